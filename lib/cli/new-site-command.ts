import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isEntry, type SiteAdapter } from '../listings/adapter';
import { generic } from '../listings/generic/detector';
import { readAll } from '../listings/read-listing';
import { parseHtml } from './parse-html';
import { readTextFile } from './scan-file';
import { makeFixture } from './site-fixture';
import { guessSelectors } from './site-selectors';
import { adapterSource, constantOf, registerIn, type SiteNames } from './site-template';

const USAGE = 'usage: npm run new-site -- FILE --url URL --id ID [--name NAME]';

/** What the command needs of its surroundings. */
export interface Surroundings {
  /** Folder of the project, with a slash at its end. */
  root: string;
  print(line: string): void;
  /** Loads a module of the project from its source. */
  load(path: string): Promise<Record<string, unknown>>;
}

interface Request extends SiteNames {
  file: string;
}

function readRequest(argv: readonly string[], root: string): Request | string {
  const { values, positionals } = parseArgs({
    args: [...argv],
    options: { url: { type: 'string' }, id: { type: 'string' }, name: { type: 'string' } },
    allowPositionals: true,
    strict: false,
  });
  const [file] = positionals;
  const { url, id, name } = values;
  if (file === undefined || typeof url !== 'string' || typeof id !== 'string') return USAGE;
  if (!URL.canParse(url)) return `not an address: ${url}`;
  if (!/^[a-z][a-z0-9-]*$/.test(id)) return `not an id of small letters, digits and dashes: ${id}`;
  if (existsSync(`${root}lib/listings/sites/${id}.ts`)) return `there is an adapter ${id} already`;
  return { file, id, name: typeof name === 'string' ? name : id, url: new URL(url) };
}

const isAdapter = (value: unknown): value is SiteAdapter =>
  typeof value === 'object' && value !== null && 'isListing' in value && 'rows' in value;

/** What the fixture must give from now on, as `tests/listings/fixtures.test.ts` compares it. */
function expectedOf(html: string, url: URL, adapter: SiteAdapter) {
  const { entries, outcome } = readAll(parseHtml(html), url, {
    adapters: [adapter],
    fallback: generic,
  });
  const { status, announced, warnings } = outcome;
  const papers = entries.map(({ paper }) => paper);
  return {
    url: url.href,
    adapter: outcome.adapter?.id ?? null,
    status,
    announced,
    warnings,
    papers,
  };
}

/**
 * Makes adapter, fixture and expectation of a new site from a saved page of it, and registers the
 * adapter. Returns the exit code: 2, and nothing written, where the page could not be understood.
 */
export async function runNewSite(argv: readonly string[], to: Surroundings): Promise<number> {
  const request = readRequest(argv, to.root);
  if (typeof request === 'string') {
    to.print(request);
    return 2;
  }
  const { file, id, url } = request;
  const doc = parseHtml(readTextFile(file));
  const entries = [...generic.rows(doc, url)].filter(isEntry);
  const selectors = guessSelectors(doc, entries);
  if (typeof selectors === 'string') {
    to.print(`${file}: ${selectors}.`);
    return 2;
  }
  const source = `${to.root}lib/listings/sites/${id}.ts`;
  const registry = `${to.root}lib/listings/registry.ts`;
  const fixture = `${to.root}tests/fixtures/listings/${id}-page`;
  writeFileSync(source, adapterSource(request, selectors));
  writeFileSync(registry, registerIn(readFileSync(registry, 'utf8'), id));
  const html = makeFixture(doc, entries);
  mkdirSync(fixture, { recursive: true });
  writeFileSync(`${fixture}/page.html`, html);
  const adapter = (await to.load(source))[constantOf(id)];
  if (!isAdapter(adapter)) throw new Error(`${source} exports no adapter`);
  const expected = expectedOf(html, url, adapter);
  writeFileSync(`${fixture}/expected.json`, `${JSON.stringify(expected, null, 2)}\n`);
  to.print(
    `Rows ${selectors.row}, titles ${selectors.title}: ${expected.papers.length} papers in the fixture.`,
  );
  for (const path of [source, registry, `${fixture}/page.html`, `${fixture}/expected.json`])
    to.print(`  ${path.slice(to.root.length)}`);
  to.print(
    'Read all four, widen isListing and testUrls, then run: npm run test:unit -- tests/listings',
  );
  return 0;
}
