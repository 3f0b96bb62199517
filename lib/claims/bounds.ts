import type { Bound } from './claim';
import { wordsOf } from './lexicon';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { BOUNDS_AFTER, BOUNDS_BEFORE } from './vocabulary/bounds';

/** A bound read beside a quantity; `first` is the token where its words start. */
export interface BoundRead {
  bound: Bound;
  first: number;
}

interface Phrase {
  words: string[];
  bound: Bound;
}

/** Phrases by the word that touches the number. */
function index(
  table: Readonly<Record<string, string>>,
  touching: 'first' | 'last',
): Map<string, Phrase[]> {
  const map = new Map<string, Phrase[]>();
  for (const [bound, list] of Object.entries(table) as [Bound, string][])
    for (const phrase of wordsOf(list)) {
      const words = phrase.split('_');
      const key = (touching === 'first' ? words[0] : words[words.length - 1]) ?? '';
      map.set(key, [...(map.get(key) ?? []), { words, bound }]);
    }
  for (const phrases of map.values()) phrases.sort((a, b) => b.words.length - a.words.length);
  return map;
}

const BEFORE = index(BOUNDS_BEFORE, 'last');
const AFTER = index(BOUNDS_AFTER, 'first');
const STRENGTH: Readonly<Record<Bound, number>> = { exact: 0, about: 1, 'at-least': 2, 'up-to': 3 };
const SKIPPED = new Set([
  'a',
  'an',
  'the',
  'by',
  'of',
  'factor',
  'further',
  'additional',
  'between',
  '(',
  'as',
  '-',
  'total',
]);

function phraseEndingAt(tokens: readonly Token[], at: number): Phrase | undefined {
  return BEFORE.get(tokens[at]?.text ?? '')?.find(({ words }) =>
    words.every((word, i) => tokens[at - words.length + 1 + i]?.text === word),
  );
}

/** Whether the `%` or `x` of the quantity carries a plus: `10+%`, `10x+`. */
function hasPlus(tokens: readonly Token[], quantity: Quantity): boolean {
  for (let i = quantity.first; i <= quantity.last; i += 1) if (tokens[i]?.text === '+') return true;
  return false;
}

const isLessThan = (tokens: readonly Token[], first: number): boolean =>
  tokens[first - 1]?.text === 'than' &&
  (tokens[first - 2]?.text === 'less' || tokens[first - 2]?.text === 'fewer');

/** Strongest bound of the words right before the quantity. */
function readBefore(tokens: readonly Token[], quantity: Quantity): BoundRead {
  const read: BoundRead = { bound: 'exact', first: quantity.first };
  let at = quantity.first - 1;
  while (at >= 0 && at >= quantity.first - 8) {
    const phrase = phraseEndingAt(tokens, at);
    if (phrase === undefined && !SKIPPED.has(tokens[at]?.text ?? '')) break;
    at -= phrase?.words.length ?? 1;
    if (phrase === undefined) continue;
    if (STRENGTH[phrase.bound] > STRENGTH[read.bound]) read.bound = phrase.bound;
    read.first = at + 1;
  }
  return read;
}

/** Bound that the words directly around the quantity state. */
export function readBound(tokens: readonly Token[], quantity: Quantity): BoundRead {
  const { bound, first } = readBefore(tokens, quantity);
  if (hasPlus(tokens, quantity)) return { bound: 'at-least', first };
  // A part smaller than a half saves more than twice, and so does "less than 50% of".
  const isPart = quantity.form === 'fraction' || tokens[quantity.last + 1]?.text === 'of';
  if (isPart && isLessThan(tokens, first)) return { bound: 'at-least', first: first - 2 };
  if (bound !== 'exact') return { bound, first };
  const byForm = quantity.form === 'order' ? 'about' : 'exact';
  return { bound: readAfter(tokens, quantity.last + 1) ?? byForm, first };
}

/** Bound stated behind the quantity, within the next words: "2.5x on average", "a 100x improvement or more". */
function readAfter(tokens: readonly Token[], from: number): Bound | null {
  for (let at = from; at < from + 4 && at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) return null;
    if (token.kind === 'sign' && token.text !== '(') return null;
    const phrase = AFTER.get(token.text)?.find(({ words }) =>
      words.every((word, i) => tokens[at + i]?.text === word),
    );
    if (phrase !== undefined) return phrase.bound;
    if (token.entry?.stop === true && token.text !== 'or' && token.text !== 'and') return null;
  }
  return null;
}
