import type { Claim } from '../claims/claim';
import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';

/** Where the user stands with a paper. */
export interface SavedState {
  /** When it was saved, ISO-8601; absent while it is not. */
  savedAt?: string;
  /** Id of the row of the page that it was saved from. */
  savedAs?: PaperId;
  /** When it was finished; absent while it is not. */
  doneAt?: string;
  /** `savedAt` while the paper is saved and not done; the sparse index of the queue. */
  queuedAt?: string;
}

/** When a paper was met. */
export interface SeenState {
  /** Start of the first visit that showed it, ISO-8601. */
  seenAt: string;
  /** Start of the latest visit that showed it. */
  lastSeenAt: string;
  /** Start of the first visit that showed each arXiv version. */
  versionsAt?: Record<number, string>;
}

/** One paper, under whatever ids it was met. */
export interface PaperRow extends SavedState, SeenState {
  /** The id that it was first met under; never changes. */
  id: PaperId;
  /** All other identities that are known, also those that follow from one of them. */
  aliases: PaperId[];
  /** Keys of title and first author as pages stated them; see `mergeKeys`. */
  titleKeys: string[];
  /** The facts, merged from all sources. `id` is the row's, `aliases` are not repeated here. */
  paper: Paper;
  /** Ids under which pages listed it, `id` first, if there are several: each has a `MergeRow`. */
  members?: PaperId[];
}

/** Where and when a paper was met. */
export interface SightingRow {
  /** Id under which the page listed it; not rewritten when papers are merged. */
  paperId: PaperId;
  /** Address of the page without its fragment. */
  url: string;
  adapter: string;
  firstSeenAt: string;
  lastSeenAt: string;
}

/** Claims of a paper as an engine read them. */
export interface ClaimsRow {
  paperId: PaperId;
  /** Version of the engine; 0 while the text as it is now was not read. */
  version: number;
  claims: Claim[];
}

/** What the pages said of one member of a merged record: what is needed to take it out again. */
export interface MergeRow extends SeenState {
  /** The member. */
  id: PaperId;
  /** Id of the record that it belongs to. */
  into: PaperId;
  /** Facts and identities that pages stated under this id. */
  paper: Paper;
  aliases: PaperId[];
  titleKeys: string[];
  /** Where the user stood with the member when it was merged. */
  before: SavedState;
}

/** Two papers that the user told apart; `a < b`. */
export interface SeparationRow {
  a: PaperId;
  b: PaperId;
}

/** A number that is kept so that nobody has to count. */
export interface CounterRow {
  name: CounterName;
  value: number;
}

/** Which papers a counter counts: all that were met, saved ones, those in the queue, done ones. */
export type CounterName = 'papers' | 'saved' | 'queued' | 'done';

/** All counters, in the order in which they are read. */
export const COUNTER_NAMES: readonly CounterName[] = ['papers', 'saved', 'queued', 'done'];

/** What one row adds to the counters. */
export const countsOf = (row: SavedState | undefined): Record<CounterName, number> => ({
  papers: row ? 1 : 0,
  saved: row?.savedAt === undefined ? 0 : 1,
  queued: row?.queuedAt === undefined ? 0 : 1,
  done: row?.doneAt === undefined ? 0 : 1,
});
