import type { Span } from '../papers/span';

/** A stretch of text cleaned for reading, tied to the original. */
export interface NormalText {
  readonly text: string;
  /** Offset in the original at which character `at` starts. */
  startOf(at: number): number;
  /** Offset in the original at which character `at` ends. */
  endOf(at: number): number;
}

/**
 * TeX commands that stand for a character that the engine reads. Stripped of their backslash by some
 * pages (`2.49times`, `2.36sim 8.02times`); those forms are read by the quantity stage.
 */
const TEX_SYMBOLS: Readonly<Record<string, string>> = {
  times: '×', // $2.5\times$
  sim: '~', // $2.16\times\sim2.50\times$
  approx: '~', // $\approx 39\%$
  simeq: '~',
  pm: '±',
  leq: '≤',
  le: '≤',
  geq: '≥',
  ge: '≥',
  gt: '>',
  lt: '<',
  to: '→',
  rightarrow: '→',
  cdot: '·',
  mu: 'µ',
  quad: ' ',
};

/** TeX commands that only dress up their argument: `\textbf{up to 8$\times$}`. */
const TEX_DRESS = new Set(
  'text textbf textit textrm texttt textsc emph mathbf mathrm mathit mathsf boldsymbol bf it rm em left right displaystyle underline'.split(
    ' ',
  ),
);

const SPACES = new Set([...'\n\r\t\u00a0\u2009\u202f\u2002\u2003']);
const INVISIBLE = new Set([...'\u200b\u200c\u200d\u2060\ufeff\u00ad$', '{', '}']);
const SAME_AS: Readonly<Record<string, string>> = {
  '∼': '~',
  '≈': '~',
  '≃': '~',
  '～': '~',
  '✕': '×',
  '✖': '×',
  '⨯': '×',
  '−': '-',
  '‐': '-',
  '‑': '-',
  '‒': '–',
  '—': '–',
  '％': '%',
  '⩾': '≥',
  '⩽': '≤',
  '’': "'",
};

const isLetter = (char: string | undefined): boolean =>
  char !== undefined && ((char >= 'a' && char <= 'z') || (char >= 'A' && char <= 'Z'));

/** Collects normal characters with their origins. */
class Writer {
  private chars = '';
  private before: string | undefined;
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];

  /** Appends `char`, read from `[start, end)`; runs of spaces become one. */
  put(char: string, start: number, end = start + 1): void {
    if (char === ' ' && this.before === ' ') return;
    this.before = char;
    this.chars += char;
    this.starts.push(start);
    this.ends.push(end);
  }

  /** Appends characters that stand for themselves, read from `start` on. */
  copy(run: string, start: number): void {
    this.before = run.charAt(run.length - 1);
    this.chars += run;
    for (let at = start; at < start + run.length; at += 1) {
      this.starts.push(at);
      this.ends.push(at + 1);
    }
  }

  last(): string | undefined {
    return this.before;
  }

  finish(): NormalText {
    return {
      text: this.chars,
      startOf: (at) => this.starts[at] ?? 0,
      endOf: (at) => this.ends[at] ?? 0,
    };
  }
}

/** Reads the TeX command whose backslash stands at `at`; gives where reading goes on. */
function readCommand(text: string, at: number, end: number, out: Writer): number {
  let stop = at + 1;
  while (stop < end && isLetter(text[stop])) stop += 1;
  if (stop === at + 1) {
    const char = text[stop];
    // `\%`, `\&`, `\#`, `\$`: the character itself. `\,`, `\;`, `\ `, `\\`: a space. `\!`: nothing.
    if (char === '%' || char === '&' || char === '#') out.put(char, at, stop + 1);
    else if (char !== '!' && char !== '-' && char !== '$') out.put(' ', at);
    return Math.min(stop + 1, end);
  }
  const name = text.slice(at + 1, stop);
  const symbol = TEX_SYMBOLS[name];
  if (symbol !== undefined) {
    out.put(symbol, at, stop);
    return stop;
  }
  if (TEX_DRESS.has(name)) return stop;
  for (let i = at + 1; i < stop; i += 1) out.put(text[i] ?? '', i);
  return stop;
}

/**
 * `~` means "about" before a number, a range between two, and TeX's fixed space after a word:
 * `~40,000 times`, `5x~114x`, `multicore~CPU`, `by~40\%`.
 */
function readTilde(text: string, at: number, out: Writer): void {
  const before = out.last();
  const isUnit = before === 'x' || before === 'X';
  const isTie = (isLetter(before) && !isUnit) || isLetter(text[at + 1]);
  out.put(isTie ? ' ' : '~', at);
}

/**
 * Whether the `*` or backtick at `at` is written, as in `A*` and `3*4`, and no Markdown: `**2.5x** faster`,
 * `*twice* as fast`.
 */
function isStar(text: string, at: number): boolean {
  if (text[at] === '`' || text[at - 1] === '*' || text[at + 1] === '*') return false;
  const before = text[at - 1] ?? ' ';
  const isInside = /\w/.test(before) && /\w/.test(text[at + 1] ?? ' ');
  return isInside || /[A-Z]/.test(before);
}

/** Whether any character needs more than being copied; white space is left to the next stage. */
export const NEEDS_CLEANING = /[\\${}~*`]|[^\t\n\r -~]/;

/**
 * Cleans `text[span.start, span.end)`: TeX is read as drawn, white space and fixed spaces become one
 * space, look-alike signs become one sign, invisible characters vanish. Each character knows
 * where in `text` it was read.
 */
export function normalize(text: string, span: Span): NormalText {
  const raw = text.slice(span.start, span.end);
  if (!NEEDS_CLEANING.test(raw))
    return {
      text: raw,
      startOf: (at) => span.start + at,
      endOf: (at) => span.start + at + 1,
    };
  const out = new Writer();
  let at = span.start;
  while (at < span.end) {
    const stop = plainEnd(text, at, span.end);
    if (stop > at) {
      out.copy(text.slice(at, stop), at);
      at = stop;
    } else at = readSpecial(text, at, span.end, out);
  }
  return out.finish();
}

/** End of the characters from `at` on that stand for themselves. */
function plainEnd(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && isPlain(text.charCodeAt(stop))) stop += 1;
  return stop;
}

/** Printable ASCII that stands for itself. */
const isPlain = (code: number): boolean =>
  code > 32 &&
  code < 126 &&
  code !== 92 &&
  code !== 36 &&
  code !== 42 &&
  code !== 96 &&
  code !== 123 &&
  code !== 125;

/** Reads a character that needs cleaning; gives where reading goes on. */
function readSpecial(text: string, at: number, end: number, out: Writer): number {
  const char = text.charAt(at);
  if (char === '\\') return readCommand(text, at, end, out);
  if (char === '*' || char === '`') {
    if (isStar(text, at)) out.put(char, at);
  } else if (char === '~') readTilde(text, at, out);
  else if (char === ' ' || SPACES.has(char)) out.put(' ', at);
  else if (!INVISIBLE.has(char)) out.put(SAME_AS[char] ?? char, at);
  return at + 1;
}
