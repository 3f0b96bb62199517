import type { Span } from '../papers/span';

const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'vs',
  'etc',
  'al',
  'fig',
  'eq',
  'approx',
  'resp',
  'cf',
  'ca',
  'w.r.t',
  'no',
  'sec',
  'tab',
  'dr',
  'st',
  'wrt',
  'incl',
  'max',
  'avg',
]);

const isSpace = (code: number): boolean =>
  code === 32 || code === 10 || code === 13 || code === 9 || code === 0xa0;
const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  code === 46;

/** `.`, `!` and `?`. */
const isStop = (code: number): boolean => code < 64 && (code === 46 || code === 33 || code === 63);

/** Whether the full stop at `at` ends a sentence: white space and no lower-case letter follow, no abbreviation precedes. */
function endsSentence(text: string, at: number): boolean {
  let next = at + 1;
  while (next < text.length && next < at + 3 && ')"\u201d\'}$'.includes(text[next] ?? ' '))
    next += 1;
  const code = text.charCodeAt(next);
  if (next < text.length && !isSpace(code)) return false;
  while (next < text.length && isSpace(text.charCodeAt(next))) next += 1;
  const following = text.charCodeAt(next);
  if (following >= 97 && following <= 122) return false;
  if (text[at] !== '.') return true;
  let start = at;
  while (start > 0 && at - start < 8 && isWordCode(text.charCodeAt(start - 1))) start -= 1;
  return !ABBREVIATIONS.has(text.slice(start, at).toLowerCase());
}

/** Longest stretch that is read as one sentence, in code units; what is longer is cut. */
const LONGEST = 1500;

/** The sentence of `text` around offset `at`, never starting before `floor`. */
export function sentenceAround(text: string, at: number, floor: number): Span {
  const first = Math.max(floor, at - LONGEST);
  let start = at;
  while (start > first) {
    if (isStop(text.charCodeAt(start - 1)) && endsSentence(text, start - 1)) break;
    start -= 1;
  }
  const last = Math.min(text.length, start + LONGEST);
  let end = Math.max(at, start);
  while (end < last) {
    if (isStop(text.charCodeAt(end)) && endsSentence(text, end)) break;
    end += 1;
  }
  return { start, end: Math.min(end + 1, text.length) };
}
