import { DETECTORS_SCRIPT, EXTRAS_SCRIPT } from '../listings/site-script';
import type { Caller } from '../messaging/background-server';
import type { PagePart } from '../messaging/protocol';
import type { Result } from '../papers/result';
import { browser } from '../platform/browser';
import { injectScripts } from '../platform/inject';

const FILES = { detectors: DETECTORS_SCRIPT, extras: EXTRAS_SCRIPT } as const;

/** Runs a further script in the tab that asks; it may be read, for it runs our scripts already. */
export const loadPart = async (
  { part }: { part: PagePart },
  { tabId }: Caller,
): Promise<Result<null>> => {
  const isIn = tabId !== undefined && (await injectScripts(tabId, [`/${FILES[part]}`]));
  return isIn ? { ok: true, value: null } : { ok: false, code: 'no-answer' };
};

/** Opens the page that explains what counts as a claim. */
export const showWhatCounts = async (): Promise<Result<null>> => {
  // `new URL`, since the types know only the pages of the last build.
  await browser.tabs.create({ url: new URL('/what-counts.html', location.origin).href });
  return { ok: true, value: null };
};
