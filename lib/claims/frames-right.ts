import { endBefore, memberSenses, startOf } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame, LONE, SIZE, SPEED } from './frames';
import { readAs } from './frames-multiplied';
import { isProcess } from './leads';
import { type MetricSense, wordsOf } from './lexicon';
import { isPhraseSign, nearestSense, phraseEnd, type Stretch, senseOf } from './senses';
import { subjectSense } from './subjects';
import type { Token } from './tokens';
import { BULKY_THINGS } from './vocabulary/metrics';

const COST: MetricSense = { ...SIZE, metric: 'cost' };
const DEFAULT_SENSES: Readonly<Record<string, MetricSense>> = {
  cheaper: COST,
  compression: SIZE,
  pruning: SIZE,
};
const LINKS = new Set(['in', 'of', 'on', 'to', 'for']);

interface ChangeWord {
  at: number;
  kind: 'comparative' | 'noun';
}

/** Where a short parenthesis that opens at `at` closes, or -1: "ten-fold (and more) faster". */
function closing(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return -1;
  for (let i = at + 1; i < at + 6; i += 1) if (tokens[i]?.text === ')') return i;
  return -1;
}

/** Kind of change word at `at`, if it is one. */
function changeKind(tokens: readonly Token[], at: number): ChangeWord['kind'] | null {
  const entry = tokens[at]?.entry;
  if (entry?.comparative !== undefined) return 'comparative';
  if (entry?.noun !== undefined) return 'noun';
  return tokens[at]?.text === 'speed' && tokens[at + 1]?.text === 'up' ? 'noun' : null;
}

/** Whether a word between quantity and change word says something of its own. */
const isStranger = ({ text, entry }: Token): boolean =>
  entry?.filler !== true && !text.endsWith('ly');

/** How far the change word may stand; behind an aside the next number lies before. */
const searchEnd = (from: number, nextStart: number): number =>
  nextStart > from ? Math.min(from + 8, nextStart) : from + 8;

/** Nearest change word behind the quantity, within the same noun phrase. */
function changeWord({ tokens, quantity, nextStart }: FrameInput, from: number): ChangeWord | null {
  let strangers = 0;
  const end = searchEnd(from, nextStart);
  for (let at = from; at < end; at += 1) {
    at = Math.max(at, closing(tokens, at) + 1);
    const token = tokens[at];
    const kind = changeKind(tokens, at);
    if (kind !== null) {
      const isFar = kind === 'comparative' && strangers > (quantity.unit === 'x' ? 1 : 0);
      return isFar ? null : { at, kind };
    }
    if (token === undefined || isPhraseSign(token) || token.entry?.stop === true) return null;
    if (isStranger(token)) strangers += 1;
  }
  return null;
}

/** "1.4x higher throughput", "50% less memory", "4.9 times faster", "3x smaller". */
export function comparativeFrame(input: FrameInput, at: number): Frame | null {
  const { tokens, quantity } = input;
  const token = tokens[at];
  const word = token?.entry?.comparative;
  if (token === undefined || word === undefined) return null;
  const end = endBefore(input, at, phraseEnd(tokens, at + 1, 'and'));
  const named = senseOf(tokens, { from: at + 1, to: end });
  const span = { first: quantity.first, last: Math.max(at, Math.min(end, at + 4) - 1) };
  if (word === 'speed') {
    if (isProcess(input)) return null;
    const sense = named?.metric === 'latency' || named?.metric === 'throughput' ? named : SPEED;
    return frame('improve', sense, { ...span, last: at });
  }
  if (word === 'up' && isServing(input)) return frame('up', THROUGHPUT, span);
  const sense = named ?? DEFAULT_SENSES[token.text] ?? unnamed(input, at, end);
  return sense === null || sense === undefined ? null : frame(word, sense, span);
}

/** "3x higher in throughput". */
function inPhrase(tokens: readonly Token[], at: number): MetricSense | null {
  if (tokens[at]?.text !== 'in') return null;
  const from = tokens[at + 1]?.text === 'terms' ? at + 3 : at + 1;
  return senseOf(tokens, { from, to: phraseEnd(tokens, from) });
}

