import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { readNames } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';

const LIST = /^\/(?:search|author\/.+|venue|topic\/.+|me\/(?:feeds|recommendations|library).*)\/?$/;
const ROW = '.cl-paper-row, [data-test-id="paper-row"]';
const TITLE_LINK =
  'a[data-test-id="title-link"], a[data-selenium-selector="title-link"], a[href*="/paper/"]';
const AUTHORS =
  '.cl-paper-authors a, .cl-paper-authors .author-list__author-name, [data-test-id="author-list"] a';

/**
 * What the row shows is a model's summary ("TLDR …") or the abstract, cut until "Expand" is clicked:
 * only the whole one counts.
 */
function abstractOf(row: Element): MappedText | null {
  const element = row.querySelector('.cl-paper-abstract, .tldr-abstract-replacement');
  if (element === null || /^\W*TL;?DR/i.test(textOf(element))) return null;
  const body = element.querySelector('[data-test-id="text-truncator-text"]') ?? element;
  const isCut = /(?:…|\.\.\.)\s*$|\bExpand\s*$/.test(textOf(element));
  return isCut ? null : mapText(body, { skip: 'button, .text-truncator__toggle' });
}

function readRow(row: Element, link: Element, url: URL): ListingEntry | UnreadableRow {
  const abstract = abstractOf(row);
  const controls = hrefsIn(row, '.cl-paper-controls a[href], a.cl-paper-view-paper');
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(link.querySelector('.cl-paper-title') ?? link),
      abstract,
      author: readNames(row.querySelectorAll(AUTHORS)),
      href: hrefOf(link),
      // "[PDF] arxiv" and "View on …" lead to where the paper is.
      more: controls.filter((href) => !/semanticscholar\.org|^\//.test(href)),
      issued: parseDate(textOf(row.querySelector('.cl-paper-pubdates'))),
      containerTitle: textOf(
        row.querySelector('.cl-paper-venue, [data-test-id="normalized-venue-link"]'),
      ),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll(ROW)) {
    if (row.parentElement?.closest(ROW)) continue;
    const link = row.querySelector(TITLE_LINK);
    if (link === null) yield { element: row, warning: 'row without a title link' };
    else yield readRow(row, link, url);
  }
}

/** Semantic Scholar: search, authors, venues, feeds and library. */
export const semanticScholar: SiteAdapter = {
  id: 'semantic-scholar',
  name: 'Semantic Scholar',
  version: 1,
  matches: ['https://www.semanticscholar.org/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\.)?semanticscholar\.org$/.test(hostname) && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://www.semanticscholar.org/search?q=speculative%20decoding&sort=relevance',
      'https://www.semanticscholar.org/author/J.-Doe/1234567',
      'https://www.semanticscholar.org/me/feeds',
      'https://www.semanticscholar.org/me/library/all',
      'https://www.semanticscholar.org/venue?name=NeurIPS',
    ],
    other: [
      'https://www.semanticscholar.org/',
      'https://www.semanticscholar.org/paper/A-Title-Doe/0123456789abcdef0123456789abcdef01234567',
      'https://www.semanticscholar.org/product/api',
      'https://api.semanticscholar.org/graph/v1/paper/search?query=x',
    ],
  },
};
