import { parsePaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { absoluteUrl, makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { readNameList, readNames } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';

const LIST = /^\/(?:volumes|events|people)\/.+/;

/** The paper's own link. Volumes and their front matter (number 0) are linked alike and are none. */
function paperLinkOf(strong: Element, url: URL): Element | null {
  const link = strong.querySelector('a[href]');
  const target = absoluteUrl(hrefOf(link), url);
  return target !== null && parsePaperId(target.href)?.startsWith('acl:') ? link : null;
}

/**
 * The block that holds title, authors and buttons. Its class says that it is a flexible row; where
 * that is gone, it is the highest ancestor that holds this paper's title only.
 */
function rowOf(strong: Element): Element {
  const marked = strong.closest('.align-items-stretch');
  if (marked !== null) return marked;
  let row = strong;
  for (
    let up = strong.parentElement;
    up !== null && up.querySelectorAll('strong > a').length === 1;
    up = up.parentElement
  )
    row = up;
  return row;
}

/** The abstract is the row's next sibling, shown by a button that names it (`href="#abstract-…"`). */
function abstractOf(row: Element, doc: Document): Element | null {
  const next = row.nextElementSibling;
  if (next?.matches('.abstract-collapse, [id^="abstract-"]')) return next;
  const named = hrefsIn(row, 'a[href^="#abstract"]')[0];
  return named === undefined ? null : doc.getElementById(named.slice(1));
}

function readRow(strong: Element, link: Element, url: URL): ListingEntry | UnreadableRow {
  const row = rowOf(strong);
  const abstract = abstractOf(row, row.ownerDocument);
  const block = strong.parentElement ?? row;
  const people = [...row.querySelectorAll('a[href*="/people/"]')];
  const text: MappedText | null = abstract && mapText(abstract);
  return makeEntry(
    {
      elements: abstract === null ? [row] : [row, abstract],
      controlParent: block,
      title: mapText(link),
      abstract: text,
      author: people.length > 0 ? readNames(people) : readNameList(textOf(block, 'strong')),
      href: hrefOf(link),
      more: hrefsIn(row, 'a[href*="doi.org"]'),
      issued: yearOf(hrefOf(link) ?? ''),
    },
    url,
  );
}

/** "/2025.acl-long.1/" or "/P19-1001/". */
function yearOf(href: string) {
  const year = /(?:^|\/)(\d{4})\.[\w-]+\.\d/.exec(href)?.[1];
  const short = /(?:^|\/)[A-Z](\d\d)-\d{4}/.exec(href)?.[1];
  if (year === undefined && short === undefined) return null;
  const full = year ?? `${Number(short) > 60 ? 19 : 20}${short}`;
  return { 'date-parts': [[Number(full)]] };
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const scope = doc.querySelector('#main') ?? doc.body;
  for (const strong of scope.querySelectorAll('strong, b')) {
    const link = paperLinkOf(strong, url);
    if (link !== null) yield readRow(strong, link, url);
  }
}

/** ACL Anthology: volumes, events, authors. Abstracts are on the page, folded. */
export const aclAnthology: SiteAdapter = {
  id: 'acl-anthology',
  name: 'ACL Anthology',
  version: 1,
  matches: ['https://aclanthology.org/*', 'https://www.aclanthology.org/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\.)?aclanthology\.org$/.test(hostname) && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://aclanthology.org/volumes/2025.acl-long/',
      'https://aclanthology.org/events/emnlp-2024/',
      'https://aclanthology.org/people/j/jane-doe/',
      'https://www.aclanthology.org/people/jane-doe/',
    ],
    other: [
      'https://aclanthology.org/',
      'https://aclanthology.org/2025.acl-long.1/',
      'https://aclanthology.org/2025.acl-long.1.pdf',
      'https://aclanthology.org/venues/acl/',
      'https://aclanthology.org/volumes/',
    ],
  },
};
