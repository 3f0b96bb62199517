import { startOf } from './behind';
import { type BoundRead, readBound } from './bounds';
import type { Bound } from './claim';
import type { Frame, FrameInput } from './frames';
import { readLeft } from './frames-left';
import { readMultiplied } from './frames-multiplied';
import { readRight } from './frames-right';
import { readShare } from './frames-share';
import { readVerb } from './frames-verb';
import { fillBackwards, fillForwards, onlyListWords, shareBounds } from './lists';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

/** A quantity with its bound and, where the words around it name one, its frame. */
export interface Candidate {
  readonly quantity: Quantity;
  bound: Bound;
  readonly boundFirst: number;
  frame: Frame | null;
}

/** How many quantities the list around each one has, and its place in it. */
function listPlaces(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  bounds: readonly BoundRead[],
): { members: number; member: number }[] {
  const places = quantities.map(() => ({ members: 1, member: 0 }));
  let start = 0;
  for (let i = 1; i <= quantities.length; i += 1) {
    const gapEnd = bounds[i]?.first;
    const gapStart = (quantities[i - 1]?.last ?? 0) + 1;
    if (gapEnd !== undefined && onlyListWords(tokens, gapStart, gapEnd)) continue;
    for (let j = start; j < i; j += 1) places[j] = { members: i - start, member: j - start };
    start = i;
  }
  return places;
}

/** What the frame readers look at, for each quantity. */
function inputsOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  bounds: readonly BoundRead[],
): FrameInput[] {
  const places = listPlaces(tokens, quantities, bounds);
  let previousEnd = -1;
  return quantities.map((quantity, i) => {
    const input: FrameInput = {
      tokens,
      quantity,
      boundFirst: bounds[i]?.first ?? quantity.first,
      previousEnd,
      nextStart: bounds[i + 1]?.first ?? tokens.length,
      members: places[i]?.members ?? 1,
      member: places[i]?.member ?? 0,
    };
    if (quantity.unit !== null) previousEnd = quantity.last;
    return input;
  });
}

/** Reads every quantity of a sentence into a candidate, then completes lists. */
export function findCandidates(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): Candidate[] {
  const bounds = quantities.map((quantity) => readBound(tokens, quantity));
  const inputs = inputsOf(tokens, quantities, bounds);
  const candidates = inputs.map(
    (input, i): Candidate => ({
      quantity: input.quantity,
      bound: bounds[i]?.bound ?? 'exact',
      boundFirst: input.boundFirst,
      frame: frameOf(input),
    }),
  );
  fillBackwards(inputs, candidates);
  fillForwards(inputs, candidates);
  for (const candidate of candidates)
    if (candidate.bound === 'exact' && candidate.frame?.bound)
      candidate.bound = candidate.frame.bound;
  shareBounds(tokens, candidates);
  return candidates;
}

function frameOf(input: FrameInput): Frame | null {
  const { quantity } = input;
  if (quantity.unit === null && !isBesideSpeedup(input)) return null;
  if (quantity.form === 'verb') return readVerb(input);
  if (quantity.form === 'fraction') return readFractionFrame(input);
  return readShare(input) ?? readRight(input) ?? readLeft(input) ?? readMultiplied(input);
}

/** "a third of the memory", "half as many", "cut by a third", "a third less memory". */
function readFractionFrame(input: FrameInput): Frame | null {
  const { tokens, quantity, boundFirst } = input;
  const isBy = tokens[boundFirst - 1]?.text === 'by';
  const left = readVerb(input);
  const right = left === null ? readRight(input) : null;
  const isLess = right !== null && tokens[startOf(input)]?.text !== 'as';
  const frame = left ?? right ?? readMultiplied(input);
  if (frame === null || quantity.max <= 1 || !(isBy || isLess)) return frame;
  // The part is what is saved or added, not what is left.
  const part = 1 / quantity.max;
  const factor = Number((frame.change === 'decrease' ? 1 / (1 - part) : 1 + part).toPrecision(4));
  quantity.min = factor;
  quantity.max = factor;
  return frame;
}

const SPEEDUP_LINKS = new Set(
  'of between factor factors a from up to ranging range ranged varying is are was were'.split(' '),
);

/** A bare number counts as a ratio only behind "speedup of" or "speed-up between". */
function isBesideSpeedup({ tokens, quantity, boundFirst }: FrameInput): boolean {
  let at = boundFirst - 1;
  while (at >= 0 && SPEEDUP_LINKS.has(tokens[at]?.text ?? '')) at -= 1;
  if (at === boundFirst - 1) return false;
  const next = tokens[quantity.last + 1];
  if (next?.kind === 'word' && next.entry?.stop !== true) return false;
  return tokens[at]?.entry?.noun === 'speed';
}
