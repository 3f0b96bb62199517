import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { browser } from '@wxt-dev/browser';
import type { BrowserContext, Page, Worker } from 'playwright-core';
import type { Interest } from '../interests/interest';
import { parseInterest } from '../interests/parse-interest';
import type { ListingReport } from '../messaging/protocol';
import { ActionPopup } from './action-popup';
import { type LaunchedChromium, launchChromium, removeProfile, temporaryProfile } from './chromium';
import { ROOT } from './packages.mjs';
import { reportTable } from './report-table';
import { readSavedPage, type SavedPage } from './saved-page';

/** In the worker, where the code given to `evaluate` runs. */
declare const chrome: typeof browser;

const USAGE = 'npm start [-- [--url ADDRESS] FILE-or-URL]';

/** Shown where no page is given. */
const SAMPLE = `${ROOT}assets/sample-digest.html`;

/** Where pictures go when nobody watches. */
const PICTURES = `${ROOT}.output/start`;

/** What the demonstration's user follows. */
const INTERESTS = ['speculative decoding', 'KV cache', 'parallel inference', 'author:Tri Dao'];

/** Expressions in the popup: it shows papers; the button that has the page read. */
const POPUP_LISTS = "document.querySelector('ul.entries > li')";
const SCAN_BUTTON = "document.querySelector('.button-primary')";

/** How long after a page came its script may take to answer; a page without one never does. */
const ARRIVAL_TIMEOUT_MS = 3_000;

/** How long a page may take to be read. */
const READING_TIMEOUT_MS = 30_000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Whether a window can be shown. */
const hasDisplay = (): boolean =>
  ['darwin', 'win32'].includes(process.platform) ||
  Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

const exampleInterests = (): Interest[] =>
  INTERESTS.flatMap((text, index) => {
    const typed = parseInterest(text);
    return typed ? [{ ...typed, id: `example-${index + 1}` }] : [];
  });

const workerOf = ({ context, extensionId }: LaunchedChromium): Worker => {
  const worker = context.serviceWorkers().find((one) => one.url().includes(extensionId ?? '-'));
  if (!worker) throw new Error('The extension did not start.');
  return worker;
};

const openPopup = (
  { context, extensionId }: LaunchedChromium,
  page: Page,
): Promise<ActionPopup> => {
  const instance = context.browser();
  if (!instance || !extensionId) throw new Error('The browser cannot be reached.');
  return ActionPopup.open(instance, extensionId, page);
};

/** Asks the content script of the active tab; null where the extension is not in that page. */
const askPage = (worker: Worker, message: 'getListing'): Promise<ListingReport | null> =>
  worker.evaluate(async (type) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return null;
    const envelope = { id: 0, type, timestamp: Date.now() };
    return chrome.tabs.sendMessage(tab.id, envelope, { frameId: 0 }).then(
      (answer: { res?: ListingReport } | undefined) => answer?.res ?? null,
      () => null,
    );
  }, message);

/** The report once the page is read, or what there is when time is over; null where nobody answers. */
async function finishedReport(worker: Worker): Promise<ListingReport | null> {
  const startedAt = Date.now();
  for (;;) {
    const report = await askPage(worker, 'getListing');
    if (report !== null && report.summary.status !== 'reading') return report;
    const timeoutMs = report === null ? ARRIVAL_TIMEOUT_MS : READING_TIMEOUT_MS;
    if (Date.now() - startedAt > timeoutMs) return report;
    await pause(100);
  }
}

/** What to show: a live address, a saved page, or the sample. */
async function sourceOf(args: string[]): Promise<SavedPage | string> {
  const { values, positionals } = parseArgs({
    args,
    options: { url: { type: 'string' } },
    allowPositionals: true,
  });
  const [given = SAMPLE, ...others] = positionals;
  if (others.length > 0) throw new Error(`One page at a time: ${USAGE}`);
  if (/^https?:\/\//.test(given)) return given;
  return readSavedPage(given, values.url);
}

/** Opens the page: a saved one at its own address, a live one from the network. */
async function openPage(context: BrowserContext, source: SavedPage | string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  if (typeof source === 'string') {
    await page.goto(source);
    return page;
  }
  const { url, body, contentType } = source;
  await context.route(url, (route) => route.fulfill({ body, contentType }));
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  return page;
}

/** Reads a page that the extension does not look at by itself, as its user would: by the popup's button. */
async function scanByPopup(launched: LaunchedChromium, page: Page): Promise<ListingReport | null> {
  const popup = await openPopup(launched, page);
  // A page whose script was slow to answer may have been read by now.
  await popup.waitFor(`${POPUP_LISTS} || ${SCAN_BUTTON}`);
  await popup.evaluate(`${SCAN_BUTTON}?.click()`);
  await popup.waitFor(`${POPUP_LISTS} || ${SCAN_BUTTON}`, READING_TIMEOUT_MS);
  const report = await finishedReport(workerOf(launched));
  await popup.close();
  return report;
}

/** Saves what the page and the popup look like, and says where. */
async function takePictures(launched: LaunchedChromium, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/page.png` });
  const popup = await openPopup(launched, page);
  await popup.waitFor(POPUP_LISTS);
  writeFileSync(`${PICTURES}/popup.png`, await popup.screenshot());
  console.log(`\nPictures: ${PICTURES}/page.png and ${PICTURES}/popup.png`);
}

/** Shows the page with the extension and prints what it lists; gives whether it lists anything. */
async function show(launched: LaunchedChromium, source: SavedPage | string): Promise<boolean> {
  const worker = workerOf(launched);
  const interests = exampleInterests();
  await worker.evaluate((list) => chrome.storage.local.set({ interests: list }), interests);
  const page = await openPage(launched.context, source);
  const report = (await finishedReport(worker)) ?? (await scanByPopup(launched, page));
  if (!report || report.entries.length === 0) {
    console.log(`No papers found on ${page.url()}.`);
    return false;
  }
  const { summary, siteName, entries } = report;
  const reader = siteName ?? 'the generic detector';
  console.log(`\n${summary.url}: ${summary.found} papers, read by ${reader}, best first\n`);
  console.log(reportTable(entries));
  return true;
}

/**
 * The demonstration: a Chromium with the built extension on a page. With a display it stays open
 * until the window is closed; without one it prints, saves pictures and ends.
 * @param args of the command line: nothing for the bundled sample, else a file or an address
 * @returns exit code: 0 shown, 1 the page lists no papers, 2 it cannot be shown
 */
export async function demo(args: string[]): Promise<number> {
  const profile = temporaryProfile();
  try {
    const source = await sourceOf(args);
    const headless = !hasDisplay();
    const viewport = headless ? { width: 1280, height: 1000 } : null;
    const extension = `${ROOT}.output/chrome-mv3`;
    const launched = await launchChromium({ profile, extension, headless, viewport });
    const found = await show(launched, source);
    if (headless) {
      const [page] = launched.context.pages();
      if (page && found) await takePictures(launched, page);
      await launched.context.close();
    } else {
      console.log(
        '\nThe browser is open; the toolbar button shows the ranked list. Close it to end.',
      );
      await new Promise((resolve) => launched.context.once('close', resolve));
    }
    return found ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 2;
  } finally {
    removeProfile(profile);
  }
}
