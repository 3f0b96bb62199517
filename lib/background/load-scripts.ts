import { DETECTORS_SCRIPT } from '../listings/site-script';
import type { Caller } from '../messaging/background-server';
import type { Result } from '../papers/result';
import { browser } from '../platform/browser';
import { logError } from '../platform/log';

/** Gives the tab that asks the script with the detectors; it may be read, for it runs our script. */
export const loadDetectors = async (_query: unknown, { tabId }: Caller): Promise<Result<null>> => {
  if (tabId === undefined) return { ok: false, code: 'bad-message' };
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [`/${DETECTORS_SCRIPT}`] });
    return { ok: true, value: null };
  } catch (error) {
    // The tab is gone or the user took the permission back: nothing to be read any more.
    logError('detectors', 'not-loaded', error);
    return { ok: false, code: 'no-answer' };
  }
};

/** Opens the page that explains what counts as a claim. */
export const showWhatCounts = async (): Promise<Result<null>> => {
  // `new URL`, since the types know only the pages of the last build.
  await browser.tabs.create({ url: new URL('/what-counts.html', location.origin).href });
  return { ok: true, value: null };
};
