import { liveQuery } from 'dexie';
import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import type { Result } from '../papers/result';
import { SkimlightDatabase } from './database';
import {
  type Changed,
  listQueue,
  type Queue,
  type QueueQuery,
  type Removal,
  removeFromQueue,
  restorePaper,
  setDone,
  setSaved,
} from './queue';
import { COUNTER_NAMES, type CounterName, type SightingRow } from './rows';
import { getStates, listOtherIds, listSightings, recordSeen, type Visit } from './seen';
import { rejoinPapers, separatePapers } from './separate';
import { storageErrorCode } from './storage-error';
import { outdatedClaims, type ReadClaims, saveClaims, type UnreadPaper } from './stored-claims';

/** How many papers are known, saved, waiting in the queue, and done. */
export type PaperCounts = Record<CounterName, number>;

/** A stream of answers that follows the database, from whatever context it is changed. */
export interface Live<T> {
  /**
   * Calls back with the answer now and after each change until `unsubscribe`. `onFault` gets a fault of
   * ours, which ends the stream.
   */
  subscribe(
    callback: (answer: T) => void,
    onFault: (error: unknown) => void,
  ): { unsubscribe(): void };
}

/**
 * All questions that are asked of the library. Every call is one transaction, may be repeated without
 * harm, and answers `storage-full` or `storage-closed` instead of throwing; both can be tried again.
 * Never opened in a content script, where it would be the site's database.
 */
export interface Store {
  recordSeen(visit: Visit, papers: readonly Paper[]): Promise<Result<PaperState[]>>;
  getStates(ids: readonly PaperId[], visitAt: string): Promise<Result<PaperState[]>>;
  setSaved(visit: Visit, paper: Paper, isSaved: boolean): Promise<Result<PaperState>>;
  /** False for an unknown paper. */
  setDone(id: PaperId, done: boolean): Promise<Result<boolean>>;
  /** What `restore` needs to undo it; null for an unknown paper. */
  removeFromQueue(id: PaperId): Promise<Result<Removal | null>>;
  restore(removal: Removal): Promise<Result<boolean>>;
  listQueue(query: QueueQuery): Promise<Result<Queue>>;
  liveQueue(query: QueueQuery): Live<Result<Queue>>;
  paperCounts(): Promise<Result<PaperCounts>>;
  listSightings(id: PaperId): Promise<Result<SightingRow[]>>;
  outdatedClaims(version: number, limit: number): Promise<Result<UnreadPaper[]>>;
  saveClaims(version: number, read: readonly ReadClaims[]): Promise<Result<number>>;
  /** Tells two papers apart for good that were taken for one. */
  separate(a: PaperId, b: PaperId): Promise<Result<boolean>>;
  /** Takes `separate` back; false for papers that were not told apart. */
  rejoin(a: PaperId, b: PaperId): Promise<Result<boolean>>;
  /** For each id the other ids that are taken for the same paper, in the order asked. */
  listOtherIds(ids: readonly PaperId[]): Promise<Result<PaperId[][]>>;
  close(): void;
}

/** What a store is made with. */
export interface StoreOptions {
  /** Called after a change that the user made was written, with all ids of the papers. */
  onUserChange?: (ids: PaperId[]) => unknown;
  /** The database; tests bring their own. */
  database?: SkimlightDatabase;
  now?: () => Date;
}

const readCounts = async (db: SkimlightDatabase): Promise<PaperCounts> => {
  const rows = await db.counters.bulkGet([...COUNTER_NAMES]);
  const [papers = 0, saved = 0, queued = 0, done = 0] = rows.map((row) => row?.value);
  return { papers, saved, queued, done };
};

/** Runs one piece of work; opens the database again, once, if it was closed under it. */
const attempt = async <T>(db: SkimlightDatabase, work: () => Promise<T>): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    const code = storageErrorCode(error);
    if (code === null) throw error;
    if (code === 'storage-full') return { ok: false, code };
  }
  try {
    db.close();
    await db.open();
    return { ok: true, value: await work() };
  } catch (error) {
    const code = storageErrorCode(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
};

/** Opens the library. Nothing is read before the first question. */
export const createStore = ({
  onUserChange = () => {},
  database: db = new SkimlightDatabase(),
  now = () => new Date(),
}: StoreOptions = {}): Store => {
  const ask = <T>(work: () => Promise<T>): Promise<Result<T>> => attempt(db, work);

  const change = async <T>(work: () => Promise<Changed<T>>): Promise<Result<T>> => {
    const result = await attempt(db, work);
    if (!result.ok) return result;
    if (result.value.ids.length > 0) await onUserChange(result.value.ids);
    return { ok: true, value: result.value.value };
  };

  const at = (): string => now().toISOString();

  return {
    recordSeen: (visit, papers) => ask(() => recordSeen(db, visit, papers)),
    getStates: (ids, visitAt) => ask(() => getStates(db, ids, visitAt)),
    setSaved: (visit, paper, isSaved) =>
      change(() => setSaved(db, { visit, paper, isSaved, now: at() })),
    setDone: (id, done) => change(() => setDone(db, id, done, at())),
    removeFromQueue: (id) => change(() => removeFromQueue(db, id)),
    restore: (removal) => change(() => restorePaper(db, removal)),
    listQueue: (query) => ask(() => listQueue(db, query)),
    liveQueue: (query) => liveQuery(() => ask(() => listQueue(db, query))),
    paperCounts: () => ask(() => readCounts(db)),
    listSightings: (id) => ask(() => listSightings(db, id)),
    outdatedClaims: (version, limit) => ask(() => outdatedClaims(db, version, limit)),
    saveClaims: (version, read) => ask(() => saveClaims(db, version, read)),
    separate: (a, b) => change(() => separatePapers(db, a, b)),
    rejoin: (a, b) => change(() => rejoinPapers(db, a, b)),
    listOtherIds: (ids) => ask(() => listOtherIds(db, ids)),
    close: () => db.close(),
  };
};
