import type { Bound } from './claim';
import type { Frame, FrameInput } from './frames';
import { frame, SIZE, SPEED } from './frames';
import { senseBehind } from './frames-right';
import type { MetricSense } from './lexicon';
import { isPhraseSign, senseOf } from './senses';
import { subjectSense } from './subjects';
import type { Token } from './tokens';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'gets']);
const ARTICLES = new Set([
  'a',
  'an',
  'the',
  'further',
  'factor',
  'of',
  'additional',
  'another',
  'about',
]);
const NOUN_BOUNDS: Readonly<Record<string, Bound>> = {
  average: 'about',
  mean: 'about',
  averaged: 'about',
  peak: 'up-to',
  maximum: 'up-to',
  maximal: 'up-to',
  max: 'up-to',
  minimum: 'at-least',
  approximate: 'about',
};

/** Token before quantity, bounds, articles and "a factor of". */
function leadOf(input: FrameInput): number {
  let at = input.boundFirst - 1;
  while (at >= 0 && ARTICLES.has(input.tokens[at]?.text ?? '')) {
    if (input.tokens[at]?.text === 'of' && input.tokens[at - 1]?.text !== 'factor') break;
    at -= 1;
  }
  return at;
}

/** Nearest token before `at` that says how something changed, as a verb or, if asked, a noun. */
function nearestChange(tokens: readonly Token[], at: number, reach: number): number {
  for (let i = at; i >= 0 && i > at - reach; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';') return -1;
    if (isChange(tokens, i)) return i;
  }
  return -1;
}

function isChange(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const entry = token?.entry;
  if (entry === undefined || token === undefined) return false;
  if (entry.verb === undefined && entry.noun === undefined) return false;
  // "speed" is a verb only in "speed up".
  if (entry.verb === 'speed' && (token.text === 'speed' || token.text === 'speeds'))
    return tokens[at + 1]?.text === 'up';
  return true;
}

/** Tokens between a verb and its quantity that are its object; those of an earlier list member are left out. */
function objectOf(input: FrameInput, verb: number, end: number): { from: number; to: number } {
  let from = Math.max(verb + 1, input.previousEnd + 1);
  if (input.previousEnd > verb) {
    // "reducing training time by 3x and GPU memory usage by 8x"
    for (let i = end - 1; i >= from; i -= 1) {
      const text = input.tokens[i]?.text;
      if (text === 'and' || text === ',') {
        from = i + 1;
        break;
      }
    }
  }
  if (input.tokens[from]?.text === 'up') from += 1;
  return { from, to: end };
}

/** "reduces FLOPs by 45%", "is improved by 20%", "outperforms X by 2x", "accelerated by up to 1.6x". */
function readBy(input: FrameInput, by: number): Frame | null {
  const { tokens, quantity } = input;
  const at = nearestChange(tokens, by - 1, 26);
  if (at < 0) return null;
  const entry = tokens[at]?.entry;
  const word = entry?.verb ?? entry?.noun;
  if (word === undefined) return null;
  const span = { first: Math.max(at, input.previousEnd + 1), last: quantity.last };
  const object = objectOf(input, at, by);
  const named = senseOf(tokens, object);
  if (word === 'speed') return frame('speed', SPEED, span);
  if (word === 'win') return readWin(input, object, span);
  if (named !== null && !named.weak) return frame(word, named, span);
  const behind = senseBehind(input);
  if (behind.sense !== null && behind.link === 'in') return frame(word, behind.sense, span);
  const subject = isShortGap(input, object) ? subjectSense(tokens, at) : null;
  const sense = subject !== null && !subject.weak ? subject : (named ?? subject);
  if (sense !== null) return frame(word, sense, span);
  if (isCompression(tokens[at])) return frame(word, SIZE, span);
  return null;
}

const isCompression = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.startsWith('compress') || token.text.startsWith('prun'));

/** Whether the verb has no object of its own, as in the passive. */
const isShortGap = (_input: FrameInput, { from, to }: { from: number; to: number }): boolean =>
  to - from <= 2;

/** "outperforms vLLM by up to 1.98x", "outperforms DDA in terms of run time by …". */
function readWin(
  input: FrameInput,
  object: { from: number; to: number },
  span: { first: number; last: number },
): Frame | null {
  const { tokens } = input;
  for (let at = object.from; at < object.to; at += 1) {
    if (tokens[at]?.text !== 'in') continue;
    const from = tokens[at + 1]?.text === 'terms' ? at + 3 : at + 1;
    const sense = senseOf(tokens, { from, to: object.to });
    return sense === null ? null : frame('win', sense.metric === 'speed' ? SPEED : sense, span);
  }
  const behind = senseBehind(input);
  if (behind.link === 'in' || behind.link === 'of') {
    if (behind.sense === null) return null;
    return frame('win', behind.sense, { ...span, last: behind.last });
  }
  return frame('win', SPEED, span, { needsContext: true });
}

