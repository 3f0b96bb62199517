// @vitest-environment node
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../../lib/cli/parse-html';
import { normalizeWords } from '../../../lib/papers/normalize';
import { sharedPath } from '../../shared-data';
import { readDocument } from '../read-fixture';

/** What a real page lists, as it was noted by hand. */
interface NotedPage {
  page: string;
  url: string;
  kind: 'listing' | 'single' | 'negative';
  papers: { title: string; id: string | null; abstract: string | null; optional?: boolean }[];
}

/** Readers of each folder of pages; other folders are read without an adapter. */
const ADAPTER_OF: Record<string, string> = {
  'acl-anthology': 'acl-anthology',
  alphaxiv: 'alphaxiv',
  'arxiv-sanity': 'arxiv-sanity',
  'email-hf-newsletter': 'email',
  'email-zotero-arxiv-daily': 'email',
  'github-readme': 'github',
  jmlr: 'jmlr',
  neurips: 'neurips',
  openreview: 'openreview',
  pmlr: 'pmlr',
  pubmed: 'pubmed',
  scholar: 'google-scholar',
  'scholar-alerts': 'email',
  scirate: 'scirate',
  'tracker-daily-arxiv': 'daily-arxiv',
};

/** The largest page has 1,300 rows, and other work may share the machine. */
const SLOW_MS = 60_000;

const expected = sharedPath('pages/expected');
const pages = sharedPath('pages');

function notedPages(dir: string): NotedPage[] {
  return readdirSync(dir, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.json') && (name.split('/')[0] ?? '') in ADAPTER_OF)
    .map((name) => JSON.parse(readFileSync(join(dir, name), 'utf8')) as NotedPage);
}

describe.skipIf(expected === null || pages === null)('real pages', () => {
  const noted = expected === null ? [] : notedPages(expected);

  test('are there', () => expect(noted.length).toBeGreaterThan(10));

  test.each(noted.map((page) => [page.page, page] as const))(
    '%s',
    (name, page) => {
      const doc = parseHtml(readFileSync(join(pages ?? '', name), 'utf8'));
      const { adapter, papers } = readDocument(doc, page.url);
      expect(adapter).toBe(ADAPTER_OF[name.split('/')[0] ?? '']);
      const titles = papers.map(({ title }) => normalizeWords(title));
      const optional = new Set(
        page.papers.filter((paper) => paper.optional).map(({ title }) => normalizeWords(title)),
      );
      const required = page.papers.filter((paper) => !paper.optional);
      const wanted = required.map(({ title }) => normalizeWords(title));
      const known = new Set(wanted);
      expect(titles.filter((title) => known.has(title) || !optional.has(title))).toEqual(wanted);
      for (const { title, id, abstract } of required) {
        const paper = papers[titles.indexOf(normalizeWords(title))];
        if (id !== null && paper !== undefined)
          expect([paper.id, ...(paper.aliases ?? [])]).toContain(id);
        if (abstract !== null) expect(paper?.abstract, title).not.toBeNull();
      }
    },
    SLOW_MS,
  );
});
