import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Worker } from 'playwright-core';
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

export interface LaunchOptions {
  /** Folder of the profile; made where absent. */
  profile: string;
  /** Folder of a built extension; null for none. */
  extension: string | null;
  headless: boolean;
  /** Null: as large as the window. */
  viewport?: { width: number; height: number } | null;
  colorScheme?: 'light' | 'dark';
}

export interface LaunchedChromium {
  context: BrowserContext;
  /** Null where no extension was asked for. */
  extensionId: string | null;
}

/** Makes a folder for a profile that is thrown away later. */
export const temporaryProfile = (): string => mkdtempSync(join(tmpdir(), 'skimlight-'));

/** Removes a profile; the browser that used it may still be letting go of its files. */
export const removeProfile = (profile: string): void =>
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });

/** A command of the debugging protocol that Playwright's types leave out. */
export const sendUntyped = (
  session: CDPSession,
  method: string,
  params: object,
): Promise<unknown> => {
  const send: unknown = session.send.bind(session);
  return (send as (method: string, params: object) => Promise<unknown>)(method, params);
};

/** Waits for the worker of an extension and gives its id; without `id` whichever starts first. */
async function startedExtension(context: BrowserContext, id?: string): Promise<string> {
  const isOurs = (worker: Worker): boolean => {
    const { protocol, host } = new URL(worker.url());
    return protocol === 'chrome-extension:' && (id === undefined || host === id);
  };
  const worker =
    context.serviceWorkers().find(isOurs) ??
    (await context.waitForEvent('serviceworker', {
      predicate: isOurs,
      timeout: START_TIMEOUT_MS,
    }));
  return new URL(worker.url()).host;
}

/** Loads the extension as `chrome://extensions` would: `Extensions.loadUnpacked`, an experimental command. */
async function loadUnpacked(context: BrowserContext, path: string): Promise<string> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser cannot be reached.');
  const answer = await sendUntyped(session, 'Extensions.loadUnpacked', { path });
  await session.detach();
  return startedExtension(context, (answer as { id: string }).id);
}

async function launchBy(
  options: LaunchOptions,
  route: 'protocol' | 'flag',
): Promise<LaunchedChromium> {
  const { profile, extension, headless, viewport = null, colorScheme } = options;
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
    const extensionId =
      route === 'flag' ? await startedExtension(context) : await loadUnpacked(context, extension);
    return { context, extensionId };
  } catch (error) {
    await context.close();
    throw error;
  }
}

/**
 * Starts a Chromium, Chrome or Edge with the extension. Branded Chrome ignores `--load-extension`
 * since 137, so the debugging protocol is asked first and the flag is the second try.
 */
export async function launchChromium(options: LaunchOptions): Promise<LaunchedChromium> {
  if (!options.extension) return launchBy(options, 'flag');
  try {
    return await launchBy(options, 'protocol');
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    console.error(`Loading over the debugging protocol failed (${reason}); trying the flag.`);
    return launchBy(options, 'flag');
  }
}
