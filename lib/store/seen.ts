import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import { absorbPaper } from './absorb';
import type { SkimlightDatabase } from './database';
import { otherIds } from './identity';
import { stateOf } from './record-state';
import type { SightingRow } from './rows';
import { WorkingSet } from './working-set';

/** One visit of a page that lists papers. */
export interface Visit {
  /** Address of the page without its fragment. */
  url: string;
  /** Id of the adapter that read it. */
  adapter: string;
  /** When the visit began, ISO-8601 in UTC; only what was met before it counts as seen. */
  visitAt: string;
}

/** Notes where and when; one row for a paper and a page, however often it is met there. */
export const recordSightings = async (
  db: SkimlightDatabase,
  { url, adapter, visitAt }: Visit,
  papers: readonly Paper[],
): Promise<void> => {
  const ids = [...new Set(papers.map(({ id }) => id))];
  const known = await db.sightings.bulkGet(ids.map((id): [PaperId, string] => [id, url]));
  const changed = ids.flatMap((paperId, index): SightingRow[] => {
    const old = known[index];
    if (!old) return [{ paperId, url, adapter, firstSeenAt: visitAt, lastSeenAt: visitAt }];
    if (old.firstSeenAt <= visitAt && visitAt <= old.lastSeenAt) return [];
    return [
      {
        ...old,
        firstSeenAt: visitAt < old.firstSeenAt ? visitAt : old.firstSeenAt,
        lastSeenAt: visitAt > old.lastSeenAt ? visitAt : old.lastSeenAt,
      },
    ];
  });
  if (changed.length > 0) await db.sightings.bulkPut(changed);
};

/**
 * Records that papers were met, in one transaction; answers with what is known of each, in the order
 * given. The same batch of the same visit again changes nothing and gets the same answer.
 */
export const recordSeen = (
  db: SkimlightDatabase,
  visit: Visit,
  papers: readonly Paper[],
): Promise<PaperState[]> =>
  db.transaction('rw', db.tables, async () => {
    const set = await WorkingSet.load(db, papers);
    for (const paper of papers) absorbPaper(set, paper, visit.visitAt);
    await set.flush();
    await recordSightings(db, visit, papers);
    return papers.map(({ id }) => stateOf(id, set.rowOf(id), visit.visitAt));
  });

/** What is known of papers, in the order asked; unknown ones as never met. */
export const getStates = (
  db: SkimlightDatabase,
  ids: readonly PaperId[],
  visitAt: string,
): Promise<PaperState[]> =>
  db.transaction('r', db.tables, async () => {
    const set = await WorkingSet.loadIds(db, ids);
    return ids.map((id) => stateOf(id, set.rowOf(id), visitAt));
  });

/** For each id its record's other ids, in the order asked; none for an unknown paper. */
export const listOtherIds = (
  db: SkimlightDatabase,
  ids: readonly PaperId[],
): Promise<PaperId[][]> =>
  db.transaction('r', db.tables, async () => {
    const set = await WorkingSet.loadIds(db, ids);
    return ids.map((id) => {
      const row = set.rowOf(id);
      return row ? otherIds(row, id) : [];
    });
  });

/** Where and when a paper was met, under all of its ids, latest first. */
export const listSightings = (db: SkimlightDatabase, id: PaperId): Promise<SightingRow[]> =>
  db.transaction('r', db.tables, async () => {
    const row = (await WorkingSet.loadIds(db, [id])).rowOf(id);
    const ids = row ? [row.id, ...row.aliases] : [id];
    const found: SightingRow[] = [];
    for (const one of ids)
      found.push(
        ...(await db.sightings
          .where('[paperId+url]')
          .between([one, ''], [one, '\uffff'])
          .toArray()),
      );
    return found.sort((a, b) => b.lastSeenAt.localeCompare(a.lastSeenAt));
  });
