import type { PersonName } from '../../papers/paper';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNameList, readNames } from '../people';
import { mapText, textOf } from '../text-map';

const HOST = /^(?:www\.)?(?:bio|med)rxiv\.org$/;
const LIST =
  /^\/(?:collection\/.+|content\/early\/recent|archive|search\/.+|content\/(?:bio|med)rxiv\/early\/.+)$/;

/** Names are told into parts; an icon with a hidden text stands between them. */
function authorsOf(row: Element): PersonName[] {
  const marked = [...row.querySelectorAll('.highwire-citation-author')];
  if (marked.length === 0)
    return readNameList(
      textOf(row.querySelector('.highwire-citation-authors'), '.element-invisible'),
    );
  return marked.flatMap((author): PersonName[] => {
    const family = textOf(author.querySelector('.nlm-surname'));
    if (family === '') return readNames([author], '.element-invisible, .orcid-link');
    const given = textOf(author.querySelector('.nlm-given-names'));
    return [given === '' ? { family } : { family, given }];
  });
}

function readRow(row: Element, url: URL): ListingEntry | UnreadableRow {
  // The link wraps the title in two elements of the same class.
  const link = row.querySelector('a.highwire-cite-linked-title');
  const title = link ?? row.querySelector('.highwire-cite-title');
  if (title === null) return { element: row, warning: 'citation without .highwire-cite-title' };
  const doi = textOf(row.querySelector('.highwire-cite-metadata-doi'));
  const metadata = textOf(row.querySelector('.highwire-cite-metadata'));
  const path = `${row.getAttribute('data-apath') ?? ''} ${hrefOf(link) ?? ''}`;
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(title),
      author: authorsOf(row),
      href: hrefOf(link),
      more: [/10\.\d{4,9}\/\S+/.exec(doi)?.[0]],
      issued: parseDate(/\/(\d{4}\/\d\d\/\d\d)\//.exec(path)?.[1] ?? '') ?? dateInDoi(doi + path),
      containerTitle: /\b(?:bio|med)rxiv\b/i.exec(metadata)?.[0] ?? null,
    },
    url,
  );
}

/** "10.1101/2024.01.15.575678" holds the day of submission. */
function dateInDoi(text: string) {
  const [, year, month, day] = /10\.\d+\/(\d{4})\.(\d\d)\.(\d\d)\./.exec(text) ?? [];
  return year === undefined ? null : parseDate(`${year}-${month}-${day}`);
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('.highwire-article-citation')) {
    if (!row.parentElement?.closest('.highwire-article-citation')) yield readRow(row, url);
  }
}

/** bioRxiv and medRxiv: collections, recent, search. Abstracts come by request only. */
export const biorxiv: SiteAdapter = {
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  version: 1,
  matches: ['https://www.biorxiv.org/*', 'https://www.medrxiv.org/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) => HOST.test(hostname) && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://www.biorxiv.org/collection/neuroscience',
      'https://www.biorxiv.org/content/early/recent?page=2',
      'https://www.medrxiv.org/collection/epidemiology?page=1',
      'https://www.biorxiv.org/search/sparse%20coding%20numresults%3A75',
      'https://www.medrxiv.org/archive',
    ],
    other: [
      'https://www.biorxiv.org/',
      'https://www.biorxiv.org/content/10.1101/2024.01.15.575678v1',
      'https://www.biorxiv.org/about-biorxiv',
      'https://api.biorxiv.org/details/biorxiv/2024-01-15',
    ],
  },
};
