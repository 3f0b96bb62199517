import type { Token } from './tokens';
import { readUnit, type UnitRead } from './units';

/** A number of a sentence with its unit, or a word that is a ratio. Indices are into the tokens. */
export interface Quantity {
  /** First and last token, both included. */
  first: number;
  last: number;
  min: number;
  max: number;
  /** Null for a bare number, which counts only beside the word "speedup". */
  unit: 'x' | '%' | null;
  /** `verb`: "doubles"; `fraction`: "one fifth"; `order`: "two orders of magnitude". */
  form: 'number' | 'order' | 'fraction' | 'verb';
  /** What a `verb` does to its object. */
  change?: 'up' | 'down';
  /** Introduced by "factor". */
  isFactor: boolean;
}

interface NumberRead {
  value: number;
  next: number;
}

/** Number that starts at token `at`: digits, or a word such as "three". */
function readNumber(tokens: readonly Token[], at: number): NumberRead | null {
  const token = tokens[at];
  if (token?.value === undefined) return null;
  const next = tokens[at + 1];
  // "two hundred times"
  if (token.kind === 'word' && next?.kind === 'word' && (next.value ?? 0) >= 100)
    return { value: token.value * (next.value ?? 1), next: at + 2 };
  return { value: token.value, next: at + 1 };
}

const RANGE_SIGNS = new Set(['-', '–', '~', '→', '…']);

/** Where the second number of a range starts, or -1: `-`, `--`, `~`, `to`, `sim`, "between … and". */
function rangeSeparator(tokens: readonly Token[], at: number, between: boolean): number {
  const token = tokens[at];
  if (token === undefined) return -1;
  const isSign = token.kind === 'sign' && RANGE_SIGNS.has(token.text);
  const isWord = token.text === 'to' || (token.text === 'sim' && token.glued);
  if (!isSign && !isWord && !(between && token.text === 'and')) return -1;
  let next = at + 1;
  while (
    next <= at + 2 &&
    tokens[next]?.kind === 'sign' &&
    RANGE_SIGNS.has(tokens[next]?.text ?? '')
  )
    next += 1;
  const end = tokens[next];
  return end?.value === undefined && end?.entry?.ratio === undefined ? -1 : next;
}

/** "order of magnitude", "orders-of-magnitude" at token `at`; gives the token after it. */
function readOrder(tokens: readonly Token[], at: number): number | null {
  const word = tokens[at]?.text;
  if (word === 'orders-of-magnitude' || word === 'order-of-magnitude') return at + 1;
  if (word !== 'order' && word !== 'orders') return null;
  const isOf = tokens[at + 1]?.text === 'of';
  const magnitude = tokens[at + 2]?.text;
  return isOf && (magnitude === 'magnitude' || magnitude === 'magnitudes') ? at + 3 : null;
}

const ratio = (first: number, last: number, min: number, max: number): Quantity => ({
  first,
  last,
  min,
  max,
  unit: 'x',
  form: 'number',
  isFactor: false,
});

/** "15% (±5%)": the second figure qualifies the first. */
const isTolerance = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.text === '±' || (tokens[at - 1]?.text === '-' && tokens[at - 2]?.text === '+');

/** `number unit [separator number unit]` that starts at token `at`. */
function readMeasured(tokens: readonly Token[], at: number, between: boolean): Quantity | null {
  const low = readNumber(tokens, at);
  if (low === null || isTolerance(tokens, at)) return null;
  const order = readOrder(tokens, low.next);
  if (order !== null)
    return { ...ratio(at, order - 1, 10 ** low.value, 10 ** low.value), form: 'order' };
  const lowUnit = readUnit(tokens, low.next);
  if (lowUnit === 'foreign') return null;
  const plainNext = lowUnit?.next ?? low.next;
  const second = rangeSeparator(tokens, plainNext, between);
  const foldEnd = second < 0 ? undefined : tokens[second]?.entry?.ratio;
  if (foldEnd !== undefined && foldEnd > low.value) return ratio(at, second, low.value, foldEnd);
  const high = second < 0 ? null : readNumber(tokens, second);
  if (high !== null && second >= 0) {
    const range = closeRange(tokens, at, low, lowUnit, high);
    if (range !== null) return range;
  }
  return {
    ...ratio(at, plainNext - 1, low.value, low.value),
    unit: lowUnit?.unit ?? null,
  };
}

/** Completes a range whose two numbers are read; null where the second belongs to something else. */
function closeRange(
  tokens: readonly Token[],
  at: number,
  low: NumberRead,
  lowUnit: UnitRead | null,
  high: NumberRead,
): Quantity | null {
  const order = readOrder(tokens, high.next);
  if (order !== null && lowUnit === null)
    return { ...ratio(at, order - 1, 10 ** low.value, 10 ** high.value), form: 'order' };
  const highUnit = readUnit(tokens, high.next);
  if (highUnit === 'foreign') return null;
  if (lowUnit !== null && highUnit !== null && highUnit.unit !== lowUnit.unit) return null;
  if (lowUnit !== null && highUnit === null) return null;
  if (low.value > high.value) return null;
  return {
    ...ratio(at, (highUnit?.next ?? high.next) - 1, low.value, high.value),
    unit: highUnit?.unit ?? null,
  };
}

/** "a factor of 3", "factor 2.5", "speedup-factor of almost 70"; the number's own place follows. */
function factorLead(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 6; i -= 1) {
    const text = tokens[i]?.text ?? '';
    if (text === 'factor' || text === 'factors' || text.endsWith('-factor')) return true;
    if (!FACTOR_FILLERS.has(text)) return false;
  }
  return false;
}

