import type { Candidate } from './candidates';
import { frame } from './frames';
import { verbAt } from './leads';
import { senseOf } from './senses';
import { subjectBefore } from './subjects';
import type { Token } from './tokens';
import type { Change } from './vocabulary/changes';

/** Two figures of one quantity: `first` is the token "from", `last` the end of the second figure. */
interface FromTo {
  first: number;
  last: number;
  from: number;
  to: number;
}

const BEFORE_FIGURE = new Set([
  'about',
  'around',
  'under',
  'only',
  '~',
  'just',
  'approximately',
  'roughly',
]);
const SCALES: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, b: 1e9, g: 1e9, t: 1e12 };
interface Figure {
  value: number;
  unit: string;
  next: number;
}

/** A figure with the word behind it as its unit: `25.85M`, `31s`, `47 minutes`. */
function readFigure(tokens: readonly Token[], start: number): Figure | null {
  let at = start;
  while (BEFORE_FIGURE.has(tokens[at]?.text ?? '')) at += 1;
  const number = tokens[at];
  if (number?.kind !== 'number' || number.value === undefined) return null;
  const unit = tokens[at + 1];
  if (unit === undefined || unit.kind !== 'word' || unit.text === 'to')
    return { value: number.value, unit: '', next: at + 1 };
  const scale = unit.glued ? SCALES[unit.text] : undefined;
  if (scale !== undefined) return { value: number.value * scale, unit: '#', next: at + 2 };
  if (unit.entry?.stop === true) return { value: number.value, unit: '', next: at + 1 };
  return { value: number.value, unit: unit.text, next: at + 2 };
}

function readFromTo(tokens: readonly Token[], at: number): FromTo | null {
  if (tokens[at]?.text !== 'from' || tokens[at - 1]?.text === '(') return null;
  const low = readFigure(tokens, at + 1);
  if (low === null || tokens[low.next]?.text !== 'to') return null;
  const high = readFigure(tokens, low.next + 1);
  if (high === null || high.value <= 0 || low.value <= 0) return null;
  const isSame = low.unit === high.unit || low.unit === '';
  if (!isSame || tokens[high.next]?.text === '%' || isRatioStated(tokens, high.next)) return null;
  return { first: at, last: high.next - 1, from: low.value, to: high.value };
}

/** "from 180 MB to 0.32 MB (562x)": the text gives the ratio itself. */
const isRatioStated = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === '(' && RATIO_SIGNS.has(tokens[at + 2]?.text ?? '');

const RATIO_SIGNS = new Set(['x', '×', 'times']);

interface Mover {
  at: number;
  word: Change;
}

/** Verb of change before "from", within the clause. */
function moverBefore(tokens: readonly Token[], from: number): Mover | null {
  for (let i = from - 1; i >= 0 && i > from - 9; i -= 1) {
    const token = tokens[i];
    if (token === undefined || token.kind === 'sign') return null;
    const word = verbAt(tokens, i);
    if (word !== undefined) return { at: i, word };
  }
  return null;
}

/** Candidate of "lowers generation time from 31s to 18s": the ratio of the two figures. */
function candidateOf(
  tokens: readonly Token[],
  { first, last, from, to }: FromTo,
): Candidate | null {
  const mover = moverBefore(tokens, first);
  if (mover === null || mover.word === 'win') return null;
  const object = { from: mover.at + 1, to: first };
  const sense = senseOf(tokens, object) ?? senseOf(tokens, subjectBefore(tokens, mover.at));
  if (sense === null || sense.weak) return null;
  const isBetter = sense.better === 'up' ? to > from : to < from;
  if (!isBetter) return null;
  const factor = Number((Math.max(from, to) / Math.min(from, to)).toPrecision(4));
  return {
    quantity: { first, last, min: factor, max: factor, unit: 'x', form: 'number', isFactor: false },
    bound: 'exact',
    boundFirst: first,
    frame: frame(to < from ? 'down' : 'up', sense, { first: mover.at, last }),
  };
}

/** Ratios of a sentence that are told as two figures with the same unit. */
export function findFromTo(tokens: readonly Token[]): Candidate[] {
  const found: Candidate[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const pair = readFromTo(tokens, at);
    const candidate = pair === null ? null : candidateOf(tokens, pair);
    if (candidate !== null) found.push(candidate);
  }
  return found;
}
