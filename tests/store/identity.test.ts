import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Paper } from '../../lib/papers/paper';
import type { Store } from '../../lib/store/store';
import { openStore, paper, type TestStore, value, visit } from './open-store';

let opened: TestStore;
let store: Store;

beforeEach(() => {
  opened = openStore();
  store = opened.store;
});

afterEach(() => opened.database.delete());

const records = () => opened.database.papers.toArray();
const preprint = paper();
const published = paper({ id: 'doi:10.1145/1', title: 'Faster decoding of long documents.' });

describe('one paper from several pages is one record', () => {
  test.each<[string, Paper, Paper]>([
    [
      'by a second id that a row states',
      paper({ aliases: ['doi:10.1/a'] }),
      paper({ id: 'doi:10.1/a', title: 'Another Title for the Same Thing' }),
    ],
    [
      'by a second id that the later row states',
      paper({ id: 'doi:10.1/a', title: 'Another Title for the Same Thing' }),
      paper({ aliases: ['doi:10.1/a'] }),
    ],
    [
      'by an id that follows from another',
      paper({ id: 'acl:2025.acl-long.1' }),
      paper({ id: 'doi:10.18653/v1/2025.acl-long.1', title: 'Another Title for the Same Thing' }),
    ],
    ['by title and first author', preprint, published],
    [
      'by title and first author in another spelling',
      preprint,
      paper({
        id: 'openreview:x',
        title: 'FASTER DECODING of Long-Documents',
        author: [{ family: 'LIND', given: 'A.' }],
      }),
    ],
  ])('%s', async (_, first, second) => {
    await store.setSaved(visit(3), first, true);
    expect(await value(store.recordSeen(visit(4, 'https://dl.acm.org/x'), [second]))).toEqual([
      { id: second.id, seenAt: visit(3).visitAt, saved: true, done: false, newVersion: false },
    ]);
    expect(await records()).toHaveLength(1);
    expect(await value(store.paperCounts())).toEqual({ papers: 1, saved: 1, queued: 1, done: 0 });
  });

  test('saving it from both leaves one in the queue, found under either id', async () => {
    await store.setSaved(visit(3), preprint, true);
    await store.setSaved(visit(4), published, true);
    expect(await value(store.listQueue({ limit: 9 }))).toMatchObject({ total: 1 });
    await store.setDone(published.id, true);
    const states = await value(store.getStates([preprint.id, published.id], visit(9).visitAt));
    expect(states.map(({ done }) => done)).toEqual([true, true]);
  });

  test('two records that a third row joins become one with the state and dates of both', async () => {
    const a = paper({ id: 'doi:10.1/a', title: 'First Known under This Name' });
    await store.recordSeen(visit(2), [a]);
    await store.setSaved(visit(4), paper(), true);
    await store.recordSeen(visit(5), [paper({ aliases: ['doi:10.1/a'] })]);
    expect(await records()).toMatchObject([
      { id: 'arxiv:2503.00001', aliases: ['doi:10.1/a'], seenAt: visit(2).visitAt },
    ]);
    expect(await value(store.paperCounts())).toMatchObject({ papers: 1, queued: 1 });
    expect(await value(store.listSightings(a.id))).toHaveLength(2);
  });

  test('the richer facts are kept', async () => {
    await store.recordSeen(visit(3), [paper({ abstract: 'All of it.' })]);
    await store.recordSeen(visit(4), [
      paper({ URL: 'https://arxiv.org/abs/2503.00001', DOI: '10.1/a' }),
    ]);
    await store.recordSeen(visit(5), [paper({ author: [] })]);
    expect(await records()).toMatchObject([
      {
        paper: {
          abstract: 'All of it.',
          URL: 'https://arxiv.org/abs/2503.00001',
          DOI: '10.1/a',
          author: [{ family: 'Lind', given: 'Ada' }],
        },
      },
    ]);
  });

  test('facts of a later version replace those of an earlier one, never the other way round', async () => {
    const second = paper({ version: 2, title: 'Faster Decoding, Revised', abstract: 'Better.' });
    await store.recordSeen(visit(3), [paper({ version: 1, abstract: 'First.' })]);
    await store.recordSeen(visit(4), [second]);
    await store.recordSeen(visit(5), [paper({ version: 1, abstract: 'First.' })]);
    expect(await records()).toMatchObject([
      { paper: { title: second.title, abstract: 'Better.' } },
    ]);
  });

  test('a title made from the address gives way to a real one', async () => {
    await store.setSaved(visit(3), paper({ title: 'arXiv:2503.00001', author: [] }), true);
    await store.recordSeen(visit(4), [paper()]);
    expect(await records()).toMatchObject([{ paper: { title: preprint.title }, aliases: [] }]);
  });
});

