import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { storageErrorCode } from '../../lib/store/storage-error';
import { noFault, openStore, paper, type TestStore, value, visit } from './open-store';

const domError = (name: string): DOMException => new DOMException('from the browser', name);

describe('an error of the storage is', () => {
  test.each<[string, unknown, string | null]>([
    ['a full disk', domError('QuotaExceededError'), 'storage-full'],
    ['a full disk, by Dexie', new Dexie.QuotaExceededError(), 'storage-full'],
    [
      'a full disk in an abort',
      new Dexie.AbortError('x', domError('QuotaExceededError')),
      'storage-full',
    ],
    [
      'a full disk in a bulk write',
      new Dexie.BulkError('x', { 0: domError('QuotaExceededError') }),
      'storage-full',
    ],
    [
      'a full disk that closed the database',
      new Dexie.DatabaseClosedError('x', domError('QuotaExceededError')),
      'storage-full',
    ],
    [
      'a full disk as cause',
      new Error('x', { cause: domError('QuotaExceededError') }),
      'storage-full',
    ],
    ['a closed database', new Dexie.DatabaseClosedError(), 'storage-closed'],
    [
      'a database that does not open',
      new Dexie.OpenFailedError('x', domError('UnknownError')),
      'storage-closed',
    ],
    ['a connection that is closing', domError('InvalidStateError'), 'storage-closed'],
    ['a broken file', domError('UnknownError'), 'storage-closed'],
    ['a browser that shuts down', new Dexie.AbortError(), 'storage-closed'],
    ['no IndexedDB at all', new Dexie.MissingAPIError(), 'storage-closed'],
    ['a wrong key: a fault of ours', new Dexie.DataError(), null],
    ['a wrong type: a fault of ours', new TypeError('x'), null],
    ['an abort by a fault of ours', new Dexie.AbortError('x', new TypeError('y')), null],
    ['no error at all', 'text', null],
    ['nothing', undefined, null],
  ])('%s', (_, error, code) => expect(storageErrorCode(error)).toBe(code));

  test('an error that holds itself ends', () => {
    const error: { name: string; inner?: unknown } = { name: 'OddError' };
    error.inner = error;
    expect(storageErrorCode(error)).toBeNull();
  });
});

describe('when the storage fails', () => {
  let opened: TestStore;

  beforeEach(() => {
    opened = openStore();
  });

  afterEach(async () => {
    vi.restoreAllMocks();
    await opened.database.delete();
  });

  test('a full disk is told, nothing is half written, and the same call works once there is room', async () => {
    const { store, database } = opened;
    await store.recordSeen(visit(3), [paper()]);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw domError('QuotaExceededError');
    });
    expect(await store.setSaved(visit(3), paper(), true)).toEqual({
      ok: false,
      code: 'storage-full',
    });
    expect(opened.changes).toEqual([]);
    put.mockRestore();
    expect(await value(store.paperCounts())).toMatchObject({ papers: 1, saved: 0 });
    expect((await database.papers.toArray())[0]?.savedAt).toBeUndefined();
    expect(await value(store.setSaved(visit(3), paper(), true))).toMatchObject({ saved: true });
  });

  test('a database that was closed under the store is opened again', async () => {
    const { store, database } = opened;
    await store.setSaved(visit(3), paper(), true);
    database.close();
    expect(await value(store.listQueue({ limit: 5 }))).toMatchObject({ total: 1 });
    expect(await value(store.setDone(paper().id, true))).toBe(true);
  });

  test('a database that cannot be opened is told, and can be tried again', async () => {
    const { store } = opened;
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw domError('UnknownError');
    });
    expect(await store.recordSeen(visit(3), [paper()])).toEqual({
      ok: false,
      code: 'storage-closed',
    });
    expect(await store.listQueue({ limit: 5 })).toEqual({ ok: false, code: 'storage-closed' });
    open.mockRestore();
    expect(await value(store.recordSeen(visit(3), [paper()]))).toMatchObject([{ seenAt: null }]);
  });

  test('the live queue tells the failure instead of ending in silence', async () => {
    const { store, database } = opened;
    await store.setSaved(visit(3), paper(), true);
    database.close();
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw domError('UnknownError');
    });
    const answers: unknown[] = [];
    const subscription = store
      .liveQueue({ limit: 5 })
      .subscribe((answer) => answers.push(answer), noFault);
    await expect.poll(() => answers.at(-1)).toEqual({ ok: false, code: 'storage-closed' });
    subscription.unsubscribe();
    open.mockRestore();
  });

  test('a fault of ours in the live queue is told to who follows it', async () => {
    const { store, database } = opened;
    const fault = new Error('of ours');
    vi.spyOn(database.counters, 'get').mockImplementation(() => {
      throw fault;
    });
    const told: unknown[] = [];
    const note = (what: unknown) => told.push(what);
    const subscription = store.liveQueue({ limit: 5 }).subscribe(note, note);
    await expect.poll(() => told).toEqual([fault]);
    subscription.unsubscribe();
  });

  test('a fault of ours is thrown, not disguised', async () => {
    const { store } = opened;
    const broken = { ...paper(), id: undefined };
    await expect(
      // @ts-expect-error a paper without an id never passes the rim
      store.recordSeen(visit(3), [broken]),
    ).rejects.toThrow();
  });
});
