import type { ListingEntry, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { groupLinks, type LinkedRow, paperLinks } from '../links';
import { type MappedText, mapText, textOf } from '../text-map';

/** Rows that must look alike before a page counts as a listing. */
const MIN_ROWS = 2;

const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** What a row looks like from outside: rows of one list look alike. */
export const lookOf = (element: Element): string => {
  const parent = element.parentElement;
  return `${parent?.localName ?? ''}>${element.localName}.${element.classList[0] ?? ''}`;
};

/** Texts of links that lead to a paper without naming it. */
const LABEL =
  /^\W*(?:pdf|html|abs(?:tract)?|paper|link|code|arxiv(?:[:\s].*)?|doi.*|full text|read(?: more| paper)?|view.*|download.*|bib(?:tex)?|supp.*|video|slides|poster|tweet|project|website|openreview|10\.\d{4,}\S*|https?:\S*|[\d.v]+)\W*$/i;

const isTitle = (text: string): boolean =>
  /\p{L}/u.test(text) && text.length > 7 && !LABEL.test(text);

/** Where the title of a row stands: a heading, else the link that names the paper. */
export function titleElement(row: LinkedRow): Element | null {
  const candidates = [
    ...row.element.querySelectorAll(HEADINGS),
    ...row.links,
    ...row.element.querySelectorAll('b, strong'),
  ];
  return candidates.find((element) => isTitle(textOf(element))) ?? null;
}

/** Rows that carry links to papers and look like others of the page. */
export function* genericRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const rows = groupLinks([...paperLinks(doc.body, url)], doc.body);
  const looks = new Map<string, number>();
  for (const row of rows) looks.set(lookOf(row.element), (looks.get(lookOf(row.element)) ?? 0) + 1);
  for (const row of rows) {
    if ((looks.get(lookOf(row.element)) ?? 0) < MIN_ROWS) continue;
    const title = titleElement(row);
    if (title === null) continue;
    yield makeEntry(
      {
        elements: [row.element],
        controlParent: row.element,
        title: mapText(title),
        abstract: abstractIn(row.element),
        href: row.links[0]?.getAttribute('href') ?? null,
        more: row.links.slice(1).map((link) => link.getAttribute('href')),
      },
      url,
    );
  }
}

/** The longest paragraph of a row, if it is long enough to be an abstract. */
function abstractIn(row: Element): MappedText | null {
  let best: MappedText | null = null;
  for (const element of row.querySelectorAll('p, blockquote, [class*="abstract" i]')) {
    const text = mapText(element);
    if (text.text.length > (best?.text.length ?? 250)) best = text;
  }
  return best;
}