describe('two papers stay two', () => {
  test.each<[string, Paper, Paper]>([
    [
      'with other first authors',
      preprint,
      paper({ id: 'doi:10.1/b', author: [{ family: 'Moor' }] }),
    ],
    ['where one has no author', preprint, paper({ id: 'doi:10.1/b', author: [] })],
    ['with one title on arXiv twice', preprint, paper({ id: 'arxiv:2503.00002' })],
    [
      'with a title that many bear',
      paper({ title: 'Book Review' }),
      paper({ id: 'doi:10.1/b', title: 'Book Review' }),
    ],
  ])('%s', async (_, first, second) => {
    await store.recordSeen(visit(3), [first]);
    expect(await value(store.recordSeen(visit(4), [second]))).toMatchObject([{ seenAt: null }]);
    expect(await records()).toHaveLength(2);
  });
});

describe('a wrong merge', () => {
  const other = paper({
    id: 'doi:10.1145/1',
    abstract: 'Of another paper.',
    URL: 'https://doi.org/10.1145/1',
  });

  test('can be undone: each paper has its own facts and dates again', async () => {
    await store.recordSeen(visit(3), [preprint]);
    await store.recordSeen(visit(4), [other]);
    expect(await records()).toMatchObject([{ paper: { abstract: 'Of another paper.' } }]);
    expect(await value(store.separate(preprint.id, other.id))).toBe(true);
    expect(await records()).toMatchObject([
      {
        id: preprint.id,
        aliases: [],
        paper: { abstract: null, URL: null },
        seenAt: visit(3).visitAt,
      },
      {
        id: other.id,
        aliases: [],
        paper: { abstract: 'Of another paper.' },
        seenAt: visit(4).visitAt,
      },
    ]);
    expect(await opened.database.merges.count()).toBe(0);
    expect(await value(store.paperCounts())).toMatchObject({ papers: 2 });
  });

  test('stays undone when both are met again, even by a row that states both', async () => {
    await store.recordSeen(visit(3), [preprint, other]);
    await store.separate(other.id, preprint.id);
    await store.recordSeen(visit(5), [preprint, other]);
    await store.recordSeen(visit(6), [{ ...preprint, aliases: [other.id] }]);
    await store.recordSeen(visit(7), [{ ...other, aliases: [preprint.id] }]);
    expect(await records()).toMatchObject([
      { id: preprint.id, aliases: [] },
      { id: other.id, aliases: [] },
    ]);
  });

  test('told before the second paper was ever met never happens', async () => {
    await store.recordSeen(visit(3), [preprint]);
    await store.separate(preprint.id, other.id);
    await store.recordSeen(visit(4), [other]);
    expect(await records()).toHaveLength(2);
  });

  test('gives what was saved back to the paper that it was saved as', async () => {
    await store.recordSeen(visit(3), [preprint]);
    await store.setSaved(visit(4), other, true);
    await store.separate(preprint.id, other.id);
    const states = await value(store.getStates([preprint.id, other.id], visit(9).visitAt));
    expect(states.map(({ saved }) => saved)).toEqual([false, true]);
    expect(await value(store.paperCounts())).toEqual({ papers: 2, saved: 1, queued: 1, done: 0 });
  });

  test('of two saved papers gives both back as they were', async () => {
    const far = paper({ id: 'doi:10.1145/9', title: 'A Name of Its Own for This' });
    await store.setSaved(visit(3), far, true);
    await store.setDone(far.id, true);
    await store.setSaved(visit(4), preprint, true);
    await store.recordSeen(visit(5), [{ ...preprint, aliases: [far.id] }]);
    expect(await value(store.paperCounts())).toMatchObject({ papers: 1, done: 1 });
    await store.separate(preprint.id, far.id);
    const states = await value(store.getStates([preprint.id, far.id], visit(9).visitAt));
    expect(states).toMatchObject([{ saved: true }, { saved: true, done: true }]);
    expect(await records()).toHaveLength(2);
  });

  test('of an alias that was never met by itself only drops the alias', async () => {
    await store.recordSeen(visit(3), [paper({ aliases: ['doi:10.1/wrong'] })]);
    await store.separate(preprint.id, 'doi:10.1/wrong');
    await store.recordSeen(visit(4), [paper({ aliases: ['doi:10.1/wrong'] })]);
    expect(await records()).toMatchObject([{ id: preprint.id, aliases: [] }]);
  });

  test('its claims are read again, for the texts have changed', async () => {
    await store.recordSeen(visit(3), [preprint, other]);
    const unread = await value(store.outdatedClaims(1, 9));
    await store.saveClaims(
      1,
      unread.map((text) => ({ text, claims: [] })),
    );
    await store.separate(preprint.id, other.id);
    const again = await value(store.outdatedClaims(1, 9));
    expect(again.map(({ id }) => id).sort()).toEqual([preprint.id, other.id]);
  });

  test('is told by the other ids of a record, without those that follow from another', async () => {
    const published = paper({ id: 'acl:2025.acl-long.1' });
    await store.recordSeen(visit(3), [preprint]);
    expect(await value(store.listOtherIds([preprint.id, 'arxiv:1']))).toEqual([[], []]);
    await store.recordSeen(visit(4), [published]);
    expect(await value(store.listOtherIds([preprint.id, published.id]))).toEqual([
      [published.id],
      [preprint.id],
    ]);
    await store.setSaved(visit(5), published, true);
    expect(await value(store.listQueue({ limit: 5 }))).toMatchObject({
      items: [{ id: preprint.id, otherIds: [published.id] }],
    });
    await store.separate(preprint.id, published.id);
    expect(await value(store.listOtherIds([preprint.id, published.id]))).toEqual([[], []]);
    expect(await value(store.listQueue({ limit: 5 }))).toMatchObject({
      items: [{ id: published.id, otherIds: [] }],
    });
  });

  test('that was undone by mistake is one paper again at once, saved where one was', async () => {
    await store.recordSeen(visit(3), [preprint]);
    await store.setSaved(visit(4), other, true);
    const before = await records();
    await store.separate(preprint.id, other.id);
    expect(await value(store.rejoin(other.id, preprint.id))).toBe(true);
    expect(await records()).toEqual(before);
    expect(await value(store.paperCounts())).toEqual({ papers: 1, saved: 1, queued: 1, done: 0 });
    // Both are met again, and stay one.
    await store.recordSeen(visit(5), [preprint, other]);
    expect(await records()).toHaveLength(1);
    await store.separate(preprint.id, other.id);
    expect(await records()).toHaveLength(2);
  });

  test('of an alias that was dropped by mistake: the record has it again', async () => {
    await store.recordSeen(visit(3), [paper({ aliases: ['doi:10.1/right'] })]);
    await store.separate(preprint.id, 'doi:10.1/right');
    expect(await value(store.rejoin(preprint.id, 'doi:10.1/right'))).toBe(true);
    expect(await records()).toMatchObject([{ aliases: ['doi:10.1/right'] }]);
    expect(await value(store.rejoin('arxiv:1', 'arxiv:2'))).toBe(false);
  });

  test('of unknown papers is answered with false', async () => {
    expect(await value(store.separate('arxiv:1', 'arxiv:2'))).toBe(false);
    expect(await value(store.separate('arxiv:1', 'arxiv:1'))).toBe(false);
  });
});
