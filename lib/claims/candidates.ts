import { type BoundRead, readBound } from './bounds';
import type { Bound } from './claim';
import type { Frame, FrameInput } from './frames';
import { resolve } from './frames';
import { readLeft, readVerb } from './frames-left';
import { readMultiplied, readRight, senseBehind } from './frames-right';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

/** A quantity with its bound and, where the words around it name one, its frame. */
export interface Candidate {
  quantity: Quantity;
  bound: Bound;
  boundFirst: number;
  frame: Frame | null;
}

/** Words that may stand between two members of a list. */
const LIST_GAP = new Set([
  'and',
  ',',
  '/',
  'or',
  '&',
  'a',
  'an',
  'by',
  'the',
  'respectively',
  'also',
]);

function inputOf(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
  i: number,
  bound: BoundRead,
): FrameInput | null {
  const quantity = quantities[i];
  if (quantity === undefined) return null;
  return {
    tokens,
    quantity,
    boundFirst: bound.first,
    previousEnd: quantities[i - 1]?.last ?? -1,
    nextStart: quantities[i + 1]?.first ?? tokens.length,
  };
}

/** Whether only list words stand in `[from, to)`. */
function onlyListWords(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 4) return false;
  for (let i = from; i < to; i += 1) if (!LIST_GAP.has(tokens[i]?.text ?? '')) return false;
  return true;
}

/** "41–137×, 631–1074× speedup": a member of a list without words of its own means what the next one means. */
function fillBackwards(tokens: readonly Token[], candidates: Candidate[]): void {
  for (let i = candidates.length - 2; i >= 0; i -= 1) {
    const here = candidates[i];
    const next = candidates[i + 1];
    if (!here || !next || here.frame !== null || next.frame === null) continue;
    if (here.quantity.unit !== next.quantity.unit) continue;
    if (!onlyListWords(tokens, here.quantity.last + 1, next.boundFirst)) continue;
    here.frame = { ...next.frame, first: here.quantity.first, last: here.quantity.last };
  }
}

/** "over 11x speedup on GPT and 16x on LLAMA": a later member means what the earlier one means. */
function fillForwards(inputs: readonly (FrameInput | null)[], candidates: Candidate[]): void {
  for (let i = 1; i < candidates.length; i += 1) {
    const here = candidates[i];
    const before = candidates[i - 1];
    const input = inputs[i];
    if (!here || !before?.frame || !input || here.frame !== null) continue;
    if (here.quantity.unit !== before.quantity.unit) continue;
    here.frame = inherit(input, before.frame);
  }
}

const CARRIERS = new Set([
  'on',
  'for',
  'in',
  'of',
  'with',
  'over',
  'when',
  'against',
  'respectively',
  'at',
  'using',
  'and',
  'under',
  'compared',
  'across',
  'than',
  'vs',
  'relative',
  'to',
  'during',
  'w.r.t',
  'if',
  'versus',
  'from',
  'by',
]);

function inherit(input: FrameInput, from: Frame): Frame | null {
  const { tokens, quantity, boundFirst, previousEnd } = input;
  let at = boundFirst - 1;
  while (
    at > previousEnd &&
    LIST_GAP.has(tokens[at]?.text ?? '') &&
    tokens[at]?.text !== 'and' &&
    tokens[at]?.text !== ','
  )
    at -= 1;
  const joint = tokens[at]?.text;
  if (at <= previousEnd || (joint !== 'and' && joint !== ',')) {
    if (!onlyListWords(tokens, previousEnd + 1, boundFirst)) return null;
  }
  if (at - previousEnd > 16) return null;
  const next = tokens[quantity.last + 1];
  if (next !== undefined && next.kind === 'word' && !CARRIERS.has(next.text)) return null;
  const span = { first: boundFirst, last: quantity.last };
  const { bound: _bound, ...rest } = from;
  const behind = senseBehind(input);
  if (behind.link === 'in' || behind.link === 'of') {
    if (behind.sense !== null)
      return { ...rest, ...resolve(from.word, behind.sense), ...span, last: behind.last };
    if (behind.link === 'of') return null;
  }
  return { ...rest, ...span };
}

/** "up to 2.6 and 3.4 times": a bound holds for the members that follow it with no words of their own. */
function shareBounds(tokens: readonly Token[], candidates: Candidate[]): void {
  for (let i = 1; i < candidates.length; i += 1) {
    const here = candidates[i];
    const before = candidates[i - 1];
    if (
      !here?.frame ||
      !before?.frame ||
      here.bound !== 'exact' ||
      here.boundFirst !== here.quantity.first
    )
      continue;
    if (leadsPhrase(tokens, before.quantity.last + 1, here.boundFirst)) here.bound = before.bound;
  }
}

/** Whether a comma or "and", then at most an article, stands right before the quantity, and no verb since the last one. */
function leadsPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to - 1;
  const text = tokens[at]?.text;
  if (text === 'a' || text === 'an') at -= 1;
  if (at < from || !['and', ',', '/', 'or'].includes(tokens[at]?.text ?? '')) return false;
  for (let i = from; i < at; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';' || token.text === 'while') return false;
  }
  return true;
}

/** Reads every quantity of a sentence into a candidate, then completes lists. */
export function findCandidates(
  tokens: readonly Token[],
  quantities: readonly Quantity[],
): Candidate[] {
  const inputs: (FrameInput | null)[] = [];
  const candidates: Candidate[] = [];
  quantities.forEach((quantity, i) => {
    const bound = readBound(tokens, quantity);
    const input = inputOf(tokens, quantities, i, bound);
    inputs.push(input);
    const frame =
      input === null || (quantity.unit === null && !isBesideSpeedup(input)) ? null : frameOf(input);
    candidates.push({ quantity, bound: bound.bound, boundFirst: bound.first, frame });
  });
  fillBackwards(tokens, candidates);
  fillForwards(inputs, candidates);
  for (const candidate of candidates)
    if (candidate.bound === 'exact' && candidate.frame?.bound)
      candidate.bound = candidate.frame.bound;
  shareBounds(tokens, candidates);
  return candidates;
}

function frameOf(input: FrameInput): Frame | null {
  return readVerb(input) ?? readRight(input) ?? readLeft(input) ?? readMultiplied(input);
}

/** A bare number counts as a ratio only behind "speedup of" or "speed-up between". */
function isBesideSpeedup({ tokens, quantity, boundFirst }: FrameInput): boolean {
  let at = boundFirst - 1;
  while (
    at >= 0 &&
    ['of', 'between', 'factor', 'factors', 'a', 'from', 'up', 'to'].includes(tokens[at]?.text ?? '')
  )
    at -= 1;
  if (at === boundFirst - 1) return false;
  const next = tokens[quantity.last + 1];
  if (next?.kind === 'word' && next.entry?.stop !== true) return false;
  return tokens[at]?.entry?.noun === 'speed';
}
