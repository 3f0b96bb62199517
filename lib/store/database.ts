import { Dexie, type EntityTable, type Table, type Transaction } from 'dexie';
import type { PaperId } from '../papers/paper-id';
import {
  type ClaimsRow,
  COUNTER_NAMES,
  type CounterName,
  type CounterRow,
  countsOf,
  type MergeRow,
  type PaperRow,
  type SeparationRow,
  type SightingRow,
} from './rows';

/** Name of the database in the extension's own origin. */
export const DATABASE_NAME = 'skimlight';

/** A paper as version 1 kept it: one title, only the latest arXiv version, no merges. */
export interface PaperRowV1
  extends Omit<PaperRow, 'titleKeys' | 'versionsAt' | 'lastSeenAt' | 'members' | 'savedAs'> {
  /** Key of the title that was met first; absent where the author is unknown. */
  titleKey?: string;
  /** Latest arXiv version that was met. */
  version?: number;
}

const toVersion2 = ({ version, titleKey, ...row }: PaperRowV1): PaperRow => ({
  ...row,
  titleKeys: titleKey === undefined ? [] : [titleKey],
  lastSeenAt: row.seenAt,
  ...(version === undefined ? {} : { versionsAt: { [version]: row.seenAt } }),
});

/** Rows are written in pieces, so that the upgrade of a large library does not hold it all in memory. */
const UPGRADE_CHUNK = 500;

/** Gives each paper its version history, and counts once what is counted along from then on. */
const upgradeToVersion2 = async (tx: Transaction): Promise<void> => {
  const papers = tx.table<PaperRowV1, PaperId>('papers');
  const totals = countsOf(undefined);
  const ids = await papers.toCollection().primaryKeys();
  for (let at = 0; at < ids.length; at += UPGRADE_CHUNK) {
    const found = await papers.bulkGet(ids.slice(at, at + UPGRADE_CHUNK));
    const rows = found.flatMap((row) => (row ? [toVersion2(row)] : []));
    for (const row of rows) {
      const counts = countsOf(row);
      for (const name of COUNTER_NAMES) totals[name] += counts[name];
    }
    await papers.bulkPut(rows);
  }
  await tx
    .table<CounterRow, CounterName>('counters')
    .bulkPut(COUNTER_NAMES.map((name) => ({ name, value: totals[name] })));
};

/**
 * The database. Indexes are what writing costs, so there are few: no index on facts, and never one
 * on abstracts (37 s for 20,000 rows). Every version that was ever released stays here.
 */
export class SkimlightDatabase extends Dexie {
  declare readonly papers: EntityTable<PaperRow, 'id'>;
  declare readonly sightings: Table<SightingRow, [PaperId, string]>;
  declare readonly claims: EntityTable<ClaimsRow, 'paperId'>;
  declare readonly merges: EntityTable<MergeRow, 'id'>;
  declare readonly separations: Table<SeparationRow, [PaperId, PaperId]>;
  declare readonly counters: EntityTable<CounterRow, 'name'>;

  constructor(name = DATABASE_NAME) {
    super(name);
    this.version(1).stores({
      papers: 'id, *aliases, titleKey, seenAt, queuedAt',
      sightings: '[paperId+url]',
      claims: 'paperId, version',
    });
    this.version(2)
      .stores({
        papers: 'id, *aliases, *titleKeys, seenAt, queuedAt',
        merges: 'id',
        separations: '[a+b]',
        counters: 'name',
      })
      .upgrade(upgradeToVersion2);
  }
}
