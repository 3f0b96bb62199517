import type { PersonName } from '../papers/paper';
import { wordsOf } from './words';

/** A name told into normalised words: `van der Berg` → family `van der berg`. */
interface NameWords {
  family: string[];
  given: string[];
}

/** Words before a family name that people leave out or count to it as they like. */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le ten ter zu af al el bin ibn'.split(' '),
);

/** Endings that are no part of a name when names are compared. */
const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

const words = (text: string): string[] =>
  Array.from(wordsOf(text), ({ normal }) => normal).filter((word) => !SUFFIXES.has(word));

const withoutParticles = (family: string[]): string[] => {
  const first = family.findIndex((word) => !PARTICLES.has(word));
  return first < 0 ? family : family.slice(first);
};

/** Initials written together ("JB", "R.F."): one word each. */
const initials = (word: string): string[] => [...word];

/**
 * All ways to read a name that is not told into parts: the family name last with any number of words
 * ("Laurens van der Maaten"), before a comma ("Dao, Tri"), or first with initials behind ("Smith JB").
 */
const readings = (text: string): NameWords[] => {
  const comma = text.indexOf(',');
  if (comma > 0) {
    const given = words(text.slice(comma + 1));
    return [{ family: words(text.slice(0, comma)), given }];
  }
  const all = words(text);
  const last = all.at(-1);
  const found: NameWords[] = [];
  // Family names of more than four words are left to the parts of CSL-JSON.
  for (let from = Math.max(0, all.length - 4); from < all.length; from++)
    found.push({ family: all.slice(from), given: all.slice(0, from) });
  if (last !== undefined && all.length > 1 && /\s\p{Lu}{1,3}$/u.test(text.trim()))
    found.push({ family: all.slice(0, -1), given: initials(last) });
  return found;
};

/** Given names as words; capitals that stand together are initials, as PubMed writes them. */
const givenWords = (given: string): string[] =>
  /^\p{Lu}{2,3}$/u.test(given.trim()) ? initials(given.trim().toLowerCase()) : words(given);

/** The readings of an author: one where the parts are known. */
const authorReadings = (name: PersonName): NameWords[] =>
  name.family === undefined
    ? readings(name.literal ?? name.given ?? '')
    : [{ family: words(name.family), given: givenWords(name.given ?? '') }];

const isSameWords = (a: string[], b: string[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((word, index) => word === b[index]);

/** Whether one given name can be the other: equal, or one the initial of the other. */
const canBeSame = (a: string, b: string): boolean =>
  a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));

/**
 * Whether the given names can be one person's: the first ones fit, and the others of the shorter
 * list are found in order in the longer ("Tri" – "Tri M.", "J. B." – "Jean Baptiste").
 */
const areGivenCompatible = (a: string[], b: string[]): boolean => {
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  return shorter.every((word, index) => {
    const found = longer.findIndex((other, place) => place >= at && canBeSame(word, other));
    at = found + 1;
    return found >= 0 && (index > 0 || found === 0);
  });
};

const isSamePerson = (a: NameWords, b: NameWords): boolean => {
  const isFamilyEqual =
    isSameWords(a.family, b.family) ||
    isSameWords(withoutParticles(a.family), withoutParticles(b.family));
  return isFamilyEqual && areGivenCompatible(a.given, b.given);
};

/** The name as shown: "Tri Dao", or the literal. */
export const displayName = ({ family, given, literal }: PersonName): string =>
  [given, family].filter(Boolean).join(' ') || (literal ?? '');

/**
 * Compiles an author phrase ("Tri Dao", "Dao, T.", "Dao") into a test of one author. Case and accents
 * aside; a family name alone matches everybody who bears it.
 */
export const compileAuthor = (phrase: string): ((name: PersonName) => boolean) => {
  const wanted = readings(phrase);
  const isAnyReading = (name: PersonName): boolean =>
    authorReadings(name).some((reading) => wanted.some((wish) => isSamePerson(wish, reading)));
  // Two readings of the same words could also be read crosswise; a word of the wish that is in
  // nobody's name decides most authors at once.
  const keys = new Set(wanted.flatMap(({ family }) => family.at(-1) ?? []));
  return (name) => {
    const all = words(`${name.family ?? ''} ${name.literal ?? ''} ${name.given ?? ''}`);
    return all.some((word) => keys.has(word)) && isAnyReading(name);
  };
};
