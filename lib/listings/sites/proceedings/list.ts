import type { ListingEntry, UnreadableRow } from '../../adapter';
import { makeEntry, nameOf } from '../../entry';
import { hrefOf, hrefsIn } from '../../hrefs';
import { readNameList, readNames } from '../../people';
import { mapText, textOf } from '../../text-map';

/** The page of one paper: `/paper_files/paper/2025/hash/…-Abstract-Conference.html`, `/paper/5176-…`. */
const PAPER = /\/hash\/\w+|-Abstract\b|\/paper\/\d+-/;

/** Address of a year: `/paper_files/paper/2025`, `/paper/2020`, `/book/…-31-2018`, or a search. */
export const isProceedingsList = ({ pathname, searchParams }: URL): boolean =>
  /^\/(?:paper_files\/)?paper\/\d{4}\/?$|^\/(?:paper_files\/)?book\/[\w-]+\/?$/.test(pathname) ||
  (/^\/papers?(?:_files)?\/search\/?$/.test(pathname) && (searchParams.get('q') ?? '') !== '');

/**
 * Reads the lists of the software that NeurIPS, ICLR and MLSys share. Since 2025 a row is
 * `li.conference > .paper-content > a + .paper-authors`; before, `li > a + i`; until 2019, authors
 * were links `a.author`.
 */
export function* proceedingsRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('li')) {
    const link = paperLinkOf(row);
    if (link !== null && link.closest('li') === row) yield readRow(row, link, url);
    else if (link === null && row.matches('.conference, [data-track]'))
      yield { element: row, warning: `row without a paper link: ${nameOf(row)}` };
  }
}

const paperLinkOf = (row: Element): Element | null =>
  [...row.querySelectorAll('a[href]')].find((link) => PAPER.test(hrefOf(link) ?? '')) ?? null;

function readRow(row: Element, link: Element, url: URL): ListingEntry | UnreadableRow {
  const list = row.querySelector('.paper-authors, i, em');
  const linked = row.querySelectorAll('a.author, a[href*="/author/"]');
  return makeEntry(
    {
      elements: [row],
      controlParent: row.querySelector('.paper-content') ?? row,
      title: mapText(link),
      author: linked.length > 0 ? readNames(linked) : readNameList(textOf(list)),
      href: hrefOf(link),
      more: hrefsIn(row, 'a[href$=".pdf"]'),
      issued: yearOf(hrefOf(link) ?? ''),
      containerTitle: textOf(doc(row).querySelector('.book-title h4, .book-title')),
    },
    url,
  );
}

const doc = (element: Element): Document => element.ownerDocument;

function yearOf(href: string) {
  const year = /\/paper\/(\d{4})\//.exec(href)?.[1];
  return year === undefined ? null : { 'date-parts': [[Number(year)]] };
}
