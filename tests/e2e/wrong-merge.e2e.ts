import { afterAll, beforeAll, expect, test } from 'vitest';
import { findBarriers } from './harness/axe';
import { BrowserSettings } from './harness/browser-settings';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport } from './harness/listing';
import { waitForTitles } from './harness/popup-views';
import { aclVolume, arxivList, samplePapers } from './harness/sample-pages';
import { storedRows } from './harness/stored';

const VOLUME = 'https://aclanthology.org/volumes/2025.acl-long/';
const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(3);
const [first] = papers;

let session: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
  session.serve(LIST, arxivList(papers));
  session.serve(VOLUME, aclVolume(papers));
  const settings = await BrowserSettings.open(session);
  await settings.allow(['https://aclanthology.org/*', 'https://www.aclanthology.org/*']);
  const options = await session.openExtensionPage('options.html');
  await options.getByRole('switch', { name: 'Read ACL Anthology' }).click();
  await options.getByText('ACL Anthology is on.').waitFor();
});
afterAll(() => session?.close());

const paperCount = async (): Promise<number> => (await storedRows(session)).papers?.length ?? 0;
const tell = (text: string): string =>
  `document.querySelector('.toast-place').innerText.includes(${JSON.stringify(text)})`;

test('preprint and published version are one paper until the user tells them apart, by keys alone, and stay two', async () => {
  const list = await session.open(LIST);
  await finishedReport(session, list);
  const volume = await session.open(VOLUME);
  await finishedReport(session, volume);
  await expect.poll(paperCount).toBe(papers.length);
  await list.bringToFront();
  await list.locator('skimlight-row button.save').first().click();

  const popup = await session.openPopup(list);
  await popup.waitFor("document.querySelector('.known-as')");
  await popup.press('2');
  await waitForTitles(popup, [first?.title ?? '']);
  const details = "document.querySelector('[role=tabpanel]:not([hidden]) .known-as')";
  await popup.evaluate(`${details}.querySelector('summary').focus()`);
  await popup.press('Enter');
  await popup.waitFor(`${details}.open`);
  expect(await findBarriers((expression) => popup.evaluate(expression))).toEqual([]);
  await popup.press('Tab');
  await popup.press('Enter');
  await popup.waitFor(tell('Told apart from acl:2025.acl-long.1'));
  expect(await paperCount()).toBe(papers.length + 1);

  await volume.reload();
  await finishedReport(session, volume);
  await list.reload();
  await finishedReport(session, list);
  expect(await paperCount()).toBe(papers.length + 1);

  await popup.press('u');
  await popup.waitFor(tell('One paper again.'));
  expect(await paperCount()).toBe(papers.length);
  await popup.close();
  expect(session.errors).toEqual([]);
});
