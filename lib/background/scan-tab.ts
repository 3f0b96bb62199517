import { DETECTORS_SCRIPT, PAGE_SCRIPT } from '../listings/site-script';
import type { ListingReport } from '../messaging/protocol';
import { createTabClient } from '../messaging/tab-client';
import type { Result } from '../papers/result';
import { injectScripts } from '../platform/inject';

/**
 * Reads the page of a tab now, whatever its address, because the user asked for it: a click on the
 * toolbar button or the menu lets the extension into this one page (`activeTab`). Scripts that are
 * there already are harmless when they run again. `no-answer` where the browser lets nobody in.
 */
export const scanTab = async (tabId: number): Promise<Result<ListingReport>> => {
  const isIn = await injectScripts(tabId, [`/${DETECTORS_SCRIPT}`, `/${PAGE_SCRIPT}`]);
  return isIn ? createTabClient(tabId).scanPage() : { ok: false, code: 'no-answer' };
};
