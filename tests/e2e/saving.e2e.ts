import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, until } from './harness/listing';
import { expectQueue } from './harness/popup-views';
import { arxivList, huggingFaceDaily, samplePapers } from './harness/sample-pages';
import { storedRows } from './harness/stored';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

const LIST = 'https://arxiv.org/list/cs.LG/new';
const DAILY = 'https://huggingface.co/papers';
const papers = samplePapers(6);
const titleOf = (index: number): string => papers[index]?.title ?? '';

let session: ChromiumSession;
beforeEach(async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
  session.serve(DAILY, huggingFaceDaily(papers));
});
afterEach(() => session?.close());

const controlOf = (page: Page, index: number) => page.locator('skimlight-row').nth(index);
const saveButton = (page: Page, index: number) => controlOf(page, index).locator('button.save');

const waitForSaved = (page: Page, index: number, saved = true): Promise<unknown> =>
  saveButton(page, index)
    .and(page.locator(`[aria-pressed="${saved}"][aria-busy="false"]`))
    .waitFor();

test('saved by button, then by key after the worker was killed: both wait after a reload and a restart', async () => {
  let page = await session.open(LIST);
  await finishedReport(session, page);
  await saveButton(page, 0).click();
  await waitForSaved(page, 0);

  await session.killWorker();
  await saveButton(page, 3).focus();
  await page.keyboard.press('s');
  await waitForSaved(page, 3);

  await session.killWorker();
  await page.reload();
  await waitForSaved(page, 0);
  await waitForSaved(page, 3);
  await waitForSaved(page, 1, false);
  await expectQueue(session, page, [titleOf(3), titleOf(0)]);

  await session.restart();
  page = await session.open(LIST);
  await waitForSaved(page, 0);
  await expectQueue(session, page, [titleOf(3), titleOf(0)]);
  expect(session.errors).toEqual([]);
});

test('the key saves from a link of the row too, and is left to the page elsewhere', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  await page.evaluate(() => {
    document.addEventListener('keydown', ({ key }) => {
      document.title += key;
    });
  });
  await page.locator('dt a[title="Abstract"]').nth(2).focus();
  await page.keyboard.press('s');
  await waitForSaved(page, 2);
  await page.keyboard.press('s');
  await waitForSaved(page, 2, false);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press('s');
  expect(await page.title()).toBe('Machine Learnings');
});

test('killed in the middle: saves that were under way while the worker died are kept', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  for (const index of [0, 1, 2, 3, 4, 5]) {
    await saveButton(page, index).click({ noWaitAfter: true });
    if (index % 2 === 0) await session.killWorker();
  }
  for (const index of [0, 1, 2, 3, 4, 5]) {
    await until(
      `paper ${index + 1} is saved`,
      async () => {
        const fault = controlOf(page, index).locator('button.fault');
        if (await fault.count()) await fault.click();
        return saveButton(page, index).getAttribute('aria-pressed');
      },
      (pressed) => pressed === 'true',
    );
    await waitForSaved(page, index);
  }
  const rows = await storedRows(session);
  const saved = (rows.papers ?? []).filter((row) => (row as { savedAt?: string }).savedAt);
  expect(saved).toHaveLength(6);
});

test('the same paper saved from two sites at once is one entry of the queue', async () => {
  const list = await session.open(LIST);
  const daily = await session.open(DAILY);
  await finishedReport(session, list);
  await finishedReport(session, daily);
  await until(
    'controls',
    () => saveButton(daily, 1).count(),
    (count) => count === 1,
  );
  await Promise.all([
    saveButton(list, 1).dispatchEvent('click'),
    saveButton(daily, 1).dispatchEvent('click'),
  ]);
  await waitForSaved(list, 1);
  await waitForSaved(daily, 1);
  await expectQueue(session, list, [titleOf(1)]);
  const rows = await storedRows(session);
  expect(rows.papers).toHaveLength(papers.length);
  await saveButton(daily, 1).dispatchEvent('click');
  await waitForSaved(list, 1, false);
});

test('the context menu saves the paper of a link, with the facts of its row, and marks the row', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  const clickMenu = (linkUrl: string) =>
    session.inWorker(
      async ({ link, pageUrl }) => {
        const tab = (await chrome.tabs.query({})).find(({ url }) => url === pageUrl);
        // `dispatch` is how Chrome itself calls listeners; native menus cannot be clicked here.
        const { onClicked } = chrome.contextMenus;
        const event = onClicked as unknown as { dispatch(info: object, tab: object): void };
        event.dispatch({ menuItemId: 'save-link', linkUrl: link, pageUrl }, tab ?? {});
      },
      { link: linkUrl, pageUrl: page.url() },
    );
  await clickMenu('https://arxiv.org/pdf/2501.10004v2');
  await waitForSaved(page, 4);
  await clickMenu('https://doi.org/10.48550/arXiv.2501.10005');
  await waitForSaved(page, 5);
  await expectQueue(session, page, [titleOf(5), titleOf(4)]);
  expect(session.errors).toEqual([]);
});
