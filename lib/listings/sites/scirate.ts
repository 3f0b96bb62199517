import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNames } from '../people';
import { mapText, textOf } from '../text-map';

/** `/arxiv/cs.LG`, `/arxiv/quant-ph`: a feed. A number instead is one paper. */
const FEED = /^\/arxiv\/[a-z][a-z-]*(?:\.[a-z-]+)?\/?$/i;
/** Papers that a member has scited or written. */
const MEMBER = /^\/[\w.-]+\/(?:papers|scites)\/?$/;

function readRow(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = row.querySelector('.title');
  if (title === null) return { element: row, warning: 'li.paper without .title' };
  // The text "arXiv:2510.15398v1" beside the date states the version.
  const uid = textOf(row.querySelector('.uid'));
  // Folded for papers without scites (class `hidden`), but there.
  const abstract = row.querySelector('.abstract');
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(title),
      abstract: abstract && mapText(abstract),
      author: readNames(row.querySelectorAll('.authors a')),
      href: hrefOf(title.querySelector('a[href]')),
      more: [/arXiv:\S+/i.exec(uid)?.[0]],
      issued: parseDate(uid),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('.papers .paper')) yield readRow(row, url);
}

/** SciRate: home, feeds, search, lists of members. */
export const scirate: SiteAdapter = {
  id: 'scirate',
  name: 'SciRate',
  version: 1,
  matches: ['https://scirate.com/*'],
  enabledByDefault: true,
  linksDirectly: true,

  isListing: ({ hostname, pathname, searchParams }) =>
    /^(?:www\.)?scirate\.com$/.test(hostname) &&
    (pathname === '/' ||
      FEED.test(pathname) ||
      MEMBER.test(pathname) ||
      (pathname === '/search' && (searchParams.get('q') ?? '') !== '')),

  rows,

  testUrls: {
    listing: [
      'https://scirate.com/',
      'https://scirate.com/?range=7',
      'https://scirate.com/arxiv/quant-ph',
      'https://scirate.com/arxiv/cs.LG?date=2025-07-22&range=3',
      'https://scirate.com/search?q=au:Li_B+in:cs',
      'https://scirate.com/someone/scites',
    ],
    other: [
      'https://scirate.com/arxiv/2510.15398',
      'https://scirate.com/arxiv/2510.15398/scites',
      'https://scirate.com/search',
      'https://scirate.com/login',
      'https://scirate.com/comments',
    ],
  },
};
