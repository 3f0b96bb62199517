import { browser as polyfilled } from 'wxt/browser';

/**
 * The extension API for the worker and the extension's own pages. The build aliases `wxt/browser` to
 * webextension-polyfill. Content scripts take `page-browser.ts` instead.
 */
export const browser = polyfilled;
