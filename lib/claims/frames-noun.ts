import { senseBehind } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame, SIZE, SPEED } from './frames';
import { averageIn, isCompression, isOtherVerb, nounBound } from './leads';
import type { MetricSense } from './lexicon';
import { isPhraseSign, senseOf } from './senses';
import type { Token } from './tokens';

/** Words that may stand right behind a change noun on the way to its number: "speedup of", "reduction in OPs of". */
const AFTER_NOUN = new Set(
  'of in for on to is are was were can by from ranging between : ( ratio factor rate factors ratios rates performance , = which reaches reaching up has be range ranges ranged vary varying'.split(
    ' ',
  ),
);
/** How far before its number the noun may stand, in tokens. */
const REACH = 10;

/** Token of the change noun that the quantity hangs on, or -1; `limit` is where the search ends. */
function nounBefore({ tokens }: FrameInput, lead: number, limit: number): number {
  const end = Math.max(limit, lead - REACH, -1);
  for (let i = lead; i > end; i -= 1) {
    if (isSpeedUp(tokens, i)) return i - 1;
    const token = tokens[i];
    if (token?.entry?.noun !== undefined) return i === lead || leadsOn(tokens, i) ? i : -1;
    if (token === undefined || isBarrier(token)) return -1;
  }
  return -1;
}

const isSpeedUp = (tokens: readonly Token[], up: number): boolean =>
  tokens[up]?.text === 'up' && tokens[up - 1]?.text === 'speed';

/** Whether the noun at `at` already carries the quantity before it: "62% reduction in effort at 95%". */
function isTaken({ tokens, previousEnd }: FrameInput, at: number): boolean {
  if (previousEnd < 0 || at - previousEnd > 4) return false;
  for (let i = previousEnd + 1; i < at; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign' || token.entry?.stop === true) return false;
  }
  return true;
}

const PASSED_SIGNS = new Set(['(', ':', '=', '%', '×']);

/** Whether a noun before the token cannot reach a number behind it. */
const isBarrier = (token: Token): boolean => {
  if (isOtherVerb(token)) return true;
  if (isPhraseSign(token)) return !PASSED_SIGNS.has(token.text);
  if (token.entry?.verb !== undefined && token.entry.sense === undefined) return true;
  return token.entry?.stop === true && !AFTER_NOUN.has(token.text) && !ARTICLES.has(token.text);
};

const ARTICLES = new Set(['the', 'a', 'an']);

const leadsOn = (tokens: readonly Token[], noun: number): boolean =>
  AFTER_NOUN.has(tokens[noun + 1]?.text ?? '');

/** Frame of "speedup of 2.5x", "reduction in training OPs of 3.9x", "gains of up to 60% in completion time". */
export function readNounBefore(input: FrameInput, lead: number): Frame | null {
  const { tokens, quantity } = input;
  const behind = senseBehind(input);
  // "an improvement of 6% in accuracy and 48% in query efficiency"
  const limit = behind.link === 'in' && behind.sense !== null ? -1 : input.previousEnd;
  const at = nounBefore(input, lead, limit);
  if (at < 0 || (tokens[lead]?.text !== '(' && isTaken(input, at))) return null;
  const word = tokens[at]?.entry?.noun ?? 'speed';
  const bound = nounBound(tokens, at);
  if (word === 'speed') return frame('speed', SPEED, { first: at, last: quantity.last }, { bound });
  if (behind.link === 'in' || behind.link === 'of' || (behind.isThing && behind.sense !== null))
    return behind.sense === null
      ? null
      : frame(word, behind.sense, { first: at, last: behind.last }, { bound });
  const sense = nounSense(tokens, at, lead);
  if (sense === null) return null;
  return frame(
    word,
    sense,
    { first: at, last: quantity.last },
    {
      bound: bound ?? averageIn(tokens, at + 1, lead),
    },
  );
}

/** What the change noun at `at` is about: "reduction in OPs of", "latency reduction of", "compression of". */
function nounSense(tokens: readonly Token[], at: number, lead: number): MetricSense | null {
  const sense = senseOf(tokens, { from: at + 2, to: lead }) ?? modifierSense(tokens, at);
  if (!isCompression(tokens[at])) return sense;
  return sense === null || sense.weak ? SIZE : sense;
}

/** Sense of the words before a change noun: "communication advantage", "average BDBR saving". */
function modifierSense(tokens: readonly Token[], at: number): MetricSense | null {
  let from = at;
  while (from > 0 && at - from < 6) {
    const token = tokens[from - 1];
    if (token === undefined || token.entry?.stop === true || isPhraseSign(token)) break;
    if (token.entry?.verb !== undefined && token.entry.sense === undefined) break;
    from -= 1;
  }
  return senseOf(tokens, { from, to: at });
}
