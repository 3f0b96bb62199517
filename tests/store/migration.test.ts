import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test } from 'vitest';
import { type PaperRowV1, SkimlightDatabase } from '../../lib/store/database';
import { createStore } from '../../lib/store/store';
import { paper, value, visit } from './open-store';

/** A database as version 1 left it, made without the code of later versions. */
const makeVersion1 = async (name: string, papers: PaperRowV1[]): Promise<void> => {
  const old = new Dexie(name);
  old.version(1).stores({
    papers: 'id, *aliases, titleKey, seenAt, queuedAt',
    sightings: '[paperId+url]',
    claims: 'paperId, version',
  });
  await old.table('papers').bulkAdd(papers);
  await old.table('sightings').bulkAdd(
    papers.map(({ id, seenAt }) => ({
      paperId: id,
      url: visit(1).url,
      adapter: 'arxiv',
      firstSeenAt: seenAt,
      lastSeenAt: seenAt,
    })),
  );
  await old
    .table('claims')
    .bulkAdd(papers.map(({ id }) => ({ paperId: id, version: 1, claims: [] })));
  old.close();
};

const row = (n: number, over: Partial<PaperRowV1> = {}): PaperRowV1 => ({
  id: `arxiv:2401.${String(n).padStart(5, '0')}`,
  aliases: [`doi:10.1/${n}`],
  paper: paper({
    id: `arxiv:2401.${String(n).padStart(5, '0')}`,
    title: `Paper Number ${n} of Many`,
  }),
  seenAt: visit(1).visitAt,
  ...over,
});

const savedAt = '2025-03-01T09:00:00.000Z';

test('a library of version 1 is opened with nothing lost', async () => {
  const rows = [
    row(1, { titleKey: 'papernumber1ofmany|lind' }),
    row(2, { savedAt, queuedAt: savedAt, version: 3 }),
    row(3, { savedAt, doneAt: '2025-03-02T09:00:00.000Z' }),
    ...Array.from({ length: 1100 }, (_, n) => row(n + 10)),
  ];
  await makeVersion1('old-library', rows);
  const database = new SkimlightDatabase('old-library');
  const store = createStore({ database });

  expect(await value(store.paperCounts())).toEqual({ papers: 1103, saved: 2, queued: 1, done: 1 });
  expect(await value(store.listQueue({ limit: 5 }))).toMatchObject({
    items: [{ id: 'arxiv:2401.00002', savedAt }],
    total: 1,
  });
  const kept = await database.papers.toArray();
  expect(kept).toEqual(
    rows.map(({ version, titleKey, ...facts }) => ({
      ...facts,
      titleKeys: titleKey === undefined ? [] : [titleKey],
      lastSeenAt: facts.seenAt,
      ...(version === undefined ? {} : { versionsAt: { [version]: facts.seenAt } }),
    })),
  );
  expect(await database.sightings.count()).toBe(1103);
  expect(await database.claims.count()).toBe(1103);
  await database.delete();
});

test('papers of version 1 go on: seen, known by alias, and told when a new version comes', async () => {
  await makeVersion1('old-seen', [row(2, { version: 3 })]);
  const database = new SkimlightDatabase('old-seen');
  const store = createStore({ database });
  const again = paper({ id: 'arxiv:2401.00002', version: 4, title: 'Paper Number 2 of Many' });
  expect(await value(store.recordSeen(visit(5), [again]))).toMatchObject([
    { seenAt: visit(1).visitAt, newVersion: true },
  ]);
  expect(await value(store.getStates(['doi:10.1/2'], visit(9).visitAt))).toMatchObject([
    { seenAt: visit(1).visitAt },
  ]);
  await database.delete();
});

test('papers of version 1 are found by their title', async () => {
  await makeVersion1('old-title', [row(2, { titleKey: 'papernumber2ofmany|lind' })]);
  const database = new SkimlightDatabase('old-title');
  const store = createStore({ database });
  const published = paper({ id: 'doi:10.9/z', title: 'Paper number 2 of many' });
  expect(await value(store.recordSeen(visit(5), [published]))).toMatchObject([
    { seenAt: visit(1).visitAt },
  ]);
  await database.delete();
});

test('an upgrade that is cut short leaves the old library as it was, and the next one succeeds', async () => {
  await makeVersion1('old-broken', [row(1), row(3)]);
  class CutShort extends SkimlightDatabase {
    constructor() {
      super('old-broken');
      // Runs after the upgrade to version 2, in the same transaction.
      this.version(3)
        .stores({})
        .upgrade(() => Promise.reject(new Error('the worker was stopped')));
    }
  }
  const cutShort = new CutShort();
  await expect(cutShort.open()).rejects.toThrow('the worker was stopped');
  cutShort.close();
  const database = new SkimlightDatabase('old-broken');
  const store = createStore({ database });
  expect(await value(store.paperCounts())).toMatchObject({ papers: 2 });
  expect(await database.papers.count()).toBe(2);
  await database.delete();
});
