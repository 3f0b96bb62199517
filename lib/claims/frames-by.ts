import { memberSenses, senseBehind } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame, SIZE, SPEED } from './frames';
import { comparativeFrame } from './frames-right';
import { averageIn, isCompression, verbAt } from './leads';
import { type MetricSense, wordsOf } from './lexicon';
import { type Stretch, senseOf } from './senses';
import { subjectBefore } from './subjects';
import type { Token } from './tokens';
import type { Change } from './vocabulary/changes';
import { ABSTRACT_THINGS } from './vocabulary/metrics';

/** How far before "by" its verb may stand, in tokens. */
const REACH = 26;

interface ChangePlace {
  at: number;
  word: Change;
  isComparative: boolean;
}

/** Nearest word before `at` that says how something changed. */
function nearestChange(tokens: readonly Token[], at: number): ChangePlace | null {
  for (let i = at; i >= 0 && i > at - REACH; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';') return null;
    const { comparative, noun } = token.entry ?? {};
    const verb = verbAt(tokens, i);
    const word = verb ?? (isHead(tokens, i, at) ? noun : undefined);
    if (word !== undefined && !isObjectOfChange(tokens, i))
      return { at: i, word, isComparative: false };
    if (comparative !== undefined && leadsThan(tokens, i, at))
      return { at: i, word: comparative, isComparative: true };
  }
  return null;
}

/** Whether the change noun at `at` is no mere modifier: "improvement over X", not "acceleration methods". */
function isHead(tokens: readonly Token[], at: number, end: number): boolean {
  const next = tokens[at + 1];
  return at === end || next?.kind !== 'word' || next.entry?.stop === true;
}

/** "accelerate pruning by", "outperforms 1B pruned models by": another verb before takes this word as its object. */
function isObjectOfChange(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (!text.endsWith('ing') && !text.endsWith('ed')) return false;
  const reach = text.endsWith('ing') ? 1 : 4;
  for (let i = at - 1; i >= 0 && i >= at - reach; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign' || token.text === 'and') return false;
    if (verbAt(tokens, i) !== undefined && !token.text.endsWith('ed')) return true;
  }
  return false;
}

/** Whether a comparative is the predicate: "faster than X by 3×", "is lower by 30%". */
function leadsThan(tokens: readonly Token[], at: number, end: number): boolean {
  if (at === end) return true;
  for (let i = at + 1; i <= end && i < at + 4; i += 1) if (tokens[i]?.text === 'than') return true;
  return false;
}

/** Object between verb and "by"; what belongs to an earlier member of a list is left out. */
function objectOf({ tokens, previousEnd }: FrameInput, verb: number, end: number): Stretch {
  let from = Math.max(verb + 1, previousEnd + 1);
  if (previousEnd > verb) {
    // "reducing training time by 3x and GPU memory usage by 8x"
    for (let i = end - 1; i >= from; i -= 1) {
      const text = tokens[i]?.text;
      if (text !== 'and' && text !== ',') continue;
      from = i + 1;
      break;
    }
  }
  if (tokens[from]?.text === 'up') from += 1;
  return { from, to: end };
}

/** "reduces FLOPs by 45%", "is improved by 20%", "outperforms X by 2x", "accelerated by up to 1.6x"; `by` is the token "by". */
export function readBy(input: FrameInput, by: number): Frame | null {
  const { tokens, quantity, previousEnd } = input;
  const change = nearestChange(tokens, by - 1);
  if (change === null) return null;
  if (change.isComparative) return comparativeFrame(input, change.at);
  const { at, word } = change;
  if (tokens[by]?.text === '(' && word === 'win') return null;
  const span = { first: Math.max(at, previousEnd + 1), last: quantity.last };
  if (word === 'speed') return frame('speed', SPEED, span);
  const object = objectOf(input, at, by);
  if (word === 'win') return readWin(input, object, span);
  const found = changedThing(input, object, at);
  if (found === null)
    return isCompression(tokens[at]) && !isAbstract(tokens, object)
      ? frame(word, SIZE, span)
      : null;
  const { sense, place } = found;
  const built = frame(word, sense, span, { bound: averageIn(tokens, place.from, place.to) });
  const members = memberSenses(input, object);
  return members === null ? built : { ...built, members };
}

const ABSTRACT = new Set(wordsOf(ABSTRACT_THINGS));

/** "compressing attention by 42%" makes nothing smaller that is stored or sent. */
const isAbstract = (tokens: readonly Token[], { from, to }: Stretch): boolean =>
  tokens.slice(from, to).some(({ text }) => ABSTRACT.has(text));

/** What a verb at `at` changed: its object, "in NP" behind the quantity, or in the passive its subject. */
function changedThing(
  input: FrameInput,
  object: Stretch,
  at: number,
): { sense: MetricSense; place: Stretch } | null {
  const { tokens } = input;
  const members = memberSenses(input, object);
  const named = members === null ? senseOf(tokens, object) : (members[input.member] ?? null);
  if (members !== null && named === null) return null;
  if (named !== null) return { sense: named, place: object };
  const behind = senseBehind(input);
  if (behind.sense !== null && (behind.link === 'in' || isPart(input, behind.link)))
    return { sense: behind.sense, place: object };
  if (object.to - object.from > 2) return null;
  const place = subjectBefore(tokens, at);
  const sense = senseOf(tokens, place);
  return sense === null ? null : { sense, place };
}

/** "reduced to one third of its size" */
const isPart = ({ quantity }: FrameInput, link: string): boolean =>
  quantity.form === 'fraction' && link === 'of';

/** "outperforms vLLM by up to 1.98x", "outperforms DDA in terms of run time by …". */
function readWin(
  input: FrameInput,
  object: Stretch,
  span: { first: number; last: number },
): Frame | null {
  const { tokens } = input;
  for (let at = object.from; at < object.to; at += 1) {
    if (tokens[at]?.text !== 'in') continue;
    const from = tokens[at + 1]?.text === 'terms' ? at + 3 : at + 1;
    return winFrame(senseOf(tokens, { from, to: object.to }), span);
  }
  const behind = senseBehind(input);
  if (behind.link === 'in' || behind.link === 'of')
    return winFrame(behind.sense, { ...span, last: behind.last });
  return frame('win', SPEED, span, { needsContext: true });
}

const winFrame = (
  sense: MetricSense | null,
  span: { first: number; last: number },
): Frame | null =>
  sense === null
    ? null
    : frame('win', sense.metric === 'speed' ? { ...SPEED, open: sense.open } : sense, span);
