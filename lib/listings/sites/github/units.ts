import { type DigestLink, titleTextOf } from './links';

/** What lists one paper: a table's row, a list's item, a folded block, a heading or paragraph. */
export interface Unit {
  element: Element;
  kind: 'row' | 'block';
  /** Links to the paper; none for the row of a table of papers that links elsewhere. */
  links: DigestLink[];
}

/** Share of a table's rows that link to papers, from which on it is a table of papers. */
const TABLE_SHARE = 0.5;
/** Fewest papers of a digest: a project's own README names a few. */
const MIN_UNITS = 3;

const HEADING = /^h[1-6]$/;

/** Whether all links of an element lead to one paper. */
function holdsOnePaper(element: Element, links: readonly DigestLink[]): boolean {
  const ids = new Set<string>();
  const others = new Set<string>();
  for (const link of links) {
    if (!element.contains(link.element)) continue;
    if (link.id === null) others.add(link.href);
    else ids.add(link.id);
  }
  return ids.size === 1 || (ids.size === 0 && others.size === 1);
}

/** The widest item or folded block around a link that holds no other paper; else its paragraph. */
function blockOf(link: DigestLink, article: Element, links: readonly DigestLink[]): Element | null {
  let widest: Element | null = null;
  for (let up = link.element.parentElement; up !== null && up !== article; up = up.parentElement) {
    if (!up.matches('li, details, p, h1, h2, h3, h4, h5, h6')) continue;
    if (!holdsOnePaper(up, links)) break;
    widest = up;
  }
  return widest;
}

/** A paragraph of mere links belongs to the heading above it. */
function withHeading(block: Element): Element {
  if (!block.matches('p, blockquote')) return block;
  const named = [...block.querySelectorAll('a, b, strong')].some((mark) => titleTextOf(mark));
  if (named) return block;
  for (let before = block.previousElementSibling; before; before = before.previousElementSibling) {
    if (HEADING.test(before.localName) || before.matches('.markdown-heading')) return before;
    if (before.localName === 'hr' || before.querySelector('a[href]') === null) continue;
    if (!before.matches('p')) break;
  }
  return block;
}

/** Rows of the tables in which most rows link to papers. */
function tableRows(article: Element, links: readonly DigestLink[]): Map<Element, DigestLink[]> {
  const rows = new Map<Element, DigestLink[]>();
  const byRow = new Map<Element, DigestLink[]>();
  for (const link of links) {
    const row = link.element.closest('tr');
    if (row !== null && article.contains(row)) byRow.set(row, [...(byRow.get(row) ?? []), link]);
  }
  const tables = new Set([...byRow.keys()].flatMap((row) => row.closest('table') ?? []));
  for (const table of tables) {
    const own = [...table.querySelectorAll('tr')].filter((row) => row.querySelector('td'));
    const linked = own.filter((row) => byRow.has(row));
    if (linked.length < 2 || linked.length < own.length * TABLE_SHARE) continue;
    for (const row of own) rows.set(row, byRow.get(row) ?? []);
  }
  return rows;
}

/** Units of an article in page order; none where it is no digest. */
export function unitsOf(article: Element, links: readonly DigestLink[]): Unit[] {
  const rows = tableRows(article, links);
  const blocks = new Map<Element, DigestLink[]>();
  for (const link of links) {
    if (link.element.closest('table') !== null) continue;
    const block = blockOf(link, article, links);
    if (block === null) continue;
    const unit = withHeading(block);
    blocks.set(unit, [...(blocks.get(unit) ?? []), link]);
  }
  if (rows.size + blocks.size < MIN_UNITS) return [];
  const units: Unit[] = [];
  const all = 'tr, li, details, p, blockquote, h1, h2, h3, h4, h5, h6, .markdown-heading';
  for (const element of article.querySelectorAll(all)) {
    const row = rows.get(element);
    const block = blocks.get(element);
    if (row !== undefined) units.push({ element, kind: 'row', links: row });
    else if (block !== undefined) units.push({ element, kind: 'block', links: block });
  }
  return units;
}
