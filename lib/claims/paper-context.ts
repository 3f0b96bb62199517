import type { ClaimText } from './claim';
import {
  COMPUTING_CONTEXT,
  NATURE_CONTEXT,
  QUALITY_CONTEXT,
  SPEED_CONTEXT,
} from './vocabulary/contexts';

enum Topic {
  Speed = 1,
  Quality = 2,
  Computing = 4,
  Nature = 8,
}

const TOPICS = new Map<string, number>();
const LISTS: readonly (readonly [number, string])[] = [
  [Topic.Speed, SPEED_CONTEXT],
  [Topic.Quality, QUALITY_CONTEXT],
  [Topic.Computing, COMPUTING_CONTEXT],
  [Topic.Nature, NATURE_CONTEXT],
];
for (const [topic, list] of LISTS)
  for (const word of list.split(/\s+/)) TOPICS.set(word, (TOPICS.get(word) ?? 0) | topic);

/** Words of running text; hyphenated ones whole. */
export const CONTEXT_WORD = /[a-z][a-z0-9]*(?:-[a-z0-9]+)*/g;

/** How much a title word counts for. */
const TITLE_WEIGHT = 3;
/** A lead after which the rest of the text no longer decides what the paper is about. */
const CLEAR_LEAD = 12;

/** What a paper is about, by its telling words; title words count three times. */
export class PaperContext {
  private known: { speed: number; quality: number } | undefined;
  private natural: boolean | undefined;

  constructor(private readonly text: ClaimText) {}

  /** Counts of words of speed and of quality. */
  counts(): { speed: number; quality: number } {
    if (this.known === undefined) {
      const counts = { speed: 0, quality: 0 };
      for (const [topics, weight] of this.telling()) {
        if (topics & Topic.Speed) counts.speed += weight;
        if (topics & Topic.Quality) counts.quality += weight;
      }
      this.known = counts;
    }
    return this.known;
  }

  /** Whether the paper is about nature or people rather than computing. */
  isNatural(): boolean {
    this.natural ??= this.readNatural();
    return this.natural;
  }

  private readNatural(): boolean {
    let lead = 0;
    for (const [topics, weight] of this.telling()) {
      if (topics & Topic.Computing) lead += weight;
      if (topics & Topic.Nature) lead -= weight;
      if (Math.abs(lead) >= CLEAR_LEAD) break;
    }
    return lead < 0;
  }

  /** Topics and weight of each telling word, title first. */
  private *telling(): Generator<[topics: number, weight: number]> {
    for (const [text, weight] of [
      [this.text.title, TITLE_WEIGHT],
      [this.text.abstract ?? '', 1],
    ] as const) {
      CONTEXT_WORD.lastIndex = 0;
      const lower = text.toLowerCase();
      for (let word = CONTEXT_WORD.exec(lower); word; word = CONTEXT_WORD.exec(lower)) {
        const { lastIndex } = CONTEXT_WORD;
        const topics = TOPICS.get(word[0]);
        if (topics !== undefined) yield [topics, weight];
        CONTEXT_WORD.lastIndex = lastIndex;
      }
    }
  }
}

const hasTopic = (word: string, topic: number): boolean => ((TOPICS.get(word) ?? 0) & topic) !== 0;

/** Whether the lower-case word tells of quality: "accuracy", "tasks". */
export const isQualityWord = (word: string): boolean =>
  word === 'tasks' || hasTopic(word, Topic.Quality);

/** Whether the lower-case word tells of fast computing: "decoding", "kernel". */
export const isSpeedWord = (word: string): boolean => hasTopic(word, Topic.Speed);
