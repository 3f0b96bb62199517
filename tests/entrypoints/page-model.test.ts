import { expect, test, vi } from 'vitest';
import { PageModel } from '../../entrypoints/popup/page-model';
import { createPopupState } from '../../entrypoints/popup/state';
import type { Tab } from '../../entrypoints/popup/tab';
import type { ListingReport } from '../../lib/messaging/protocol';
import type { Result } from '../../lib/papers/result';
import type { Store } from '../../lib/store/store';
import { entryOf, paperOf, reportOf } from '../components/harness';

const REPORT = reportOf([entryOf(paperOf('1')), entryOf(paperOf('2')), entryOf(paperOf('1'))]);
const answer = (report: ListingReport): Result<ListingReport> => ({ ok: true, value: report });

const setup = (parts: Partial<Tab> = {}, listings: Result<ListingReport>[] = [answer(REPORT)]) => {
  const getListing = vi.fn(async () => listings.shift() ?? answer(REPORT));
  const tab: Tab = {
    client: {
      getListing,
      scanPage: getListing,
      revealPaper: async () => ({ ok: true, value: false }),
    },
    isClosed: false,
    findSite: async () => ({ id: 'arxiv', name: 'arXiv' }),
    scan: async () => answer(REPORT),
    offScope: async () => null,
    setOff: async () => ({ ok: true, value: null }),
    ...parts,
  };
  const setSaved = vi.fn<Store['setSaved']>(async (_visit, paper, saved) => ({
    ok: true,
    value: { id: paper.id, seenAt: null, saved, done: false, newVersion: false },
  }));
  const getStates = vi.fn<Store['getStates']>(async () => ({ ok: true, value: [] }));
  const listOtherIds = vi.fn<Store['listOtherIds']>(async (ids) => ({
    ok: true,
    value: ids.map((id) => (id === 'arxiv:2' ? ['doi:10.1/2'] : [])),
  }));
  const state = createPopupState();
  const store = { setSaved, getStates, listOtherIds } as Partial<Store> as Store;
  const model = new PageModel(
    state,
    async () => tab,
    async () => store,
  );
  return { model, state, setSaved, getStates, getListing };
};

const shown = (state: ReturnType<typeof createPopupState>) =>
  state.page.value.kind === 'report' ? state.page.value.report : null;

test('shows each paper of the page once', async () => {
  const { model, state } = setup();
  await model.load();
  expect(shown(state)?.entries.map(({ paper }) => paper.id)).toEqual(['arxiv:1', 'arxiv:2']);
  expect(state.offSwitch.value).toEqual({ siteName: 'arXiv' });
});

test('offers to turn off what would be read, not pages that nobody looks at', async () => {
  const nobody: Result<ListingReport> = { ok: false, code: 'no-answer' };
  const known = setup({}, [nobody]);
  await known.model.load();
  expect(known.state.offSwitch.value).toEqual({ siteName: 'arXiv' });
  const unknown = setup({ findSite: async () => null }, [nobody]);
  await unknown.model.load();
  expect(unknown.state.offSwitch.value).toBeNull();
});

test.each<[string, Partial<Tab>, Result<ListingReport>[], unknown]>([
  ['a page of the browser', { isClosed: true }, [], { kind: 'closed' }],
  ['a page that is off', { offScope: async () => 'page' }, [], { kind: 'off', scope: 'page' }],
  ['nobody there', {}, [{ ok: false, code: 'no-answer' }], { kind: 'not-looked' }],
  [
    'a wrong answer',
    {},
    [{ ok: false, code: 'bad-message' }],
    { kind: 'failed', code: 'bad-message' },
  ],
])('%s has its own state', async (_name, tab, listings, expected) => {
  const { model, state } = setup(tab, listings);
  await model.load();
  expect(state.page.value).toEqual(expected);
});

test('a page that is still being read is followed until it was read', async () => {
  const reading = answer(reportOf([], { status: 'reading' }));
  const { model, state } = setup({}, [reading, reading, answer(REPORT)]);
  await model.load();
  expect(shown(state)?.summary.status).toBe('reading');
  await vi.waitFor(() => expect(shown(state)?.entries).toHaveLength(2), { timeout: 3000 });
});

test('a paper is saved with the visit that showed it, and its row says so', async () => {
  const { model, state, setSaved } = setup();
  await model.load();
  model.actions.save('arxiv:2', true);
  await vi.waitFor(() => expect(shown(state)?.entries[1]?.state.saved).toBe(true));
  const { url, adapter, visitAt } = REPORT.summary;
  expect(setSaved).toHaveBeenCalledWith({ url, adapter, visitAt }, REPORT.entries[1]?.paper, true);
});

test('a save that fails is told with its code, and can be tried again', async () => {
  const { model, state, setSaved } = setup();
  setSaved.mockResolvedValueOnce({ ok: false, code: 'storage-full' });
  await model.load();
  model.actions.save('arxiv:1', true);
  await vi.waitFor(() => expect(state.toast.value?.message).toContain('Code: storage-full'));
  expect(shown(state)?.entries[0]?.state.saved).toBe(false);
  state.toast.value?.retry?.();
  await vi.waitFor(() => expect(shown(state)?.entries[0]?.state.saved).toBe(true));
});

test('the library is only asked for changed papers that are shown', async () => {
  const { model, getStates } = setup();
  await model.load();
  await model.refresh(['arxiv:9']);
  expect(getStates).not.toHaveBeenCalled();
  await model.refresh(['arxiv:9', 'arxiv:2']);
  expect(getStates).toHaveBeenCalledWith(['arxiv:2'], REPORT.summary.visitAt);
});

test('rows are told the other ids of their papers once the library has answered', async () => {
  const { model, state } = setup();
  await model.load();
  const otherIds = () =>
    state.page.value.kind === 'report' ? state.page.value.otherIds?.get('arxiv:2') : undefined;
  await vi.waitFor(() => expect(otherIds()).toEqual(['doi:10.1/2']));
  model.actions.save('arxiv:2', true);
  await vi.waitFor(() => expect(shown(state)?.entries[1]?.state.saved).toBe(true));
  expect(otherIds()).toEqual(['doi:10.1/2']);
});

test('a paper that left the page is said to be gone', async () => {
  const { model, state } = setup();
  await model.load();
  model.actions.reveal('arxiv:1');
  await vi.waitFor(() => expect(state.toast.value?.message).toMatch(/no longer on the page/));
});
