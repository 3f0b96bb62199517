import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { parseByline } from '../scholar-byline';
import { mapText, textOf } from '../text-map';

/** scholar.google.com and the country hosts. */
const HOST = /^scholar\.google\.(?:[a-z]{2,3}|com?\.[a-z]{2})$/;
const QUERIES = ['q', 'cites', 'cluster', 'as_q', 'as_epq', 'as_sauthors', 'scilib', 'scilabel'];

/** Labels in front of a title, "[PDF]" or "[CITATION]", each in a long and a short form. */
const LABELS = '.gs_ctc, .gs_ctu, .gs_ctg, .gs_ctg2, .gs_ct1, .gs_ct2';

function readRow(row: Element, heading: Element, url: URL): ListingEntry | UnreadableRow {
  const link = heading.querySelector('a[href]:not([href^="javascript:"])');
  const byline = parseByline(textOf(row.querySelector('.gs_a')));
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('.gs_ri') ?? row,
      title: mapText(link ?? heading, { skip: LABELS }),
      author: byline.author,
      href: hrefOf(link),
      // The copy beside the result may be the preprint.
      more: [
        byline.arxivId,
        ...hrefsIn(row, '.gs_ggs a[href], .gs_ggsd a[href], .gs_fl .gs_ggs a[href]'),
      ],
      issued: byline.issued,
      containerTitle: byline.containerTitle,
    },
    url,
  );
}

function* resultRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const heading of doc.querySelectorAll('h3.gs_rt')) {
    // Boxes about authors or related searches have other headings.
    const row = heading.closest('.gs_r') ?? heading.parentElement ?? heading;
    yield readRow(row, heading, url);
  }
}

/** A profile: a table of titles, each with two grey lines for authors and venue. */
function* profileRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('tr.gsc_a_tr')) {
    const link = row.querySelector('a.gsc_a_at');
    if (link === null) {
      yield { element: row, warning: 'tr.gsc_a_tr without a title' };
      continue;
    }
    const [names, venue] = [...row.querySelectorAll('.gs_gray')].map((line) => textOf(line));
    const byline = parseByline(`${names ?? ''} - ${venue ?? ''}`);
    yield makeEntry(
      {
        elements: [row],
        controlParent: link.parentElement ?? row,
        title: mapText(link),
        author: byline.author,
        href: hrefOf(link),
        more: [byline.arxivId],
        issued: byline.issued,
        containerTitle: byline.containerTitle,
      },
      url,
    );
  }
}

/** A profile says which part of its list it shows: "Articles 1–20". */
function announced(doc: Document): number | null {
  const [, from, to] = /(\d+)\s*[–-]\s*(\d+)/.exec(textOf(doc.querySelector('#gsc_a_nn'))) ?? [];
  return from === undefined || to === undefined ? null : Number(to) - Number(from) + 1;
}

/** Google Scholar: results, citing papers, versions, library, profiles. Snippets are no abstracts. */
export const googleScholar: SiteAdapter = {
  id: 'google-scholar',
  name: 'Google Scholar',
  version: 1,
  // Patterns cannot leave the country open: these are the largest; others are read by scan.
  matches: 'com co.uk de fr ca com.au co.in co.jp co.kr es it nl ch com.br com.hk com.sg com.tw'
    .split(' ')
    .map((country) => `https://scholar.google.${country}/*`),
  enabledByDefault: false,

  isListing: ({ hostname, pathname, searchParams }) =>
    HOST.test(hostname) &&
    ((pathname === '/scholar' && QUERIES.some((name) => searchParams.get(name))) ||
      (pathname === '/citations' &&
        searchParams.has('user') &&
        !searchParams.has('citation_for_view'))),

  rows: (doc, url) =>
    url.pathname === '/citations' ? profileRows(doc, url) : resultRows(doc, url),

  announced,

  testUrls: {
    listing: [
      'https://scholar.google.com/scholar?q=crispr+cas9',
      'https://scholar.google.co.uk/scholar?hl=en&as_sdt=0%2C5&q=pruning&btnG=',
      'https://scholar.google.de/scholar?cites=1234567890&as_sdt=2005',
      'https://scholar.google.com/citations?user=abcdefgAAAAJ&hl=en&sortby=pubdate',
    ],
    other: [
      'https://scholar.google.com/',
      'https://scholar.google.com/scholar_alerts?view_op=list_alerts',
      'https://scholar.google.com/citations?view_op=view_citation&user=a&citation_for_view=a:b',
      'https://www.google.com/search?q=crispr',
    ],
  },
};
