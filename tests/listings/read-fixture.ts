import { readFileSync } from 'node:fs';
import { generic } from '../../lib/listings/generic/detector';
import { readAll } from '../../lib/listings/read-listing';
import { ADAPTERS } from '../../lib/listings/registry';
import type { Paper } from '../../lib/papers/paper';

/** Folder of the pages that were written for the tests: one folder a page. */
export const FIXTURES = `${import.meta.dirname}/../fixtures/listings/`;

/** What a page must give. */
export interface Expected {
  /** Address that the page is read as. */
  url: string;
  adapter: string | null;
  status: string;
  announced: number | null;
  warnings: string[];
  papers: Paper[];
}

/** Reads a document as the extension would at that address, with all adapters to choose from. */
export function readDocument(doc: Document, url: string): Expected {
  const { entries, outcome } = readAll(doc, new URL(url), {
    adapters: ADAPTERS,
    fallback: generic,
  });
  return {
    url,
    adapter: outcome.adapter?.id ?? null,
    status: outcome.status,
    announced: outcome.announced,
    warnings: outcome.warnings,
    papers: entries.map(({ paper }) => paper),
  };
}

/** The markup of a fixture. */
export const htmlOf = (name: string): string =>
  readFileSync(`${FIXTURES}${name}/page.html`, 'utf8');
