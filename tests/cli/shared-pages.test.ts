import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { type ScannedPage, scanHtml, scanText } from '../../lib/cli/scan-file';
import { sharedPath } from '../shared-data';

const folder = sharedPath('pages/');

const ExpectedPage = v.looseObject({
  page: v.string(),
  url: v.nullable(v.string()),
  kind: v.string(),
});
type Page = v.InferOutput<typeof ExpectedPage>;

/** What the scorer beside the pages says of one page. */
const PageScore = v.looseObject({
  page: v.string(),
  kind: v.string(),
  exact: v.boolean(),
  exactInAll: v.boolean(),
  extra: v.number(),
});
const Score = v.object({
  pages: v.array(PageScore),
  unknown: v.array(v.string()),
  summary: v.looseObject({ listings: v.looseObject({ f1: v.number(), precision: v.number() }) }),
});

/** Pages whose papers carry no links: what reads links cannot read them. */
const WITHOUT_LINKS = /^(?:text|tracker-daily-arxiv)\/|^arxiv-sanity\/index-before-js/;

function readExpected(root: string): Page[] {
  return readdirSync(`${root}expected`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) =>
      v.parse(ExpectedPage, JSON.parse(readFileSync(`${root}expected/${name}`, 'utf8'))),
    );
}

function scanPage(root: string, { page, url }: Page, adapter: string | null): ScannedPage {
  const text = readFileSync(root + page, 'utf8');
  if (page.endsWith('.txt')) return scanText(page, text);
  return scanHtml(page, text, { url: url === null ? null : new URL(url), adapter });
}

async function scoreOf(root: string, pages: Page[], adapter: string | null) {
  const scorer = (await import(pathToFileURL(`${root}score-pages.mjs`).href)) as {
    score(expected: Page[], scans: ScannedPage[]): unknown;
  };
  return v.parse(
    Score,
    scorer.score(
      pages,
      pages.map((page) => scanPage(root, page, adapter)),
    ),
  );
}

describe.skipIf(folder === null)('real pages', () => {
  const root = folder ?? '';
  const pages = folder === null ? [] : readExpected(root);

  test('give every paper of arXiv, Hugging Face and the plain text, exactly', async () => {
    const own = pages.filter(({ page }) => /^(?:arxiv|huggingface|text)\//.test(page));
    const { pages: scores } = await scoreOf(root, own, null);
    expect(scores.length).toBeGreaterThan(8);
    expect(scores.filter(({ exactInAll }) => !exactInAll).map(({ page }) => page)).toEqual([]);
  }, 60_000);

  test('that list no papers give none', async () => {
    const negatives = pages.filter(({ kind }) => kind === 'negative');
    const { pages: scores } = await scoreOf(root, negatives, null);
    expect(scores.length).toBeGreaterThan(5);
    expect(scores.filter(({ extra }) => extra > 0).map(({ page }) => page)).toEqual([]);
  }, 60_000);

  test('are read by links alone with F1 of 0.95 at least, and nothing is made up', async () => {
    const linked = pages.filter(({ page }) => !WITHOUT_LINKS.test(page));
    const { pages: scores, summary } = await scoreOf(root, linked, 'generic');
    expect(summary.listings.f1).toBeGreaterThan(0.95);
    expect(summary.listings.precision).toBeGreaterThan(0.99);
    expect(scores.filter(({ kind, extra }) => kind === 'negative' && extra > 0)).toEqual([]);
  }, 60_000);
});
