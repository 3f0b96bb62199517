import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ChromiumSession } from './harness/chromium-session';
import { setInterests, until } from './harness/listing';
import { hostNames, paintedTexts } from './harness/page-probe';
import { arxivList, arxivRow, samplePapers } from './harness/sample-pages';

const URL_LIST = 'https://arxiv.org/list/cs.DC/new';

let session: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
  await setInterests(session, ['KV cache']);
});
beforeEach(() => {
  session.errors.length = 0;
});
afterAll(() => session?.close());

/** Titles of the papers whose rows have a control, in page order. */
const markedTitles = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('skimlight-row', (hosts) => hosts.map((host) => host.getAttribute('aria-label')));

const waitForTitles = (page: Page, titles: string[]): Promise<(string | null)[]> =>
  until(
    'marks',
    () => markedTitles(page),
    (found) => found.join('\n') === titles.join('\n'),
    15_000,
  );

const titlesOf = (papers: { title: string }[]): string[] => papers.map(({ title }) => title);

test('a virtualised list: rows that are used again are marked as what they show now', async () => {
  const papers = samplePapers(30);
  session.serve(URL_LIST, arxivList(papers.slice(0, 8)));
  const page = await session.open(URL_LIST);
  await waitForTitles(page, titlesOf(papers.slice(0, 8)));
  for (const start of [6, 12, 4]) {
    const window = papers.slice(start, start + 8);
    const rows = window.map((paper, index) => arxivRow(paper, start + index + 1)).join('');
    await page.evaluate((html) => {
      const list = document.querySelector('dl');
      const next = document.createElement('dl');
      next.innerHTML = html;
      // As virtual lists do: the elements stay, their contents change.
      for (const [index, row] of [...(list?.querySelectorAll('dt, dd') ?? [])].entries()) {
        const source = next.children[index];
        if (source)
          row.replaceChildren(...[...source.childNodes].map((node) => node.cloneNode(true)));
      }
    }, rows);
    await waitForTitles(page, titlesOf(window));
  }
  expect(session.errors).toEqual([]);
  await page.close();
});

test('a list in a frame of the same site is marked within the frame', async () => {
  const papers = samplePapers(12);
  session.serve('https://arxiv.org/list/cs.OS/new', arxivList(papers.slice(6)));
  const outer = arxivList(papers.slice(0, 6)).replace(
    '</body>',
    '<iframe src="https://arxiv.org/list/cs.OS/new" width="900" height="900"></iframe></body>',
  );
  session.serve(
    URL_LIST,
    outer.includes('<iframe')
      ? outer
      : `${outer}<iframe src="https://arxiv.org/list/cs.OS/new"></iframe>`,
  );
  const page = await session.open(URL_LIST);
  await waitForTitles(page, titlesOf(papers.slice(0, 6)));
  const frame = page.frames().find((each) => each.url().includes('cs.OS'));
  await until(
    'marks in the frame',
    async () => (await frame?.$$eval('skimlight-row', (hosts) => hosts.length)) ?? 0,
    (count) => count === 6,
    15_000,
  );
  expect(session.errors).toEqual([]);
  await page.close();
});

test('a page that comes back from the cache has its marks once, and follows changes again', async () => {
  const papers = samplePapers(9);
  session.serve(URL_LIST, arxivList(papers.slice(0, 6)));
  session.serve('https://arxiv.org/help', '<!DOCTYPE html><title>Help</title><p>Help</p>');
  const page = await session.open(URL_LIST);
  await waitForTitles(page, titlesOf(papers.slice(0, 6)));
  await page.goto('https://arxiv.org/help');
  expect(await hostNames(page)).toEqual([]);
  await page.goBack();
  await waitForTitles(page, titlesOf(papers.slice(0, 6)));
  const more = papers.slice(6).map((paper, index) => arxivRow(paper, index + 7));
  await page.evaluate(
    (html) => document.querySelector('dl')?.insertAdjacentHTML('beforeend', html),
    more.join(''),
  );
  await waitForTitles(page, titlesOf(papers));
  await page.close();
});

test('our own changes to a page are one element a row, and a page that fights them wins', async () => {
  const papers = samplePapers(10);
  session.serve(
    URL_LIST,
    arxivList(papers).replace(
      '<body',
      `<script>
        globalThis.changes = 0;
        new MutationObserver((records) => {
          for (const { addedNodes } of records)
            for (const node of addedNodes)
              if (node.nodeName === 'SKIMLIGHT-ROW') {
                globalThis.changes++;
                if (globalThis.fights) node.remove();
              }
        }).observe(document, { childList: true, subtree: true });
      </script><body`,
    ),
  );
  const page = await session.open(URL_LIST);
  await waitForTitles(page, titlesOf(papers));
  const changes = () => page.evaluate(() => (globalThis as { changes?: number }).changes ?? 0);
  expect(await changes()).toBe(10);
  await page.evaluate(() => {
    (globalThis as { fights?: boolean }).fights = true;
    for (const host of document.querySelectorAll('skimlight-row')) host.remove();
  });
  await page.waitForTimeout(3000);
  const after = await changes();
  expect(after).toBeLessThanOrEqual(10 + 10 * 9);
  await page.waitForTimeout(1500);
  expect(await changes()).toBe(after);
  expect(Object.values(await paintedTexts(page)).flat().length).toBeGreaterThan(0);
  await page.close();
});
