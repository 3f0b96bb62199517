import type { Candidate } from './candidates';
import { frame, SPEED } from './frames';
import { verbAt } from './leads';
import type { MetricSense } from './lexicon';
import { senseOf } from './senses';
import { subjectBefore } from './subjects';
import type { Token } from './tokens';
import type { Change } from './vocabulary/changes';
import { SCALES, UNITS } from './vocabulary/units';

/** Two figures of one quantity: `first` is the token "from", `last` the end of the second figure. Values are in base units. */
interface FromTo {
  first: number;
  last: number;
  from: number;
  to: number;
  /** Dimension or word of the second figure's unit. */
  unit: string;
  /** The text says that a figure is not exact. */
  isRounded: boolean;
}

/** Words that may stand before a figure. */
const BEFORE_FIGURE = new Set(
  'about around under over only ~ just approximately roughly almost nearly up as much many high to more than less some a an mere'.split(
    ' ',
  ),
);

interface Figure {
  value: number;
  /** Dimension, the unit's own word where it is in no table, `#` for a scaled count, or nothing. */
  unit: string;
  next: number;
}

/** What one of each unit is, with its dimension. Plurals are understood. */
const UNIT_SIZES = new Map<string, { dimension: string; size: number }>();
for (const [dimension, units] of Object.entries(UNITS))
  for (const [unit, size] of Object.entries(units))
    for (const form of [unit, `${unit}s`])
      if (!UNIT_SIZES.has(form)) UNIT_SIZES.set(form, { dimension, size });

/** A figure with the word behind it as its unit: `25.85M`, `31s`, `47 minutes`, `nine thousand`. */
function readFigure(tokens: readonly Token[], start: number): Figure | null {
  let at = start;
  while (BEFORE_FIGURE.has(tokens[at]?.text ?? '')) at += 1;
  const number = tokens[at];
  if (number?.value === undefined || (number.kind === 'word' && at > start + 3)) return null;
  const { value } = number;
  // "12-hour"
  const unitAt = tokens[at + 1]?.text === '-' && tokens[at + 2]?.glued === true ? at + 2 : at + 1;
  const unit = tokens[unitAt];
  const bare = { value, unit: '', next: at + 1 };
  if (unit === undefined || unit.kind !== 'word' || unit.text === 'to') return bare;
  const isWritten = unit.text.length > 1;
  const scale = unit.glued || isWritten ? SCALES[unit.text] : undefined;
  if (scale !== undefined) return { value: value * scale, unit: '#', next: unitAt + 1 };
  const known = UNIT_SIZES.get(unit.text);
  if (known !== undefined)
    return { value: value * known.size, unit: known.dimension, next: unitAt + 1 };
  return unit.entry?.stop === true ? bare : { value, unit: unit.text, next: unitAt + 1 };
}

/** Where the parenthesis that opens at `at` ends, or `at`: "from 26 FPS (the baseline) to 45 FPS". */
function behindAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at;
  for (let i = at + 1; i < at + 7; i += 1) if (tokens[i]?.text === ')') return i + 1;
  return at;
}

/** Token of the "to" that leads to the second figure: "from about 241k for HTML to 47k", or -1. */
function toAfter(tokens: readonly Token[], from: number): number {
  const start = behindAside(tokens, from);
  for (let at = start; at < start + 6; at += 1) {
    const token = tokens[at];
    if (token?.text === 'to' || token?.text === '→') return at;
    if (token?.kind !== 'word' || token.text === 'and') return -1;
  }
  return -1;
}

function readFromTo(tokens: readonly Token[], at: number): FromTo | null {
  if (tokens[at]?.text !== 'from' || tokens[at - 1]?.text === '(') return null;
  const low = readFigure(tokens, at + 1);
  if (low === null) return null;
  const to = toAfter(tokens, low.next);
  const high = to < 0 ? null : readFigure(tokens, to + 1);
  if (high === null || high.value <= 0 || low.value <= 0) return null;
  const isSame = low.unit === high.unit || low.unit === '';
  if (!isSame || tokens[high.next]?.text === '%' || isRatioStated(tokens, high.next)) return null;
  // "from 5 to 12 minutes" leaves out the first unit.
  const from = low.unit === '' ? low.value * scaleOf(tokens, high) : low.value;
  const { unit, value, next } = high;
  return {
    first: at,
    last: next - 1,
    from,
    to: value,
    unit,
    isRounded: isRounded(tokens, at, next),
  };
}

