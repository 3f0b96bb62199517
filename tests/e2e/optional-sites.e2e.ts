import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBarriers } from './harness/axe';
import { BrowserSettings } from './harness/browser-settings';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, reportOf, until } from './harness/listing';
import { aclVolume, samplePapers } from './harness/sample-pages';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

const VOLUME = 'https://aclanthology.org/volumes/2025.acl-long/';
const HOSTS = ['https://aclanthology.org/*', 'https://www.aclanthology.org/*'];
const papers = samplePapers(6);

let session: ChromiumSession;
let settings: BrowserSettings;
beforeEach(async () => {
  session = await ChromiumSession.open();
  session.serve(VOLUME, aclVolume(papers));
  settings = await BrowserSettings.open(session);
});
afterEach(() => session?.close());

const registered = (): Promise<string[]> =>
  session.inWorker(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    return scripts.map(({ id }) => id);
  }, null);

const untilRegistered = (ids: string[]): Promise<string[]> =>
  until('the registered sites', registered, (now) => now.join() === ids.join());

const switchOf = (options: Page) => options.getByRole('switch', { name: 'Read ACL Anthology' });

const switchOn = async (): Promise<Page> => {
  await settings.allow(HOSTS);
  const options = await session.openExtensionPage('options.html');
  await switchOf(options).click();
  await options.getByText('ACL Anthology is on.').waitFor();
  await untilRegistered(['site-acl-anthology']);
  return options;
};

const marks = (page: Page): Promise<number> => page.locator('skimlight-row').count();

test('a site that nobody switched on is left alone', async () => {
  const page = await session.open(VOLUME);
  expect(await registered()).toEqual([]);
  expect(await reportOf(session, page)).toBeNull();
  expect(await marks(page)).toBe(0);
});

test('switched on in the options, a site is marked: where it is open already, anew, and by a worker that was killed', async () => {
  const open = await session.open(VOLUME);
  const options = await switchOn();
  expect(await findBarriers((expression) => options.evaluate(expression))).toEqual([]);
  await expect.poll(() => marks(open)).toBe(papers.length);
  await open.reload();
  const report = await finishedReport(session, open);
  expect(report).toMatchObject({ siteName: 'ACL Anthology', summary: { status: 'read' } });
  await expect.poll(() => marks(open)).toBe(papers.length);

  await session.killWorker();
  const again = await session.open(VOLUME);
  await expect.poll(() => marks(again)).toBe(papers.length);
  expect(await registered()).toEqual(['site-acl-anthology']);
  expect(session.errors).toEqual([]);
});

test('switched off, it gives the access back and is left alone', async () => {
  const options = await switchOn();
  await switchOf(options).click();
  await options.getByText(/ACL Anthology is off/).waitFor();
  await untilRegistered([]);
  const origins = await session.inWorker(
    async () => (await chrome.permissions.getAll()).origins,
    0,
  );
  expect(origins).not.toEqual(expect.arrayContaining(['https://aclanthology.org/*']));
  const page = await session.open(VOLUME);
  expect(await marks(page)).toBe(0);
  expect(await switchOf(options).getAttribute('aria-checked')).toBe('false');
});

test('access that is revoked in the settings of the browser is respected, even by a worker that was killed', async () => {
  const options = await switchOn();
  await session.killWorker();
  await settings.revoke(HOSTS);
  await expect.poll(() => switchOf(options).getAttribute('aria-checked')).toBe('false');
  await untilRegistered([]);
  const page = await session.open(VOLUME);
  expect(await marks(page)).toBe(0);
});

test('a site on by default that the browser keeps us out of offers the way in', async () => {
  await settings.revokeAll();
  const options = await session.openExtensionPage('options.html');
  const allow = options.getByRole('button', { name: 'Allow access to Hugging Face' });
  await allow.waitFor();
  expect(await findBarriers((expression) => options.evaluate(expression))).toEqual([]);
  await settings.allow(['https://huggingface.co/*']);
  await allow.waitFor({ state: 'detached' });
  await options.getByRole('button', { name: 'Allow access to arXiv', exact: true }).waitFor();
});
