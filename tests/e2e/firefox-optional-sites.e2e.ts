import { afterAll, beforeAll, expect, test } from 'vitest';
import { FirefoxSession, type FirefoxTab } from './harness/firefox-session';
import { aclVolume, arxivList, samplePapers } from './harness/sample-pages';

const VOLUME = 'https://aclanthology.org/volumes/2025.acl-long/';
const LIST = 'https://arxiv.org/list/cs.LG/new';
const papers = samplePapers(6);

let session: FirefoxSession;
let options: FirefoxTab;
beforeAll(async () => {
  // Firefox's own switch for tests: what the user would be asked is taken as allowed.
  session = await FirefoxSession.open({ 'extensions.webextOptionalPermissionPrompts': false });
  session.serve(VOLUME, aclVolume(papers));
  session.serve(LIST, arxivList(papers));
  options = await session.openExtensionPage('options.html');
  await options.waitFor("document.querySelector('.site-row')");
});
afterAll(() => session?.close());

const control = (name: string): string => `document.querySelector('[aria-label="${name}"]')`;
const SWITCH = control('Read ACL Anthology');
/** Presses a control by a real key: Firefox asks for access only while it handles the user's input. */
const pressOn = async (expression: string): Promise<void> => {
  await options.activate();
  await options.evaluate(`${expression}.focus()`);
  await options.press(' ');
};

const isMarked = `document.querySelectorAll('skimlight-row').length === ${papers.length}`;
const registered =
  'browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id }) => id).join())';

test('switched on in the options, a site is marked, also by a background that was ended', async () => {
  const page = await session.open(VOLUME);
  expect(await page.evaluate("document.querySelector('skimlight-row')")).toBeNull();
  await pressOn(SWITCH);
  await options.waitFor(`${SWITCH}.ariaChecked === 'true'`);
  await page.waitFor(isMarked);
  await session.killBackground();
  await page.reload();
  await page.waitFor(isMarked);
  expect(await options.evaluate(registered)).toBe('site-acl-anthology');
});

test('a second site is registered beside the first', async () => {
  await pressOn(control('Read PMLR'));
  await options.waitFor(`${control('Read PMLR')}.ariaChecked === 'true'`);
  await options.waitFor(`(await ${registered}) === 'site-acl-anthology,site-pmlr'`);
});

test('switched off, it gives the access back and is left alone', async () => {
  await pressOn(SWITCH);
  await options.waitFor(`${SWITCH}.ariaChecked === 'false'`);
  await options.waitFor(`(await ${registered}) === 'site-pmlr'`);
  expect(
    await options.evaluate(
      "browser.permissions.contains({ origins: ['https://aclanthology.org/*'] })",
    ),
  ).toBe(false);
  const page = await session.open(VOLUME);
  expect(await page.evaluate("document.querySelector('skimlight-row')")).toBeNull();
});

test('a site of the manifest whose access was taken back is not read, says so, and is allowed again', async () => {
  const hosts = "{ origins: ['*://*.arxiv.org/*'] }";
  await options.evaluate(`browser.permissions.remove(${hosts})`);
  await options.waitFor(control('Allow access to arXiv'));
  const page = await session.open(LIST);
  expect(await page.evaluate("document.querySelector('skimlight-row')")).toBeNull();
  await pressOn(control('Allow access to arXiv'));
  await options.waitFor(`${control('Allow access to arXiv')} === null`);
  await page.reload();
  await page.waitFor(isMarked);
});
