import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { runScan } from '../../lib/cli/scan-command';
import type { ScannedPage } from '../../lib/cli/scan-file';

const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'scan-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function scan(...argv: string[]) {
  let out = '';
  let err = '';
  const code = runScan(argv, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
  });
  return { code, out, err };
}

const pagesOf = (out: string) => JSON.parse(out) as ScannedPage[];

describe('a page', () => {
  const file = `${fixtures}listings/arxiv-new/page.html`;

  test('gives its papers with their claims, read by the site of its address', () => {
    const { code, out, err } = scan('--url', 'https://arxiv.org/list/cs.LG/new', file);
    expect([code, err]).toEqual([0, '']);
    const [page] = pagesOf(out);
    expect(page).toMatchObject({ file, url: 'https://arxiv.org/list/cs.LG/new', adapter: 'arxiv' });
    expect(page?.papers[0]).toMatchObject({
      id: 'arxiv:2406.10001',
      claims: [
        { field: 'abstract', metric: 'speed', min: 2.5, max: 2.5, unit: 'x', bound: 'up-to' },
      ],
    });
  });

  test('is read by its links where that is asked for', () => {
    const { out } = scan('--adapter', 'generic', '--url', 'https://arxiv.org/list/cs.LG/new', file);
    expect(pagesOf(out)[0]).toMatchObject({ adapter: 'generic', papers: { length: 3 } });
  });

  test('of unknown address is read by the site whose markup it is, where links say less', () => {
    const { out } = scan(`${fixtures}listings/arxiv-recent/page.html`);
    const [page] = pagesOf(out);
    expect(page?.url).toBeNull();
    expect(page?.papers.length).toBeGreaterThan(0);
    const jmlr = pagesOf(scan(`${fixtures}listings/jmlr-volume/page.html`).out)[0];
    expect(jmlr).toMatchObject({ url: null, adapter: 'jmlr' });
  });

  test.each([
    ['canonical', '<link rel="canonical" href="https://arxiv.org/abs/2504.30001">'],
    ['og:url', '<meta property="og:url" content="https://arxiv.org/abs/2504.30001">'],
  ])('says by itself where it came from: %s', (_name, tag) => {
    const saved = write(
      'saved.html',
      `<!doctype html><html><head>${tag}</head><body></body></html>`,
    );
    expect(pagesOf(scan(saved).out)[0]?.url).toBe('https://arxiv.org/abs/2504.30001');
  });

  test('saved by a browser says so in a comment', () => {
    const saved = write(
      'commented.html',
      '<!DOCTYPE html>\n<!-- saved from url=(0035)https://arxiv.org/abs/2504.30001 -->\n<html><body></body></html>',
    );
    expect(pagesOf(scan(saved).out)[0]?.url).toBe('https://arxiv.org/abs/2504.30001');
  });

  test('of a newsletter is read as an article', () =>
    expect(pagesOf(scan(`${fixtures}articles/headings.html`).out)[0]).toMatchObject({
      adapter: 'article',
      papers: { length: 4 },
    }));

  test('without papers gives none', () =>
    expect(pagesOf(scan(`${fixtures}articles/no-papers.html`).out)[0]).toMatchObject({
      adapter: null,
      papers: [],
    }));
});

test('a text gives its papers', () => {
  const abstract =
    'Water runs down and we measured how fast it does so on a hill near the lab. '.repeat(4);
  const file = write('digest.txt', `Menu\n\nRunning Water at 3x Speed\n\n${abstract}\n`);
  expect(pagesOf(scan(file).out)[0]).toMatchObject({
    url: null,
    adapter: 'plain-text',
    papers: [{ title: 'Running Water at 3x Speed', abstract: abstract.trim() }],
  });
});

test('a file of abstracts gives one line a paper', () => {
  const line = { id: 'a', title: 'T', abstract: 'Our method is up to 2x faster than others.' };
  const file = write(
    'abstracts.jsonl',
    `${JSON.stringify(line)}\n\n${JSON.stringify({ ...line, id: 'b', abstract: null })}\n`,
  );
  const lines = scan(file)
    .out.trim()
    .split('\n')
    .map((text) => JSON.parse(text) as unknown);
  expect(lines).toMatchObject([
    { id: 'a', claims: [{ min: 2, unit: 'x' }] },
    { id: 'b', claims: [] },
  ]);
});

describe('what cannot be read is one line on stderr and exit code 2', () => {
  test.each([
    ['no file', []],
    ['an unknown option', ['--nonsense', 'x.html']],
    ['a broken address', ['--url', 'nonsense', 'x.html']],
    ['an unknown adapter', ['--adapter', 'nonsense', 'x.html']],
    ['a file that is not there', [join(folder, 'absent.html')]],
    ['a folder', [folder]],
    ['a file that is no text', [write('bytes.html', new Uint8Array([60, 0, 1, 2]))]],
    ['a broken line of abstracts', [write('broken.jsonl', '{"id": 1}\n')]],
  ])('%s', (_name, argv) => {
    const { code, err } = scan(...argv);
    expect(code).toBe(2);
    expect(err).toMatch(/^scan: [^\n]+\n$/);
  });

  test('and the other files are done', () => {
    const { code, out } = scan(join(folder, 'absent.html'), `${fixtures}articles/headings.html`);
    expect(code).toBe(2);
    expect(pagesOf(out)).toHaveLength(1);
  });
});

test('the command itself prints JSON and passes the code on', () => {
  const command = fileURLToPath(new URL('../../lib/cli/scan.mjs', import.meta.url));
  const file = `${fixtures}listings/arxiv-abs/page.html`;
  const out = execFileSync(process.execPath, [command, file], { encoding: 'utf8' });
  expect(pagesOf(out)[0]?.papers[0]?.id).toBe('arxiv:2504.30001');
  expect(spawnSync(process.execPath, [command, 'absent.html']).status).toBe(2);
}, 60_000);
