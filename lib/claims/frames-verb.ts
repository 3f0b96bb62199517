import { senseBehind } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame, SIZE, SPEED } from './frames';
import { readBy } from './frames-by';
import { comparativeFrame } from './frames-right';
import { averageIn, isCompression, isOtherVerb, verbAt } from './leads';
import { isPhraseSign, senseOf } from './senses';
import { subjectBefore, subjectSense } from './subjects';
import type { Token } from './tokens';

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'get', 'gets']);
/** Words right before a number that keep a verb from taking it as its amount: "reduces X to 10%". */
const NO_AMOUNT = new Set('to from at with on in for than only using of and just'.split(' '));
/** Stop words that an object may hold. */
const IN_OBJECT = new Set('the a an its their our of for in on and'.split(' '));
/** How far before its number the verb may stand, in tokens. */
const REACH = 11;

/** Verb that takes the quantity as its amount with no "by", or -1. */
function verbBefore({ tokens, previousEnd }: FrameInput, lead: number): number {
  for (let i = lead; i >= 0 && i > lead - REACH && i > previousEnd; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isOtherVerb(token)) return -1;
    if (isPhraseSign(token) && token.text !== '(') return -1;
    if (token.entry?.stop === true && !IN_OBJECT.has(token.text)) return -1;
    if (verbAt(tokens, i) !== undefined) return i;
  }
  return -1;
}

/** "saves 44% of the execution time", "reducing 28x prefilling time", "speeds up kernels up to 20 times". */
export function readDirect(input: FrameInput, lead: number): Frame | null {
  const { tokens, quantity } = input;
  if (NO_AMOUNT.has(tokens[lead]?.text ?? '')) return null;
  const at = verbBefore(input, lead);
  const word = verbAt(tokens, at);
  if (word === undefined || word === 'win') return null;
  const span = { first: at, last: quantity.last };
  if (word === 'speed')
    return isIntransitive(tokens, at, lead) ? null : frame('speed', SPEED, span);
  const isTouching = lead - at <= 1;
  const behind = senseBehind(input);
  if (isTouching && behind.sense !== null)
    return frame(word, behind.sense, { ...span, last: behind.last });
  return objectFrame(input, at, lead) ?? (isTouching ? passive(input, at) : null);
}

/** "reduces travel time up to 40%", "compresses typical photos 15%": the object stands between. */
function objectFrame({ tokens, quantity }: FrameInput, at: number, lead: number): Frame | null {
  const word = verbAt(tokens, at);
  const object = { from: at + 1, to: lead + 1 };
  const sense = senseOf(tokens, object) ?? (isCompression(tokens[at]) ? SIZE : null);
  if (word === undefined || sense === null) return null;
  return frame(
    word,
    sense,
    { first: at, last: quantity.last },
    {
      bound: averageIn(tokens, object.from, object.to),
    },
  );
}

/** "latencies are improved tenfold", "latency improved 2x". */
function passive({ tokens, quantity }: FrameInput, at: number): Frame | null {
  const word = verbAt(tokens, at);
  const subject = subjectBefore(tokens, at);
  const sense = senseOf(tokens, subject);
  if (word === undefined || sense === null) return null;
  return frame(
    word,
    sense,
    { first: at, last: quantity.last },
    {
      bound: averageIn(tokens, subject.from, subject.to),
    },
  );
}

/** "degradation accelerates beyond 30%" speeds nothing up. */
const isIntransitive = (tokens: readonly Token[], at: number, lead: number): boolean =>
  at === lead && tokens[at]?.text.endsWith('ed') !== true;

/** Comparative before the quantity, with "than" between, or -1. */
function comparativeBefore({ tokens, previousEnd }: FrameInput, lead: number): number {
  let sawThan = false;
  const end = Math.max(previousEnd, lead - REACH);
  for (let i = lead; i > end; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isOtherVerb(token)) return -1;
    if (isPhraseSign(token) && token.text !== '(') return -1;
    if (token.text === 'than') sawThan = true;
    if (token.entry?.comparative !== undefined) return sawThan ? i : -1;
  }
  return -1;
}

/** "smaller than the original 3-4 times", "faster than X (2x)"; not "fewer than 8". */
export function readComparativeBefore(input: FrameInput, lead: number): Frame | null {
  const { tokens } = input;
  if (tokens[lead]?.text === 'than') return null;
  const at = comparativeBefore(input, lead);
  const isLimit = tokens[at + 1]?.text === 'than' && tokens[at + 2]?.kind === 'number';
  if (at < 0 || isLimit || tokens[at]?.entry?.comparative === 'up') return null;
  return comparativeFrame(input, at);
}

/** "doubles query performance", "GPU memory is halved", "cuts memory usage in half". */
export function readVerb(input: FrameInput): Frame | null {
  const { tokens, quantity, boundFirst } = input;
  const { form, change } = quantity;
  if (form === 'verb' && change !== undefined) return readRatioVerb(input, change);
  if (form !== 'fraction') return null;
  const lead = boundFirst - 1;
  const before = tokens[lead]?.text;
  if (before === 'in') return readDirect({ ...input, boundFirst: lead }, lead - 1);
  if (before === 'by') return readBy(input, lead);
  const reduced = before === 'to' ? readBy(input, lead) : null;
  return reduced?.word === 'down' ? reduced : null;
}

function readRatioVerb(input: FrameInput, change: 'up' | 'down'): Frame | null {
  const { tokens, quantity } = input;
  const { first } = quantity;
  if (isAdjective(tokens, first)) return null;
  const behind = senseBehind(input);
  const isPassive = BE.has(tokens[first - 1]?.text ?? '');
  // "triples in the queries" are things.
  if (!isPassive && behind.link !== '') return null;
  const sense = isPassive ? subjectSense(tokens, first) : behind.sense;
  if (sense === null) return null;
  return frame(change, sense, { first, last: isPassive ? first : behind.last });
}

const BEFORE_INFINITIVE = new Set(
  'to can could may might will would nearly almost than and that which also'.split(' '),
);
const AFTER_DOUBLE = new Set(['the', 'its', 'their', 'our']);

/** "a double histogram", "Triple Attention": the bare form is a verb only where one can stand. */
function isAdjective(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.text !== 'double' && token?.text !== 'triple' && token?.text !== 'quadruple')
    return false;
  return (
    !BEFORE_INFINITIVE.has(tokens[at - 1]?.text ?? '') &&
    !AFTER_DOUBLE.has(tokens[at + 1]?.text ?? '')
  );
}
