import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSavedPage } from '../../lib/cli/saved-page';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saved-page-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const save = (name: string, text: string): string => {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
};

const CANONICAL =
  '<link rel="canonical" href="https://arxiv.org/list/cs.LG/new?skip=0&amp;show=50">';
const SAVED_FROM = '<!-- saved from url=(0032)https://arxiv.org/list/cs.DC/new#item3 -->';

describe('the address of a saved page', () => {
  test.each([
    [
      'the browser noted it',
      `<!DOCTYPE html>${SAVED_FROM}${CANONICAL}`,
      'https://arxiv.org/list/cs.DC/new',
    ],
    ['the page says it', CANONICAL, 'https://arxiv.org/list/cs.LG/new?skip=0&show=50'],
    ['nobody says it', '<title>A</title>', 'https://saved-page.invalid/nobody%20says%20it.html'],
  ])('%s', async (name, html, url) => {
    expect(await readSavedPage(save(`${name}.html`, html))).toEqual({
      url,
      body: html,
      contentType: 'text/html; charset=utf-8',
    });
  });

  test('the one that is given wins, without its fragment', async () => {
    const page = await readSavedPage(save('a.html', CANONICAL), 'https://example.org/list#top');
    expect(page.url).toBe('https://example.org/list');
  });

  test.each(['list', 'javascript:alert(1)', 'file:///etc/hosts'])('%s is refused', async (url) => {
    await expect(readSavedPage(save('b.html', ''), url)).rejects.toThrow(`Not an address: ${url}`);
  });
});

test('a text file is shown as text, whatever it says', async () => {
  expect(await readSavedPage(save('digest.txt', CANONICAL))).toMatchObject({
    url: 'https://saved-page.invalid/digest.txt',
    contentType: 'text/plain; charset=utf-8',
  });
});

test('a file that is not there is an error', async () => {
  await expect(readSavedPage(join(folder, 'none.html'))).rejects.toThrow('ENOENT');
});
