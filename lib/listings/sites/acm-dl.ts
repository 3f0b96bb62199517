import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { readNames } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';

const LIST =
  /^\/(?:action\/doSearch|doi\/(?:abs\/)?proceedings\/10\.\d+\/.+|toc\/.+|profile\/\d+(?:\/publications.*)?)$/;

const TITLE = '.issue-item__title a[href*="/doi/"], .hlFld-Title a[href*="/doi/"]';
const AUTHORS = '[aria-label="authors"] li, .loa li, .rlist--inline.loa > li';

/** Search shows extracts around the query words, cut at their ends; contents show all of it. */
function abstractOf(row: Element): MappedText | null {
  const element = row.querySelector('.issue-item__abstract');
  if (element === null || element.querySelector('.hlFld-highlight, .highlight') !== null)
    return null;
  const mapped = mapText(element, { skip: 'h1, h2, h3, h4, h5, h6, button, .read-more' });
  return /^\W*(?:…|\.\.\.)|(?:…|\.\.\.)\W*$/.test(mapped.text) ? null : mapped;
}

function readRow(row: Element, link: Element, url: URL): ListingEntry | UnreadableRow {
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('.issue-item__content-right, .issue-item__content') ?? row,
      title: mapText(link),
      abstract: abstractOf(row),
      author: readNames(row.querySelectorAll(AUTHORS), '.count-list, .list__control'),
      href: hrefOf(link),
      more: hrefsIn(row, 'a.issue-item__doi'),
      issued: parseDate(textOf(row.querySelector('.bookPubDate, .issue-item__detail'))),
      containerTitle: textOf(row.querySelector('.epub-section__title')),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('.issue-item')) {
    if (row.parentElement?.closest('.issue-item')) continue;
    const link = row.querySelector(TITLE);
    if (isVolume(row, link)) continue;
    if (link !== null) yield readRow(row, link, url);
    else yield { element: row, warning: 'issue-item without a title' };
  }
}

/** Whole volumes and books stand among the results; their address and their kind tell. */
function isVolume(row: Element, link: Element | null): boolean {
  if (/\/doi\/(?:proceedings|book|magazines?)\//.test(hrefOf(link) ?? '')) return true;
  const container = row.closest('.issue-item-container, .search__item') ?? row;
  const kind = textOf(container.querySelector('.issue-heading'));
  return /^(?:proceedings?|book|journal|newsletter|magazine)$/i.test(kind);
}

/** ACM Digital Library: results, proceedings, issues, profiles. */
export const acmDl: SiteAdapter = {
  id: 'acm-dl',
  name: 'ACM Digital Library',
  version: 1,
  matches: ['https://dl.acm.org/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) => hostname === 'dl.acm.org' && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://dl.acm.org/action/doSearch?AllField=pruning',
      'https://dl.acm.org/doi/proceedings/10.1145/3600006',
      'https://dl.acm.org/toc/tocs/2024/42/1-2',
      'https://dl.acm.org/profile/81100000000/publications?Role=author',
    ],
    other: [
      'https://dl.acm.org/',
      'https://dl.acm.org/doi/10.1145/3600006.3613165',
      'https://dl.acm.org/doi/abs/10.1145/3600006.3613165',
      'https://dl.acm.org/journals',
    ],
  },
};
