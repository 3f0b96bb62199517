import type { PersonName } from '../../papers/paper';
import { parsePaperId } from '../../papers/paper-id';
import { parsePersonName } from '../../papers/person-name';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { groupLinks, type LinkedRow, paperLinks } from '../links';
import { mapText, textOf } from '../text-map';
import { monthOfArxivId } from './arxiv/fields';
import { type EmbeddedPaper, readEmbedded } from './huggingface/embedded';

const HEADINGS = 'h1, h2, h3, h4, h5';

const isSingle = (url: URL): boolean =>
  /^\/papers\/[^/]+\/?$/.test(url.pathname) && parsePaperId(url.href) !== null;

/** The link that shows the title: in a heading, else the one with the longest text. */
function titleOf(row: LinkedRow): Element | null {
  const headed = row.links.find((link) => link.closest(HEADINGS) && textOf(link) !== '');
  if (headed !== undefined) return headed;
  const heading = row.element.querySelector(HEADINGS);
  if (heading !== null && textOf(heading) !== '') return heading;
  const named = row.links.filter((link) => /\p{L}.*\s.*\p{L}/u.test(textOf(link)));
  return named.sort((a, b) => textOf(b).length - textOf(a).length)[0] ?? null;
}

/** Authors as the card shows them: `li[title]`. */
const shownAuthors = (row: Element): string[] =>
  [...row.querySelectorAll('li[title]')].map((item) => item.getAttribute('title') ?? '');

const namesOf = (names: readonly string[]): PersonName[] =>
  names.flatMap((name) => parsePersonName(name) ?? []);

function dateOf(paper: EmbeddedPaper | undefined, id: string) {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(paper?.publishedAt ?? '') ?? [];
  if (year === undefined) return monthOfArxivId(id);
  return { 'date-parts': [[Number(year), Number(month), Number(day)]] };
}

/** Inside the card's last block: a card must not get a sibling of its own between hydrated nodes. */
const controlParentOf = (card: Element): Element => {
  const blocks = [...card.children].filter((child) => child.localName === 'div');
  return blocks.at(-1) ?? card;
};

function* listRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const { papers, warnings } = readEmbedded(doc);
  yield* warnings;
  const scope = doc.querySelector('main') ?? doc.body;
  // A card links its paper two to four times, also in its comment count.
  for (const row of groupLinks([...paperLinks(scope, url)], scope)) {
    const title = titleOf(row);
    const data = papers.get(row.id);
    if (title === null && !data?.title) {
      yield { element: row.element, warning: 'card without a title' };
      continue;
    }
    yield makeEntry(
      {
        elements: [row.element],
        // Under the title; the card's own blocks are flex rows that it would be squeezed into.
        controlParent: title?.closest('h3')?.parentElement ?? controlParentOf(row.element),
        title: title === null ? (data?.title ?? '') : mapText(title),
        abstract: data?.summary ?? null,
        author: namesOf(data?.authors.length ? data.authors : shownAuthors(row.element)),
        href: row.links[0]?.getAttribute('href')?.replace(/#.*$/, '') ?? null,
        issued: dateOf(data, row.id),
      },
      url,
    );
  }
}

/** The block under the heading "Abstract", without the summary that a model wrote. */
function abstractOf(main: Element): Element | null {
  for (const heading of main.querySelectorAll('h2, h3')) {
    if (!/^abstract$/i.test(textOf(heading))) continue;
    for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
      const paragraphs = [...next.querySelectorAll('p')].filter((p) => textOf(p).length > 100);
      if (next.localName === 'p' && textOf(next).length > 100) return next;
      const last = paragraphs.at(-1);
      if (last !== undefined) return last;
    }
  }
  return null;
}

function* singleRow(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const { papers, warnings } = readEmbedded(doc);
  yield* warnings;
  const main = doc.querySelector('main') ?? doc.body;
  const heading = main.querySelector('h1');
  const data = papers.get(parsePaperId(url.href) ?? '');
  if (heading === null && !data?.title) return;
  const abstract = abstractOf(main);
  const mapped = abstract === null ? null : mapText(abstract);
  const element = heading?.closest('section') ?? heading ?? main;
  yield makeEntry(
    {
      elements: [element],
      controlParent: heading?.parentElement ?? element,
      title: heading === null ? (data?.title ?? '') : mapText(heading),
      abstract: mapped ?? data?.summary ?? null,
      author: namesOf(data?.authors.length ? data.authors : shownAuthors(element)),
      href: url.href,
      issued: dateOf(data, parsePaperId(url.href) ?? ''),
    },
    url,
  );
}

/** Hugging Face: daily, date, week, month, trending, search, collections and single papers. */
export const huggingface: SiteAdapter = {
  id: 'huggingface',
  name: 'Hugging Face Papers',
  version: 1,
  matches: ['https://huggingface.co/papers*', 'https://huggingface.co/collections/*'],
  enabledByDefault: true,
  linksDirectly: true,

  isListing: (url) =>
    /^(?:www\.)?huggingface\.co$|^hf\.co$/.test(url.hostname) &&
    (/^\/papers(?:\/(?:(?:date|week|month)\/[\w-]+|trending))?\/?$/.test(url.pathname) ||
      /^\/collections\/[^/]+\/[^/]+/.test(url.pathname) ||
      isSingle(url)),

  rows: (doc, url) => (isSingle(url) ? singleRow(doc, url) : listRows(doc, url)),

  announced: (doc, url) => (isSingle(url) ? null : readEmbedded(doc).listed),

  testUrls: {
    listing: [
      'https://huggingface.co/papers',
      'https://huggingface.co/papers?q=speculative+decoding',
      'https://huggingface.co/papers/date/2025-07-22',
      'https://huggingface.co/papers/week/2025-W30',
      'https://huggingface.co/papers/month/2025-07',
      'https://huggingface.co/papers/trending',
      'https://huggingface.co/papers/2507.02379',
      'https://huggingface.co/collections/someone/reading-list-66a1',
    ],
    other: [
      'https://huggingface.co/',
      'https://huggingface.co/models',
      'https://huggingface.co/datasets/someone/papers',
      'https://huggingface.co/login?next=%2Fpapers%2F2507.02379',
      'https://huggingface.co/docs/hub/paper-pages',
    ],
  },
};
