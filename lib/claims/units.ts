import type { Token } from './tokens';

/** A ratio or percent sign behind a number; `next` is the token after it. */
export interface UnitRead {
  unit: 'x' | '%';
  next: number;
}

const RATIO_UNITS = new Set(['×', 'x', 'times', 'fold', 'folds']);
const PERCENT_UNITS = new Set(['%', 'percent', 'pct']);
const POINT_WORDS = new Set(['point', 'points', 'pp', 'pt', 'pts', 'percentage', 'absolute']);

/** A ratio sign with a number behind it is a size or a product: `3x3`, `256 × 256`, `10^3`. */
function isShape(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next?.kind === 'number' && tokens[at]?.text !== 'fold';
}

/** `x` behind a number, unless the number is part of a shape or a count of occasions ("3 times of"). */
function ratioUnit(tokens: readonly Token[], at: number): UnitRead | 'foreign' {
  const isOccasions = tokens[at]?.text === 'times' && tokens[at + 1]?.text === 'of';
  if (isShape(tokens, at) || isOccasions) return 'foreign';
  return { unit: 'x', next: afterPlus(tokens, at + 1) };
}

/**
 * Unit at token `at`, which stands behind a number. `foreign`: the number counts something else
 * (`100ms`, `3x3`, `4 percentage points`, `7B`); null: no unit.
 */
export function readUnit(tokens: readonly Token[], at: number): UnitRead | 'foreign' | null {
  const token = tokens[at];
  // "5-fold", "37-times", "10+%"
  const isJoined = JOINING.has(token?.text ?? '') && tokens[at + 1]?.glued === true;
  const unitAt = isJoined ? at + 1 : at;
  const unit = tokens[unitAt];
  if (token === undefined || unit === undefined) return null;
  if (RATIO_UNITS.has(unit.text)) return ratioUnit(tokens, unitAt);
  if (PERCENT_UNITS.has(unit.text)) return percent(tokens, unitAt);
  if (unit.text === 'per' && tokens[unitAt + 1]?.text === 'cent')
    return percent(tokens, unitAt + 1);
  const isCompound = isJoined && token.text === '-' && unit.kind === 'word';
  return isCompound || isGluedUnit(token) ? 'foreign' : null;
}

const JOINING = new Set(['-', '+']);

/** `ms` of `100ms`; not the stripped `\\sim` of `2.36sim 8.02times`. */
const isGluedUnit = (token: Token): boolean =>
  token.kind === 'word' && token.glued && token.text !== 'sim';

/** Skips the plus sign of `10x+`. */
const afterPlus = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.text === '+' && tokens[at]?.glued === true && tokens[at + 1]?.kind !== 'number'
    ? at + 1
    : at;

function percent(tokens: readonly Token[], at: number): UnitRead | 'foreign' {
  const next = tokens[at + 1];
  const isPoints =
    next !== undefined &&
    (POINT_WORDS.has(next.text) ||
      (next.text === '-' && POINT_WORDS.has(tokens[at + 2]?.text ?? '')));
  return isPoints ? 'foreign' : { unit: '%', next: afterPlus(tokens, at + 1) };
}
