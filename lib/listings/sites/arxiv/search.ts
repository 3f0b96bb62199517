import type { ListingEntry, UnreadableRow } from '../../adapter';
import { makeEntry } from '../../entry';
import { mapText, textOf } from '../../text-map';
import { parseArxivDate, readAuthors } from './fields';

/** Labels ("Abstract", "Authors:") and the links "▽ More" and "△ Less". */
const LABELS = '.has-text-weight-semibold, a.is-size-7, a[onclick]';

/** Search results: `ol > li.arxiv-result`. */
export function* searchRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('li.arxiv-result')) yield readResult(row, url);
}

function readResult(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = row.querySelector('p.title, .title');
  if (title === null) return { element: row, warning: 'li.arxiv-result without .title' };
  const links = [...row.querySelectorAll('.list-title a, .tags a')];
  const [first] = links;
  // The preview is cut at both ends; the whole text stands beside it, hidden until asked for.
  const abstract = row.querySelector('.abstract-full') ?? row.querySelector('p.abstract');
  const small = [...row.querySelectorAll('p.is-size-7')].map((element) => textOf(element));
  const submitted = small.find((text) => /^Submitted/.test(text));
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(title),
      abstract: abstract === null ? null : mapText(abstract, { skip: LABELS }),
      author: readAuthors(row.querySelector('p.authors, .authors')),
      href: first?.getAttribute('href') ?? null,
      more: links.slice(1).map((link) => link.getAttribute('href')),
      issued: parseArxivDate(submitted ?? ''),
    },
    url,
  );
}

/** "Showing 1–50 of 137 results"; 0 where the search found nothing. */
export function announcedInSearch(doc: Document): number | null {
  for (const heading of doc.querySelectorAll('h1')) {
    const [, from, to] = /Showing ([\d,]+)\s*[-–]\s*([\d,]+) of/.exec(textOf(heading)) ?? [];
    if (from !== undefined && to !== undefined) return toNumber(to) - toNumber(from) + 1;
  }
  if (doc.querySelector('li.arxiv-result') !== null) return null;
  return /produced no results/.test(textOf(doc.querySelector('main, #main-container'))) ? 0 : null;
}

const toNumber = (text: string): number => Number(text.replace(/,/g, ''));
