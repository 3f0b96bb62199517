import 'fake-indexeddb/auto';
import type { Paper } from '../../lib/papers/paper';
import type { PaperId } from '../../lib/papers/paper-id';
import type { Result } from '../../lib/papers/result';
import { SkimlightDatabase } from '../../lib/store/database';
import type { Visit } from '../../lib/store/seen';
import { createStore, type Store } from '../../lib/store/store';

/** A store on a database of its own, with a clock that the test sets. */
export interface TestStore {
  store: Store;
  database: SkimlightDatabase;
  /** Ids of each change that was announced. */
  changes: PaperId[][];
  clock: { now: string };
}

let serial = 0;

/** A fresh store; `database.delete()` ends it. */
export const openStore = (): TestStore => {
  serial += 1;
  const database = new SkimlightDatabase(`test-${serial}`);
  const changes: PaperId[][] = [];
  const clock = { now: '2025-03-03T12:00:00.000Z' };
  const store = createStore({
    database,
    now: () => new Date(clock.now),
    onUserChange: (ids) => changes.push(ids),
  });
  return { store, database, changes, clock };
};

/** The value of a call that must succeed. */
export const value = async <T>(result: Promise<Result<T>>): Promise<T> => {
  const settled = await result;
  if (!settled.ok) throw new Error(settled.code);
  return settled.value;
};

/** For live queries that must not fail. */
export const noFault = (error: unknown): never => {
  throw error;
};

/** A visit of one page that began on a day of March 2025. */
export const visit = (day: number, url = 'https://arxiv.org/list/cs.LG/new'): Visit => ({
  url,
  adapter: new URL(url).hostname.split('.').at(-2) ?? 'site',
  visitAt: `2025-03-${String(day).padStart(2, '0')}T08:00:00.000Z`,
});

/** A paper with an author and no abstract, changed as wanted. */
export const paper = (over: Partial<Paper> = {}): Paper => ({
  id: 'arxiv:2503.00001',
  title: 'Faster Decoding of Long Documents',
  author: [{ family: 'Lind', given: 'Ada' }],
  abstract: null,
  URL: null,
  ...over,
});

/** All that a database holds, in a form that two can be compared by. */
export const dump = async (database: SkimlightDatabase) =>
  Object.fromEntries(
    await Promise.all(
      database.tables.map(async (table) => [table.name, await table.toArray()] as const),
    ),
  );
