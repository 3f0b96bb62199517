import { readFileSync } from 'node:fs';
import type { Claim } from '../claims/claim';
import { extractClaims } from '../claims/extract';
import type { SiteAdapter } from '../listings/adapter';
import { article } from '../listings/article/detector';
import { generic } from '../listings/generic/detector';
import { plainText } from '../listings/plain-text-page';
import { readAll } from '../listings/read-listing';
import { ADAPTERS } from '../listings/registry';
import type { Paper } from '../papers/paper';
import { findPageUrl } from './page-url';
import { parseHtml } from './parse-html';

/** One scanned page, as printed. */
export interface ScannedPage {
  file: string;
  /** Address that the page was read as; null where none is known. */
  url: string | null;
  /** Adapter that read it; null where nothing was found. */
  adapter: string | null;
  warnings: string[];
  papers: (Paper & { claims: Claim[] })[];
}

/** Stands for an unknown address: links of the page resolve, and no adapter knows the host. */
const UNKNOWN = new URL('https://unknown.invalid/');

const withClaims = (paper: Paper) => ({ ...paper, claims: extractClaims(paper) });

/** Adapters to try: all, or the one that was asked for, whatever the address. */
function adaptersFor(id: string | null): SiteAdapter[] {
  if (id === null) return [...ADAPTERS];
  return ADAPTERS.filter((adapter) => adapter.id === id).map((adapter) => ({
    ...adapter,
    isListing: () => true,
  }));
}

/** Reads a page as "Scan this page" does: by its site, by its links, then as an article. */
function readPage(doc: Document, url: URL, adapter: string | null) {
  const adapters = adaptersFor(adapter);
  const first = readAll(doc, url, { adapters, fallback: generic });
  const isDone = first.outcome.found > 0 || first.outcome.siteAdapter !== null;
  return isDone || adapter !== null
    ? first
    : readAll(doc, url, { adapters: [], fallback: article });
}

/** How much a reading tells: papers, and whether their authors and abstracts are known. */
const telling = ({ entries }: ReturnType<typeof readAll>): number =>
  entries.reduce(
    (sum, { paper }) => sum + 1 + Number(paper.author.length > 0) + Number(paper.abstract !== null),
    0,
  );

/**
 * Reads a page of unknown address: by its links, and as each site would read it at an address of its
 * own. The reading that tells most is taken, the one by links where they tell the same. One paper alone
 * makes no listing: any site may find that much in a page of news.
 */
function readUnknown(doc: Document) {
  const asSites = ADAPTERS.flatMap((adapter) => {
    const [address] = adapter.matches.length > 0 ? adapter.testUrls.listing : [];
    if (address === undefined) return [];
    const reading = readAll(doc, new URL(address), { adapters: [adapter], fallback: null });
    return reading.outcome.found > 1 ? [reading] : [];
  });
  return asSites.reduce(
    (best, reading) => (telling(reading) > telling(best) ? reading : best),
    readPage(doc, UNKNOWN, null),
  );
}

/** Reads one HTML page. */
export function scanHtml(
  file: string,
  html: string,
  options: { url: URL | null; adapter: string | null },
): ScannedPage {
  const doc = parseHtml(html);
  const url = options.url ?? findPageUrl(html, doc);
  const { entries, outcome } =
    url === null && options.adapter === null
      ? readUnknown(doc)
      : readPage(doc, url ?? UNKNOWN, options.adapter);
  const { status, announced, found } = outcome;
  const warnings = [...outcome.warnings];
  if (status === 'partial') warnings.push(`read ${found} of ${announced} papers`);
  if (status === 'unreadable') warnings.push('no paper could be read although the page lists some');
  return {
    file,
    url: url?.href ?? null,
    adapter: outcome.adapter?.id ?? null,
    warnings,
    papers: entries.map((entry) => withClaims(entry.paper)),
  };
}

/** Reads a plain text digest, as a browser shows it. */
export function scanText(file: string, text: string): ScannedPage {
  const doc = parseHtml('<pre></pre>');
  doc.querySelector('pre')?.append(doc.createTextNode(text));
  const { entries, outcome } = readAll(doc, UNKNOWN, { adapters: [], fallback: plainText });
  return {
    file,
    url: null,
    adapter: plainText.id,
    warnings: outcome.warnings,
    papers: entries.map((entry) => withClaims(entry.paper)),
  };
}

/** Claims of one line of a file of abstracts. */
export interface ScannedLine {
  id: string;
  claims: Claim[];
}

/** Reads `{"id", "title", "abstract"}` a line. Throws with the line's number where that fails. */
export function scanLines(text: string): ScannedLine[] {
  return text.split('\n').flatMap((line, n) => {
    if (line.trim() === '') return [];
    const paper = parseLine(line);
    if (paper === null) throw new Error(`line ${n + 1} is no {"id", "title", "abstract"}`);
    return { id: paper.id, claims: extractClaims(paper) };
  });
}

function parseLine(line: string): { id: string; title: string; abstract: string | null } | null {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return null; // The caller names the line.
  }
  if (typeof value !== 'object' || value === null) return null;
  const { id, title, abstract } = value as Record<string, unknown>;
  if (typeof id !== 'string' || typeof title !== 'string') return null;
  return { id, title, abstract: typeof abstract === 'string' ? abstract : null };
}

/** The text of a file; throws a short message where it cannot be read as text. */
export function readTextFile(file: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new Error(error instanceof Error && 'code' in error ? String(error.code) : 'unreadable');
  }
  if (bytes.subarray(0, 4096).includes(0)) throw new Error('not a text file');
  return new TextDecoder().decode(bytes);
}