const ROUNDING = new Set(
  'about around over under ~ approximately roughly almost nearly'.split(' '),
);

function isRounded(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (ROUNDING.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** What the unit of a figure multiplied its number by. */
function scaleOf(tokens: readonly Token[], figure: Figure): number {
  const unit = tokens[figure.next - 1]?.text ?? '';
  return figure.unit === '' ? 1 : (UNIT_SIZES.get(unit)?.size ?? SCALES[unit] ?? 1);
}

/** "from 180 MB to 0.32 MB (562x)": the text gives the ratio itself. */
const isRatioStated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' && RATIO_SIGNS.has(tokens[at + 2]?.text ?? '');

const RATIO_SIGNS = new Set(['x', '×', 'times']);

interface Mover {
  word: Change;
  /** Where the claim starts. */
  first: number;
  /** Where what changed starts. */
  object: number;
}

/** Verb of change before "from", within the clause. */
function moverBefore(tokens: readonly Token[], from: number): Mover | null {
  for (let i = from - 1; i >= 0 && i > from - 9; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign') return null;
    const word = verbAt(tokens, i);
    if (word !== undefined) return { word, first: i, object: i + 1 };
  }
  return null;
}

/** "…, FLOPs from 49.6G to 13.3G, and MACs from …": the verb before the first pair holds for the next. */
function sharedMover(
  tokens: readonly Token[],
  from: number,
  before: Candidate | undefined,
): Mover | null {
  if (before?.frame === undefined || before.frame === null) return null;
  const gap = before.quantity.last + 1;
  let at = gap;
  while (tokens[at]?.text === ',' || tokens[at]?.text === 'and') at += 1;
  return at > gap && from - at < 6 ? { word: before.frame.word, first: at, object: at } : null;
}

/** A time that shrank, where only the unit says that it is one: "cuts training from 12 hours to 3". */
const SOME_TIME: MetricSense = { ...SPEED, better: 'down', open: true };

/** What changed: the object of the verb, else its subject, else what the unit says. */
function changed(tokens: readonly Token[], pair: FromTo, mover: Mover): MetricSense | null {
  const sense =
    senseOf(tokens, { from: mover.object, to: pair.first }) ??
    senseOf(tokens, subjectBefore(tokens, mover.first));
  return sense ?? (pair.unit === 'time' && mover.word === 'down' ? SOME_TIME : null);
}

/** Candidate of "lowers generation time from 31s to 18s": the ratio of the two figures. */
function candidateOf(
  tokens: readonly Token[],
  pair: FromTo,
  before: Candidate | undefined,
): Candidate | null {
  const { first, last, from, to } = pair;
  const mover = moverBefore(tokens, first) ?? sharedMover(tokens, first, before);
  if (mover === null || mover.word === 'win') return null;
  const sense = changed(tokens, pair, mover);
  if (sense === null || sense.weak) return null;
  const isBetter = sense.better === 'up' ? to > from : to < from;
  if (!isBetter) return null;
  const factor = Number((Math.max(from, to) / Math.min(from, to)).toPrecision(4));
  return {
    quantity: { first, last, min: factor, max: factor, unit: 'x', form: 'number', isFactor: false },
    bound: pair.isRounded ? 'about' : 'exact',
    boundFirst: first,
    frame: frame(to < from ? 'down' : 'up', sense, { first: mover.first, last }),
  };
}

/** Ratios of a sentence that are told as two figures with the same kind of unit. */
export function findFromTo(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const pair = readFromTo(tokens, at);
    const candidate = pair === null ? null : candidateOf(tokens, pair, found[found.length - 1]);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}
