import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '../../lib/papers/paper';
import { SkimlightDatabase } from '../../lib/store/database';
import { createStore, type Store } from '../../lib/store/store';
import { noFault, openStore, paper, type TestStore, value, visit } from './open-store';

let opened: TestStore;
let store: Store;

beforeEach(() => {
  opened = openStore();
  store = opened.store;
});

afterEach(() => opened.database.delete());

const monday = visit(3);
const tuesday = visit(4);
const daily = visit(5, 'https://huggingface.co/papers');

describe('meeting papers', () => {
  test('a paper is new on its first visit and seen on the next', async () => {
    expect(await value(store.recordSeen(monday, [paper()]))).toEqual([
      { id: 'arxiv:2503.00001', seenAt: null, saved: false, done: false, newVersion: false },
    ]);
    expect(await value(store.recordSeen(tuesday, [paper()]))).toMatchObject([
      { seenAt: monday.visitAt },
    ]);
  });

  test('a batch that is sent again in the same visit does not turn into seen', async () => {
    const first = await value(store.recordSeen(monday, [paper()]));
    expect(await value(store.recordSeen(monday, [paper()]))).toEqual(first);
    expect(await value(store.paperCounts())).toMatchObject({ papers: 1 });
  });

  test('answers come in the order asked, doubles included', async () => {
    const other = paper({ id: 'doi:10.1/x', title: 'Another Matter Entirely' });
    const states = await value(store.recordSeen(monday, [other, paper(), other]));
    expect(states.map(({ id }) => id)).toEqual([other.id, paper().id, other.id]);
  });

  test('a later version of a seen paper is a new version, in that visit only', async () => {
    await store.recordSeen(monday, [paper({ version: 1 })]);
    const again = await value(store.recordSeen(tuesday, [paper({ version: 2 })]));
    expect(again).toMatchObject([{ seenAt: monday.visitAt, newVersion: true }]);
    expect(await value(store.recordSeen(tuesday, [paper({ version: 2 })]))).toEqual(again);
    expect(await value(store.recordSeen(daily, [paper({ version: 2 })]))).toMatchObject([
      { newVersion: false },
    ]);
  });

  test('where and when a paper was met is kept once for each page', async () => {
    await store.recordSeen(monday, [paper()]);
    await store.recordSeen(tuesday, [paper()]);
    await store.recordSeen(daily, [paper()]);
    expect(await value(store.listSightings(paper().id))).toMatchObject([
      { url: daily.url, firstSeenAt: daily.visitAt },
      { url: monday.url, firstSeenAt: monday.visitAt, lastSeenAt: tuesday.visitAt },
    ]);
  });
});

