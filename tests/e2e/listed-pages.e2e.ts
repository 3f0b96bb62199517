import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ReportEntry } from '../../lib/messaging/protocol';
import { sharedPath } from '../shared-data';
import { ROOT } from './harness/builds';
import { ChromiumSession } from './harness/chromium-session';
import { finishedReport, setInterests, until, waitForPaint } from './harness/listing';
import { hostNames, ownHtml, paintedTexts } from './harness/page-probe';
import { arxivList, huggingFaceDaily, samplePapers } from './harness/sample-pages';

/** Pages of the sites that are on by default, as saved or rendered. */
const SAVED = [
  'huggingface/daily-papers-2026dom',
  'arxiv/list-cs.CV-new',
  'arxiv/list-cs.LG-recent',
  'arxiv/list-cs.CL-2025-05',
  'arxiv/catchup-cs.DC',
  'arxiv/search-results',
  'arxiv/abs-2503.18940',
  'arxiv/abs-2507.02395',
  'arxiv/abs-2503.13060',
];

/** What a page lists, in the form of the data beside the project. */
interface Expected {
  page: string;
  url: string;
  kind: string;
  papers: object[];
}

interface PageScore {
  exactInAll: boolean;
  missed: string[];
  extras: string[];
  badTitles: string[];
  badIds: string[];
  badAuthors: string[];
  badAbstracts: string[];
}

/** Parts of the scorer beside the project. */
interface Scorer {
  scorePage(expected: Expected, scan: { file: string; papers: object[] }): PageScore;
}

let session: ChromiumSession;
let plain: ChromiumSession;
beforeAll(async () => {
  session = await ChromiumSession.open();
  plain = await ChromiumSession.open({ extension: false });
  await setInterests(session, ['model', 'KV cache', 'diffusion']);
});
afterAll(async () => {
  await session?.close();
  await plain?.close();
});

/** Serves a page in both browsers, opens it and returns what the extension found and painted. */
async function visit(url: string, html: string) {
  session.serve(url, html);
  plain.serve(url, html);
  session.refused.length = 0;
  session.errors.length = 0;
  plain.refused.length = 0;
  const reference = await plain.open(url);
  const page = await session.open(url);
  const report = await finishedReport(session, page);
  await until(
    'a control for every paper',
    () => hostNames(page),
    (names) => names.filter((name) => name === 'skimlight-row').length === report.entries.length,
  );
  return { page, reference, report };
}

const urlsOf = (refused: { url: string }[]): string[] => refused.map(({ url }) => url).sort();

const compact = (texts: string[]): string => texts.join('').replace(/\s+/g, '');

/** What must be painted of the claims, in page order, without white space. */
const claimedTexts = (entries: ReportEntry[], fields: string[]): string =>
  compact(
    entries.flatMap(({ paper, claims }) =>
      claims
        .filter(({ field }) => fields.includes(field))
        .map(({ field, start, end }) => (paper[field] ?? '').slice(start, end)),
    ),
  );

async function expectUntouched(url: string, html: string) {
  const { page, reference, report } = await visit(url, html);
  expect(await ownHtml(page)).toBe(await ownHtml(reference));
  expect(urlsOf(session.refused)).toEqual(urlsOf(plain.refused));
  expect(session.refused.filter(({ fromWorker }) => fromWorker)).toEqual([]);
  expect(session.errors).toEqual([]);
  await reference.close();
  return { page, report };
}

describe('pages of our own', () => {
  test("arXiv's list: every row found, interests and claims painted, the page's HTML as it was", async () => {
    const papers = samplePapers(12);
    const url = 'https://arxiv.org/list/cs.LG/new';
    const { page, report } = await expectUntouched(url, arxivList(papers));
    expect(report.entries.map(({ paper }) => paper.id)).toEqual(
      papers.map(({ id }) => `arxiv:${id}`),
    );
    const claims = await waitForPaint(page, 'claim', (texts) => texts.length === 6);
    expect(claims.every((text) => /\d\.\dx/.test(text))).toBe(true);
    const interests = (await paintedTexts(page))['skimlight-interest'];
    expect(interests?.filter((text) => text === 'KV cache')).toHaveLength(6);
    await page.close();
  });

  test("Hugging Face's cards: abstracts are read from the page's own data, titles painted", async () => {
    const papers = samplePapers(10);
    const url = 'https://huggingface.co/papers';
    const { page, report } = await expectUntouched(url, huggingFaceDaily(papers));
    expect(report.entries.map(({ paper }) => paper.abstract)).toEqual(
      papers.map(({ abstract }) => abstract),
    );
    expect(report.entries.filter(({ claims }) => claims.length > 0)).toHaveLength(5);
    await waitForPaint(page, 'interest', (texts) => texts.join() === 'KV cache,KV cache');
    await page.close();
  });

  test('the bundled sample: all papers and their claims', async () => {
    const html = readFileSync(`${ROOT}assets/sample-digest.html`, 'utf8');
    const { page, report } = await expectUntouched('https://arxiv.org/list/cs.DC/new', html);
    expect(report.summary).toMatchObject({ status: 'read', found: 12, announced: 12 });
    const withoutClaims = report.entries.filter(({ claims }) => claims.length === 0);
    expect(withoutClaims.map(({ paper }) => paper.id).sort()).toEqual([
      'arxiv:1909.08053',
      'arxiv:2310.01889',
    ]);
    await page.close();
  });
});

const scorerFile = sharedPath('pages/score-pages.mjs');

describe.skipIf(!scorerFile)('saved pages at their real addresses', () => {
  test.each(SAVED)('%s: papers exactly as listed, painted, HTML as it was', async (name) => {
    const pages = (scorerFile ?? '').replace(/[^/]+$/, '');
    const expected: Expected = JSON.parse(readFileSync(`${pages}expected/${name}.json`, 'utf8'));
    const html = readFileSync(`${pages}${expected.page}`, 'utf8');
    const { page, report } = await expectUntouched(expected.url, html);

    const scorer: Scorer = await import(pathToFileURL(scorerFile ?? '').href);
    const papers = report.entries.map(({ paper }) => paper);
    const score = scorer.scorePage(expected, { file: expected.page, papers });
    expect(score, basename(name)).toMatchObject({
      missed: [],
      extras: [],
      badTitles: [],
      badIds: [],
      badAuthors: [],
      badAbstracts: [],
      exactInAll: true,
    });

    const shown = name.startsWith('huggingface') ? ['title'] : ['title', 'abstract'];
    const painted = await paintedTexts(page);
    expect(compact(painted['skimlight-claim'] ?? [])).toBe(claimedTexts(report.entries, shown));
    const isShown = ({ field }: { field: string }) => shown.includes(field);
    const phrases = report.entries.flatMap(({ matches }) => matches.filter(isShown));
    expect(painted['skimlight-interest'] ?? []).toSatisfy(
      (texts: string[]) => texts.length >= new Set(phrases.map(({ phrase }) => phrase)).size,
    );
    await page.close();
  });
});
