import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { findBarriers } from './harness/axe';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, setInterests, waitForPaint } from './harness/listing';
import { arxivList, samplePapers } from './harness/sample-pages';

const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(10);

let session: ChromiumSession;
afterEach(() => session?.close());

const barriersOf = (page: Page) => findBarriers((expression) => page.evaluate(expression));

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  test('no barriers in options, "What counts", the popup with and without papers, and the page', async () => {
    session = await ChromiumSession.open({ colorScheme });
    for (const path of ['options.html', 'what-counts.html', 'popup.html']) {
      const page = await session.openExtensionPage(path);
      await page.locator('h1').first().waitFor({ state: 'attached' });
      expect(await barriersOf(page), path).toEqual([]);
      await page.close();
    }
    session.serve(LIST, arxivList(papers));
    await setInterests(session, ['KV cache', '-number 2', 'author:Ada Writer']);
    const list = await session.open(LIST);
    await finishedReport(session, list);
    await list.locator('skimlight-row button.save').first().click();
    await list.locator('skimlight-row button.chip').first().click();
    // The page around is not ours: only what stands in our own elements is looked at.
    const inRows = (await barriersOf(list)).filter(({ nodes }) =>
      nodes.some((html) => /class="(?:bar|chip|save|note|card|link)/.test(html)),
    );
    expect(inRows).toEqual([]);

    const popup = await session.openPopup(list);
    await popup.waitFor("document.querySelector('.entries > li')");
    expect(await findBarriers((expression) => popup.evaluate(expression))).toEqual([]);
    await popup.press('2');
    await popup.waitFor("document.querySelectorAll('.entries > li').length === 1");
    expect(await findBarriers((expression) => popup.evaluate(expression))).toEqual([]);
    await popup.close();
    expect(session.errors).toEqual([]);
  });
});

test('the same check sees barriers where there are some', async () => {
  session = await ChromiumSession.open();
  const page = await session.openExtensionPage('options.html');
  await page.evaluate(() =>
    document.body.insertAdjacentHTML('beforeend', '<img src="icon/16.png"><button></button>'),
  );
  const ids = (await barriersOf(page)).map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['button-name', 'image-alt']));
});

test('options: an interest typed and an example taken reach open pages at once and survive a restart', async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
  const list = await session.open(LIST);
  await finishedReport(session, list);
  const options = await session.openExtensionPage('options.html');
  const field = options.getByRole('textbox', { name: 'Add an interest' });
  await field.fill('small kernel');
  await options.keyboard.press('Enter');
  await waitForPaint(list, 'interest', (texts) => texts.length === 16);
  await options.getByRole('button', { name: 'KV cache', exact: true }).click();
  await waitForPaint(
    list,
    'interest',
    (texts) => texts.filter((text) => text === 'KV cache').length === 4,
  );
  await options.reload();
  await options.getByText('small kernel').first().waitFor();
  await session.restart();
  const again = await session.open(LIST);
  await waitForPaint(again, 'interest', (texts) => texts.length === 20);
});

test('turned off for the site in two clicks in the popup, and on again', async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
  const list = await session.open(LIST);
  await finishedReport(session, list);
  const popup = await session.openPopup(list);
  await popup.waitFor("document.querySelector('.off-switch')");
  const click = (text: string) =>
    popup.evaluate(
      `[...document.querySelectorAll('button')].find((one) => (one.textContent || one.ariaLabel) === ${JSON.stringify(text)}).click()`,
    );
  await popup.evaluate("document.querySelector('.off-switch button').click()");
  await click('Turn off on arXiv');
  await popup.waitFor("document.body.innerText.includes('off on this site')");
  await expect.poll(() => list.locator('skimlight-row').count()).toBe(0);
  await click('Turn on again');
  await popup.waitFor("document.querySelector('.entries > li')");
  await expect.poll(() => list.locator('skimlight-row').count()).toBe(papers.length);
  await popup.close();
});
