import type { Candidate } from './candidates';
import type { Claim } from './claim';
import { wordsOf } from './lexicon';
import type { PaperContext } from './paper-context';
import type { Token } from './tokens';
import {
  ABSOLUTE_UNITS,
  DATA_WORDS,
  OVERHEAD_WORDS,
  QUALITY_WORDS,
  UTILIZATION_WORDS,
} from './vocabulary/skips';

/**
 * Why a number is not counted as the paper's own claim:
 * `image-size` a size or shape (3×3); `asymptotic` inside O(…); `baseline` a compared system's;
 * `overhead` a price paid; `accuracy` quality, not efficiency; `data-scale` amount of data;
 * `utilization` share of what the machine can do; `absolute-rate` a figure with its own unit (100 ms);
 * `year`; `count` a number of things; `other-field` a finding about nature or people;
 * `no-comparison` a share or ratio that compares nothing in efficiency.
 */
export const SKIP_REASONS = [
  'image-size',
  'asymptotic',
  'baseline',
  'overhead',
  'accuracy',
  'data-scale',
  'utilization',
  'absolute-rate',
  'year',
  'count',
  'other-field',
  'no-comparison',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

const QUALITY = new Set(wordsOf(QUALITY_WORDS));
const UNITS = new Set(wordsOf(ABSOLUTE_UNITS));
const DATA = new Set(wordsOf(DATA_WORDS));
const UTILIZATION = new Set(wordsOf(UTILIZATION_WORDS));
const OVERHEAD = new Set(wordsOf(OVERHEAD_WORDS));

/** Whether a word of `words` stands within `before` tokens ahead of the number or `after` behind it, in its clause. */
function isNear(
  tokens: readonly Token[],
  place: { first: number; last: number },
  words: ReadonlySet<string>,
  before: number,
  after: number,
): boolean {
  const has = (at: number): boolean => words.has(tokens[at]?.text ?? '');
  const isEnd = (at: number): boolean => [';', '.', ':'].includes(tokens[at]?.text ?? '');
  for (let at = place.first - 1; at >= 0 && at >= place.first - before && !isEnd(at); at -= 1)
    if (has(at)) return true;
  for (
    let at = place.last + 1;
    at < tokens.length && at <= place.last + after && !isEnd(at);
    at += 1
  )
    if (has(at)) return true;
  return false;
}

const isRatioSign = (token: Token | undefined): boolean =>
  token?.text === '×' || token?.text === 'x';

/** `3x3`, `256 × 256`. */
function isShape(tokens: readonly Token[], first: number, last: number): boolean {
  const behind = isRatioSign(tokens[last + 1]) && tokens[last + 2]?.kind === 'number';
  const ahead = isRatioSign(tokens[first - 1]) && tokens[first - 2]?.kind === 'number';
  return behind || ahead;
}

/** Inside `O(n^2)`. */
function isAsymptotic(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at > 0 && at > first - 8; at -= 1) {
    if (tokens[at]?.text === ')') return false;
    if (tokens[at]?.text === '(') return tokens[at - 1]?.text === 'o';
  }
  return false;
}

/** Reason for a bare number: a year, a figure with a unit, or a count. */
function bareReason(tokens: readonly Token[], first: number, last: number): SkipReason {
  const token = tokens[first];
  const next = tokens[last + 1];
  if (next !== undefined && UNITS.has(next.text)) return 'absolute-rate';
  const value = token?.value ?? 0;
  const isYear = token?.end === (token?.start ?? 0) + 4 && value >= 1900 && value <= 2100;
  if (isYear && next?.glued !== true) return 'year';
  if (isNear(tokens, { first, last }, QUALITY, 5, 3)) return 'accuracy';
  return 'count';
}

/** Why the number in the tokens `first` to `last` is not the paper's own claim. */
export function skipReason(
  tokens: readonly Token[],
  first: number,
  last: number,
  candidate: Candidate | undefined,
  claim: Claim | null,
  context: PaperContext,
): SkipReason {
  const place = { first, last };
  if (isShape(tokens, first, last)) return 'image-size';
  if (isAsymptotic(tokens, first)) return 'asymptotic';
  if (claim !== null)
    return candidate?.frame?.worse === true && isNear(tokens, place, OVERHEAD, 4, 4)
      ? 'overhead'
      : 'baseline';
  const unit = candidate?.quantity.unit ?? null;
  if (unit === null) return bareReason(tokens, first, last);
  if (candidate?.frame && context.isNatural(tokens)) return 'other-field';
  if (isNear(tokens, place, UTILIZATION, 4, 5)) return 'utilization';
  if (isNear(tokens, place, QUALITY, 12, 8)) return 'accuracy';
  if (isNear(tokens, place, OVERHEAD, 3, 3)) return 'overhead';
  if (isNear(tokens, place, DATA, 2, 4)) return 'data-scale';
  return 'no-comparison';
}
