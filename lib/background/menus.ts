import type { SiteInfo } from '../listings/site-access';
import { createTabClient } from '../messaging/tab-client';
import { type ActionLook, setAction } from '../platform/action';
import { browser } from '../platform/browser';
import { readLinkText } from '../platform/inject';
import type { Log } from '../platform/log';
import type { TextSource } from '../platform/text';
import type { Store } from '../store/store';
import { badgeOf, noticeOf, quietLook } from './badge';
import { saveLink } from './save-link';
import { scanTab } from './scan-tab';

const SAVE_LINK = 'save-link';
const SCAN_PAGE = 'scan-page';

/** As much of a click as is looked at. */
export interface MenuClick {
  menuItemId: string | number;
  linkUrl?: string | undefined;
  pageUrl?: string | undefined;
  frameId?: number | undefined;
}

/** What a click works with. */
export interface MenuSurroundings {
  store: Pick<Store, 'setSaved'>;
  startClaims: () => Promise<void>;
  text: TextSource;
  /** All that can be read; a scan uses those that may know the page. */
  sites: readonly SiteInfo[];
}

/** Makes the menu entries anew; to be called when the extension was installed or updated. */
export const createMenus = async (text: TextSource, log: Log): Promise<void> => {
  await browser.contextMenus.removeAll();
  const noteFailure = (): void => {
    // The menu API tells failures only here, and complains if nobody looks.
    if (browser.runtime.lastError) log('menus', 'internal', browser.runtime.lastError.message);
  };
  browser.contextMenus.create(
    { id: SAVE_LINK, title: text('menuSaveLink'), contexts: ['link'] },
    noteFailure,
  );
  browser.contextMenus.create(
    { id: SCAN_PAGE, title: text('menuScanPage'), contexts: ['page'] },
    noteFailure,
  );
};

const savedNotice = async (
  { linkUrl = '', pageUrl = '', frameId = 0 }: MenuClick,
  tabId: number,
  { store, startClaims, text }: MenuSurroundings,
): Promise<ActionLook> => {
  const state = await saveLink(
    { address: linkUrl, pageUrl },
    {
      store,
      page: createTabClient(tabId, { timeoutMs: 1000 }),
      readText: (address) => readLinkText({ tabId, frameId }, address),
    },
  );
  if (state === null) return noticeOf('failed', text('badgeNoPaper'));
  if (!state.ok) return noticeOf('failed', text('badgeSaveFailed', [state.code]));
  void startClaims();
  return noticeOf('saved', text('badgeSaved'));
};

/** How long a notice stands on the toolbar button, in milliseconds. */
const NOTICE_MS = 4000;

/** Shows a notice for a moment, then again what the page has to say. */
const showNotice = async (tabId: number, notice: ActionLook, text: TextSource): Promise<void> => {
  await setAction(tabId, notice);
  // If the worker is stopped before, the notice stays until the tab goes elsewhere: no harm.
  await new Promise((resolve) => setTimeout(resolve, NOTICE_MS));
  const page = await createTabClient(tabId, { timeoutMs: 1000 }).getListing();
  await setAction(tabId, page.ok ? badgeOf(page.value.summary, text) : quietLook(text));
};

/** Does what a menu entry says, and tells how it went on the toolbar button of the tab. */
export const onMenuClick = async (
  click: MenuClick,
  tabId: number,
  surroundings: MenuSurroundings,
): Promise<void> => {
  const { text, sites } = surroundings;
  if (click.menuItemId === SAVE_LINK)
    await showNotice(tabId, await savedNotice(click, tabId, surroundings), text);
  if (click.menuItemId !== SCAN_PAGE) return;
  const report = await scanTab({ id: tabId, url: click.pageUrl }, sites);
  if (!report.ok) await showNotice(tabId, noticeOf('failed', text('badgeScanFailed')), text);
};
