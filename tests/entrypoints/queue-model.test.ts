import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { setMessageSource } from '../../components/i18n';
import { createQueueModel } from '../../entrypoints/popup/queue-model';
import { createPopupState } from '../../entrypoints/popup/state';
import type { PaperId } from '../../lib/papers/paper-id';
import { DATABASE_NAME, SkimlightDatabase } from '../../lib/store/database';
import { createStore, type Store } from '../../lib/store/store';

setMessageSource((key, substitutions) =>
  messages[key].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? ''),
);

const VISIT = {
  url: 'https://arxiv.org/list/cs.DC',
  adapter: 'arxiv',
  visitAt: '2026-03-01T00:00:00.000Z',
};

let store: Store;
let database: SkimlightDatabase;
let clock = 0;

beforeEach(() => {
  database = new SkimlightDatabase(`${DATABASE_NAME}-${Math.random()}`);
  store = createStore({ database, now: () => new Date(1_800_000_000_000 + clock++ * 1000) });
});
afterEach(() => store.close());

const save = (count: number) =>
  Promise.all(
    Array.from({ length: count }, (_, index) => {
      const id: PaperId = `arxiv:2603.${String(index).padStart(5, '0')}`;
      const paper = { id, title: `Paper ${index}`, author: [], abstract: null, URL: null };
      return store.setSaved(VISIT, paper, true);
    }),
  );

const start = () => {
  const state = createPopupState();
  const model = createQueueModel(
    state,
    () => Promise.resolve(store),
    () => {},
  );
  model.start();
  const queue = () => (state.queue.value.kind === 'ready' ? state.queue.value : null);
  const whenShown = (length: number) =>
    vi.waitFor(() => expect(queue()?.items).toHaveLength(length), { timeout: 3000 });
  return { state, model, queue, whenShown };
};

test('a long queue is loaded in parts of fifty, and searched as a whole', async () => {
  await save(120);
  const { model, queue, whenShown } = start();
  await whenShown(50);
  expect(queue()).toMatchObject({ total: 120, waiting: 120 });
  model.actions.more();
  await whenShown(100);
  model.actions.search('paper 119');
  await whenShown(1);
  expect(queue()).toMatchObject({ total: 1, waiting: 120 });
  model.actions.search('');
  await whenShown(50);
});

test('a fault of ours is told and logged, instead of loading for ever', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(database.counters, 'get').mockImplementation(() => {
    throw new Error('of ours');
  });
  const { state } = start();
  await vi.waitFor(() => expect(state.queue.value).toEqual({ kind: 'failed', code: 'internal' }));
  expect(logged).toHaveBeenCalled();
  vi.restoreAllMocks();
});

test('what is done leaves the queue and comes back on undo', async () => {
  await save(2);
  const { state, model, queue, whenShown } = start();
  await whenShown(2);
  const [first] = queue()?.items ?? [];
  if (!first) throw new Error('empty queue');
  model.actions.markDone(first);
  await whenShown(1);
  await vi.waitFor(() => expect(state.toast.value?.message).toBe(`Done: ${first.paper.title}`));
  state.toast.value?.undo?.();
  await whenShown(2);
  expect(queue()?.items[0]).toEqual(first);
});

test('a removed paper comes back to its place with its date', async () => {
  await save(3);
  const { state, model, queue, whenShown } = start();
  await whenShown(3);
  const before = queue()?.items ?? [];
  const [, second] = before;
  if (!second) throw new Error('short queue');
  model.actions.remove(second);
  await whenShown(2);
  await vi.waitFor(() => expect(state.toast.value?.undo).toBeDefined());
  state.toast.value?.undo?.();
  await whenShown(3);
  expect(queue()?.items).toEqual(before);
});

test('a change that fails is told with its code, and can be tried again', async () => {
  await save(1);
  const { state, model, queue, whenShown } = start();
  await whenShown(1);
  const [first] = queue()?.items ?? [];
  if (!first) throw new Error('empty queue');
  const setDone = vi
    .spyOn(store, 'setDone')
    .mockResolvedValueOnce({ ok: false, code: 'storage-full' });
  model.actions.markDone(first);
  await vi.waitFor(() => expect(state.toast.value?.message).toContain('Code: storage-full'));
  expect(queue()?.items).toHaveLength(1);
  state.toast.value?.retry?.();
  await whenShown(0);
  expect(setDone).toHaveBeenCalledTimes(2);
});

test('a wrong merge is told apart, and the papers are one again on undo', async () => {
  const facts = {
    title: 'A Title That Two Papers Share',
    author: [{ family: 'Sol', given: 'Mira' }],
    abstract: null,
    URL: null,
  };
  await store.recordSeen(VISIT, [{ id: 'arxiv:2603.00001', ...facts }]);
  await store.setSaved(VISIT, { id: 'acl:2026.acl-long.1', ...facts }, true);
  const { state, model, queue, whenShown } = start();
  await whenShown(1);
  expect(queue()?.items[0]).toMatchObject({
    id: 'arxiv:2603.00001',
    otherIds: ['acl:2026.acl-long.1'],
  });
  model.actions.separate('arxiv:2603.00001', 'acl:2026.acl-long.1');
  await vi.waitFor(() => expect(queue()?.items[0]?.id).toBe('acl:2026.acl-long.1'));
  await vi.waitFor(() =>
    expect(state.toast.value?.message).toBe('Told apart from acl:2026.acl-long.1'),
  );
  // Met again under either id or its DOI, they stay two.
  await store.recordSeen(VISIT, [
    { id: 'doi:10.18653/v1/2026.acl-long.1', ...facts },
    { id: 'arxiv:2603.00001', ...facts },
  ]);
  expect(await store.paperCounts()).toMatchObject({ value: { papers: 2 } });
  state.toast.value?.undo?.();
  await vi.waitFor(() => expect(state.toast.value?.message).toBe('One paper again.'));
  expect(await store.paperCounts()).toMatchObject({ value: { papers: 1, queued: 1 } });
});

test('papers that cannot be told apart now can be on another try', async () => {
  const { state, model } = start();
  vi.spyOn(store, 'separate').mockResolvedValueOnce({ ok: false, code: 'storage-full' });
  model.actions.separate('arxiv:2603.00001', 'doi:10.1/1');
  await vi.waitFor(() => expect(state.toast.value?.message).toContain('Code: storage-full'));
  state.toast.value?.retry?.();
  await vi.waitFor(() => expect(state.toast.value?.message).toMatch(/^Told apart/));
});

test('a saved paper of which a later version was met says so', async () => {
  const paper = {
    id: 'arxiv:2603.00001' as const,
    title: 'T',
    author: [],
    abstract: null,
    URL: null,
  };
  await store.setSaved(VISIT, { ...paper, version: 1 }, true);
  const { queue, whenShown } = start();
  await whenShown(1);
  expect(queue()?.items[0]?.newVersion).toBe(false);
  await store.recordSeen({ ...VISIT, visitAt: '2040-01-01T00:00:00.000Z' }, [
    { ...paper, version: 2 },
  ]);
  await vi.waitFor(() => expect(queue()?.items[0]?.newVersion).toBe(true));
});
