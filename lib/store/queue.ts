import type { Claim } from '../claims/claim';
import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import { absorbPaper } from './absorb';
import type { SkimlightDatabase } from './database';
import { idsOf, otherIds } from './identity';
import { isEqual } from './is-equal';
import { isNewVersion, savedStateOf, stateOf, withSavedState } from './record-state';
import type { PaperRow, SavedState } from './rows';
import { recordSightings, type Visit } from './seen';
import { WorkingSet } from './working-set';

/** One paper of the queue. */
export interface QueueItem {
  /** The record's own id. */
  id: PaperId;
  paper: Paper;
  /** Claims in title and abstract as they are in `paper`; empty while they were not read. */
  claims: Claim[];
  /** When it was saved, ISO-8601. */
  savedAt: string;
  /** Other ids that are taken for the same paper; `separate` tells one apart. */
  otherIds: PaperId[];
  /** Whether a later version was met since it was saved. */
  newVersion: boolean;
}

/** The head of the queue, latest saved first. */
export interface Queue {
  items: QueueItem[];
  /** Papers that pass the filter; all that wait where there is none. */
  total: number;
  /** Papers in the whole queue. */
  waiting: number;
}

/** Which part of the queue is wanted. */
export interface QueueQuery {
  limit: number;
  /** Filter; every paper that waits is looked at, so use it only where the user searches. */
  isWanted?: (paper: Paper) => boolean;
}

/** What a change did. */
export interface Changed<T> {
  value: T;
  /** All ids of the records that changed; empty where nothing did. */
  ids: PaperId[];
}

/** A paper taken out of the queue; `restorePaper` puts it back exactly as it was. */
export interface Removal {
  id: PaperId;
  before: SavedState;
}

/** Where a state comes to when the paper is saved from a row with this id. */
const saved = (state: SavedState, savedAs: PaperId, now: string): SavedState =>
  state.savedAt === undefined
    ? { ...savedStateOf(state), savedAt: now, savedAs, ...(state.doneAt ? {} : { queuedAt: now }) }
    : state;

const finished = (state: SavedState, done: boolean, now: string): SavedState => {
  if (done === (state.doneAt !== undefined)) return state;
  const { doneAt: _done, queuedAt: _queued, ...rest } = savedStateOf(state);
  if (done) return { ...rest, doneAt: now };
  return { ...rest, ...(rest.savedAt === undefined ? {} : { queuedAt: rest.savedAt }) };
};

/**
 * Puts a paper into the library or takes it out, recording that it was met; answers with its state as
 * the page shows it. The same again changes nothing: it stays saved since the first time.
 */
export const setSaved = (
  db: SkimlightDatabase,
  { visit, paper, isSaved, now }: { visit: Visit; paper: Paper; isSaved: boolean; now: string },
): Promise<Changed<PaperState>> =>
  db.transaction('rw', db.tables, async () => {
    const set = await WorkingSet.load(db, [paper]);
    const row = absorbPaper(set, paper, visit.visitAt);
    const isChanged = isSaved !== (row.savedAt !== undefined);
    const after = set.put(withSavedState(row, isSaved ? saved(row, paper.id, now) : {}));
    await set.flush();
    await recordSightings(db, visit, [paper]);
    return { value: stateOf(paper.id, after, visit.visitAt), ids: isChanged ? idsOf(after) : [] };
  });

/** Changes where the user stands with one known paper. */
const changeState = (
  db: SkimlightDatabase,
  id: PaperId,
  change: (row: PaperRow) => SavedState,
): Promise<Changed<PaperRow | null>> =>
  db.transaction('rw', db.tables, async () => {
    const set = await WorkingSet.loadIds(db, [id]);
    const row = set.rowOf(id);
    if (!row) return { value: null, ids: [] };
    const after = set.put(withSavedState(row, change(row)));
    await set.flush();
    return { value: row, ids: isEqual(row, after) ? [] : idsOf(row) };
  });

/** Marks a paper as finished, which takes it out of the queue, or as not; false for an unknown paper. */
export const setDone = async (
  db: SkimlightDatabase,
  id: PaperId,
  done: boolean,
  now: string,
): Promise<Changed<boolean>> => {
  const { value, ids } = await changeState(db, id, (row) => finished(row, done, now));
  return { value: value !== null, ids };
};

/** Takes a paper out of the queue and the library; null for an unknown paper. It stays seen. */
export const removeFromQueue = async (
  db: SkimlightDatabase,
  id: PaperId,
): Promise<Changed<Removal | null>> => {
  const { value, ids } = await changeState(db, id, () => ({}));
  return { value: value && { id: value.id, before: savedStateOf(value) }, ids };
};

/** Undoes a removal: same place in the queue, same dates; false if the paper is gone. */
export const restorePaper = async (
  db: SkimlightDatabase,
  { id, before }: Removal,
): Promise<Changed<boolean>> => {
  const { value, ids } = await changeState(db, id, () => before);
  return { value: value !== null, ids };
};

/** The rows of the queue that are wanted, latest first, and how many there are in all. */
const wantedRows = async (
  db: SkimlightDatabase,
  { limit, isWanted }: QueueQuery,
  waiting: number,
): Promise<{ rows: PaperRow[]; total: number }> => {
  const newest = db.papers.orderBy('queuedAt').reverse();
  if (isWanted === undefined) return { rows: await newest.limit(limit).toArray(), total: waiting };
  const rows: PaperRow[] = [];
  let total = 0;
  // A walk and not an array: ten thousand abstracts are 20 MB.
  await newest.each((row) => {
    if (!isWanted(row.paper)) return;
    total += 1;
    if (rows.length < limit) rows.push(row);
  });
  return { rows, total };
};

/** The latest papers that are saved and not done, with their claims. */
export const listQueue = (db: SkimlightDatabase, query: QueueQuery): Promise<Queue> =>
  db.transaction('r', db.papers, db.claims, db.counters, async () => {
    const waiting = (await db.counters.get('queued'))?.value ?? 0;
    const { rows, total } = await wantedRows(db, query, waiting);
    const claims = await db.claims.bulkGet(rows.map(({ id }) => id));
    const items = rows.map((row, index) => ({
      id: row.id,
      paper: row.paper,
      claims: claims[index]?.claims ?? [],
      savedAt: row.queuedAt ?? '',
      otherIds: otherIds(row, row.id),
      newVersion: row.versionsAt !== undefined && isNewVersion(row.versionsAt, row.queuedAt ?? ''),
    }));
    return { items, total, waiting };
  });
