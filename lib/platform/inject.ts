import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { browser } from './browser';
import { type Log, logError } from './log';

/** The types only know scripts of the last build; those of sites are named by their ids. */
const isScript = (file: string): file is ScriptPublicPath => /^\/.+\.js$/.test(file);

/**
 * Runs files of the extension (`/page.js`) in the main frame of a tab, in order; false where the browser does not
 * allow it: its own pages, its store, or a page that the user did not point the extension at.
 */
export const injectScripts = async (
  tabId: number,
  files: readonly string[],
  log: Log = logError,
): Promise<boolean> => {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      files: files.filter(isScript),
    });
    return true;
  } catch (error) {
    log('inject', 'page-forbidden', error);
    return false;
  }
};

/** Runs in the page: text of the first link to an address that shows any. */
const textOfLink = (address: string): string => {
  for (const link of document.querySelectorAll('a[href]')) {
    if (!(link instanceof HTMLAnchorElement) || link.href !== address) continue;
    const text = (link.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (text !== '') return text.slice(0, 1000);
  }
  return '';
};

/** Text of a link in a tab that the user pointed the extension at; empty where it cannot be had. */
export const readLinkText = async (
  { tabId, frameId }: { tabId: number; frameId: number },
  address: string,
): Promise<string> => {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [frameId] },
      func: textOfLink,
      args: [address],
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    // The page may not be read; the address alone is enough to save the paper.
    return '';
  }
};
