import { parseArxivId } from '../../papers/identifier';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { readAssignment } from '../embedded-json';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNameList } from '../people';
import { mapText, textOf } from '../text-map';

/** The list as its script draws it. */
function readCard(card: Element, url: URL): ListingEntry | UnreadableRow {
  const title = card.querySelector('.rel_title');
  if (title === null) return { element: card, warning: 'rel_paper without .rel_title' };
  const abstract = card.querySelector('.rel_abs');
  return makeEntry(
    {
      elements: [card],
      controlParent: card,
      title: mapText(title),
      abstract: abstract && mapText(abstract),
      author: readNameList(textOf(card.querySelector('.rel_authors'))),
      href: hrefOf(title.querySelector('a[href]')),
      issued: parseDate(textOf(card.querySelector('.rel_time'))),
    },
    url,
  );
}

const stringAt = (value: object, key: string): string => {
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : '';
};

function readEmbedded(data: unknown, place: Element, url: URL): ListingEntry | UnreadableRow {
  const paper = typeof data === 'object' && data !== null ? data : {};
  const id = stringAt(paper, 'id');
  if (parseArxivId(id) === null)
    return { element: place, warning: 'embedded paper without an arXiv id' };
  return makeEntry(
    {
      elements: [place],
      controlParent: null,
      title: stringAt(paper, 'title'),
      abstract: stringAt(paper, 'summary'),
      author: readNameList(stringAt(paper, 'authors')),
      more: [`arXiv:${id}`],
      issued: parseDate(stringAt(paper, 'time')),
    },
    url,
  );
}

/** What the script draws it from, before it has run: `var papers = [{id, title, authors, …}]`. */
function* embeddedRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const place = doc.querySelector('#wrap') ?? doc.body;
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const papers = readAssignment(script.textContent ?? '', 'papers');
    if (!Array.isArray(papers)) continue;
    for (const paper of papers) yield readEmbedded(paper, place, url);
  }
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const cards = doc.querySelectorAll('.rel_paper');
  if (cards.length === 0) yield* embeddedRows(doc, url);
  for (const card of cards) yield readCard(card, url);
}

/** arxiv-sanity-lite: all its lists live at one address, drawn by a script after load. */
export const arxivSanity: SiteAdapter = {
  id: 'arxiv-sanity',
  name: 'arxiv-sanity',
  version: 1,
  matches: ['https://arxiv-sanity-lite.com/*', 'https://www.arxiv-sanity-lite.com/*'],
  enabledByDefault: true,
  linksDirectly: true,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\.)?arxiv-sanity(?:-lite)?\.com$/.test(hostname) && pathname === '/',

  rows,

  testUrls: {
    listing: [
      'https://arxiv-sanity-lite.com/',
      'https://arxiv-sanity-lite.com/?rank=tags&tags=all&time_filter=7&skip_have=yes',
      'https://arxiv-sanity-lite.com/?rank=pid&pid=2511.22311',
    ],
    other: [
      'https://arxiv-sanity-lite.com/about',
      'https://arxiv-sanity-lite.com/profile',
      'https://arxiv-sanity-lite.com/inspect?pid=2511.22311',
    ],
  },
};
