import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { ADAPTERS } from '../../lib/listings/registry';
import { bareStart } from '../../lib/manifest/bare-scripts';
import { withoutTestUrls } from '../../lib/manifest/leave-out-test-urls';
import { findSites, siteEntryName, writeSiteEntries } from '../../lib/manifest/site-scripts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

test('the build finds the adapters that the registry names, no more and no less', async () => {
  const sites = await findSites(join(ROOT, 'lib/listings/sites'));
  expect(sites.map(({ adapter }) => adapter.id)).toEqual(ADAPTERS.map(({ id }) => id).sort());
});

test('each site gets an entry that registers its own adapter only', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sites-'));
  try {
    const sites = await findSites(join(ROOT, 'lib/listings/sites'));
    const entries = writeSiteEntries(sites, { folder, root: ROOT });
    expect(entries.size).toBe(sites.length);
    const code = readFileSync(entries.get('arxiv') ?? '', 'utf8');
    expect(code).toMatch(/import \{ arxiv as adapter \} from '.*lib\/listings\/sites\/arxiv'/);
    expect(code.match(/lib\/listings/g)).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('an entry is named as its output', () => expect(siteEntryName('arxiv')).toBe('sites/arxiv'));

test.each([
  ["{ id: 'a', testUrls: { listing: ['https://a.org/{x}'], other: [] }, b: 1 }", ', b: 1 }'],
  ["{\n  testUrls: {\n    listing: [`}`],\n    other: ['it\\'s }'],\n  },\n}", ',\n}'],
])('test addresses are left out, whatever braces they hold: %s', (code, rest) => {
  const out = withoutTestUrls(code);
  expect(out.endsWith(`testUrls: { listing: [], other: [] }${rest}`)).toBe(true);
});

test('code without test addresses is left alone', () =>
  expect(withoutTestUrls('const a = { b: {} };')).toBe('const a = { b: {} };'));

test('a script starts bare, and a start of another shape stops the build', () => {
  const code =
    "import definition from '/x/page.ts';\nimport { initPlugins } from 'y';\ninitPlugins();";
  expect(bareStart(code)).toBe("import definition from '/x/page.ts';\ndefinition.main();\n");
  expect(() => bareStart('run();')).toThrow('another way');
});