const BULKY = new Set(wordsOf(BULKY_THINGS));

/** Whether a thing that has a size in bytes or parameters stands around the comparative. */
function hasBulk({ tokens, boundFirst }: FrameInput, at: number): boolean {
  for (let i = Math.max(0, boundFirst - 14); i < at + 6; i += 1)
    if (BULKY.has(tokens[i]?.text ?? '')) return true;
  return false;
}

const THROUGHPUT: MetricSense = { ...SPEED, metric: 'throughput' };
const SERVING = /^(?:process|serve|handle|sustain|answer|execute)/;

/** "processes 40% more requests" */
function isServing({ tokens, boundFirst }: FrameInput): boolean {
  return (
    tokens[boundFirst - 1]?.kind === 'word' && SERVING.test(tokens[boundFirst - 1]?.text ?? '')
  );
}

/** What a comparative with no known noun of its own compares. */
function unnamed(input: FrameInput, at: number, end: number): MetricSense | null {
  const { tokens } = input;
  const word = tokens[at]?.text ?? '';
  const isSmall = word === 'smaller' || word === 'lighter';
  const isAlone = end === at + 1 || tokens[at + 1]?.text === 'and';
  if (isAlone) {
    const linked = inPhrase(tokens, end) ?? nominalSubject(input, word);
    if (linked !== null) return linked;
  }
  return isSmall && hasBulk(input, at) ? SIZE : wonIn(input, at);
}

/** "8 times better than the naive way in running time": what is compared follows the other system. */
function wonIn({ tokens, nextStart }: FrameInput, at: number): MetricSense | null {
  if (tokens[at]?.text !== 'better' || tokens[at + 1]?.text !== 'than') return null;
  for (let i = at + 2; i < Math.min(at + 10, nextStart); i += 1)
    if (tokens[i]?.text === 'in') {
      const sense = inPhrase(tokens, i);
      return sense?.weak === false ? sense : null;
    }
  return null;
}

/** "the active context is 10x smaller", "fewer parameters, up to 75% fewer": what was named before. */
function nominalSubject({ tokens, boundFirst }: FrameInput, word: string): MetricSense | null {
  const subject = subjectSense(tokens, boundFirst);
  if (subject !== null && !subject.weak) return subject;
  const isRepeated = REPEATED.has(word) || (word === 'lower' && isPredicate(tokens, boundFirst));
  return isRepeated ? (nearestSense(tokens, boundFirst, 8) ?? subject) : null;
}

/** Comparatives that take up a noun named shortly before. */
const REPEATED = new Set(['fewer', 'less']);

/** "whose execution time was 6.7 times lower" */
const isPredicate = (tokens: readonly Token[], first: number): boolean =>
  ['is', 'are', 'was', 'were'].includes(tokens[first - 1]?.text ?? '');

/** "37% latency reduction", "16% improvement in runtime", "13x compression of visual tokens". */
function readNoun(input: FrameInput, from: number, at: number): Frame | null {
  const { tokens, quantity } = input;
  const token = tokens[at];
  if (token === undefined) return null;
  const word = token.entry?.noun ?? 'speed';
  const span = { first: quantity.first, last: at };
  if (word === 'speed') return frame('speed', SPEED, span);
  const before = senseOf(tokens, { from, to: at });
  if (before !== null && !before.weak) return frame(word, before, span);
  const after = afterNoun(input, at, before !== null);
  if (after !== null) return followedNoun(input, at, before, after);
  const sense = before ?? squeezed(input, token) ?? DEFAULT_SENSES[token.text] ?? null;
  if (sense !== null) return frame(word, pick(token, sense), span);
  return loneNoun(input, at);
}

/** A change noun with its own phrase behind it: "reduction in latency and energy". */
function followedNoun(
  input: FrameInput,
  at: number,
  before: MetricSense | null,
  after: AfterNoun,
): Frame | null {
  const { tokens, quantity, member } = input;
  const token = tokens[at];
  const word = token?.entry?.noun;
  const sense = after.sense ?? before;
  if (token === undefined || word === undefined) return null;
  if (sense === null && !(token.text in DEFAULT_SENSES))
    return after.link === 'for' ? loneNoun(input, at) : null;
  const members = memberSenses(input, after.thing);
  const own = members?.[member] ?? pick(token, sense);
  const built = frame(word, own, { first: quantity.first, last: after.last });
  return members === null ? built : { ...built, members };
}

