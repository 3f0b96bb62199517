import type { Span } from '../papers/span';
import { stemOf } from './stem';
import { type Word, wordsOf } from './words';

/** A place where a topic was found. */
export interface TopicHit extends Span {
  /** Index of the topic in the list that was compiled. */
  topic: number;
}

/** Finds all topics in a text in one walk. */
export type TopicFinder = (text: string) => TopicHit[];

interface Pattern {
  topic: number;
  /** Stems of the phrase after the first. */
  rest: string[];
}

/** Hits of one topic in one text beyond which no reader needs more. */
const MAX_HITS = 100;

/** Stems that are remembered; Porter's rules cost more than the look-up. */
const MAX_REMEMBERED = 20_000;

/** Longest stretch of a field that is read; abstracts are a tenth of it. */
const MAX_TEXT = 50_000;

const rememberedStems = (): ((word: string) => string) => {
  const known = new Map<string, string>();
  return (word) => {
    let stem = known.get(word);
    if (stem === undefined) {
      stem = stemOf(word);
      if (known.size >= MAX_REMEMBERED) known.clear();
      known.set(word, stem);
    }
    return stem;
  };
};

/** What may stand between the words of a phrase: space, hyphen, slash, quotes, brackets; no sentence end. */
const isGap = (text: string, from: number, to: number): boolean =>
  to - from === 1
    ? !/[,;:!?]/.test(text.charAt(from))
    : /^[^.,;:!?]{0,3}$/.test(text.slice(from, to).replace(/\s+/g, ' '));

const HYPHEN = /^[-‐‑]$/;

type Stem = (word: string) => string;
type Patterns = Map<string, Pattern[]>;

const compilePatterns = (phrases: readonly string[], stem: Stem): Patterns => {
  const patterns: Patterns = new Map();
  const add = (topic: number, [first, ...rest]: string[]): void => {
    if (first === undefined) return;
    patterns.set(first, [...(patterns.get(first) ?? []), { topic, rest }]);
  };
  phrases.forEach((phrase, topic) => {
    const words = Array.from(wordsOf(phrase), ({ normal }) => normal).filter(Boolean);
    add(topic, words.map(stem));
    // "kv cache" is also written "KVCache", "multi-head" also "multihead".
    if (words.length > 1 && words.length < 4) add(topic, [stem(words.join(''))]);
  });
  return patterns;
};

/** One text on its walk. */
interface Walk {
  text: string;
  words: readonly Word[];
  stem: Stem;
  patternsAt(word: string): readonly Pattern[];
  add(topic: number, start: number, end: number): void;
}

/** Where the phrase that begins at word `at` ends; null if the words behind it are others. */
const endOfPhrase = ({ text, words, stem }: Walk, at: number, { rest }: Pattern): number | null => {
  let last = words[at];
  for (const [index, wanted] of rest.entries()) {
    const next = words[at + index + 1];
    if (!last || !next || stem(next.normal) !== wanted) return null;
    if (!isGap(text, last.end, next.start)) return null;
    last = next;
  }
  return last?.end ?? null;
};

const addPhrasesAt = (walk: Walk, at: number, word: Word): void => {
  for (const pattern of walk.patternsAt(word.normal)) {
    const end = endOfPhrase(walk, at, pattern);
    if (end !== null) walk.add(pattern.topic, word.start, end);
  }
};

/** "pre-training" is also asked for as "pretraining". */
const addCompound = (walk: Walk, word: Word, next: Word): void => {
  if (!HYPHEN.test(walk.text.slice(word.end, next.start))) return;
  for (const { topic, rest } of walk.patternsAt(word.normal + next.normal))
    if (rest.length === 0) walk.add(topic, word.start, next.end);
};

/** Gathers hits; each topic keeps clear of its own last one, different topics may overlap. */
const collectHits = () => {
  const hits: TopicHit[] = [];
  const endOf = new Map<number, number>();
  const countOf = new Map<number, number>();
  const add = (topic: number, start: number, end: number): void => {
    const count = countOf.get(topic) ?? 0;
    if (start < (endOf.get(topic) ?? 0) || count >= MAX_HITS) return;
    endOf.set(topic, end);
    countOf.set(topic, count + 1);
    hits.push({ topic, start, end });
  };
  return { hits, add };
};

/** Stems keep the first two letters of their words, or at least are no shorter. */
const PREFIX = 2;

/** How a word must begin to be the first of a phrase. */
const prefixesOf = (phrase: string): string[] => {
  const [first] = wordsOf(phrase);
  return first ? [first.normal.slice(0, PREFIX)] : [];
};

/** Compiles phrases into an index from the first stem to all that begin with it. */
export const compileTopics = (phrases: readonly string[]): TopicFinder => {
  const stem = rememberedStems();
  const patterns = compilePatterns(phrases, stem);
  // Most words begin like no phrase, and need not be stemmed.
  const prefixes = new Set(phrases.flatMap(prefixesOf));
  const patternsAt = (word: string): readonly Pattern[] =>
    (prefixes.has(word.slice(0, PREFIX)) && patterns.get(stem(word))) || [];

  return (whole) => {
    if (patterns.size === 0) return [];
    const text = whole.length > MAX_TEXT ? whole.slice(0, MAX_TEXT) : whole;
    const words = Array.from(wordsOf(text));
    const { hits, add } = collectHits();
    const walk: Walk = { text, words, stem, patternsAt, add };
    for (const [at, word] of words.entries()) {
      addPhrasesAt(walk, at, word);
      const next = words[at + 1];
      if (next) addCompound(walk, word, next);
    }
    return hits;
  };
};
