import type { ClaimText } from './claim';
import {
  COMPUTING_CONTEXT,
  NATURE_CONTEXT,
  QUALITY_CONTEXT,
  SPEED_CONTEXT,
} from './vocabulary/contexts';

/** Topics as bits. */
const Topic = { Speed: 1, Quality: 2, Computing: 4, Nature: 8 } as const;

const TOPICS = new Map<string, number>();
const LISTS: readonly (readonly [number, string])[] = [
  [Topic.Speed, SPEED_CONTEXT],
  [Topic.Quality, QUALITY_CONTEXT],
  [Topic.Computing, COMPUTING_CONTEXT],
  [Topic.Nature, NATURE_CONTEXT],
];
/** Which first letters and lengths telling words have; three words in four differ and need no look-up. */
const OUTLINES = new Uint8Array(1 << 15);

/** A number for the first two characters and the length of the word `[start, end)` of `text`. */
const outlineOf = (text: string, start: number, end: number): number =>
  ((text.charCodeAt(start) & 31) << 10) |
  ((text.charCodeAt(start + 1) & 31) << 5) |
  Math.min(end - start, 31);

for (const [topic, list] of LISTS)
  for (const word of list.split(/\s+/)) {
    TOPICS.set(word, (TOPICS.get(word) ?? 0) | topic);
    OUTLINES[outlineOf(word, 0, word.length)] = 1;
  }

/** How much a title word counts for. */
const TITLE_WEIGHT = 3;
/** A lead after which the rest of the text no longer decides what the paper is about. */
const CLEAR_LEAD = 9;

/** What a paper is about, by its telling words; title words count three times. */
export class PaperContext {
  private known: { speed: number; quality: number } | undefined;
  private natural: boolean | undefined;

  constructor(private readonly text: ClaimText) {}

  /** Counts of words of speed and of quality. */
  counts(): { speed: number; quality: number } {
    if (this.known !== undefined) return this.known;
    const counts = { speed: 0, quality: 0 };
    this.eachTelling((topics, weight) => {
      if (topics & Topic.Speed) counts.speed += weight;
      if (topics & Topic.Quality) counts.quality += weight;
      return true;
    });
    this.known = counts;
    return counts;
  }

  /**
   * Whether the paper is about nature or people rather than computing. A sentence that speaks of
   * computing only settles it, so that the rest need not be read.
   */
  isNatural(sentence: readonly { text: string }[]): boolean {
    if (this.natural === undefined && isComputing(sentence)) return false;
    this.natural ??= this.readNatural();
    return this.natural;
  }

  private readNatural(): boolean {
    let lead = 0;
    this.eachTelling((topics, weight) => {
      if (topics & Topic.Computing) lead += weight;
      if (topics & Topic.Nature) lead -= weight;
      return Math.abs(lead) < CLEAR_LEAD;
    });
    return lead < 0;
  }

  /** Visits the telling words, title first, until `visit` says no. */
  private eachTelling(visit: (topics: number, weight: number) => boolean): void {
    const { title, abstract } = this.text;
    if (visitWords(title, TITLE_WEIGHT, visit)) visitWords(abstract ?? '', 1, visit);
  }
}

/** Visits the telling words of a text until `visit` says no; then the answer is false. */
function visitWords(
  text: string,
  weight: number,
  visit: (topics: number, weight: number) => boolean,
): boolean {
  const lower = text.toLowerCase();
  let at = 0;
  while (at < lower.length) {
    const end = wordEnd(lower, at);
    if (end - at > 1 && OUTLINES[outlineOf(lower, at, end)] === 1) {
      const topics = TOPICS.get(lower.slice(at, end));
      if (topics !== undefined && !visit(topics, weight)) return false;
    }
    at = end + 1;
  }
  return true;
}

/** End of the word of letters, digits and hyphens that starts at `at`; `at` itself where none does. */
function wordEnd(lower: string, at: number): number {
  let end = at;
  for (;;) {
    const code = lower.charCodeAt(end);
    const isInside = (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 45;
    if (!isInside) return end;
    end += 1;
  }
}

/** Least words of computing in a sentence that settle what the paper is about. */
const SURE = 3;

function isComputing(sentence: readonly { text: string }[]): boolean {
  let count = 0;
  for (const { text } of sentence) {
    const topics = text.length > 2 ? (TOPICS.get(text) ?? 0) : 0;
    if (topics & Topic.Nature) return false;
    if (topics & Topic.Computing) count += 1;
  }
  return count >= SURE;
}

const hasTopic = (word: string, topic: number): boolean => ((TOPICS.get(word) ?? 0) & topic) !== 0;

/** Whether the lower-case word tells of quality: "accuracy", "tasks". */
export const isQualityWord = (word: string): boolean =>
  word === 'tasks' || hasTopic(word, Topic.Quality);

/** Whether the lower-case word tells of fast computing: "decoding", "kernel". */
export const isSpeedWord = (word: string): boolean => hasTopic(word, Topic.Speed);
