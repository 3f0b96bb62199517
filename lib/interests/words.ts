import type { Span } from '../papers/span';

/** One word of a text; the span counts in the text as given. */
export interface Word extends Span {
  /** Lower case, without accents and without characters that show nothing. */
  normal: string;
}

/**
 * A word: letters and digits with their marks, also around a soft hyphen or a zero-width character;
 * `C++` and `C#` keep their signs. Scripts without spaces give one word a character, so that a phrase
 * is found as a run of characters. The first alternative is the second for plain ASCII, and faster.
 * Examples: `KV-caching` → `kv`, `caching`; `é` in either form → `e`.
 */
const WORD =
  /[A-Za-z0-9]+(?![A-Za-z0-9]|\P{ASCII})(?:\+\+|#(?![A-Za-z0-9]))?|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|[[\p{L}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]](?:[\u00ad\u200b-\u200d\u2060\ufeff]*[[\p{L}\p{M}\p{N}]--[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]])*(?:\+\+|#(?![\p{L}\p{N}]))?/gv;

const ASCII = /^[\x20-\x7e]*$/;
const HIDDEN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/gu;

/** Longer runs (digits, encoded data) are no words of a language; nothing matches them. */
const MAX_WORD = 64;

const normalize = (text: string): string => {
  if (text.length > MAX_WORD) return '';
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFKD').replace(HIDDEN, '').toLowerCase();
};

/** The words of a text in order; lazily, so that a long text costs only what is looked at. */
export function* wordsOf(text: string): Generator<Word> {
  for (const { 0: found, index } of text.matchAll(WORD))
    yield { start: index, end: index + found.length, normal: normalize(found) };
}
