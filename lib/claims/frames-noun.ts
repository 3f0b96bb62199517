import type { Frame, FrameInput } from './frames';
import { frame, SIZE, SPEED } from './frames';
import { senseBehind } from './frames-right';
import { averageIn, isCompression, isOtherVerb, nounBound } from './leads';
import type { MetricSense } from './lexicon';
import { isPhraseSign, senseOf } from './senses';
import type { Token } from './tokens';

/** Words that may stand right behind a change noun on the way to its number: "speedup of", "reduction in OPs of". */
const AFTER_NOUN = new Set(
  'of in for on to is are was were can by from ranging between : ( ratio factor rate factors ratios rates performance , = which reaches reaching up has be'.split(
    ' ',
  ),
);
/** How far before its number the noun may stand, in tokens. */
const REACH = 10;

/** Token of the change noun that the quantity hangs on, or -1; `limit` is where the search ends. */
function nounBefore({ tokens }: FrameInput, lead: number, limit: number): number {
  for (let i = lead; i >= 0 && i > lead - REACH && i > limit; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isOtherVerb(token)) return -1;
    if (token.entry?.noun !== undefined) return i === lead || leadsOn(tokens, i) ? i : -1;
    if (token.text === 'up' && tokens[i - 1]?.text === 'speed') return i - 1;
    if (isBarrier(token)) return -1;
  }
  return -1;
}

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
  if (isPhraseSign(token)) return !PASSED_SIGNS.has(token.text);
  if (token.entry?.verb !== undefined && token.entry.sense === undefined) return true;
  return (
    token.entry?.stop === true &&
    !AFTER_NOUN.has(token.text) &&
    token.text !== 'the' &&
    token.text !== 'a' &&
    token.text !== 'an'
  );
};

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
  const token = tokens[at];
  const word = token?.entry?.noun ?? 'speed';
  const bound = nounBound(tokens, at);
  const span = { first: at, last: quantity.last };
  if (word === 'speed') return frame('speed', SPEED, span, { bound });
  const isNamedBehind = behind.link === 'in' || behind.link === 'of' || behind.isThing;
  if (isNamedBehind && (behind.sense !== null || behind.link !== ''))
    return behind.sense === null
      ? null
      : frame(word, behind.sense, { first: at, last: behind.last }, { bound });
  const sense = senseOf(tokens, { from: at + 2, to: lead }) ?? modifierSense(tokens, at);
  const isOwn = isCompression(token);
  if (sense !== null && !(isOwn && sense.weak))
    return frame(word, sense, span, { bound: bound ?? averageIn(tokens, at + 1, lead) });
  return isOwn ? frame(word, SIZE, span, { bound }) : null;
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