/** Words that may stand between a noun and its number: "speedup of", "reduction in OPs of", "speedups up to". */
const NOUN_GAP = new Set(
  'of in for on the a an to is are was can be reaches reaching with by from ranging between : ( and ratio factor rate factors ratios rates performance , as = which'.split(
    ' ',
  ),
);

/** "speedup of 2.5x", "reduction in training OPs of 3.9x", "gains of up to 60% in completion time". */
function readNounBefore(input: FrameInput, lead: number): Frame | null {
  const { tokens, quantity } = input;
  const at = nounBefore(input, lead);
  if (at < 0) return null;
  const token = tokens[at];
  const word = token?.entry?.noun ?? 'speed';
  const bound = nounBound(tokens, at);
  const span = { first: at, last: quantity.last };
  if (word === 'speed') return frame('speed', SPEED, span, { bound });
  const behind = senseBehind(input);
  if (behind.link === 'in' || behind.link === 'of') {
    if (behind.sense === null) return null;
    return frame(word, behind.sense, { first: at, last: behind.last }, { bound });
  }
  const after = senseOf(tokens, { from: at + 2, to: lead });
  if (after !== null) return frame(word, after, span, { bound });
  const before = modifierSense(tokens, at);
  const isOwn = isCompression(token);
  const sense = before !== null && !(before.weak && isOwn) ? before : isOwn ? SIZE : null;
  return sense === null ? null : frame(word, sense, span, { bound });
}

function nounBefore(input: FrameInput, lead: number): number {
  const { tokens } = input;
  for (let i = lead; i >= 0 && i > lead - 9 && i > input.previousEnd; i -= 1) {
    const token = tokens[i];
    if (token === undefined) return -1;
    if (token.entry?.noun !== undefined) return i;
    if (token.text === 'up' && tokens[i - 1]?.text === 'speed') return i - 1;
    if (isPhraseSign(token) && !NOUN_GAP.has(token.text)) return -1;
    if (token.entry?.stop === true && !NOUN_GAP.has(token.text)) return -1;
    if (token.entry?.verb !== undefined) return -1;
  }
  return -1;
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

function nounBound(tokens: readonly Token[], at: number): Bound | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 5; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isPhraseSign(token)) return undefined;
    const bound = NOUN_BOUNDS[token.text];
    if (bound !== undefined) return bound;
    if (token.entry?.stop === true && token.text !== 'of') return undefined;
  }
  return undefined;
}

const NO_DIRECT = new Set([
  'to',
  'from',
  'at',
  'with',
  'on',
  'in',
  'for',
  'than',
  'only',
  'using',
  'of',
  'and',
]);

/** "saves 44% of the execution time", "reducing 28x prefilling time", "speeds up kernels up to 20 times". */
function readDirect(input: FrameInput, lead: number): Frame | null {
  const { tokens, quantity } = input;
  if (NO_DIRECT.has(tokens[lead]?.text ?? '')) return null;
  let at = -1;
  for (let i = lead; i >= 0 && i > lead - 10 && i > input.previousEnd; i -= 1) {
    const token = tokens[i];
    if (token === undefined || (isPhraseSign(token) && token.text !== '(')) return null;
    if (token.entry?.verb !== undefined && isChange(tokens, i)) {
      at = i;
      break;
    }
  }
  const word = tokens[at]?.entry?.verb;
  if (word === undefined) return null;
  const span = { first: at, last: quantity.last };
  if (word === 'speed') return frame('speed', SPEED, span);
  const behind = senseBehind(input);
  if (at === lead || lead - at <= 1) {
    if (behind.sense !== null) return frame(word, behind.sense, { ...span, last: behind.last });
  }
  const named = senseOf(tokens, { from: at + 1, to: lead + 1 });
  if (named !== null) return frame(word, named, span);
  return isCompression(tokens[at]) ? frame(word, SIZE, span) : null;
}

/** "doubles query performance", "GPU memory is halved", "cuts memory usage in half". */
export function readVerb(input: FrameInput): Frame | null {
  const { tokens, quantity } = input;
  const { form, change, first } = quantity;
  if (form === 'verb' && change !== undefined) {
    const behind = senseBehind(input);
    const passive = BE.has(tokens[first - 1]?.text ?? '');
    const sense = passive ? subjectSense(tokens, first) : behind.sense;
    if (sense === null) return null;
    return frame(change, sense, { first, last: passive ? first : behind.last });
  }
  if (form === 'fraction' && (tokens[first - 1]?.text === 'in' || tokens[first - 1]?.text === 'by'))
    return tokens[first - 1]?.text === 'in'
      ? readDirect({ ...input, boundFirst: first - 1 }, first - 2)
      : readBy(input, first - 1);
  return null;
}

/** Frame that the words before a quantity give. */
export function readLeft(input: FrameInput): Frame | null {
  const lead = leadOf(input);
  const text = input.tokens[lead]?.text;
  if (text === undefined) return null;
  if (text === 'by') return readBy(input, lead);
  return readNounBefore(input, lead) ?? readDirect(input, lead);
}
