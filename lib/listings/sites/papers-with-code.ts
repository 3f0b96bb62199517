import type { PaperId } from '../../papers/paper-id';
import { parsePaperId, urlPaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { absoluteUrl, makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { groupLinks, type LinkedRow, type PaperLink } from '../links';
import { readNames } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';
import { wholeAbstract } from '../whole-abstract';

const HOST = /^(?:www\.)?paperswithcode\.com?$/;
/** `/paper/2608.15875` or, for papers that are not on arXiv, `/paper/98456` and `/paper/a-name`. */
const PAPER = /^\/papers?\/([^/]+)/;
const HEADING = 'h1, h2, h3, h4, [role="heading"]';

/** An arXiv id in the site's own address identifies the paper; a name or number stays an address. */
function* linksIn(scope: Element, url: URL): Generator<PaperLink> {
  for (const element of scope.querySelectorAll('a[href]')) {
    const link = absoluteUrl(hrefOf(element), url);
    if (link === null || !HOST.test(link.hostname)) continue;
    const slug = PAPER.exec(link.pathname)?.[1];
    if (slug === undefined) continue;
    const id: PaperId = parsePaperId(`arXiv:${slug}`) ?? urlPaperId(new URL(link.pathname, link));
    yield { element, id };
  }
}

function titleOf(row: LinkedRow): Element | null {
  const candidates = [
    ...row.links.flatMap((link) => link.closest(HEADING) ?? [...link.querySelectorAll(HEADING)]),
    ...row.element.querySelectorAll(HEADING),
    ...row.links,
  ];
  return candidates.find((element) => /\p{L}.{5}/u.test(textOf(element))) ?? null;
}

/** The longest paragraph, unless it is the cut beginning that some lists show. */
function abstractOf(row: Element): MappedText | null {
  let longest: MappedText | null = null;
  for (const element of row.querySelectorAll('[class*="abstract"], p')) {
    const mapped = mapText(element);
    if (mapped.text.length > (longest?.text.length ?? 0)) longest = mapped;
  }
  return longest === null ? null : wholeAbstract(longest);
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const scope = doc.querySelector('main') ?? doc.body;
  for (const row of groupLinks([...linksIn(scope, url)], scope)) {
    const title = titleOf(row);
    // Menus and leaderboards link papers without naming them.
    if (title === null) continue;
    yield makeEntry(
      {
        elements: [row.element],
        controlParent: row.element,
        title: mapText(title),
        abstract: abstractOf(row.element),
        author: readNames(row.element.querySelectorAll('a[href*="/author/"]')),
        href: hrefOf(row.links.find((link) => title.contains(link)) ?? row.links[0]),
        more: [
          row.id.startsWith('arxiv:') ? row.id : null,
          ...hrefsIn(row.element, 'a[href*="arxiv.org/"]'),
        ],
        issued: parseDate(textOf(row.element.querySelector('time, [class*="date"]'))),
      },
      url,
    );
  }
}

/** Papers with Code (paperswithcode.co, and copies of the former site): lists of papers. */
export const papersWithCode: SiteAdapter = {
  id: 'papers-with-code',
  name: 'Papers with Code',
  version: 1,
  matches: ['https://paperswithcode.co/*', 'https://www.paperswithcode.co/*'],
  enabledByDefault: true,
  linksDirectly: true,

  isListing: ({ hostname, pathname }) =>
    HOST.test(hostname) &&
    /^\/(?:(?:latest|greatest|trending|top-social|search|papers|newest|task|tasks|author|conference)(?:\/.*)?)?$/.test(
      pathname,
    ),

  rows,

  testUrls: {
    listing: [
      'https://paperswithcode.co/',
      'https://paperswithcode.co/latest',
      'https://paperswithcode.co/trending?page=2',
      'https://paperswithcode.co/task/passage-retrieval',
      'https://paperswithcode.co/search?q=pruning',
    ],
    other: [
      'https://paperswithcode.co/paper/2608.15875',
      'https://paperswithcode.co/benchmark/imagenet-256x256',
      'https://paperswithcode.co/about',
    ],
  },
};
