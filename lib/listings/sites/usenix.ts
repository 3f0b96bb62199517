import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { readNameList } from '../people';
import { mapText, textOf } from '../text-map';

/** `/conference/osdi24/technical-sessions`, `/conference/usenixsecurity25/cycle1-accepted-papers`. */
const PROGRAM =
  /^\/conference\/[\w-]+\/(?:technical-sessions|program|(?:[\w-]+-)?accepted-papers)(?:\/.*)?$/;

const PRESENTATION = 'a[href*="/presentation/"]';

/** "Alice, *Org A;* Bob and Carol, *Org B*": affiliations are set in italics. */
const authorsOf = (row: Element) => {
  const people = row.querySelector('[class*="field-paper-people-text"]');
  return readNameList(textOf(people, 'em, i, .field-label').replace(/\s*;\s*/g, ', '));
};

/** Items of a program that are no papers, although they have the same form. */
const NO_PAPER =
  /^(?:opening|closing|welcome|(?:continental )?breakfast|coffee|break|lunch\w*|reception|poster session|lightning talks|keynote|panel|awards?|conference)\b/i;

function readRow(row: Element, title: Element, url: URL): ListingEntry | UnreadableRow {
  const abstract = row.querySelector('[class*="field-paper-description"]');
  const year = /\/conference\/\D+(\d\d)\//.exec(url.pathname)?.[1];
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('h2, h3') ?? row,
      title: mapText(title),
      abstract: abstract && mapText(abstract, { skip: '.field-label' }),
      author: authorsOf(row),
      href: hrefOf(title),
      more: hrefsIn(row, 'a[href$=".pdf"]'),
      issued: year === undefined ? null : { 'date-parts': [[2000 + Number(year)]] },
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('article.node-paper, .node-paper')) {
    const linked = row.querySelector(`h2 ${PRESENTATION}, h3 ${PRESENTATION}`);
    const link = linked ?? row.querySelector(PRESENTATION);
    // Before the conference, accepted papers have no page; breaks have neither page nor people.
    const title = link ?? (authorsOf(row).length > 0 ? row.querySelector('h2, h3') : null);
    if (title !== null && !NO_PAPER.test(textOf(title))) yield readRow(row, title, url);
  }
}

/** USENIX: technical sessions and accepted papers. */
export const usenix: SiteAdapter = {
  id: 'usenix',
  name: 'USENIX',
  version: 1,
  matches: ['https://www.usenix.org/conference/*', 'https://usenix.org/conference/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    /^(?:www\.)?usenix\.org$/.test(hostname) && PROGRAM.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://www.usenix.org/conference/osdi24/technical-sessions',
      'https://www.usenix.org/conference/usenixsecurity25/cycle1-accepted-papers',
      'https://www.usenix.org/conference/fast25/accepted-papers',
    ],
    other: [
      'https://www.usenix.org/',
      'https://www.usenix.org/conference/osdi24',
      'https://www.usenix.org/conference/osdi24/presentation/doe',
      'https://www.usenix.org/publications/loginonline',
    ],
  },
};
