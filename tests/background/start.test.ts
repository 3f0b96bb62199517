import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { startBackground } from '../../lib/background/start';
import { SkimlightDatabase } from '../../lib/store/database';

const listing = {
  url: 'https://arxiv.org/list/cs.LG/new',
  adapter: 'arxiv',
  visitAt: '2025-03-03T08:00:00.000Z',
};
const paper = {
  id: 'arxiv:2503.00001',
  title: 'Decoding That Is Twice as Fast',
  author: [{ family: 'Lind', given: 'Ada' }],
  abstract: null,
  URL: null,
};

type Click = { menuItemId: string; linkUrl?: string; pageUrl?: string; frameId?: number };

let clicked: ((click: Click, tab?: { id?: number }) => void)[];
let accessChanged: (() => void)[];
let registered: string[];
let menus: { id?: string; title?: string; contexts?: string[] }[];
let looks: Record<string, unknown>[];

/** What the fake browser lacks: menus, the toolbar button, scripts in pages, texts. */
const completeBrowser = () => {
  const { contextMenus, action, scripting, i18n, permissions } = fakeBrowser;
  vi.spyOn(contextMenus.onClicked, 'addListener').mockImplementation((listener) => {
    // @ts-expect-error only as much of a click as is looked at
    clicked.push(listener);
  });
  vi.spyOn(contextMenus, 'removeAll').mockImplementation(async () => {
    menus.length = 0;
  });
  vi.spyOn(contextMenus, 'create').mockImplementation((properties) => {
    menus.push(properties);
    return properties.id ?? '';
  });
  const look = async (details: object) => void looks.push({ ...details });
  vi.spyOn(action, 'setBadgeText').mockImplementation(look);
  vi.spyOn(action, 'setBadgeBackgroundColor').mockImplementation(look);
  vi.spyOn(action, 'setBadgeTextColor').mockImplementation(look);
  vi.spyOn(action, 'setTitle').mockImplementation(look);
  vi.spyOn(permissions.onAdded, 'addListener').mockImplementation((listener) => {
    // @ts-expect-error what was given is not looked at
    accessChanged.push(listener);
  });
  vi.spyOn(permissions.onRemoved, 'addListener').mockImplementation((listener) => {
    // @ts-expect-error what was taken is not looked at
    accessChanged.push(listener);
  });
  vi.spyOn(permissions, 'getAll').mockImplementation(async () => ({
    origins: ['https://proceedings.mlr.press/*'],
  }));
  vi.spyOn(scripting, 'getRegisteredContentScripts').mockImplementation(async () => []);
  vi.spyOn(scripting, 'registerContentScripts').mockImplementation(async (scripts) => {
    registered.push(...scripts.map(({ id }) => id));
  });
  vi.spyOn(scripting, 'executeScript').mockRejectedValue(new Error('Cannot access the page'));
  vi.spyOn(i18n, 'getMessage').mockImplementation((key) => (key === 'languageTag' ? 'en' : key));
};

/** What the background answers to a message of a content script. */
const send = (type: string, data: unknown): Promise<unknown> =>
  new Promise((resolve) => {
    void fakeBrowser.runtime.onMessage.trigger(
      { id: 1, type, data, timestamp: Date.now() },
      // @ts-expect-error only as much of a sender as is looked at
      { id: fakeBrowser.runtime.id, url: listing.url, tab: { id: 7 } },
      resolve,
    );
  });

beforeEach(() => {
  fakeBrowser.reset();
  clicked = [];
  accessChanged = [];
  registered = [];
  menus = [];
  looks = [];
  completeBrowser();
  vi.spyOn(console, 'error').mockImplementation(() => {});
});

afterEach(async () => {
  vi.restoreAllMocks();
  await new SkimlightDatabase().delete();
});

