import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, reportOf, setInterests, until, waitForPaint } from './harness/listing';
import { hostNames, paintedTexts } from './harness/page-probe';
import { arxivList, arxivRow, huggingFaceDaily, samplePapers } from './harness/sample-pages';

const URL_LIST = 'https://arxiv.org/list/cs.LG/new';

let session: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
  await setInterests(session, ['KV cache']);
});
beforeEach(() => {
  session.errors.length = 0;
});
afterAll(() => session?.close());

/** arXiv ids of the rows that have a control, in page order. */
const markedIds = (page: Page): Promise<string[]> =>
  page.$$eval('skimlight-row', (hosts) =>
    hosts.map((host) => {
      const row = host.closest('dd')?.previousElementSibling ?? host.closest('article');
      const link = row?.querySelector('a[href*="/abs/"], a[href^="/papers/"]');
      return link?.getAttribute('href')?.split('/').at(-1) ?? '?';
    }),
  );

/** Links that every page of a site has above its content. */
const NAVIGATION = `<nav>${Array.from({ length: 30 }, (_, index) => `<a href="/help/${index}">Help ${index}</a>`).join(' ')}</nav>`;

const idsOf = (papers: { id: string }[]): string[] => papers.map(({ id }) => id);

const waitForMarks = (page: Page, ids: string[]): Promise<string[]> =>
  until(
    'marks',
    () => markedIds(page),
    (found) => found.join() === ids.join(),
  );

test('rows added after load are marked, each once', async () => {
  const papers = samplePapers(30);
  const first = papers.slice(0, 10);
  session.serve(URL_LIST, arxivList(first));
  const page = await session.open(URL_LIST);
  await waitForMarks(page, idsOf(first));
  for (const start of [10, 20]) {
    const rows = papers
      .slice(start, start + 10)
      .map((paper, index) => arxivRow(paper, start + index + 1));
    await page.evaluate(
      (html) => document.querySelector('dl')?.insertAdjacentHTML('beforeend', html),
      rows.join(''),
    );
  }
  await waitForMarks(page, idsOf(papers));
  await waitForPaint(page, 'interest', (texts) => texts.length === 12);
  const report = await until(
    'all rows in the report',
    () => reportOf(session, page),
    (answer) => answer?.entries.length === 30,
  );
  expect(new Set(report?.entries.map(({ paper }) => paper.id)).size).toBe(30);
  expect(session.errors).toEqual([]);
  await page.close();
});

test('a row that the page draws anew gets its control and its paint back', async () => {
  const papers = samplePapers(6);
  session.serve(URL_LIST, arxivList(papers));
  const page = await session.open(URL_LIST);
  await waitForMarks(page, idsOf(papers));
  const before = await paintedTexts(page);
  await page.evaluate(() => {
    const list = document.querySelector('dl');
    for (const host of document.querySelectorAll('skimlight-row')) host.remove();
    if (list) list.innerHTML = String(list.innerHTML);
  });
  await waitForMarks(page, idsOf(papers));
  await until(
    'paint',
    () => paintedTexts(page),
    (texts) => JSON.stringify(texts) === JSON.stringify(before),
  );
  await page.close();
});

test('a soft navigation takes everything of the page before away and marks the new list', async () => {
  const papers = samplePapers(16);
  const [first, second] = [papers.slice(0, 6), papers.slice(6)];
  session.serve('https://huggingface.co/papers/date/2025-01-07', huggingFaceDaily(first));
  const page = await session.open('https://huggingface.co/papers/date/2025-01-07');
  await waitForMarks(page, idsOf(first));
  await waitForPaint(page, 'interest', (texts) => texts.length === 2);

  await page.evaluate((html) => {
    history.pushState({}, '', '/papers/date/2025-01-08');
    const next = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main')?.replaceWith(next.querySelector('main') ?? '');
  }, huggingFaceDaily(second));
  await waitForMarks(page, idsOf(second));
  const report = await finishedReport(session, page);
  expect(report.summary.url).toBe('https://huggingface.co/papers/date/2025-01-08');
  expect(report.entries.map(({ paper }) => paper.id)).toEqual(
    idsOf(second).map((id) => `arxiv:${id}`),
  );
  await waitForPaint(page, 'interest', (texts) => texts.length === 2);

  await page.evaluate(() => {
    history.pushState({}, '', '/models');
    const main = document.querySelector('main');
    if (main) main.textContent = 'No papers here, only a KV cache.';
  });
  await until(
    'nothing left over',
    () => hostNames(page),
    (names) => names.length === 0,
  );
  await until(
    'no paint left over',
    () => paintedTexts(page),
    (texts) => Object.values(texts).every((list) => list.length === 0),
  );
  expect(session.errors).toEqual([]);
  await page.close();
});

test('a changed site: the user is told, and papers are found by their links', async () => {
  const papers = samplePapers(8);
  const rows = papers.map(
    ({ id, title, authors }) =>
      `<div class="card-v2"><a href="/abs/${id}">${title}</a><p>${authors.join(', ')}</p></div>`,
  );
  session.serve(
    'https://arxiv.org/list/cs.CL/new',
    `<!DOCTYPE html><title>New</title><body>${NAVIGATION}<h1>New submissions</h1><main>${rows.join('')}</main></body>`,
  );
  const page = await session.open('https://arxiv.org/list/cs.CL/new');
  const report = await until(
    'fallback',
    () => reportOf(session, page),
    (answer) => answer?.summary.status === 'fallback' && answer.entries.length === 8,
    15_000,
  );
  expect(report?.entries.map(({ paper }) => paper.title)).toEqual(papers.map(({ title }) => title));
  expect(report?.skeleton).toBeTruthy();
  expect(report?.skeleton).not.toContain('KV cache');
  const notice = page.locator('skimlight-notice');
  await notice.getByText('This site changed').waitFor();
  await until(
    'marks',
    () => hostNames(page),
    (names) => names.filter((name) => name === 'skimlight-row').length === 8,
  );
  await notice.getByRole('button', { name: 'Dismiss' }).click();
  expect(await hostNames(page)).not.toContain('skimlight-notice');
  await page.close();
});

test('a changed site with a short list in a table, and no other link, is read by its links too', async () => {
  const papers = samplePapers(12);
  const rows = papers.map(
    ({ id, title }) => `<tr><td><a href="/abs/${id}">${title}</a></td><td>today</td></tr>`,
  );
  const url = 'https://arxiv.org/list/cs.PF/new';
  session.serve(url, `<!DOCTYPE html><title>New</title><table>${rows.join('')}</table>`);
  const page = await session.open(url);
  const report = await until(
    'fallback',
    () => reportOf(session, page),
    (answer) => answer?.summary.status === 'fallback',
    15_000,
  );
  expect(report?.entries).toHaveLength(12);
  await page.locator('skimlight-notice').getByText('This site changed').waitFor();
  await page.close();
});

test('a site whose rows cannot be read at all: the user is told so', async () => {
  const url = 'https://arxiv.org/list/cs.CR/new';
  const rows = samplePapers(8).map(
    ({ title }) => `<section><h2>${title}</h2><p>text</p></section>`,
  );
  session.serve(
    url,
    `<!DOCTYPE html><title>New</title><body>${NAVIGATION}<div class="paging">Total of 8 entries : <span>1-8</span></div><main>${rows.join('')}</main></body>`,
  );
  const page = await session.open(url);
  await page.locator('skimlight-notice').getByText('none could be read').waitFor();
  const report = await finishedReport(session, page);
  expect(report.summary).toMatchObject({ status: 'unreadable', found: 0 });
  await page.close();
});
