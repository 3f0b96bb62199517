import { cleanText } from '../../papers/normalize';
import type { PersonName } from '../../papers/paper';
import { parsePaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { ABSTRACT_LABEL, isAbstractLike } from '../generic/words';
import { hrefOf } from '../hrefs';
import { readNameList } from '../people';

/** Addresses of feeds: `rss.arxiv.org/rss/cs.LG`, `…/feed/`, `….rss`, `api/query?search_query=`. */
const FEED =
  /\.(?:rss|atom|rdf)$|\/(?:rss|atom|feed)(?:\.xml)?\/?$|\/(?:rss|atom)\/[\w.+-]+\/?$|\/api\/query$|_xml\.php$/i;

/** Name without its prefix: `dc:creator` is one name where a feed was parsed as HTML. */
const nameOf = (element: Element): string => element.localName.split(':').at(-1) ?? '';

const childrenOf = (item: Element, name: string): Element[] =>
  [...item.children].filter((child) => nameOf(child).toLowerCase() === name);

/** Text of an element with its CDATA sections, which HTML takes for comments. */
function textIn(element: Element | undefined): string {
  if (element === undefined) return '';
  let text = '';
  for (const node of element.childNodes) {
    const data =
      node.nodeType === 8 ? /^\[CDATA\[([\s\S]*?)(?:\]\])?$/.exec(node.nodeValue ?? '')?.[1] : null;
    text += data ?? (node.nodeType === 8 ? '' : (node.textContent ?? ''));
  }
  return text;
}

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of what feeds carry as escaped HTML. */
const withoutMarkup = (text: string): string =>
  cleanText(
    text
      .replace(/<\/?[a-z][^<>]*>/gi, ' ')
      .replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_all, name: string) => ENTITIES[name] ?? ' ')
      .replace(/&#(\d{1,6});/g, (_all, code: string) => String.fromCodePoint(Number(code))),
  );

/** The address of an item: Atom's attribute, RSS's text, or the text behind HTML's void `link`. */
function linkOf(item: Element): string | null {
  const links = childrenOf(item, 'link');
  const page = links.find(
    (link) => hrefOf(link) && /^(?:alternate)?$/.test(link.getAttribute('rel') ?? ''),
  );
  const attribute = hrefOf(page ?? links[0]);
  if (attribute !== null) return attribute;
  const [link] = links;
  const written =
    textIn(link) || (link?.nextSibling?.nodeType === 3 ? link.nextSibling.nodeValue : '');
  return written?.trim() || textIn(childrenOf(item, 'guid')[0]).trim() || null;
}

function authorsOf(item: Element): PersonName[] {
  const named = childrenOf(item, 'author').map((author) => {
    const name = [...author.children].find((child) => nameOf(child) === 'name');
    return textIn(name ?? author);
  });
  const creators = childrenOf(item, 'creator').map((creator) => textIn(creator));
  return (creators.length > 0 ? creators : named).flatMap((text) =>
    readNameList(withoutMarkup(text)),
  );
}

/** "arXiv:2406.01234v1 Announce Type: new Abstract: We …" */
function abstractOf(item: Element): string | null {
  for (const name of ['description', 'summary', 'abstract', 'encoded', 'content']) {
    const text = withoutMarkup(textIn(childrenOf(item, name)[0]));
    const body = (/\bAbstract:\s*(.+)$/.exec(text)?.[1] ?? text).replace(ABSTRACT_LABEL, '');
    if (isAbstractLike(body)) return body;
  }
  return null;
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const item of doc.querySelectorAll('item, entry')) {
    const identifiers = ['identifier', 'doi', 'guid', 'id'].map((name) =>
      textIn(childrenOf(item, name)[0]).trim(),
    );
    const link = linkOf(item);
    const written = /arXiv(?:\.org)?:(\d{4}\.\d{4,5}v\d+)/i.exec(
      `${identifiers.join(' ')} ${textIn(childrenOf(item, 'description')[0])}`,
    )?.[1];
    // Feeds of blogs and news list other things.
    if (![link ?? '', ...identifiers].some((text) => parsePaperId(text) !== null)) continue;
    yield makeEntry(
      {
        elements: [item],
        controlParent: item,
        title: withoutMarkup(textIn(childrenOf(item, 'title')[0])).replace(
          /\s\(arXiv:[^)]*\)$/,
          '',
        ),
        abstract: abstractOf(item),
        author: authorsOf(item),
        href: link,
        // RSS of arXiv states the version in the item's id and text, not in its link.
        more: [...identifiers, written && `arXiv:${written}`],
        issued: parseDate(
          textIn(
            [
              ...childrenOf(item, 'published'),
              ...childrenOf(item, 'pubdate'),
              ...childrenOf(item, 'date'),
            ][0],
          ),
        ),
      },
      url,
    );
  }
}

/** RSS and Atom feeds of papers that are open in the browser. */
export const feed: SiteAdapter = {
  id: 'feed',
  name: 'RSS and Atom feeds',
  version: 1,
  matches: [
    'https://rss.arxiv.org/*',
    'https://export.arxiv.org/rss/*',
    'https://export.arxiv.org/api/*',
    'https://connect.biorxiv.org/*',
    'https://connect.medrxiv.org/*',
  ],
  enabledByDefault: false,

  // Sites describe their feeds at addresses that end alike.
  isListing: ({ pathname }) => FEED.test(pathname) && !/^\/(?:help|about|docs?)\//.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://rss.arxiv.org/rss/cs.LG',
      'https://rss.arxiv.org/atom/cs.LG+cs.CL',
      'https://export.arxiv.org/api/query?search_query=all:pruning',
      'https://connect.biorxiv.org/biorxiv_xml.php?subject=neuroscience',
      'https://www.nature.com/nature.rss',
      'https://example.org/feed/',
    ],
    other: [
      'https://arxiv.org/help/rss',
      'https://example.org/',
      'https://example.org/feedback',
      'https://www.semanticscholar.org/me/feeds',
    ],
  },
};
