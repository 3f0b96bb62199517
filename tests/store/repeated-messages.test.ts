import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Paper } from '../../lib/papers/paper';
import type { PaperId } from '../../lib/papers/paper-id';
import type { Result } from '../../lib/papers/result';
import { COUNTER_NAMES, countsOf } from '../../lib/store/rows';
import type { Visit } from '../../lib/store/seen';
import type { Store } from '../../lib/store/store';
import { dump, openStore, paper, type TestStore, value, visit } from './open-store';

const IDS = [
  'arxiv:2503.00001',
  'arxiv:2503.00002',
  'doi:10.1/a',
  'doi:10.1/b',
  'url:x.org/p',
] as const;

const someId = fc.constantFrom<PaperId>(...IDS);

const somePaper: fc.Arbitrary<Paper> = fc.record(
  {
    id: someId,
    aliases: fc.uniqueArray(someId, { maxLength: 2 }),
    version: fc.integer({ min: 1, max: 3 }),
    title: fc.constantFrom('A Long Enough Title of One', 'A Long Enough Title of Two'),
    author: fc.constantFrom([], [{ family: 'Lind' }], [{ family: 'Moor' }]),
    abstract: fc.constantFrom(null, 'Short.', 'Another text.'),
    URL: fc.constantFrom(null, 'https://x.org/p'),
  },
  { requiredKeys: ['id', 'title', 'author', 'abstract', 'URL'] },
);

/** What a page or the user may ask for, as data, so that a counterexample can be read. */
type Message =
  | { type: 'seen'; on: Visit; papers: Paper[] }
  | { type: 'saved'; on: Visit; paper: Paper; isSaved: boolean }
  | { type: 'done'; id: PaperId; isDone: boolean }
  | { type: 'separate' | 'rejoin'; a: PaperId; b: PaperId };

const someVisit = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('https://arxiv.org/l', 'https://x.org/'))
  .map(([day, url]) => visit(day, url));

const someMessage: fc.Arbitrary<Message> = fc.oneof(
  fc.record({
    type: fc.constant('seen' as const),
    on: someVisit,
    papers: fc.array(somePaper, { maxLength: 4 }),
  }),
  fc.record({
    type: fc.constant('saved' as const),
    on: someVisit,
    paper: somePaper,
    isSaved: fc.boolean(),
  }),
  fc.record({ type: fc.constant('done' as const), id: someId, isDone: fc.boolean() }),
  fc.record({ type: fc.constantFrom('separate', 'rejoin'), a: someId, b: someId }),
);

const send = (store: Store, message: Message): Promise<Result<unknown>> => {
  if (message.type === 'seen') return store.recordSeen(message.on, message.papers);
  if (message.type === 'saved') return store.setSaved(message.on, message.paper, message.isSaved);
  if (message.type === 'done') return store.setDone(message.id, message.isDone);
  if (message.type === 'rejoin') return store.rejoin(message.a, message.b);
  return store.separate(message.a, message.b);
};

const run = async (opened: TestStore, messages: readonly Message[], times: number) => {
  for (const message of messages)
    for (let time = 0; time < times; time++) await value(send(opened.store, message));
  return dump(opened.database);
};

/** Ids of which a record may hold none twice, and what the counters should say. */
const check = async (opened: TestStore): Promise<void> => {
  const rows = await opened.database.papers.toArray();
  const ids = rows.flatMap((row) => [row.id, ...row.aliases]);
  expect(new Set(ids).size).toBe(ids.length);
  for (const name of COUNTER_NAMES) {
    const counted = rows.reduce((sum, row) => sum + countsOf(row)[name], 0);
    expect((await opened.database.counters.get(name))?.value ?? 0).toBe(counted);
  }
  const separations = await opened.database.separations.toArray();
  for (const { id, aliases } of rows)
    for (const { a, b } of separations)
      expect([id, ...aliases].includes(a) && [id, ...aliases].includes(b)).toBe(false);
  const claims = await opened.database.claims.toCollection().primaryKeys();
  expect(claims.sort()).toEqual(rows.map(({ id }) => id).sort());
  const members = rows.flatMap((row) => row.members ?? []);
  const merges = await opened.database.merges.toCollection().primaryKeys();
  expect(merges.sort()).toEqual(members.sort());
};

test('messages that are repeated end in the same library as messages that are not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someMessage, { maxLength: 8 }), async (messages) => {
      const once = openStore();
      const thrice = openStore();
      expect(await run(thrice, messages, 3)).toEqual(await run(once, messages, 1));
      await Promise.all([once.database.delete(), thrice.database.delete()]);
    }),
    { numRuns: 60 },
  );
}, 30_000);

test('whatever is sent, ids belong to one record, counters agree, and what was separated is', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(someMessage, { maxLength: 12 }), async (messages) => {
      const opened = openStore();
      await run(opened, messages, 1);
      await check(opened);
      await opened.database.delete();
    }),
    { numRuns: 150 },
  );
}, 30_000);

test('messages that arrive at the same time do not lose each other', async () => {
  const opened = openStore();
  const titles = ['One of a Kind, Really', 'Two of a Kind, Really', 'Three of a Kind, Really'];
  const papers = titles.map((title, n) => paper({ id: `arxiv:2503.1000${n}`, title }));
  await Promise.all(
    papers.flatMap((one) => [
      opened.store.recordSeen(visit(3), papers),
      opened.store.setSaved(visit(3), one, true),
    ]),
  );
  await check(opened);
  expect(await opened.store.paperCounts()).toMatchObject({ value: { papers: 3, queued: 3 } });
  await opened.database.delete();
});