const FACTOR_FILLERS = new Set(
  'of up to over about almost nearly roughly around at least most more less than approximately between ~ > ≥ ≤ well an average as much and from exceeding close some circa'.split(
    ' ',
  ),
);

/** `×1.5`: the sign before the number. */
function readPrefixed(tokens: readonly Token[], at: number): Quantity | null {
  const number = tokens[at + 1];
  if (tokens[at]?.text !== '×' || number?.kind !== 'number' || tokens[at - 1]?.kind === 'number')
    return null;
  const value = number.value ?? 0;
  return readUnit(tokens, at + 2) === null ? ratio(at, at + 1, value, value) : null;
}

/** Words that are quantities by themselves: "twice", "tenfold", "halves", "one fifth", "an order of magnitude". */
function readWord(tokens: readonly Token[], at: number): Quantity | null {
  const token = tokens[at];
  const entry = token?.entry;
  if (token === undefined) return null;
  if (token.text === 'a' || token.text === 'an') {
    const order = readOrder(tokens, at + 1);
    if (order !== null) return { ...ratio(at, order - 1, 10, 10), form: 'order' };
  }
  if (entry === undefined) return null;
  if (entry.ratio !== undefined) return ratio(at, at, entry.ratio, entry.ratio);
  if (entry.ratioVerb !== undefined)
    return {
      ...ratio(at, at, entry.ratioVerb.value, entry.ratioVerb.value),
      form: 'verb',
      change: entry.ratioVerb.change,
    };
  return readFraction(tokens, at);
}

/** "half", "a third", "one fifth", "two thirds"; value is the factor that is saved (5 for a fifth). */
function readFraction(tokens: readonly Token[], at: number): Quantity | null {
  const entry = tokens[at]?.entry;
  if (entry?.wholeFraction !== undefined)
    return { ...ratio(at, at, entry.wholeFraction, entry.wholeFraction), form: 'fraction' };
  if (entry?.fraction === undefined) return null;
  const before = tokens[at - 1];
  const count = before?.value ?? 1;
  const isCounted = before?.value !== undefined || before?.text === 'a';
  if (entry.fraction !== 2 && !isCounted) return null;
  const factor = entry.fraction / count;
  return { ...ratio(isCounted ? at - 1 : at, at, factor, factor), form: 'fraction' };
}

/** "(1.3-1.9)x", "3.7 (up to 8.2) times": the unit behind the bracket holds inside and right before it. */
function readBracketed(tokens: readonly Token[], quantities: readonly Quantity[]): void {
  for (const [i, quantity] of quantities.entries()) {
    const { first, last, form } = quantity;
    if (quantity.unit !== null || form !== 'number' || tokens[last + 1]?.text !== ')') continue;
    const unit = readUnit(tokens, last + 2);
    const open = openingBefore(tokens, first);
    if (unit === null || unit === 'foreign' || open < 0) continue;
    quantity.unit = unit.unit;
    quantity.last = unit.next - 1;
    const before = quantities[i - 1];
    if (before?.unit === null && before.last === open - 1) before.unit = unit.unit;
  }
}

/** Bracket that opens shortly before the number, or -1. */
function openingBefore(tokens: readonly Token[], first: number): number {
  for (let at = first - 1; at >= 0 && at >= first - 4; at -= 1)
    if (tokens[at]?.text === '(') return at;
  return -1;
}

/** Gives bare numbers of a list the unit that closes it: "2.6 and 3.4 times", "18.06, 24.56 and 22.44 percent". */
function shareUnits(tokens: readonly Token[], quantities: Quantity[]): void {
  for (let i = quantities.length - 2; i >= 0; i -= 1) {
    const here = quantities[i];
    const next = quantities[i + 1];
    if (here === undefined || next === undefined || here.unit !== null || next.unit === null)
      continue;
    if (next.form === 'number' && isListGap(tokens, here.last + 1, next.first))
      here.unit = next.unit;
  }
}

/** Whether only a comma, slash, "and" or "or" stands in `[from, to)`. */
export function isListGap(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  for (let i = from; i < to; i += 1) if (!LIST_WORDS.has(tokens[i]?.text ?? '')) return false;
  return true;
}

const LIST_WORDS = new Set([',', 'and', '/', 'or', '&', 'to']);

/** Whether a quantity may start at the token: a number, a word that is one, an article or `×`. */
const mayBeQuantity = (token: Token | undefined): boolean =>
  token !== undefined &&
  (token.value !== undefined ||
    token.entry?.isAmount === true ||
    token.text === '×' ||
    token.text === 'a' ||
    token.text === 'an');

/** All quantities of a sentence, in order, none overlapping. */
export function findQuantities(tokens: readonly Token[]): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < tokens.length) {
    if (!mayBeQuantity(tokens[at])) {
      at += 1;
      continue;
    }
    const between = tokens[at - 1]?.text === 'between';
    const quantity =
      readMeasured(tokens, at, between) ?? readPrefixed(tokens, at) ?? readWord(tokens, at);
    const last = found[found.length - 1];
    if (
      quantity === null ||
      (last !== undefined && quantity.first <= last.last && last.unit !== null)
    ) {
      at += 1;
      continue;
    }
    if (last !== undefined && quantity.first <= last.last) found.pop();
    if (quantity.form === 'number' && factorLead(tokens, quantity.first)) {
      quantity.isFactor = true;
      quantity.unit ??= 'x';
    }
    found.push(quantity);
    at = quantity.last + 1;
  }
  readBracketed(tokens, found);
  shareUnits(tokens, found);
  return found.filter(({ unit, first }) => unit !== null || tokens[first]?.kind === 'number');
}
