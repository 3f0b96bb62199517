import type { ListingEntry } from '../listings/adapter';
import { textOf } from '../listings/text-map';

/** Selectors that a new adapter begins with. */
export interface SiteSelectors {
  row: string;
  title: string;
  /** Null where the rows show none that a selector could name. */
  authors: string | null;
  abstract: string | null;
}

/** Classes that name what an element is; those with digits or colons come from build tools. */
const stableClasses = (element: Element): string[] =>
  [...element.classList].filter((name) => /^[a-z][a-z_-]{2,40}$/i.test(name));

/** Ways to name an element, the most telling first. */
function namesOf(element: Element): string[] {
  const own = stableClasses(element).map((name) => `.${name}`);
  const parent = element.parentElement;
  const inside =
    parent === null ? [] : stableClasses(parent).map((name) => `.${name} > ${element.localName}`);
  return [...own, ...own.map((name) => element.localName + name), ...inside, element.localName];
}

/** Shares of rows in which a selector must find what it is meant for. */
const MIN_SHARE = 0.8;

/** The selector that finds `targetOf` a row in most rows; null where none does. */
function commonSelector(
  rows: readonly Element[],
  targetOf: (n: number) => Element | null,
): string | null {
  const counts = new Map<string, number>();
  for (const [n, row] of rows.entries()) {
    const target = targetOf(n);
    if (target === null) continue;
    for (const name of new Set(namesOf(target)))
      if (row.querySelector(name) === target) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, count] of counts) if (count >= rows.length * MIN_SHARE) return name;
  return null;
}

/** The element that holds the located text of an entry's field. */
const elementOf = (field: ListingEntry['titleText']): Element | null => {
  if (field === null) return null;
  const [first] = field.locate({ start: 0, end: field.text.length });
  let element = first?.start.node.parentElement ?? null;
  // Words in italics or drawn formulas are parts of the title's element.
  while (element?.parentElement && textOf(element).length < field.text.length * 0.9)
    element = element.parentElement;
  return element;
};

/** The selector of the rows: of all that name the first row, the one that finds the fewest others. */
function rowSelector(doc: Document, rows: readonly Element[]): string | null {
  const known = new Set(rows);
  const found = rows
    .slice(0, 3)
    .flatMap(namesOf)
    .map((name) => ({ name, all: [...doc.querySelectorAll(name)] }))
    .filter(
      ({ all }) => all.filter((element) => known.has(element)).length >= rows.length * MIN_SHARE,
    )
    .sort((a, b) => a.all.length - b.all.length);
  const [best] = found;
  return best !== undefined && best.all.length <= rows.length * 1.5 ? best.name : null;
}

const AUTHORS = '[class*="author" i], [class*="creator" i]';

/**
 * Selectors for rows that the generic detector has read; a text that says why not where the page
 * does not name its parts.
 */
export function guessSelectors(
  doc: Document,
  entries: readonly ListingEntry[],
): SiteSelectors | string {
  const rows = entries.map(({ elements }) => elements[0]);
  if (entries.length < 2) return 'fewer than two rows with links to papers were found';
  if (entries.some(({ elements }) => elements.length > 1))
    return 'a row is several elements side by side; begin with a copy of an adapter that reads such rows';
  const row = rowSelector(doc, rows);
  if (row === null)
    return 'no class names the rows; begin with a copy of an adapter that reads links';
  const title = commonSelector(rows, (n) => elementOf(entries[n]?.titleText ?? null));
  if (title === null) return 'no selector names the titles';
  return {
    row,
    title,
    authors: commonSelector(rows, (n) => rows[n]?.querySelector(AUTHORS) ?? null),
    abstract: commonSelector(rows, (n) => elementOf(entries[n]?.abstractText ?? null)),
  };
}
