import type { ClaimText } from './claim';
import { wordsOf } from './lexicon';
import {
  COMPUTING_CONTEXT,
  NATURE_CONTEXT,
  QUALITY_CONTEXT,
  SPEED_CONTEXT,
} from './vocabulary/contexts';

/** What a paper is about, as counts of telling words. Title words count three times. */
export interface PaperContext {
  speed: number;
  quality: number;
  computing: number;
  nature: number;
}

const KINDS = ['speed', 'quality', 'computing', 'nature'] as const;
const LISTS = [SPEED_CONTEXT, QUALITY_CONTEXT, COMPUTING_CONTEXT, NATURE_CONTEXT];
const KINDS_OF = new Map<string, (typeof KINDS)[number][]>();
KINDS.forEach((kind, i) => {
  for (const word of wordsOf(LISTS[i] ?? ''))
    KINDS_OF.set(word, [...(KINDS_OF.get(word) ?? []), kind]);
});

/** Words of running text; hyphenated ones whole. */
export const CONTEXT_WORD = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g;

/** Counts the telling words of a paper. Reads title and abstract once. */
export function readContext({ title, abstract }: ClaimText): PaperContext {
  const context: PaperContext = { speed: 0, quality: 0, computing: 0, nature: 0 };
  const count = (text: string, weight: number): void => {
    for (const [word] of text.toLowerCase().matchAll(CONTEXT_WORD))
      for (const kind of KINDS_OF.get(word) ?? []) context[kind] += weight;
  };
  count(title, 3);
  count(abstract ?? '', 1);
  return context;
}

/** Whether the lower-case word tells of quality: "accuracy", "tasks". */
export const isQualityWord = (word: string): boolean =>
  word === 'tasks' || KINDS_OF.get(word)?.includes('quality') === true;

/** Whether the lower-case word tells of fast computing: "decoding", "kernel". */
export const isSpeedWord = (word: string): boolean =>
  KINDS_OF.get(word)?.includes('speed') === true;
