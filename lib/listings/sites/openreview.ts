import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNameList } from '../people';
import { type MappedText, mapText, textOf } from '../text-map';

const FORUM = 'a[href*="forum?id="]';

/** The forum link with a text; the icon of the PDF links elsewhere. */
function titleOf(note: Element): Element | null {
  const headed = [...note.querySelectorAll(`h2 ${FORUM}, h3 ${FORUM}, h4 ${FORUM}, h5 ${FORUM}`)];
  const links = headed.length > 0 ? headed : [...note.querySelectorAll(FORUM)];
  return links.find((link) => textOf(link) !== '') ?? null;
}

/** The value that stands beside the field's name, in the list that "Show details" opens. */
function fieldOf(note: Element, name: RegExp): MappedText | null {
  for (const label of note.querySelectorAll('.note-content-field')) {
    if (!name.test(textOf(label))) continue;
    const value = label.parentElement?.querySelector('.note-content-value');
    if (value) return mapText(value);
  }
  return null;
}

function readNote(note: Element, title: Element, url: URL): ListingEntry | UnreadableRow {
  const authors = note.querySelector('.note-authors, .authors');
  const meta = textOf(note.querySelector('.note-meta-info'));
  const venue = [...note.querySelectorAll('.note-meta-info li, .note-meta-info .item')][1];
  return makeEntry(
    {
      elements: [note],
      controlParent: note,
      title: mapText(title),
      abstract: fieldOf(note, /^abstract\b/i),
      author: readNameList(textOf(authors, 'sup, .glyphicon, .note-authors-more')),
      href: hrefOf(title),
      issued: parseDate(meta),
      containerTitle: textOf(venue),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const note of doc.querySelectorAll('.note')) {
    // A note may hold replies; the outer one is the paper.
    if (note.parentElement?.closest('.note')) continue;
    const title = titleOf(note);
    if (title !== null) yield readNote(note, title, url);
    else if (note.querySelector('h4, .note-authors') !== null)
      yield { element: note, warning: 'note without a forum link' };
  }
}

/** OpenReview: groups of a venue, search, profiles. The lists arrive by request after load. */
export const openreview: SiteAdapter = {
  id: 'openreview',
  name: 'OpenReview',
  version: 1,
  matches: ['https://openreview.net/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname, searchParams }) =>
    /^(?:www\.)?openreview\.net$/.test(hostname) &&
    ((/^\/(?:group|venue|profile|submissions)\/?$/.test(pathname) && searchParams.size > 0) ||
      (pathname === '/search' && (searchParams.get('term') ?? '') !== '')),

  rows,

  testUrls: {
    listing: [
      'https://openreview.net/group?id=ICLR.cc/2025/Conference',
      'https://openreview.net/group?id=ICLR.cc/2025/Conference#tab-accept-oral',
      'https://openreview.net/search?term=speculative+decoding&group=all',
      'https://openreview.net/profile?id=~Jane_Doe1',
      'https://openreview.net/submissions?venue=ICLR.cc/2025/Conference',
    ],
    other: [
      'https://openreview.net/',
      'https://openreview.net/search',
      'https://openreview.net/forum?id=AbC123xyz',
      'https://openreview.net/pdf?id=AbC123xyz',
      'https://openreview.net/login',
    ],
  },
};
