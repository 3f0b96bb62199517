import type { PaperId } from '../../papers/paper-id';
import { parsePaperId, urlPaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { absoluteUrl, makeEntry } from '../entry';
import { isTitleLike } from '../generic/words';
import { hrefOf } from '../hrefs';
import { groupLinks, type LinkedRow, type PaperLink } from '../links';
import { mapText, textOf } from '../text-map';

const HOST = /^(?:www\.)?alphaxiv\.org$/;
/** `/abs/2606.06021`, `/overview/…`, `/pdf/…`; ids can be names (`/abs/mai-thinking-1`). */
const PAPER = /^\/(?:[a-z]{2}\/)?(?:abs|overview|pdf|paper)\/[^/]+/;
const HEADING = 'h1, h2, h3, h4, [role="heading"], .html-renderer, .tiptap';

/** Links to papers of the site. A name instead of an arXiv id identifies by its address. */
function* linksIn(scope: Element, url: URL): Generator<PaperLink> {
  for (const element of scope.querySelectorAll('a[href]')) {
    const link = absoluteUrl(hrefOf(element), url);
    if (link === null || !HOST.test(link.hostname) || !PAPER.test(link.pathname)) continue;
    const id: PaperId = parsePaperId(link.href) ?? urlPaperId(new URL(link.pathname, link));
    yield { element, id };
  }
}

/** The title is drawn by an editor inside the card's link; a thumbnail may link there, too. */
function titleOf(row: LinkedRow): Element | null {
  const drawn = row.links.flatMap((link) => [...link.querySelectorAll(HEADING)]);
  const outer = row.links.flatMap((link) => link.closest(HEADING) ?? []);
  // Without a heading, the link with the longest text: others say "Blog" or "PDF".
  const byLength = [...row.links].sort((a, b) => textOf(b).length - textOf(a).length);
  const candidates = [...drawn, ...outer, ...byLength];
  return candidates.find((element) => isTitleLike(textOf(element))) ?? null;
}

/** "04 Jun 2026" in an element of its own. */
function dateOf(row: Element): string {
  for (const element of row.querySelectorAll('span, time, div, p')) {
    if (element.firstElementChild === null && /^\d{1,2} [A-Z][a-z]+ \d{4}$/.test(textOf(element)))
      return textOf(element);
  }
  return '';
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const scope = doc.querySelector('main') ?? doc.body;
  for (const row of groupLinks([...linksIn(scope, url)], scope)) {
    const title = titleOf(row);
    if (title === null) {
      yield { element: row.element, warning: 'card without a title' };
      continue;
    }
    const main = row.links.find((link) => link.contains(title)) ?? row.links[0];
    yield makeEntry(
      {
        elements: [row.element],
        controlParent: row.element.localName === 'a' ? title : row.element,
        title: mapText(title),
        href: hrefOf(main),
        issued: parseDate(dateOf(row.element)),
      },
      url,
    );
  }
}

/** alphaXiv: explore and search. Abstracts and authors come with the paper's own page only. */
export const alphaxiv: SiteAdapter = {
  id: 'alphaxiv',
  name: 'alphaXiv',
  version: 1,
  matches: ['https://www.alphaxiv.org/*', 'https://alphaxiv.org/*'],
  enabledByDefault: true,
  linksDirectly: true,

  isListing: ({ hostname, pathname }) =>
    HOST.test(hostname) &&
    /^\/(?:(?:explore|search|trending|hot|new|likes|bookmarks|feed|topics?|communities)(?:\/.*)?)?$/.test(
      pathname,
    ),

  rows,

  testUrls: {
    listing: [
      'https://www.alphaxiv.org/',
      'https://www.alphaxiv.org/?sort=Hot&interval=7+Days',
      'https://www.alphaxiv.org/explore',
      'https://alphaxiv.org/explore?sort=Likes',
      'https://www.alphaxiv.org/search?q=speculative+decoding',
    ],
    other: [
      'https://www.alphaxiv.org/abs/2606.06021',
      'https://www.alphaxiv.org/overview/2606.06021',
      'https://www.alphaxiv.org/signin',
      'https://www.alphaxiv.org/about',
      'https://docs.alphaxiv.org/',
    ],
  },
};
