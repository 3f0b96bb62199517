import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, setInterests, until } from './harness/listing';
import { hostNames } from './harness/page-probe';
import { arxivList, type SamplePaper, samplePapers } from './harness/sample-pages';
import { storedRows } from './harness/stored';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(6);

let session: ChromiumSession;
beforeEach(async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
});
afterEach(() => session?.close());

const saveButton = (page: Page, index: number) =>
  page.locator('skimlight-row').nth(index).locator('button.save');

const waitForSaved = (page: Page, index: number): Promise<void> =>
  saveButton(page, index).and(page.locator('[aria-pressed="true"][aria-busy="false"]')).waitFor();

const papersOf = async (): Promise<{ savedAt?: string; paper: { title: string } }[]> =>
  ((await storedRows(session)).papers ?? []) as never;

const recordedCount = async (): Promise<number> => (await papersOf()).length;

const savedTitles = async (): Promise<string[]> =>
  (await papersOf()).filter(({ savedAt }) => savedAt).map(({ paper }) => paper.title);

/** Texts that a page may hold and that must come out as they went in. */
const HOSTILE: Record<string, string> = {
  'a megabyte of digits': '7'.repeat(1_000_000),
  'a megabyte of factors': '1x'.repeat(500_000),
  'unclosed TeX': `It is $2.5\\times faster ${'{\\frac{1}{'.repeat(2_000)}`,
  'right to left and zero width': 'مرحبا \u202e3x faster\u202c \u200b\u200d\ufeff up to 4x speedup',
  'lone surrogates': 'up to 3x \ud800 faster \udc00 than before',
  'script-like':
    '<img src=x onerror="document.title=1"></p></dd></script><script>document.title=2</script>',
};

test('hostile texts in rows are shown as text, and their cost is bounded', async () => {
  const hostile: SamplePaper[] = Object.entries(HOSTILE).map(([name, text], index) => ({
    id: `2502.${10_000 + index}`,
    title: text.length > 5000 ? `Row with ${name}` : text,
    authors: [text.slice(0, 300), 'Ada Author'],
    abstract: text,
  }));
  session.serve(LIST, arxivList([...hostile, ...papers]));
  await setInterests(session, ['faster', 'KV cache']);
  const page = await session.open(LIST);
  await page.waitForFunction(
    (count) => document.querySelectorAll('skimlight-row').length === count,
    hostile.length + papers.length,
  );
  const report = await finishedReport(session, page);
  expect(report.entries).toHaveLength(hostile.length + papers.length);
  expect(await page.title()).toBe('Machine Learning');
  expect(await page.locator('skimlight-row img, skimlight-row script').count()).toBe(0);

  const popup = await session.openPopup(page);
  await popup.waitFor(
    `document.querySelectorAll('.entries > li').length === ${report.entries.length}`,
  );
  expect(await popup.evaluate('document.body.textContent')).toContain('<img src=x onerror=');
  expect(
    await popup.evaluate("document.querySelectorAll('img[src=x], .entries script').length"),
  ).toBe(0);
  await popup.close();

  await saveButton(page, hostile.length - 1).click();
  await waitForSaved(page, hostile.length - 1);
  expect(session.errors).toEqual([]);
});

test('a message of a wrong shape, or one that speaks for another site, is refused and logged', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  const before = await storedRows(session);
  const listing = { url: LIST, adapter: 'arxiv', visitAt: '2026-01-01T00:00:00.000Z' };
  const paper = { id: 'arxiv:2501.10000', title: 'T', author: [], abstract: null, URL: null };
  const wrong: Record<string, unknown>[] = [
    { type: 'setSaved', data: { listing, paper: { ...paper, title: 7 }, saved: true } },
    { type: 'setSaved', data: { listing, paper, saved: 'yes' } },
    { type: 'recordSeen', data: { listing, papers: 'all' } },
    { type: 'recordSeen', data: { listing: { ...listing, url: 'javascript:1' }, papers: [paper] } },
    { type: 'recordSeen', data: { listing: { ...listing, visitAt: 'today' }, papers: [paper] } },
    { type: 'setSaved', data: null },
    { type: 'setSaved', data: { listing, paper, saved: true } },
  ];
  // A tab of the extension's own origin: its last message is well-formed but speaks for arXiv.
  const sender = await session.openExtensionPage('popup.html');
  for (const message of wrong) {
    const answer = await sender.evaluate(
      (sent) => chrome.runtime.sendMessage({ id: 1, timestamp: 1, ...sent }),
      message,
    );
    expect(answer, JSON.stringify(message)).toMatchObject({
      res: { ok: false, code: 'bad-message' },
    });
  }
  await sender.close();
  const refusals = session.errors.filter((line) => line.includes('bad-message'));
  expect(refusals).toHaveLength(wrong.length);
  expect(refusals.join()).not.toContain('yes');
  expect((await storedRows(session)).papers).toEqual(before.papers);
});

/** Lets every write fail as it does on a full disk, or succeed again. */
const setDiskFull = (isFull: boolean): Promise<void> =>
  session.inWorker((full) => {
    const kept: unknown = Reflect.get(globalThis, 'keptPut') ?? IDBObjectStore.prototype.put;
    Reflect.set(globalThis, 'keptPut', kept);
    const fail = () => {
      throw new DOMException('Full.', 'QuotaExceededError');
    };
    Reflect.set(IDBObjectStore.prototype, 'put', full ? fail : kept);
  }, isFull);

test('a full disk: the row says so, and the same button saves once there is room', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  await until('recorded', recordedCount, (count) => count === 6);
  await setDiskFull(true);
  await saveButton(page, 2).click();
  const fault = page.locator('skimlight-row').nth(2).locator('button.fault');
  await fault.waitFor();
  expect(await fault.textContent()).toContain('storage-full');
  expect(await saveButton(page, 2).getAttribute('aria-pressed')).toBe('false');
  await setDiskFull(false);
  await fault.click();
  await waitForSaved(page, 2);
  expect(await fault.count()).toBe(0);
});

test('a full disk while a page is read: it is marked all the same, and the user can try again', async () => {
  await setDiskFull(true);
  const page = await session.open(LIST);
  const notice = page.locator('skimlight-notice');
  const tryAgain = notice.getByRole('button', { name: 'Try again' });
  await notice.getByText('could not be recorded').waitFor();
  await until(
    'the page to settle',
    () => tryAgain.count(),
    (count) => count === 1,
  );
  expect((await hostNames(page)).filter((name) => name === 'skimlight-row')).toHaveLength(6);
  await setDiskFull(false);
  await tryAgain.dispatchEvent('click');
  await until('recorded', recordedCount, (count) => count === 6);
  await until(
    'no notice',
    () => notice.count(),
    (count) => count === 0,
  );
});

test('a database that was closed and deleted under the worker: the next save is kept all the same', async () => {
  const page = await session.open(LIST);
  await finishedReport(session, page);
  await saveButton(page, 0).click();
  await waitForSaved(page, 0);
  await session.inWorker(
    () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('skimlight');
        request.onsuccess = () => resolve(null);
        request.onerror = () => reject(request.error);
      }),
    null,
  );
  await saveButton(page, 1).click();
  await waitForSaved(page, 1);
  await until('kept', savedTitles, (titles) => titles.join() === papers[1]?.title);
});
