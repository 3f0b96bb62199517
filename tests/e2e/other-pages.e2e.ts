import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sharedPath } from '../shared-data';
import { ChromiumSession } from './harness/chromium-session';
import { reportOf, setInterests } from './harness/listing';
import { hostNames, isInjected, ownHtml, paintedTexts } from './harness/page-probe';
import { arxivList, samplePapers } from './harness/sample-pages';
import { storedRows } from './harness/stored';

/** Longer than the extension waits for a list that arrives late. */
const PATIENCE_MS = 3500;

const NEGATIVES = [
  'ars-1',
  'cnn',
  'dropbox-blog',
  'gitlab-blog',
  'medium-1',
  'nytimes-1',
  'theverge',
  'v8-blog',
  'wikipedia',
];

const BLOG = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A blog</title></head><body><main>
<article><h2><a href="/2025/shelf">How we built a shelf that is 3x faster to fill</a></h2><p>Wood, screws, and a KV cache joke.</p></article>
<article><h2><a href="/2025/tea">Tea, twice as hot</a></h2><p>See also <a href="https://arxiv.org/abs/2401.09670">one paper</a>.</p></article>
</main></body></html>`;

let session: ChromiumSession;
let plain: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
  plain = await ChromiumSession.open({ extension: false });
  await setInterests(session, ['KV cache', 'web', 'the']);
});
afterAll(async () => {
  await session?.close();
  await plain?.close();
});

async function openInBoth(url: string, html: string) {
  session.serve(url, html);
  plain.serve(url, html);
  return { page: await session.open(url), reference: await plain.open(url) };
}

test('a page on a host without an adapter: the extension is not even injected', async () => {
  const { page, reference } = await openInBoth('https://blog.example.org/', BLOG);
  expect(await isInjected(page, session.extensionId)).toBe(false);
  expect(await page.content()).toBe(await reference.content());
  expect(session.errors).toEqual([]);
});

test('the same check sees an injected script where there is one', async () => {
  const url = 'https://arxiv.org/list/cs.DC/recent';
  const { page } = await openInBoth(url, arxivList(samplePapers(1)));
  expect(await isInjected(page, session.extensionId)).toBe(true);
  await page.close();
});

test('a page of a known site that is no list: nothing drawn, nothing stored, no error', async () => {
  const before = await storedRows(session);
  for (const url of ['https://arxiv.org/list/cs.LG', 'https://www.alphaxiv.org/blog/tea']) {
    const { page, reference } = await openInBoth(url, BLOG);
    await page.waitForTimeout(PATIENCE_MS);
    expect(await hostNames(page)).toEqual([]);
    expect(await paintedTexts(page)).toEqual({});
    expect(await ownHtml(page)).toBe(await ownHtml(reference));
    expect((await reportOf(session, page))?.summary.status).toBe('none');
    await page.close();
  }
  expect(await storedRows(session)).toEqual(before);
  expect(session.errors).toEqual([]);
});

const expectedFolder = sharedPath('pages/expected/negative');

describe.skipIf(!expectedFolder)('saved pages that list no paper', () => {
  test.each(NEGATIVES)(
    '%s: not injected, nothing drawn, nothing stored, no error',
    async (name) => {
      const { url, page: file } = JSON.parse(
        readFileSync(`${expectedFolder}/${name}.json`, 'utf8'),
      );
      const before = await storedRows(session);
      const pages = (expectedFolder ?? '').replace('expected/negative', '');
      const { page } = await openInBoth(url, readFileSync(`${pages}${file}`, 'utf8'));
      expect(await isInjected(page, session.extensionId)).toBe(false);
      expect(await hostNames(page)).toEqual([]);
      expect(await paintedTexts(page)).toEqual({});
      expect(await storedRows(session)).toEqual(before);
      expect(session.errors).toEqual([]);
      await page.close();
    },
  );
});