test('hears every event before it waits for anything, and opens nothing until one comes', () => {
  const open = vi.spyOn(indexedDB, 'open');
  const read = vi.spyOn(fakeBrowser.storage.local, 'get');
  startBackground([]);
  // No await between: what is not registered now would miss the event that woke the worker.
  expect(fakeBrowser.runtime.onMessage.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onInstalled.hasListeners()).toBe(true);
  expect(fakeBrowser.runtime.onStartup.hasListeners()).toBe(true);
  expect(clicked).toHaveLength(1);
  expect(accessChanged).toHaveLength(2);
  expect(open).not.toHaveBeenCalled();
  expect(read).not.toHaveBeenCalled();
});

test('a page records and saves, is told of the change, and the claims are read meanwhile', async () => {
  startBackground([]);
  expect(await send('recordSeen', { listing, papers: [paper] })).toMatchObject({
    res: { ok: true, value: [{ id: paper.id, seenAt: null }] },
  });
  expect(await send('setSaved', { listing, paper, saved: true })).toMatchObject({
    res: { ok: true, value: { saved: true } },
  });
  expect(await fakeBrowser.storage.local.get('paperChange')).toMatchObject({
    paperChange: { ids: [paper.id] },
  });
  const database = new SkimlightDatabase();
  await expect
    .poll(async () => (await database.claims.get('arxiv:2503.00001'))?.claims.length)
    .toBe(1);
  database.close();
});

const PMLR = {
  id: 'pmlr',
  name: 'PMLR',
  matches: ['https://proceedings.mlr.press/*'],
  enabledByDefault: false,
};

test.each<[string, () => unknown]>([
  // @ts-expect-error the type wants a member of an enumeration that tests do not have
  ['after an update', () => fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' })],
  ['when the browser starts', () => fakeBrowser.runtime.onStartup.trigger()],
  ['when access is given', () => accessChanged[0]?.()],
  ['when access is taken back', () => accessChanged[1]?.()],
])('sites that the user allowed are registered %s', async (_, happen) => {
  startBackground([PMLR]);
  happen();
  await expect.poll(() => registered).toEqual(['site-pmlr']);
});

test('the menu entries are made when the extension is installed or updated', async () => {
  startBackground([]);
  // @ts-expect-error the type wants a member of an enumeration that tests do not have
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'update' });
  await expect.poll(() => menus.length).toBe(2);
  expect(menus).toMatchObject([
    { id: 'save-link', title: 'menuSaveLink', contexts: ['link'] },
    { id: 'scan-page', title: 'menuScanPage', contexts: ['page'] },
  ]);
});

test('a link is saved from the menu, and the toolbar button says so', async () => {
  startBackground([]);
  for (const listener of clicked)
    listener(
      {
        menuItemId: 'save-link',
        linkUrl: 'https://arxiv.org/abs/2503.00001',
        pageUrl: listing.url,
      },
      { id: 7 },
    );
  await expect.poll(() => looks.find(({ title }) => title === 'badgeSaved')).toBeDefined();
  const database = new SkimlightDatabase();
  expect(await database.papers.get('arxiv:2503.00001')).toMatchObject({ aliases: [] });
  database.close();
});

test('the notice gives way to what the page has to say', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  startBackground([]);
  for (const listener of clicked)
    listener({ menuItemId: 'save-link', linkUrl: 'https://x.org/' }, { id: 7 });
  await vi.advanceTimersByTimeAsync(100);
  expect(looks.at(-1)).toMatchObject({ title: 'badgeNoPaper' });
  await vi.advanceTimersByTimeAsync(6000);
  vi.useRealTimers();
  await expect.poll(() => looks.at(-1)).toMatchObject({ title: 'extensionName' });
});

test.each([
  [
    'a link that is no paper',
    { menuItemId: 'save-link', linkUrl: 'https://x.org/' },
    'badgeNoPaper',
  ],
  ['a page that may not be read', { menuItemId: 'scan-page' }, 'badgeScanFailed'],
])('%s is told on the toolbar button', async (_, click, title) => {
  startBackground([]);
  for (const listener of clicked) listener({ pageUrl: listing.url, ...click }, { id: 7 });
  await expect.poll(() => looks.find((look) => look.title === title)).toBeDefined();
});
