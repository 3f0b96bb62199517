import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefsIn } from '../hrefs';
import { readNameList } from '../people';
import { rowsOfTerms, type TermRow } from '../rows-of-terms';
import { mapText, textOf } from '../text-map';

/** `/papers/v25/`, `/papers/topic/…`, special issues. */
const VOLUME = /^\/papers\/(?:v\d+\/?(?:index\.html)?|topic\/[\w-]+\.html|special_issues\/.+)$/;

function readRow({ term, facts }: TermRow, url: URL): ListingEntry | UnreadableRow {
  const links = facts.flatMap((dd) => hrefsIn(dd));
  const page = links.find((href) => /\.html?$/.test(href)) ?? links[0] ?? null;
  const names = facts.map((dd) => dd.querySelector('i, em, b')).find((found) => found !== null);
  // "(1):1−91, 2024." stands between the authors and the links.
  const dated = facts.map((dd) => textOf(dd, 'a, i, b')).join(' ');
  return makeEntry(
    {
      elements: [term, ...facts],
      controlParent: facts[0] ?? term,
      title: mapText(term),
      author: readNameList(textOf(names)),
      href: page,
      more: links,
      issued: parseDate(/,\s*((?:19|20)\d\d)\b/.exec(dated)?.[1] ?? ''),
      containerTitle: 'Journal of Machine Learning Research',
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of rowsOfTerms(doc)) {
    if (row.facts.some((dd) => dd.querySelector('a[href*="/papers/"], a[href$=".pdf"]')))
      yield readRow(row, url);
    else yield { element: row.term, warning: 'dt without links to a paper' };
  }
}

/** Journal of Machine Learning Research: volumes and special topics. */
export const jmlr: SiteAdapter = {
  id: 'jmlr',
  name: 'JMLR',
  version: 1,
  matches: ['https://www.jmlr.org/papers/*', 'https://jmlr.org/papers/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\.)?jmlr\.org$/.test(hostname) && VOLUME.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://www.jmlr.org/papers/v25/',
      'https://jmlr.org/papers/v3/index.html',
      'https://www.jmlr.org/papers/topic/large_scale_learning.html',
    ],
    other: [
      'https://www.jmlr.org/',
      'https://www.jmlr.org/papers/',
      'https://www.jmlr.org/papers/v25/19-301.html',
      'https://www.jmlr.org/papers/volume25/19-301/19-301.pdf',
      'https://www.jmlr.org/tmlr/papers/',
    ],
  },
};
