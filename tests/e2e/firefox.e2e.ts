import { afterAll, beforeAll, expect, test } from 'vitest';
import { FirefoxSession, type FirefoxTab } from './harness/firefox-session';
import { arxivList, samplePapers } from './harness/sample-pages';

const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(6);

let session: FirefoxSession;
let tab: FirefoxTab;
beforeAll(async () => {
  session = await FirefoxSession.open();
  session.serve(LIST, arxivList(papers));
  const options = await session.openExtensionPage('options.html');
  await options.evaluate(
    "browser.storage.local.set({ interests: [{ id: 'i1', kind: 'topic', phrase: 'KV cache', muted: false }] })",
  );
  await options.close();
  tab = await session.open(LIST);
});
afterAll(() => session?.close());

const saveButton = (index: number): string =>
  `document.querySelectorAll('skimlight-row')[${index}].shadowRoot.querySelector('button.save')`;

const waitForSaved = (index: number): Promise<void> =>
  tab.waitFor(`${saveButton(index)}.matches('[aria-pressed="true"][aria-busy="false"]')`);

/** Expression for the texts that a highlight paints. */
const paintedBy = (
  name: string,
): string => `[...(CSS.highlights.get('${name}') ?? [])].map((painted) => {
  const range = document.createRange();
  range.setStart(painted.startContainer, painted.startOffset);
  range.setEnd(painted.endContainer, painted.endOffset);
  return range.toString();
})`;

test('a list is marked: a control for every row, interests and claims painted, nothing asked of the network', async () => {
  await tab.waitFor("document.querySelectorAll('skimlight-row').length === 6");
  await tab.waitFor(`${paintedBy('skimlight-interest')}.length === 4`);
  expect(new Set((await tab.evaluate(paintedBy('skimlight-interest'))) as string[])).toEqual(
    new Set(['KV cache']),
  );
  const claims = (await tab.evaluate(paintedBy('skimlight-claim'))) as string[];
  expect(claims).toHaveLength(3);
  expect(claims.every((text) => /\d\.\dx/.test(text))).toBe(true);
  expect(session.refused.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

test('saved by button, then by key after the background was ended: the queue shows both after a reload', async () => {
  await tab.evaluate(`${saveButton(0)}.click()`);
  await waitForSaved(0);
  await session.killBackground();
  await tab.evaluate(`${saveButton(3)}.focus()`);
  await tab.press('s');
  await waitForSaved(3);
  await session.killBackground();
  await tab.reload();
  await tab.waitFor("document.querySelectorAll('skimlight-row').length === 6");
  await waitForSaved(0);
  await waitForSaved(3);

  const popup = await session.openExtensionPage('popup.html');
  await popup.waitFor("document.querySelector('#tab-queue')");
  await popup.evaluate("document.querySelector('#tab-queue').click()");
  await popup.waitFor("document.querySelectorAll('.entries > li').length === 2");
  const titles = await popup.evaluate(
    "[...document.querySelectorAll('.entry-title')].map((title) => title.textContent.trim())",
  );
  expect(titles).toEqual([papers[3]?.title, papers[0]?.title]);
  await popup.close();
});
