import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefsIn } from '../hrefs';
import { readNames } from '../people';
import { mapText, sliceText, textOf } from '../text-map';

const HOST = /^(?:www\.)?dblp\d?\.(?:org|uni-trier\.de|dagstuhl\.de)$/;
const LIST = /^\/(?:db\/(?:conf|journals|series)\/.+\.html?|pid\/.+|pers\/.+|streams\/.+)$/;

/** Titles end with a full stop that is no part of them. */
function titleOf(row: Element) {
  const element = row.querySelector('.title[itemprop="name"], .title');
  if (element === null) return null;
  const mapped = mapText(element);
  const end = mapped.text.replace(/(?<!\.)\.$/, '').length;
  return sliceText(mapped, { start: 0, end });
}

function readRow(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = titleOf(row);
  if (title === null) return { element: row, warning: 'li.entry without .title' };
  // Other links of the row share it, export it or search for it.
  const editions = hrefsIn(row, '.publ .ee a[href], .publ a[itemprop="url"][href]');
  const links = editions.length > 0 ? editions : hrefsIn(row, '.publ a[href]').slice(0, 1);
  // The row's id is its key: `conf/iclr/Doe24`.
  const key = /^[a-z]+\/[\w/-]+$/i.exec(row.id)?.[0];
  const venue = row.querySelector('[itemprop="isPartOf"] [itemprop="name"]');
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('cite, .data') ?? row,
      title,
      author: readNames(row.querySelectorAll('[itemprop="author"]')),
      href: links[0] ?? null,
      more: [...links.slice(1), key && `https://dblp.org/rec/${key}`],
      issued: parseDate(yearOf(row)),
      containerTitle: textOf(venue),
    },
    url,
  );
}

/** The year of the row, as text or in the metadata of its venue. */
const yearOf = (row: Element): string => {
  const dated = row.querySelector('[itemprop="datePublished"]');
  return dated?.getAttribute('content') ?? textOf(dated);
};

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('li.entry, .publ-list .entry')) {
    // The volume itself heads its list.
    if (!row.matches('.editor')) yield readRow(row, url);
  }
}

/** DBLP: venues, authors, search. It holds no abstracts. */
export const dblp: SiteAdapter = {
  id: 'dblp',
  name: 'DBLP',
  version: 1,
  matches: ['https://dblp.org/*', 'https://dblp.uni-trier.de/*', 'https://dblp.dagstuhl.de/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname, searchParams }) =>
    HOST.test(hostname) &&
    ((LIST.test(pathname) && !/\/index\.html$/.test(pathname)) ||
      (/^\/search(?:\/publ)?\/?$/.test(pathname) && (searchParams.get('q') ?? '') !== '')),

  rows,

  testUrls: {
    listing: [
      'https://dblp.org/db/conf/iclr/iclr2024.html',
      'https://dblp.org/db/journals/corr/corr2406.html',
      'https://dblp.org/pid/12/3456.html',
      'https://dblp.uni-trier.de/pid/12/3456-1.html',
      'https://dblp.org/search?q=speculative%20decoding',
      'https://dblp.dagstuhl.de/search/publ?q=pruning',
    ],
    other: [
      'https://dblp.org/',
      'https://dblp.org/search',
      'https://dblp.org/db/conf/iclr/index.html',
      'https://dblp.org/rec/conf/iclr/Doe24.html',
      'https://dblp.org/faq/',
    ],
  },
};