/** "…from 371 to 38 tokens, yielding 11x compression": what the sentence has just told of. */
function squeezed({ tokens, boundFirst }: FrameInput, { text }: Token): MetricSense | null {
  if (text !== 'compression' || tokens[boundFirst - 2]?.text !== ',') return null;
  return nearestSense(tokens, boundFirst - 2, 3);
}

/** A compression of weakly named things is a size. */
function pick(token: Token, sense: MetricSense | null): MetricSense {
  const own = DEFAULT_SENSES[token.text];
  if (own !== undefined && (sense === null || sense.weak)) return own;
  return sense ?? SIZE;
}

/** What a change noun is followed by. */
interface AfterNoun {
  sense: MetricSense | null;
  last: number;
  link: string;
  thing: Stretch;
}

/** Noun phrase behind a change noun: "reduction in data transmission overhead". */
function afterNoun(input: FrameInput, at: number, isNamed: boolean): AfterNoun | null {
  const { tokens } = input;
  let link = at + 1;
  while (
    tokens[link]?.entry?.noun !== undefined ||
    tokens[link]?.text === 'factor' ||
    tokens[link]?.text === 'ratio' ||
    tokens[link]?.text === 'rate'
  )
    link += 1;
  const text = tokens[link]?.text ?? '';
  if (!LINKS.has(text) || (isNamed && (text === 'for' || text === 'on' || text === 'to')))
    return null;
  const from = tokens[link + 1]?.text === 'terms' ? link + 3 : link + 1;
  const end = endBefore(input, from, phraseEnd(tokens, from, 'and'));
  return {
    sense: senseOf(tokens, { from, to: end }),
    last: Math.max(at, Math.min(end, from + 5) - 1),
    link: text,
    thing: { from, to: end },
  };
}

/** Words and signs behind which a change noun sums up what was said: "…, a 97% reduction". */
const SUMMING = new Set(['(', ',', '–', '-', 'representing', 'yielding', 'i.e', ':', 'resulting']);

/** "a 2.32-fold improvement over", "(a 73.51% reduction)": what changed stands before, or is the paper's topic. */
function loneNoun(input: FrameInput, at: number): Frame | null {
  const { tokens, quantity } = input;
  const word = tokens[at]?.entry?.noun ?? 'improve';
  const span = { first: quantity.first, last: at };
  let open = input.boundFirst - 1;
  if (tokens[open]?.text === 'a' || tokens[open]?.text === 'an') open -= 1;
  const sign = tokens[open]?.text ?? '';
  if (sign === '(' || (word === 'down' && SUMMING.has(sign))) {
    const sense = nearestSense(tokens, open, 16);
    if (sense !== null) return frame(word, sense, span);
  }
  if (word !== 'improve' || quantity.unit !== 'x') return null;
  return frame('improve', LONE, span);
}

/** Where the words that an aside interrupts go on: "considerable (24.8%, p < 0.01) gains in time". */
function behindAside({ tokens, boundFirst }: FrameInput, from: number): number {
  if (tokens[boundFirst - 1]?.text !== '(') return from;
  for (let at = from; at < from + 14; at += 1) {
    const text = tokens[at]?.text;
    if (text === '(' || text === undefined) return from;
    if (text === ')') return changeKind(tokens, at + 1) === 'noun' ? at + 1 : from;
  }
  return from;
}

/** Frame that the words behind a quantity give. */
export function readRight(input: FrameInput): Frame | null {
  const { tokens, quantity } = input;
  if (quantity.form === 'verb') return null;
  const from = behindAside(input, startOf(input));
  if (tokens[from]?.text === 'as') return readAs(input, from);
  const word = changeWord(input, from);
  if (word?.kind === 'comparative') return comparativeFrame(input, word.at);
  if (word?.kind === 'noun') return readNoun(input, from, word.at);
  return null;
}
