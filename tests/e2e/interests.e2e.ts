import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, setInterests, until, waitForPaint } from './harness/listing';
import { arxivList, samplePapers } from './harness/sample-pages';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(10);

let session: ChromiumSession;
let page: Page;
beforeAll(async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
  page = await session.open(LIST);
  await finishedReport(session, page);
});
afterAll(() => session?.close());

const badge = (): Promise<string> =>
  session.inWorker(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    return tab?.id === undefined ? 'no tab' : chrome.action.getBadgeText({ tabId: tab.id });
  }, LIST);

const waitForBadge = (text: string): Promise<string> =>
  until('the badge', badge, (shown) => shown === text);

test('without interests there is no badge and nothing painted as a match', async () => {
  await waitForPaint(page, 'claim', (texts) => texts.length === 5);
  await waitForPaint(page, 'interest', (texts) => texts.length === 0);
  await waitForBadge('');
});

test('a new interest repaints the open page and counts on the badge, without a reload', async () => {
  await page.evaluate(() => {
    document.title = 'not reloaded';
  });
  await setInterests(session, ['cached placements']);
  await waitForPaint(
    page,
    'interest',
    (texts) => texts.join() === Array(4).fill('cache placement').join(),
  );
  await setInterests(session, ['KV caches', 'author:Emil Writer']);
  await waitForPaint(
    page,
    'interest',
    (texts) => texts.join() === Array(4).fill('KV cache').join(),
  );
  await waitForBadge('3');
  await setInterests(session, ['kernels', '-number 2']);
  await waitForPaint(page, 'muted', (texts) => texts.length >= 1);
  await waitForBadge('7');
  expect(await page.title()).toBe('not reloaded');
});

test('what was seen on an earlier visit no longer counts on the badge', async () => {
  await setInterests(session, ['KV cache']);
  await waitForBadge('2');
  await page.reload();
  await finishedReport(session, page);
  await waitForBadge('');
  await page.getByText(/seen/).first().waitFor();
  expect(session.errors).toEqual([]);
});
