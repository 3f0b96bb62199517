import { browser as native } from '@wxt-dev/browser';

/**
 * The extension API for content scripts: the browser's own promise-based namespace, which Chrome has
 * since 148 and Firefox always had. The polyfill would do nothing there but add its 3 kB to every page.
 */
export const browser = native;
