import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { readNameList, readNames } from '../people';
import { mapText, textOf } from '../text-map';

const HOST = /^(?:www\.)?pubmed\.ncbi\.nlm\.nih\.gov$/;
const SINGLE = /^\/\d{1,9}\/?$/;
const QUERIES = ['term', 'linkname', 'from_uid', 'ids', 'sort'];

/** "Psychol Bull. 2010 Jul;136(4):495-525. doi: 10.1037/a0019486." */
const doiIn = (citation: string): string | null =>
  /\bdoi:\s*(10\.\S+?)\.?(?:\s|$)/i.exec(citation)?.[1] ?? null;

/** Citations in full and in short stand beside each other; style sheets choose. */
const oneOf = (row: Element, ...selectors: string[]): Element | null => {
  for (const selector of selectors) {
    const found = row.querySelector(selector);
    if (found !== null) return found;
  }
  return null;
};

function readSummary(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = row.querySelector('a.docsum-title, .docsum-title');
  if (title === null) return { element: row, warning: 'article without .docsum-title' };
  const journal = oneOf(row, '.full-journal-citation', '.docsum-journal-citation');
  const citation = textOf(journal);
  const pmid = title.getAttribute('data-article-id') ?? textOf(row.querySelector('.docsum-pmid'));
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('.docsum-content') ?? row,
      title: mapText(title),
      author: readNameList(textOf(oneOf(row, '.full-authors', '.docsum-authors'))),
      href: hrefOf(title),
      more: [doiIn(citation), /^\d+$/.test(pmid) ? `pmid:${pmid}` : null],
      issued: parseDate(citation),
      containerTitle: /^[^.]+(?=\.)/.exec(citation)?.[0] ?? null,
    },
    url,
  );
}

/** The page of one article and each row of "format: abstract". */
function readArticle(scope: Element, url: URL): ListingEntry | UnreadableRow {
  const heading = scope.querySelector('h1.heading-title, .heading-title');
  if (heading === null) return { element: scope, warning: 'article without .heading-title' };
  const abstract = oneOf(scope, '.abstract-content.selected', '.abstract-content');
  const header = heading.closest('.full-view') ?? scope;
  const doi = scope.querySelector('a[data-ga-action="DOI"], .citation-doi, .doi a');
  const link = hrefOf(heading.querySelector('a[href]')) ?? url.href;
  return makeEntry(
    {
      elements: [scope],
      controlParent: abstract?.parentElement ?? scope,
      title: mapText(heading),
      abstract: abstract && mapText(abstract),
      author: readNames(header.querySelectorAll('.authors-list .full-name')),
      href: link,
      more: [hrefOf(doi) ?? doiIn(textOf(doi))],
      issued: parseDate(textOf(scope.querySelector('.cit'))),
      containerTitle: textOf(scope.querySelector('.journal-actions-trigger')),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  if (SINGLE.test(url.pathname)) {
    const main = doc.querySelector('.article-details, main');
    if (main !== null) yield readArticle(main, url);
    return;
  }
  for (const row of doc.querySelectorAll('.full-docsum, article.article-overview'))
    yield row.matches('.full-docsum') ? readSummary(row, url) : readArticle(row, url);
}

/** Results on a page unless the address asks for another number. */
const PAGE_SIZE = 10;

/** "3 results", as long as they all stand on one page; longer lists only say their total. */
function announced(doc: Document, url: URL): number | null {
  const total = textOf(doc.querySelector('.results-amount .value')).replace(/,/g, '');
  const size = Number(url.searchParams.get('size') ?? PAGE_SIZE);
  const isShown = /^\d+$/.test(total) && Number(total) <= size && !url.searchParams.has('page');
  return isShown ? Number(total) : null;
}

/** PubMed: results, as summaries or abstracts, and single articles. */
export const pubmed: SiteAdapter = {
  id: 'pubmed',
  name: 'PubMed',
  version: 1,
  matches: ['https://pubmed.ncbi.nlm.nih.gov/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname, searchParams }) =>
    HOST.test(hostname) &&
    (SINGLE.test(pathname) ||
      /^\/trending\/?$/.test(pathname) ||
      (pathname === '/' && QUERIES.some((name) => searchParams.get(name)))),

  rows,

  announced,

  testUrls: {
    listing: [
      'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
      'https://pubmed.ncbi.nlm.nih.gov/?term=pruning&format=abstract&size=50',
      'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed&from_uid=20565167',
      'https://pubmed.ncbi.nlm.nih.gov/trending/',
      'https://pubmed.ncbi.nlm.nih.gov/20565167/',
    ],
    other: [
      'https://pubmed.ncbi.nlm.nih.gov/',
      'https://pubmed.ncbi.nlm.nih.gov/advanced/',
      'https://www.ncbi.nlm.nih.gov/gene/?term=x',
      'https://pmc.ncbi.nlm.nih.gov/articles/PMC123456/',
    ],
  },
};
