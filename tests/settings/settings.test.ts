import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Interest } from '../../lib/interests/interest';
import { getInterests, setInterests, watchInterests } from '../../lib/settings/interests';
import { isPageOff, pageKey } from '../../lib/settings/page-off';
import {
  getPageOptions,
  setPageOff,
  setSiteOff,
  watchPageOptions,
} from '../../lib/settings/page-options';
import * as inPage from '../../lib/settings/page-settings';
import { notePaperChange } from '../../lib/settings/paper-change';
import {
  getSiteHealth,
  HEALTH_VISITS,
  recordSiteVisit,
  type SiteVisit,
  watchSiteHealth,
} from '../../lib/settings/site-health';

const interest = (id: string, phrase = 'caching'): Interest => ({
  id,
  kind: 'topic',
  phrase,
  muted: false,
});

const { local } = fakeBrowser.storage;
let leave: AbortController;
let logged: unknown[][];

beforeEach(() => {
  fakeBrowser.reset();
  leave = new AbortController();
  logged = [];
  vi.spyOn(console, 'error').mockImplementation((...args) => void logged.push(args));
});

afterEach(() => {
  leave.abort();
  vi.restoreAllMocks();
});

describe('interests', () => {
  test('are none before the first is added', async () => {
    expect(await getInterests()).toEqual({ ok: true, value: [] });
    expect(await inPage.getInterests()).toEqual({ ok: true, value: [] });
    expect(logged).toEqual([]);
  });

  test('are read as they were written, by pages too', async () => {
    const list = [interest('a'), { ...interest('b', 'Tri Dao'), kind: 'author' as const }];
    expect(await setInterests(list)).toEqual({ ok: true, value: null });
    expect(await getInterests()).toEqual({ ok: true, value: list });
    expect(await inPage.getInterests()).toEqual({ ok: true, value: list });
  });

  test.each<[string, unknown, Interest[]]>([
    ['text', 'caching', []],
    ['an object', { 0: interest('a') }, []],
    ['numbers', [1, 2], []],
    [
      'an entry without a phrase',
      [interest('a'), { ...interest('b'), phrase: '' }],
      [interest('a')],
    ],
    [
      'an entry of an unknown kind',
      [{ ...interest('b'), kind: 'venue' }, interest('a')],
      [interest('a')],
    ],
    ['a phrase with spaces around', [interest('a', '  caching ')], [interest('a')]],
    ['null among entries', [null, interest('a'), null], [interest('a')]],
    ['an id twice', [interest('a', 'old'), interest('a')], [interest('a')]],
    [
      'too many',
      Array.from({ length: 900 }, (_, n) => interest(String(n))),
      Array.from({ length: 500 }, (_, n) => interest(String(n))),
    ],
  ])('that were damaged (%s) are mended, never thrown', async (_, stored, expected) => {
    await local.set({ interests: stored });
    expect(await getInterests()).toEqual({ ok: true, value: expected });
  });

  test('that were dropped are reported with a count and no word of them', async () => {
    await local.set({ interests: [interest('a'), 'secret', 5] });
    await getInterests();
    expect(logged).toEqual([['[skimlight] local:interests bad-stored-value', 2]]);
  });

  test('call back in every context until the signal aborts', async () => {
    const inWorker: Interest[][] = [];
    const inContentScript: Interest[][] = [];
    watchInterests((list) => inWorker.push(list), leave.signal);
    inPage.watchInterests((list) => inContentScript.push(list), leave.signal);
    await setInterests([interest('a')]);
    leave.abort();
    await setInterests([interest('b')]);
    expect(inWorker).toEqual([[interest('a')]]);
    expect(inContentScript).toEqual([[interest('a')]]);
  });

  test('of a signal that is aborted are not watched', async () => {
    leave.abort();
    const callback = vi.fn();
    watchInterests(callback, leave.signal);
    inPage.watchInterests(callback, leave.signal);
    await setInterests([interest('a')]);
    expect(callback).not.toHaveBeenCalled();
  });
});

describe('when the storage fails', () => {
  test.each([
    ['QUOTA_BYTES quota exceeded', 'storage-full'],
    ['Resource::kQuotaBytes quota exceeded', 'storage-full'],
    ['IO error: .../000003.log: FILE_ERROR_NO_SPACE', 'storage-full'],
    ['IO error: Unable to create writable file', 'storage-closed'],
    ['Extension context invalidated.', 'storage-closed'],
  ])('writing says so: %s', async (message, code) => {
    vi.spyOn(local, 'set').mockRejectedValue(new Error(message));
    expect(await setInterests([interest('a')])).toEqual({ ok: false, code });
  });

  test('reading says so, and nothing is written over what could not be read', async () => {
    await setSiteOff('arxiv', true);
    const set = vi.spyOn(local, 'set');
    vi.spyOn(local, 'get').mockRejectedValue(new Error('IO error'));
    expect(await getInterests()).toEqual({ ok: false, code: 'storage-closed' });
    expect(await inPage.getInterests()).toEqual({ ok: false, code: 'storage-closed' });
    expect(await setSiteOff('huggingface', true)).toEqual({ ok: false, code: 'storage-closed' });
    expect(set).not.toHaveBeenCalled();
  });
});

