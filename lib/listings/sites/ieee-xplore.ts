import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNameList, readNames } from '../people';
import { mapText, textOf } from '../text-map';

const LIST =
  /^\/(?:search\/searchresult\.jsp|xpl\/(?:conhome|tocresult|mostRecentIssue|topAccessedArticles|RecentIssue|issues).*|author\/.+|document\/\d+\/(?:citations|similar))$/;

const DOCUMENT = 'a[href*="/document/"]';
const ROW = 'xpl-results-item, xpl-issue-results-items, .result-item, .List-results-items, li';

function readRow(row: Element, link: Element, url: URL): ListingEntry | UnreadableRow {
  const list = row.querySelector('xpl-authors-name-list, .author, .authors-info');
  const linked = list?.querySelectorAll('a') ?? [];
  const details = row.querySelector('.description, .publisher-info-container');
  return makeEntry(
    {
      elements: [row],
      controlParent: link.closest('h2, h3')?.parentElement ?? row,
      title: mapText(link),
      author: linked.length > 0 ? readNames(linked) : readNameList(textOf(list)),
      href: hrefOf(link),
      issued: parseDate(/Year:\s*(\d{4})/.exec(textOf(details))?.[1] ?? ''),
      containerTitle: textOf(details?.querySelector('a')),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const heading of doc.querySelectorAll('h2, h3, h4')) {
    const link = heading.querySelector(DOCUMENT);
    // Headings of menus and front covers link to no document.
    if (link === null || textOf(link) === '') continue;
    const row = heading.closest(ROW) ?? heading.parentElement ?? heading;
    yield readRow(row, link, url);
  }
}

/** "Showing 1-25 of 1,234 results". */
function announced(doc: Document): number | null {
  for (const element of doc.querySelectorAll('.Dashboard-header, xpl-search-dashboard, h1, h2')) {
    const [, from, to] =
      /Showing\s+([\d,]+)\s*[-–]\s*([\d,]+)\s+of\s+[\d,]+/.exec(textOf(element)) ?? [];
    if (from !== undefined && to !== undefined) return toNumber(to) - toNumber(from) + 1;
  }
  return null;
}

const toNumber = (text: string): number => Number(text.replace(/,/g, ''));

/** IEEE Xplore: results, tables of contents, authors. Abstracts are cut until asked for. */
export const ieeeXplore: SiteAdapter = {
  id: 'ieee-xplore',
  name: 'IEEE Xplore',
  version: 1,
  matches: ['https://ieeexplore.ieee.org/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) => hostname === 'ieeexplore.ieee.org' && LIST.test(pathname),

  rows,

  announced,

  testUrls: {
    listing: [
      'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=pruning',
      'https://ieeexplore.ieee.org/xpl/conhome/10655809/proceeding',
      'https://ieeexplore.ieee.org/xpl/tocresult.jsp?isnumber=9999999',
      'https://ieeexplore.ieee.org/author/37085000000',
    ],
    other: [
      'https://ieeexplore.ieee.org/Xplore/home.jsp',
      'https://ieeexplore.ieee.org/document/8919471/',
      'https://ieeexplore.ieee.org/stamp/stamp.jsp?arnumber=8919471',
    ],
  },
};
