import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser, howToGet } from './browsers.mjs';

/** How long a browser may take to start its extension. */
const START_TIMEOUT_MS = 15_000;

/** Nothing but the pages that we open may use the network. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

/**
 * @typedef {object} LaunchOptions
 * @property {string} profile folder of the profile; made where absent
 * @property {string | null} extension folder of a built extension; null for none
 * @property {boolean} headless
 * @property {{ width: number, height: number } | null} [viewport] null: as large as the window
 * @property {'light' | 'dark'} [colorScheme]
 */

/**
 * @typedef {object} Launched
 * @property {import('playwright-core').BrowserContext} context
 * @property {string | null} extensionId null where none was asked for
 */

/** Makes a folder for a profile that is thrown away later. */
export const temporaryProfile = () => mkdtempSync(join(tmpdir(), 'skimlight-'));

/** @param {string} profile */
export const removeProfile = (profile) =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });

/**
 * Waits for the worker of an extension.
 * @param {import('playwright-core').BrowserContext} context
 * @param {string | null} id null: whichever starts first
 * @returns {Promise<string>} its id
 */
async function startedExtension(context, id) {
  /** @param {import('playwright-core').Worker} worker */
  const isOurs = (worker) => {
    const { protocol, host } = new URL(worker.url());
    return protocol === 'chrome-extension:' && (id === null || host === id);
  };
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', {
      predicate: isOurs,
      timeout: START_TIMEOUT_MS,
    }));
  return new URL(worker.url()).host;
}

/**
 * @param {LaunchOptions} options
 * @param {'protocol' | 'flag'} route
 * @returns {Promise<Launched>}
 */
async function launchBy({ profile, extension, headless, viewport = null, colorScheme }, route) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error(howToGet('chromium'));
  const flags =
    extension && route === 'flag'
      ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`]
      : [];
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless,
    viewport,
    ...(colorScheme ? { colorScheme } : {}),
    // Chromium refuses its sandbox to root.
    chromiumSandbox: process.getuid?.() !== 0,
    ignoreDefaultArgs: ['--disable-extensions', '--enable-automation'],
    args: [...QUIET, '--enable-unsafe-extension-debugging', ...flags],
  });
  try {
    if (!extension) return { context, extensionId: null };
    if (route === 'flag') return { context, extensionId: await startedExtension(context, null) };
    const browser = context.browser();
    if (!browser) throw new Error('The browser cannot be reached.');
    const session = await browser.newBrowserCDPSession();
    // Not in Playwright's types: an experimental command, https://chromedevtools.github.io/devtools-protocol/tot/Extensions/
    const { id } = /** @type {{ id: string }} */ (
      await session.send(/** @type {any} */ ('Extensions.loadUnpacked'), { path: extension })
    );
    await session.detach();
    return { context, extensionId: await startedExtension(context, id) };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * Starts a Chromium, Chrome or Edge with the extension. Branded Chrome ignores `--load-extension`
 * since 137, so the debugging protocol is asked first and the flag is the second try.
 * @param {LaunchOptions} options
 * @returns {Promise<Launched>}
 */
export async function launchChromium(options) {
  if (!options.extension) return launchBy(options, 'flag');
  try {
    return await launchBy(options, 'protocol');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.error(`Loading over the debugging protocol failed (${reason}); trying the flag.`);
    return launchBy(options, 'flag');
  }
}
