import { parseArxivId } from '../../papers/identifier';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { genericRows } from '../generic/rows';
import { hrefsIn } from '../hrefs';
import { readNameList } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';
import { wholeAbstract } from '../whole-abstract';

/** Trackers are published under names like `daily-arXiv-ai-enhanced` and `today-papers`. */
const NAME = /arxiv|(?:daily|today|weekly)s?[-_]?papers?|papers?[-_]?(?:daily|digest|tracker)/i;
const PAGES = /(?:^|\.)(?:github\.io|gitlab\.io|pages\.dev|vercel\.app|netlify\.app)$/;

/** Attributes in which cards carry their paper's id; they hold no link. */
const ID_ATTRIBUTES = ['data-id', 'data-paper-id', 'data-arxiv-id'];

function idOf(card: Element): string | null {
  for (const name of ID_ATTRIBUTES) {
    const value = card.getAttribute(name);
    if (value !== null && parseArxivId(value) !== null) return value;
  }
  return null;
}

/** Cards show the abstract, or a model's summary of it in the reader's language. */
function abstractOf(card: Element): MappedText | null {
  const element = card.querySelector('[class*="summary"], [class*="abstract"]');
  return element === null ? null : wholeAbstract(mapText(element));
}

function readCard(card: Element, id: string, url: URL): ListingEntry | UnreadableRow {
  const title = card.querySelector('[class*="title"], h2, h3, h4');
  if (title === null) return { element: card, warning: 'card without a title' };
  return makeEntry(
    {
      elements: [card],
      controlParent: card,
      title: mapText(title),
      abstract: abstractOf(card),
      author: readNameList(textOf(card.querySelector('[class*="authors"], [class*="author"]'))),
      href: hrefsIn(card, 'a[href*="arxiv.org/"]')[0] ?? null,
      more: [`arXiv:${id}`],
      issued: parseDate(textOf(card.querySelector('[class*="date"], time'))),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  let found = false;
  for (const card of doc.querySelectorAll(ID_ATTRIBUTES.map((name) => `[${name}]`).join(', '))) {
    const id = idOf(card);
    if (id === null || card.querySelector('h1, h2, h3, h4, [class*="title"]') === null) continue;
    found = true;
    yield readCard(card, id, url);
  }
  // Other trackers link their papers as any page does.
  if (!found) yield* genericRows(doc, url);
}

/** Personal arXiv trackers ("daily arXiv"), whose cards carry an id and no link. */
export const dailyArxiv: SiteAdapter = {
  id: 'daily-arxiv',
  name: 'Daily arXiv trackers',
  version: 1,
  // The trackers' owners choose the host; names of their own are read by scan.
  matches: ['https://*.github.io/*aily-arXiv*', 'https://*.github.io/*aily-arxiv*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    PAGES.test(hostname) &&
    NAME.test(hostname + pathname) &&
    !/\/(?:settings|statistic|login|about)\b/.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://dw-dengwei.github.io/daily-arXiv-ai-enhanced/',
      'https://someone.github.io/daily-arXiv-ai-enhanced/index.html',
      'https://daily-arxiv.pages.dev/',
      'https://someone.github.io/today-papers/',
    ],
    other: [
      'https://dw-dengwei.github.io/',
      'https://someone.github.io/daily-arXiv-ai-enhanced/settings.html',
      'https://github.com/dw-dengwei/daily-arXiv-ai-enhanced',
    ],
  },
};
