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

/** End of the number that starts at `at`: `1,000`, `2.36`, `10^4`. */
function numberEnd(text: string, at: number): number {
  let i = at;
  while (isDigitCode(text.charCodeAt(i))) i += 1;
  while (
    text[i] === ',' &&
    i - at <= 15 &&
    isDigitCode(text.charCodeAt(i + 1)) &&
    isDigitCode(text.charCodeAt(i + 2)) &&
    isDigitCode(text.charCodeAt(i + 3)) &&
    !isDigitCode(text.charCodeAt(i + 4))
  )
    i += 4;
  if (text[i] === '.' && isDigitCode(text.charCodeAt(i + 1))) {
    i += 1;
    while (isDigitCode(text.charCodeAt(i))) i += 1;
  }
  if (text[i] === '^' && isDigitCode(text.charCodeAt(i + 1))) {
    i += 1;
    while (isDigitCode(text.charCodeAt(i))) i += 1;
  }
  return i;
}

/** Value of `1,000`, `2.36` or `10^4`. */
function numberValue(written: string): number {
  if (!written.includes('^')) return Number(written.replaceAll(',', ''));
  const [base = '', power] = written.split('^');
  return Number(base.replaceAll(',', '')) ** Number(power);
}

/** End of the word that starts at `at`; hyphens and apostrophes inside belong to it. */
function wordEnd(text: string, at: number): number {
  let i = at + 1;
  for (;;) {
    const code = text.charCodeAt(i);
    if (isWordCode(code) || isDigitCode(code)) i += 1;
    else if (
      (text[i] === '-' || text[i] === "'") &&
      (isWordCode(text.charCodeAt(i + 1)) || isDigitCode(text.charCodeAt(i + 1)))
    )
      i += 2;
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

/** The token that starts at `at`, where `previous` ended before. */
function readToken(text: string, at: number, previous: Token | undefined): Token {
  const code = text.charCodeAt(at);
  const glued = previous?.end === at;
  if (isDigitCode(code) || (code === 46 && isDigitCode(text.charCodeAt(at + 1)))) {
    const end = numberEnd(text, at);
    const written = text.slice(at, end);
    const value = numberValue(written);
    return { kind: 'number', text: written, start: at, end, glued, value, entry: undefined };
  }
  if (!isWordCode(code)) {
    const sign = text.charAt(at);
    return {
      kind: 'sign',
      text: sign,
      start: at,
      end: at + 1,
      glued,
      value: undefined,
      entry: undefined,
    };
  }
  const isSuffix = glued && previous?.kind === 'number';
  const end = isSuffix ? suffixEnd(text, at) : wordEnd(text, at);
  const lower = text.slice(at, end).toLowerCase();
  const entry = lookUp(lower);
  return { kind: 'word', text: lower, start: at, end, glued, value: entry?.value, entry };
}

/** Splits a normalised sentence into tokens. Never fails; reads each character once. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (isSpaceCode(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const token = readToken(text, at, tokens[tokens.length - 1]);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}
