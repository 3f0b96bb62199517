import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { parseDate } from '../dates';
import { makeEntry } from '../entry';
import { hrefsIn } from '../hrefs';
import { readNameList } from '../people';
import { mapText, textOf } from '../text-map';

const VOLUME = /^\/v\d+\/?(?:index\.html)?$|^\/r\d+\/?$/;
const PAPER = /^\/[vr]\d+\/[\w-]+\.html$/;

const isSingle = (url: URL): boolean => PAPER.test(url.pathname) && !VOLUME.test(url.pathname);

function readRow(row: Element, url: URL): ListingEntry | UnreadableRow {
  const title = row.querySelector('.title');
  if (title === null) return { element: row, warning: 'div.paper without .title' };
  const links = hrefsIn(row);
  // A volume that offers the PDF only has no page for the abstract.
  const page = links.find((href) => /\.html?(?:$|[?#])/.test(href)) ?? links[0] ?? null;
  const details = row.querySelector('.info, .details');
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: mapText(title),
      author: readNameList(textOf(row.querySelector('.authors'))),
      href: page,
      more: links,
      containerTitle: textOf(details?.querySelector('i, em')),
      issued: parseDate(textOf(details)),
    },
    url,
  );
}

function* volumeRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('.paper')) yield readRow(row, url);
}

function* singleRow(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const title = doc.querySelector('article h1, .post-content h1, h1');
  if (title === null) return;
  const abstract = doc.querySelector('#abstract, .abstract');
  const stated = [...doc.querySelectorAll('meta[name="citation_author"]')]
    .map((meta) => meta.getAttribute('content') ?? '')
    .join('; ');
  const shown = textOf(doc.querySelector('.authors'));
  yield makeEntry(
    {
      elements: [title],
      controlParent: title,
      title: mapText(title),
      abstract: abstract && mapText(abstract),
      author: readNameList(shown === '' ? stated : shown),
      href: url.href,
      issued: parseDate(textOf(doc.querySelector('#info'))),
    },
    url,
  );
}

/** Proceedings of Machine Learning Research: volumes and single papers. */
export const pmlr: SiteAdapter = {
  id: 'pmlr',
  name: 'PMLR',
  version: 1,
  matches: ['https://proceedings.mlr.press/*'],
  enabledByDefault: false,

  isListing: (url) =>
    url.hostname === 'proceedings.mlr.press' && (VOLUME.test(url.pathname) || isSingle(url)),

  rows: (doc, url) => (isSingle(url) ? singleRow(doc, url) : volumeRows(doc, url)),

  testUrls: {
    listing: [
      'https://proceedings.mlr.press/v161/',
      'https://proceedings.mlr.press/v235',
      'https://proceedings.mlr.press/v202/index.html',
      'https://proceedings.mlr.press/r1/',
      'https://proceedings.mlr.press/v161/lin21a.html',
    ],
    other: [
      'https://proceedings.mlr.press/',
      'https://proceedings.mlr.press/faq.html',
      'https://proceedings.mlr.press/v161/lin21a/lin21a.pdf',
    ],
  },
};