describe('the queue', () => {
  test('a saved paper stays saved since the first time', async () => {
    await store.setSaved(monday, paper(), true);
    opened.clock.now = '2025-03-09T12:00:00.000Z';
    await store.setSaved(tuesday, paper(), true);
    const queue = await value(store.listQueue({ limit: 10 }));
    expect(queue).toMatchObject({ total: 1, items: [{ savedAt: '2025-03-03T12:00:00.000Z' }] });
    expect(opened.changes).toEqual([['arxiv:2503.00001']]);
  });

  test('done papers leave the queue and come back to their place', async () => {
    await store.setSaved(monday, paper(), true);
    opened.clock.now = '2025-03-04T12:00:00.000Z';
    const late = paper({ id: 'arxiv:2503.00002', title: 'A Second Paper of That Day' });
    await store.setSaved(monday, late, true);
    expect(await value(store.setDone(paper().id, true))).toBe(true);
    expect(await value(store.paperCounts())).toEqual({ papers: 2, saved: 2, queued: 1, done: 1 });
    await store.setDone(paper().id, false);
    const { items } = await value(store.listQueue({ limit: 10 }));
    expect(items.map(({ paper: { id } }) => id)).toEqual([late.id, paper().id]);
    expect(await value(store.paperCounts())).toEqual({ papers: 2, saved: 2, queued: 2, done: 0 });
  });

  test('what is done, removed or restored again changes nothing and is not announced', async () => {
    await store.setSaved(monday, paper(), true);
    await store.setDone(paper().id, true);
    await store.setDone(paper().id, true);
    const removal = await value(store.removeFromQueue(paper().id));
    await store.removeFromQueue(paper().id);
    if (!removal) throw new Error('nothing to undo');
    await store.restore(removal);
    await store.restore(removal);
    expect(opened.changes).toHaveLength(4);
  });

  test('undoing a removal gives back exactly what was there', async () => {
    await store.setSaved(monday, paper(), true);
    const before = await opened.database.papers.toArray();
    opened.clock.now = '2025-03-09T12:00:00.000Z';
    const removal = await value(store.removeFromQueue(paper().id));
    expect(await value(store.listQueue({ limit: 10 }))).toEqual({
      items: [],
      total: 0,
      waiting: 0,
    });
    if (!removal) throw new Error('nothing to undo');
    await store.restore(removal);
    expect(await opened.database.papers.toArray()).toEqual(before);
  });

  test('a paper that nobody met cannot be done, removed or restored', async () => {
    expect(await value(store.setDone('arxiv:1', true))).toBe(false);
    expect(await value(store.removeFromQueue('arxiv:1'))).toBeNull();
    expect(await value(store.restore({ id: 'arxiv:1', before: {} }))).toBe(false);
    expect(opened.changes).toEqual([]);
  });

  test('a filter looks through the whole queue and counts what passes', async () => {
    for (let n = 1; n <= 5; n++) {
      opened.clock.now = `2025-03-0${n}T12:00:00.000Z`;
      const id = `arxiv:2503.0000${n}` as const;
      await store.setSaved(monday, paper({ id, title: `Number ${n} of these long titles` }), true);
    }
    const isWanted = ({ title }: Paper) => /[135] of/.test(title);
    const queue = await value(store.listQueue({ limit: 2, isWanted }));
    expect(queue).toMatchObject({ total: 3, waiting: 5 });
    expect(queue.items.map(({ id }) => id)).toEqual(['arxiv:2503.00005', 'arxiv:2503.00003']);
  });

  test('the live queue follows a change that another connection makes', async () => {
    const totals: number[] = [];
    const subscription = store.liveQueue({ limit: 5 }).subscribe((answer) => {
      if (answer.ok) totals.push(answer.value.total);
    }, noFault);
    await expect.poll(() => totals).toEqual([0]);
    const other = createStore({ database: new SkimlightDatabase(opened.database.name) });
    await other.setSaved(monday, paper(), true);
    await expect.poll(() => totals.at(-1)).toBe(1);
    subscription.unsubscribe();
    other.close();
  });
});

describe('claims', () => {
  test('are asked for once for each text and engine', async () => {
    await store.recordSeen(monday, [paper()]);
    const [text] = await value(store.outdatedClaims(1, 10));
    expect(text).toEqual({ id: paper().id, title: paper().title, abstract: null });
    if (!text) throw new Error('nothing to read');
    expect(await value(store.saveClaims(1, [{ text, claims: [] }]))).toBe(1);
    expect(await value(store.outdatedClaims(1, 10))).toEqual([]);
    expect(await value(store.outdatedClaims(2, 10))).toHaveLength(1);
  });

  test('of a text that has changed meanwhile are dropped and asked for again', async () => {
    await store.recordSeen(monday, [paper()]);
    const [text] = await value(store.outdatedClaims(1, 10));
    if (!text) throw new Error('nothing to read');
    await store.recordSeen(daily, [paper({ abstract: 'Twice as fast.' })]);
    expect(await value(store.saveClaims(1, [{ text, claims: [] }]))).toBe(0);
    expect(await value(store.outdatedClaims(1, 10))).toMatchObject([
      { abstract: 'Twice as fast.' },
    ]);
  });

  test('of an older engine do not replace those of a newer one', async () => {
    await store.recordSeen(monday, [paper()]);
    const [text] = await value(store.outdatedClaims(3, 10));
    if (!text) throw new Error('nothing to read');
    await store.saveClaims(3, [{ text, claims: [] }]);
    expect(await value(store.saveClaims(2, [{ text, claims: [] }]))).toBe(0);
  });
});
