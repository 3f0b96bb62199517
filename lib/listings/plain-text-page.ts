import { cleanText } from '../papers/normalize';
import { parsePersonList } from '../papers/person-name';
import type { ListingEntry, SiteAdapter, UnreadableRow } from './adapter';
import { makeEntry, type RowFacts } from './entry';
import { readPlainText, type TextRow } from './plain-text';
import { mapTextPart } from './text-map';

/** Facts of a row apart from its title and abstract. */
function textFacts(text: string, row: TextRow): Pick<RowFacts, 'author' | 'href' | 'more'> {
  const { authors, ids } = row;
  return {
    author:
      authors === null ? [] : parsePersonList(cleanText(text.slice(authors.start, authors.end))),
    href: ids.find((id) => /^https?:/i.test(id)) ?? null,
    more: ids,
  };
}

/** The text of a document that a browser shows as plain text: one text node in `body > pre`. */
function textNodeOf(doc: Document): { pre: Element; node: Text } | null {
  const pre = doc.body.firstElementChild;
  if (pre?.localName !== 'pre' || pre.nextElementSibling?.localName === 'pre') return null;
  const node = pre.firstChild;
  const isOnly = node !== null && node.nodeType === 3 && pre.firstElementChild === null;
  return isOnly ? { pre, node: node as Text } : null; // Node type 3.
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const found = textNodeOf(doc);
  if (found === null) return;
  const { pre, node } = found;
  for (const row of readPlainText(node.data)) {
    yield makeEntry(
      {
        elements: [pre],
        controlParent: null,
        title: mapTextPart(node, row.title),
        abstract: mapTextPart(node, row.abstract),
        ...textFacts(node.data, row),
      },
      url,
    );
  }
}

/** Reads a plain text digest that is open in the browser. By scan only. */
export const plainText: SiteAdapter = {
  id: 'plain-text',
  name: 'Plain text',
  version: 1,
  matches: [],
  enabledByDefault: true,
  isListing: () => false,
  rows,
  testUrls: { listing: [], other: ['https://example.org/digest.txt'] },
};
