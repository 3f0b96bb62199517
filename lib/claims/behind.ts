import type { FrameInput } from './frames';
import type { MetricSense } from './lexicon';
import { phraseEnd, type Stretch, senseOf, sensesOfList } from './senses';

const SKIPPED_SIGNS = new Set(['-', '"', '“', '”', "'", '–']);

/** First token behind the quantity that is not an opening sign. */
export function startOf({ tokens, quantity }: FrameInput): number {
  let at = quantity.last + 1;
  while (SKIPPED_SIGNS.has(tokens[at]?.text ?? '')) at += 1;
  return at;
}

/** End of the phrase behind `at`, short of the next quantity. */
export const endBefore = ({ nextStart }: FrameInput, at: number, end: number): number =>
  at < nextStart ? Math.min(end, nextStart) : end;

/** What stands behind a quantity that hangs on a word before it. */
export interface SenseBehind {
  sense: MetricSense | null;
  last: number;
  /** Preposition between, or nothing. */
  link: string;
  /** The thing itself follows: "371 times the number of data points". */
  isThing: boolean;
}

/** Sense of "in NP" or "of NP" or a bare noun phrase behind a quantity that hangs on a word before it. */
export function senseBehind(input: FrameInput): SenseBehind {
  const { tokens, quantity } = input;
  const closed = tokens[quantity.last + 1]?.text === ')' ? 1 : 0;
  const at = quantity.last + 1 + closed;
  const link = tokens[at]?.text ?? '';
  const linked = link === 'in' || link === 'of' || link === 'on' || link === 'for';
  const from = linked ? (tokens[at + 1]?.text === 'terms' ? at + 3 : at + 1) : at;
  const end = Math.min(phraseEnd(tokens, from), input.nextStart);
  const sense = link === 'on' || link === 'for' ? null : senseOf(tokens, { from, to: end });
  return {
    sense,
    last: Math.max(quantity.last, Math.min(end, from + 5) - 1),
    link: linked ? link : '',
    isThing: link === 'the',
  };
}

/** "reduces latency and memory by 45% and 26%": of as many things as numbers, the number's own one. */
export function memberSenses(
  { tokens, members }: FrameInput,
  object: Stretch,
): (MetricSense | null)[] | null {
  if (members < 2) return null;
  const senses = sensesOfList(tokens, object);
  return senses.length === members ? senses : null;
}
