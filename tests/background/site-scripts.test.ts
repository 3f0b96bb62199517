import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  createSiteScripts,
  planRegistrations,
  type SiteRegistration,
  wantedRegistrations,
} from '../../lib/background/site-scripts';
import type { SiteInfo } from '../../lib/listings/site-access';

const site = (id: string, enabledByDefault: boolean, ...matches: string[]): SiteInfo => ({
  id,
  name: id.toUpperCase(),
  matches,
  enabledByDefault,
});

const SITES = [
  site('arxiv', true, '*://*.arxiv.org/list/*'),
  site('pmlr', false, 'https://proceedings.mlr.press/*'),
  site('feed', false, 'https://rss.arxiv.org/*', 'https://connect.biorxiv.org/*'),
  site('email', false),
];
const ARXIV = ['*://*.arxiv.org/*', '*://*.arxiv.org/list/*'];
const PMLR = 'https://proceedings.mlr.press/*';

const wantedFor = (...origins: string[]): SiteRegistration[] =>
  wantedRegistrations(SITES, [...ARXIV, ...origins]);
const idsFor = (...origins: string[]) => wantedFor(...origins).map(({ id }) => id);

describe('which sites are registered', () => {
  test.each<[string, string[], string[]]>([
    ['none on a fresh install, not even one that shares hosts with another', [], []],
    ['one that was granted', [PMLR], ['site-pmlr']],
    ['one of which a part was granted', ['https://connect.biorxiv.org/*'], ['site-feed']],
    ['all where the user allowed every page', ['<all_urls>'], ['site-pmlr', 'site-feed']],
  ])('%s', (_, origins, ids) => expect(idsFor(...origins)).toEqual(ids));

  test('with the site script before the page script, as in the manifest', () =>
    expect(wantedFor(PMLR)).toEqual([
      {
        id: 'site-pmlr',
        matches: [PMLR],
        js: ['sites/pmlr.js', 'page.js'],
        runAt: 'document_end',
        persistAcrossSessions: true,
      },
    ]));
});

describe('the plan', () => {
  const [pmlr] = wantedFor(PMLR);
  if (!pmlr) throw new Error('no registration');

  test.each<[string, Parameters<typeof planRegistrations>, [string[], string[], string[]]]>([
    ['adds what is missing', [[], [pmlr]], [[], [], ['site-pmlr']]],
    ['removes what is no longer wanted', [[pmlr], []], [['site-pmlr'], [], []]],
    ['does nothing where all is right', [[{ ...pmlr }], [pmlr]], [[], [], []]],
    [
      'knows paths as Firefox and matches as any browser may tell them',
      [
        [
          {
            ...pmlr,
            js: ['moz-extension://1-2/sites/pmlr.js', '/page.js'],
            matches: [...pmlr.matches].reverse(),
          },
        ],
        [pmlr],
      ],
      [[], [], []],
    ],
    [
      'brings an older registration up to date',
      [[{ ...pmlr, js: ['page.js'] }], [pmlr]],
      [[], ['site-pmlr'], []],
    ],
    [
      'has registrations kept over sessions',
      [[{ ...pmlr, persistAcrossSessions: false }], [pmlr]],
      [[], ['site-pmlr'], []],
    ],
    ['leaves the scripts of others alone', [[{ id: 'other' }], []], [[], [], []]],
  ])('%s', (_, [known, wanted], [remove, update, add]) => {
    const plan = planRegistrations(known, wanted);
    expect(plan.remove).toEqual(remove);
    expect(plan.update.map(({ id }) => id)).toEqual(update);
    expect(plan.add.map(({ id }) => id)).toEqual(add);
  });
});

describe('in the browser', () => {
  let registered: Map<string, { id: string }>;
  let origins: string[];
  let injected: unknown[];
  const log = vi.fn();

  /** Refuses what browsers refuse: an id that is there already, or one that is not. */
  const has = (id: string, wanted: boolean): void => {
    if (registered.has(id) !== wanted) throw new Error(`Duplicate or unknown script ${id}`);
  };

  beforeEach(() => {
    vi.restoreAllMocks();
    log.mockReset();
    registered = new Map();
    origins = [...ARXIV];
    injected = [];
    const { permissions, scripting, tabs } = fakeBrowser;
    vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({ origins }));
    vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => [
      ...registered.values(),
    ]);
    vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
      for (const script of scripts) has(script.id, false);
      for (const script of scripts) registered.set(script.id, script);
    });
    vi.spyOn(scripting, 'updateContentScripts').mockImplementation(async (scripts) => {
      for (const script of scripts) has(script.id, true);
      for (const script of scripts) registered.set(script.id, script);
    });
    vi.spyOn(scripting, 'unregisterContentScripts').mockImplementation(async (filter) => {
      for (const id of filter?.ids ?? []) has(id, true);
      for (const id of filter?.ids ?? []) registered.delete(id);
    });
    vi.spyOn(scripting, 'executeScript').mockImplementation(async (injection) => {
      injected.push(injection);
      return [];
    });
    vi.spyOn(tabs, 'query').mockImplementation(async () => [{ id: 7 }]);
  });

  const make = () => createSiteScripts(SITES, log);

  test('access that is given registers a site and starts it in open tabs', async () => {
    origins.push(PMLR);
    await make().syncAndStart();
    expect([...registered.keys()]).toEqual(['site-pmlr']);
    expect(fakeBrowser.tabs.query).toHaveBeenCalledWith({ url: [PMLR] });
    expect(injected).toEqual([{ target: { tabId: 7 }, files: ['/sites/pmlr.js', '/page.js'] }]);
    expect(log).not.toHaveBeenCalled();
  });

  test('access that is taken back, here or in the browser, ends the registration', async () => {
    origins.push(PMLR);
    await make().sync();
    origins = [...ARXIV];
    await make().sync();
    expect([...registered.keys()]).toEqual([]);
  });

  test('many events at once register once', async () => {
    origins.push(PMLR);
    const scripts = make();
    await Promise.all([scripts.sync(), scripts.syncAndStart(), scripts.sync()]);
    expect([...registered.keys()]).toEqual(['site-pmlr']);
    expect(fakeBrowser.scripting.registerContentScripts).toHaveBeenCalledOnce();
    expect(log).not.toHaveBeenCalled();
  });

  test('a worker that was stopped in the middle leaves work that the next one finishes', async () => {
    origins.push(PMLR, 'https://connect.biorxiv.org/*');
    registered.set('site-gone', { id: 'site-gone' });
    vi.mocked(fakeBrowser.scripting.registerContentScripts).mockRejectedValueOnce(
      new Error('stopped'),
    );
    await make().sync();
    expect([...registered.keys()]).toEqual([]);
    expect(log).toHaveBeenCalledOnce();
    await make().sync();
    expect([...registered.keys()]).toEqual(['site-pmlr', 'site-feed']);
  });

  test('a failure does not keep later events from being heard', async () => {
    const scripts = make();
    vi.mocked(fakeBrowser.permissions.getAll).mockRejectedValueOnce(new Error('busy'));
    await scripts.sync();
    origins.push(PMLR);
    await scripts.sync();
    expect([...registered.keys()]).toEqual(['site-pmlr']);
  });
});
