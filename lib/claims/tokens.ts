import type { Entry } from './lexicon';
import { lookUp } from './lexicon';

/** A word, a number or a sign of a normalised sentence. Offsets are those of the normalised text. */
export interface Token {
  kind: 'word' | 'number' | 'sign';
  /** Lower case. */
  text: string;
  start: number;
  end: number;
  /** Value of a number, written in digits or as a word. */
  value: number | undefined;
  /** Nothing stands between this token and the one before it: `10` `x`, `100` `ms`. */
  glued: boolean;
  /** What the vocabulary knows of the word. */
  entry: Entry | undefined;
}

const isDigitCode = (code: number): boolean => code >= 48 && code <= 57;

const SIGN_CODES = new Set([...'×–→≥≤±µ·≪≫“”…•'].map((char) => char.charCodeAt(0)));
const isWordCode = (code: number): boolean =>
  code < 128
    ? (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95
    : code >= 0xc0 && !SIGN_CODES.has(code);
const isInWord = (code: number): boolean => isWordCode(code) || isDigitCode(code);

const CARET = 94;
const COMMA = 44;
const HYPHEN = 45;
const POINT = 46;
const APOSTROPHE = 39;

/** End of the digits that start at `at`. */
function digitsEnd(text: string, at: number): number {
  let i = at;
  while (isDigitCode(text.charCodeAt(i))) i += 1;
  return i;
}

/** End of the number that starts at `at`: `1,000`, `2.36`, `10^4`. */
function numberEnd(text: string, at: number): number {
  let i = digitsEnd(text, at);
  while (text.charCodeAt(i) === COMMA && i - at <= 15 && digitsEnd(text, i + 1) === i + 4) i += 4;
  if (text.charCodeAt(i) === POINT && isDigitCode(text.charCodeAt(i + 1)))
    i = digitsEnd(text, i + 1);
  if (text.charCodeAt(i) === CARET && isDigitCode(text.charCodeAt(i + 1)))
    i = digitsEnd(text, i + 1);
  return i;
}

/** Value of `1,000`, `2.36` or `10^4`. */
function numberValue(written: string): number {
  const plain = Number(written);
  if (!Number.isNaN(plain)) return plain;
  const [base = '', power = '1'] = written.replaceAll(',', '').split('^');
  return Number(base) ** Number(power);
}

/** End of the word that starts at `at`; hyphens and apostrophes inside belong to it. */
function wordEnd(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isInWord(code)) i += 1;
    else if ((code === HYPHEN || code === APOSTROPHE) && isInWord(text.charCodeAt(i + 1))) i += 2;
    else return i;
  }
}

/** End of the letters glued to a number: `x`, `times`, `ms`; not `x-9x`. */
function suffixEnd(text: string, at: number): number {
  let i = at;
  while (isWordCode(text.charCodeAt(i))) i += 1;
  return i;
}

const isSpaceCode = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);

/** Lower case of `text`, offsets kept: `İ`, the one letter whose lower case is longer, stays. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^İ]+/g, (run) => run.toLowerCase());
}

/** The token that starts at `at`, where `previous` ended before. */
function readToken(lower: string, at: number, previous: Token | undefined): Token {
  const code = lower.charCodeAt(at);
  const glued = previous !== undefined && previous.end === at;
  if (isDigitCode(code) || (code === POINT && isDigitCode(lower.charCodeAt(at + 1)))) {
    const end = numberEnd(lower, at);
    const text = lower.slice(at, end);
    const value = numberValue(text);
    return { kind: 'number', text, start: at, end, glued, value, entry: undefined };
  }
  if (!isWordCode(code)) {
    const text = lower.charAt(at);
    const end = at + 1;
    return { kind: 'sign', text, start: at, end, glued, value: undefined, entry: undefined };
  }
  const isSuffix = glued && previous.kind === 'number';
  const end = isSuffix ? suffixEnd(lower, at) : wordEnd(lower, at);
  const text = lower.slice(at, end);
  const entry = lookUp(text);
  return { kind: 'word', text, start: at, end, glued, value: entry?.value, entry };
}

/** Splits a normalised sentence into tokens. Never fails; reads each character once. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const lower = lowerCase(text);
  let previous: Token | undefined;
  let at = 0;
  while (at < lower.length) {
    if (isSpaceCode(lower.charCodeAt(at))) {
      at += 1;
      continue;
    }
    previous = readToken(lower, at, previous);
    tokens.push(previous);
    at = previous.end;
  }
  return tokens;
}
