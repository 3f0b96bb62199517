import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runNewSite } from '../../lib/cli/new-site-command';

const project = fileURLToPath(new URL('../../', import.meta.url));
const root = `${mkdtempSync(join(tmpdir(), 'new-site-'))}/`;
const printed: string[] = [];

const run = (...argv: string[]) =>
  runNewSite(argv, {
    root,
    print: (line) => printed.push(line),
    load: async (path) =>
      (await runnerImport<Record<string, unknown>>(path, { configFile: false, logLevel: 'silent' }))
        .module,
  });

const row = (n: number) => `
  <div class="entry-card" data-secret="who-reads"><h4 class="entry-title"><a href="https://arxiv.org/abs/2406.0900${n}">A Real Title of Somebody Else, Number ${n}</a></h4>
  <p class="entry-authors">Realname Person${n}, Another Human${n}</p>
  <div class="entry-abstract"><p>${'These are sentences of other people, which must not enter the project. '.repeat(5)}</p></div></div>`;

const page = `<!doctype html><html><head><title>x</title><script>track()</script></head><body>
<nav><a href="/about">About</a></nav><main>${[1, 2, 3, 4, 5].map(row).join('')}</main></body></html>`;

beforeAll(() => {
  for (const folder of ['lib/listings', 'lib/papers'])
    cpSync(project + folder, root + folder, { recursive: true });
  symlinkSync(`${project}node_modules`, `${root}node_modules`);
  writeFileSync(`${root}saved.html`, page);
});
afterAll(() => rmSync(root, { recursive: true }));

describe('a new site from a saved page', () => {
  const fixture = `${root}tests/fixtures/listings/made-up-list-page/`;

  test('is an adapter that reads the page, registered', async () => {
    const argv = [
      `${root}saved.html`,
      '--url',
      'https://list.example.org/papers',
      '--id',
      'made-up-list',
      '--name',
      'Made up',
    ];
    expect([await run(...argv), printed.join('\n')]).toEqual([
      0,
      expect.stringContaining('3 papers'),
    ]);
    const source = readFileSync(`${root}lib/listings/sites/made-up-list.ts`, 'utf8');
    expect(source).toContain("querySelectorAll('.entry-card')");
    expect(source).toContain("querySelector('.entry-title");
    const registry = readFileSync(`${root}lib/listings/registry.ts`, 'utf8');
    expect(registry).toContain("import { madeUpList } from './sites/made-up-list';");
    expect(registry).toMatch(/ {2}madeUpList,\n\];/);
  });

  test('has a fixture with the structure of the page and none of its words', () => {
    const html = readFileSync(`${fixture}page.html`, 'utf8');
    expect(html.match(/class="entry-card"/g)).toHaveLength(3);
    expect(html).not.toMatch(/Real|Somebody|Human|sentences|track|secret/);
  });

  test('has the expectation that the fixture gives', () => {
    const expected = JSON.parse(readFileSync(`${fixture}expected.json`, 'utf8')) as unknown;
    expect(expected).toMatchObject({
      adapter: 'made-up-list',
      status: 'read',
      papers: [
        { id: 'arxiv:2406.09001', author: [{ family: 'Able' }, { family: 'Able' }] },
        { id: 'arxiv:2406.09002' },
        { id: 'arxiv:2406.09003', abstract: expect.stringMatching(/^[A-Z][a-z ]{200,}/) },
      ],
    });
  });

  test('is refused where there is one of the name already', async () => {
    const argv = [
      `${root}saved.html`,
      '--url',
      'https://list.example.org/',
      '--id',
      'made-up-list',
    ];
    expect(await run(...argv)).toBe(2);
  });

  test('is refused, with the reason, where the page shows no rows', async () => {
    writeFileSync(`${root}none.html`, '<p>Nothing here.</p>');
    printed.length = 0;
    expect(
      await run(`${root}none.html`, '--url', 'https://list.example.org/', '--id', 'nothing'),
    ).toBe(2);
    expect(printed.join()).toMatch(/fewer than two rows/);
  });

  test('is refused without what names it', async () => {
    expect(await run(`${root}saved.html`)).toBe(2);
    expect(await run(`${root}saved.html`, '--url', 'nonsense', '--id', 'x')).toBe(2);
    expect(await run(`${root}saved.html`, '--url', 'https://x.org/', '--id', '../x')).toBe(2);
  });
});
