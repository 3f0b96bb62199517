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

/**
 * Starts the background. Everything is registered before anything is waited for: the browser stops
 * the worker at will, and whichever event wakes it is the first that it knows of.
 */
export const startBackground = (): void => {
  const store = createStore({ onUserChange: (ids) => notePaperChange(ids) });
  const startClaims = createClaimsJob(store, logError);
  const readPapers = createReader({ getInterests, text: messageText, log: logError });
  const surroundings = { store, startClaims, text: messageText };

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
    // An update may have brought a better claim engine.
    void startClaims();
  });
  // What a stopped worker left unread goes on with the next session at the latest.
  browser.runtime.onStartup.addListener(() => void startClaims());
};
