import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ActionPopup } from '../../lib/cli/action-popup';
import { sharedPath } from '../shared-data';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, reportOf, setInterests, until } from './harness/listing';
import { hostNames, paintedTexts } from './harness/page-probe';
import { shownTitles, waitForTitles } from './harness/popup-views';
import { arxivList, samplePapers } from './harness/sample-pages';

const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(10);
const titleOf = (index: number): string => papers[index]?.title ?? '';

let session: ChromiumSession;
let page: Page;
let popup: ActionPopup;

describe('on a list', () => {
  beforeAll(async () => {
    session = await ChromiumSession.open();
    session.serve(LIST, arxivList(papers));
    await setInterests(session, ['KV cache', '-number 3']);
  });
  afterAll(() => session?.close());
  beforeEach(async () => {
    page = await session.open(LIST);
    await finishedReport(session, page);
    popup = await session.openPopup(page);
    await popup.waitFor("document.querySelector('.entries > li')");
  });
  afterEach(async () => {
    await popup.close();
    await page.close();
  });

  test('shows this page best first: interests, then claims, what is muted last', async () => {
    const titles = await shownTitles(popup);
    expect(titles).toHaveLength(papers.length);
    expect(titles.slice(0, 2).sort()).toEqual([titleOf(0), titleOf(5)]);
    expect(titles.at(-1)).toBe(titleOf(2));
    const marked = await popup.evaluate(
      "[...document.querySelectorAll('.entries > li:first-child mark')].map((mark) => mark.textContent)",
    );
    expect(marked).toContain('KV cache');
  });

  test('the whole path by keys: filter, save, queue, done, undo, remove, undo', async () => {
    await popup.press('j');
    await popup.press('s');
    await popup.waitFor("document.querySelector('.entries > li button[aria-pressed=true]')");
    const [first = ''] = await shownTitles(popup);
    await popup.press('j');
    await popup.press('s');
    await popup.waitFor(
      "document.querySelectorAll('.entries > li button[aria-pressed=true]').length === 2",
    );
    const [, second = ''] = await shownTitles(popup);

    await popup.press('2');
    await waitForTitles(popup, [second, first]);
    await popup.press('j');
    await popup.press('d');
    await waitForTitles(popup, [first]);
    await popup.press('u');
    await waitForTitles(popup, [second, first]);
    // The row that took the place of the one that was done is still the current one.
    await popup.press('x');
    await waitForTitles(popup, [second]);
    await popup.press('u');
    await waitForTitles(popup, [second, first]);
    await until(
      'both are saved on the page',
      () => page.locator('skimlight-row button.save[aria-pressed="true"]').count(),
      (count) => count === 2,
    );
  });
});

describe('on pages that are not looked at by themselves', () => {
  const POST = 'https://blog.example.org/reading';
  const EMPTY = 'https://blog.example.org/tea';

  beforeAll(async () => {
    session = await ChromiumSession.open();
    await setInterests(session, ['parallel']);
  });
  afterAll(() => session?.close());

  const scan = async (url: string): Promise<void> => {
    page = await session.open(url);
    popup = await session.openPopup(page);
    await popup.waitFor("document.querySelector('.button-primary')");
    await popup.evaluate("document.querySelector('.button-primary').click()");
  };

  test('a scan on demand finds the papers of any page by their links, and marks them', async () => {
    const rows = papers.map(
      ({ id, title, authors }) =>
        `<li><a href="https://arxiv.org/abs/${id}">${title}</a><br>${authors.join(', ')}</li>`,
    );
    session.serve(
      POST,
      `<!DOCTYPE html><title>Reading</title><h1>Reading</h1><ul>${rows.join('')}</ul>`,
    );
    await scan(POST);
    await popup.waitFor("document.querySelectorAll('.entries > li').length === 10");
    await popup.close();
    expect((await hostNames(page)).filter((name) => name === 'skimlight-row')).toHaveLength(10);
    await page.close();
  });

  test('a scan of a site that is off by default reads it by its own adapter', async () => {
    const url = 'https://openreview.net/group?id=Sample.cc/2026/Conference';
    const fixture = new URL('../fixtures/listings/openreview-venue/page.html', import.meta.url);
    session.serve(url, readFileSync(fixture, 'utf8'));
    await scan(url);
    const report = await until(
      'the papers with their abstracts',
      () => reportOf(session, page),
      (answer) => (answer?.entries.length ?? 0) > 0 && answer?.summary.status === 'read',
    );
    expect(report?.summary.adapter).toBe('openreview');
    expect(report?.entries.some(({ paper }) => paper.abstract !== null)).toBe(true);
    await popup.close();
    await page.close();
  });

  test('a scan of a page without papers says so and leaves it alone', async () => {
    session.serve(EMPTY, '<!DOCTYPE html><title>Tea</title><h1>Tea</h1><p>Hot, twice as hot.</p>');
    await scan(EMPTY);
    await popup.waitFor("document.body.innerText.includes('No papers found')");
    expect(await hostNames(page)).toEqual([]);
    await popup.close();
    await page.close();
  });

  test('a digest as plain text: every paper, with the claims painted in the text', async () => {
    const url = 'https://digests.example.org/mine.txt';
    const text = papers.map(({ title, abstract }) => `${title}\n\n${abstract}\n`).join('\n');
    session.serve(url, `New this week\n\n${text}`, 'text/plain; charset=utf-8');
    await scan(url);
    const report = await until(
      'all papers',
      () => reportOf(session, page),
      (answer) => answer?.entries.length === papers.length,
    );
    expect(report?.entries.map(({ paper }) => paper.title)).toEqual(
      papers.map(({ title }) => title),
    );
    expect((await paintedTexts(page))['skimlight-claim']).toHaveLength(5);
    await popup.close();
    await page.close();
  });

  const digest = sharedPath('pages/text/parallel-inference-digest.txt');

  test.skipIf(!digest)(
    'the digest that the project began with, as plain text: all 57 papers',
    async () => {
      const url = 'https://digests.example.org/parallel-inference-digest.txt';
      session.serve(url, readFileSync(digest ?? '', 'utf8'), 'text/plain; charset=utf-8');
      await scan(url);
      await popup.waitFor("document.querySelector('.entries > li')");
      const report = await until(
        '57 papers',
        () => reportOf(session, page),
        (answer) => answer?.entries.length === 57,
      );
      const expected = JSON.parse(
        readFileSync(
          (digest ?? '').replace('pages/text', 'pages/expected/text').replace('.txt', '.json'),
          'utf8',
        ),
      );
      expect(report?.entries.map(({ paper }) => paper.title)).toEqual(
        expected.papers.map(({ title }: { title: string }) => title),
      );
      const claims = (await paintedTexts(page))['skimlight-claim'];
      expect(claims?.join(' ')).toContain('times');
      await popup.close();
      await page.close();
    },
  );
});
