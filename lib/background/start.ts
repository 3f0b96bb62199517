import type { SiteInfo } from '../listings/site-access';
import { serveBackground } from '../messaging/background-server';
import { setAction } from '../platform/action';
import { browser } from '../platform/browser';
import { logError } from '../platform/log';
import { messageText } from '../platform/text';
import { getInterests } from '../settings/interests';
import { notePaperChange } from '../settings/paper-change';
import { recordSiteVisit } from '../settings/site-health';
import { createStore } from '../store/store';
import { createClaimsJob } from './claims-job';
import { createHandlers } from './handlers';
import { loadPart, showWhatCounts } from './load-scripts';
import { createMenus, onMenuClick } from './menus';
import { createReader } from './read-papers';
import { createSiteScripts } from './site-scripts';

/**
 * Starts the background. Everything is registered before anything is waited for: the browser stops
 * the worker at will, and whichever event wakes it is the first that it knows of.
 * @param sites all that can be read; what they need is known without their adapters
 */
export const startBackground = (sites: readonly SiteInfo[]): void => {
  const store = createStore({ onUserChange: (ids) => notePaperChange(ids) });
  const startClaims = createClaimsJob(store, logError);
  const readPapers = createReader({ getInterests, text: messageText, log: logError });
  const siteScripts = createSiteScripts(sites, logError);
  const surroundings = { store, startClaims, text: messageText, sites };

  serveBackground(
    {
      ...createHandlers({ ...surroundings, setAction, recordSiteVisit }),
      readPapers: ({ papers }) => readPapers(papers),
      loadPart,
      showWhatCounts,
    },
    { extensionId: browser.runtime.id, log: logError },
  );

  browser.contextMenus.onClicked.addListener((click, tab) => {
    if (tab?.id === undefined) return;
    onMenuClick(click, tab.id, surroundings).catch((error: unknown) =>
      logError('menus', 'internal', error),
    );
  });

  browser.runtime.onInstalled.addListener(() => {
    createMenus(messageText, logError).catch((error: unknown) =>
      logError('menus', 'internal', error),
    );
    // An update may have brought a better claim engine; and browsers forget registrations with it.
    void startClaims();
    void siteScripts.sync();
  });
  // What a stopped worker left unread goes on with the next session at the latest.
  browser.runtime.onStartup.addListener(() => {
    void startClaims();
    void siteScripts.sync();
  });
  browser.permissions.onAdded.addListener(() => void siteScripts.syncAndStart());
  browser.permissions.onRemoved.addListener(() => void siteScripts.sync());
};