describe('turning off', () => {
  const page = { adapter: 'arxiv', url: 'https://arxiv.org/list/cs.LG/new?skip=0#item1' };

  const isOff = async (where: { adapter: string; url: string }): Promise<boolean> => {
    const [worker, content] = [await getPageOptions(), await inPage.getPageOptions()];
    if (!worker.ok) throw new Error(worker.code);
    expect(content).toEqual(worker);
    return isPageOff(worker.value, where);
  };

  test('a site turns off all its pages and no others, and can be taken back', async () => {
    await setSiteOff('arxiv', true);
    await setSiteOff('arxiv', true);
    expect(await isOff(page)).toBe(true);
    expect(await isOff({ ...page, adapter: 'huggingface' })).toBe(false);
    await setSiteOff('arxiv', false);
    expect(await isOff(page)).toBe(false);
  });

  test('a page turns it off whatever its query says', async () => {
    await setPageOff(page.url, true);
    expect(await isOff(page)).toBe(true);
    expect(await isOff({ ...page, url: 'https://arxiv.org/list/cs.LG/new?skip=50' })).toBe(true);
    expect(await isOff({ ...page, url: 'https://arxiv.org/list/cs.CL/new' })).toBe(false);
    await setPageOff('https://arxiv.org/list/cs.LG/new', false);
    expect(await isOff(page)).toBe(false);
  });

  test.each([
    ['https://arxiv.org/list/cs.LG/new?a=1#b', 'https://arxiv.org/list/cs.LG/new'],
    ['http://localhost:8080/x', 'http://localhost:8080/x'],
    ['file:///home/me/digest.html#x', 'file:///home/me/digest.html'],
  ])('%s is kept as %s', (url, key) => expect(pageKey(url)).toBe(key));

  test.each([['off'], [{}], [{ sitesOff: 'arxiv', pagesOff: 5 }], [[]]])(
    'damaged options (%j) turn nothing off',
    async (stored) => {
      await local.set({ pageOptions: stored });
      expect(await isOff(page)).toBe(false);
    },
  );

  test('reaches open pages', async () => {
    const seen: unknown[] = [];
    watchPageOptions((now) => seen.push(now), leave.signal);
    inPage.watchPageOptions((now) => seen.push(now), leave.signal);
    await setSiteOff('arxiv', true);
    expect(seen).toEqual(Array(2).fill({ sitesOff: ['arxiv'], pagesOff: [] }));
  });
});

describe('a change of papers', () => {
  test('reaches open pages, the same change twice as well', async () => {
    const seen: unknown[] = [];
    inPage.watchPaperChanges((ids) => seen.push(ids), leave.signal);
    await notePaperChange(['arxiv:1', 'doi:10.1/a'], new Date(1));
    await notePaperChange(['arxiv:1', 'doi:10.1/a'], new Date(2));
    expect(seen).toEqual(Array(2).fill(['arxiv:1', 'doi:10.1/a']));
  });
});

describe('the health of sites', () => {
  const visit = (minute: number, over: Partial<SiteVisit> = {}): SiteVisit => ({
    at: `2025-03-03T08:${String(minute).padStart(2, '0')}:00.000Z`,
    status: 'read',
    adapterVersion: 1,
    found: 10,
    announced: null,
    ...over,
  });

  const healthOf = async (adapter: string): Promise<SiteVisit[] | undefined> => {
    const health = await getSiteHealth();
    if (!health.ok) throw new Error(health.code);
    return health.value[adapter];
  };

  test('keeps the last visits of each site, newest first', async () => {
    for (let minute = 0; minute < HEALTH_VISITS + 5; minute++)
      await recordSiteVisit('arxiv', visit(minute));
    await recordSiteVisit('huggingface', visit(1, { status: 'fallback' }));
    const kept = await healthOf('arxiv');
    expect(kept).toHaveLength(HEALTH_VISITS);
    expect(kept?.[0]).toEqual(visit(HEALTH_VISITS + 4));
    expect(await healthOf('huggingface')).toEqual([visit(1, { status: 'fallback' })]);
  });

  test('a later report of one visit replaces the earlier', async () => {
    await recordSiteVisit('arxiv', visit(1, { found: 5 }));
    await recordSiteVisit('arxiv', visit(1, { found: 50 }));
    expect(await healthOf('arxiv')).toEqual([visit(1, { found: 50 })]);
  });

  test('visits that are reported at the same time are all kept', async () => {
    await Promise.all([1, 2, 3].map((minute) => recordSiteVisit('arxiv', visit(minute))));
    expect(await healthOf('arxiv')).toHaveLength(3);
  });

  test.each([['bad'], [{ arxiv: 'bad' }], [{ arxiv: [{ at: 'never' }] }]])(
    'is mended where it was damaged: %j',
    async (stored) => {
      await local.set({ siteHealth: stored });
      await recordSiteVisit('arxiv', visit(1));
      expect(await healthOf('arxiv')).toEqual([visit(1)]);
    },
  );

  test('can be watched', async () => {
    const seen: unknown[] = [];
    watchSiteHealth((now) => seen.push(now), leave.signal);
    await recordSiteVisit('arxiv', visit(1));
    expect(seen).toEqual([{ arxiv: [visit(1)] }]);
  });
});
