import type { ListingEntry, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { clusterLinks, type Group, PathIndex } from './clusters';
import { authorPlace, findAbstract, findAuthors } from './fields';
import { linesOf } from './lines';
import { listLinks } from './prose';
import { segmentsOf } from './segments';
import { withUnknown } from './siblings';
import { readSingle } from './structured';
import { findTitles, type LinedRow } from './title';
import { writtenIds } from './written-ids';

/** Rows that must look alike before a page counts as a listing. */
const MIN_ROWS = 2;

/** A row that is ready to be read. */
interface Row extends LinedRow {
  elements: [Element, ...Element[]];
  group: Group;
}

/** A list's rows with what stands between them. */
const rowsOf = (groups: readonly Group[]): Row[] =>
  segmentsOf(groups).map(({ group, elements }) => ({
    id: group.id,
    group,
    elements,
    links: group.links,
    lines: linesOf(elements),
  }));

function* readList(rows: readonly Row[], url: URL): Generator<ListingEntry | UnreadableRow> {
  const titles = findTitles(rows);
  if (titles === null) return;
  const place = authorPlace(rows.map(({ lines }, n) => ({ lines, found: titles[n] ?? null })));
  for (const [n, row] of rows.entries()) {
    const found = titles[n];
    if (!found) continue;
    const hrefs = row.links.map((link) => link.getAttribute('href'));
    yield makeEntry(
      {
        elements: row.elements,
        controlParent: found.line.block.localName === 'tr' ? row.elements[0] : found.line.block,
        title: found.title,
        abstract: findAbstract(row.lines, found),
        author: findAuthors(row.lines, found, place),
        href: hrefs[0] ?? null,
        more: [...hrefs.slice(1), ...writtenIds(row.lines)],
      },
      url,
    );
  }
}

/** Page order of what several lists of a page hold. */
const inPageOrder = (a: ListingEntry | UnreadableRow, b: ListingEntry | UnreadableRow): number => {
  const first = 'paper' in a ? a.elements[0] : a.element;
  const second = 'paper' in b ? b.elements[0] : b.element;
  if (first === second) return 0;
  return first.compareDocumentPosition(second) & 4 ? -1 : 1;
};

/** Rows that stand in no row of another list: a list inside a row is that row's own. */
function outermost(lists: readonly Group[][]): Group[][] {
  const rows = new Set(lists.flatMap((list) => list.map(({ row }) => row)));
  const isInside = (row: Element): boolean => {
    for (let up = row.parentElement; up !== null; up = up.parentElement)
      if (rows.has(up)) return true;
    return false;
  };
  return lists.map((list) => list.filter(({ row }) => !isInside(row)));
}

/** Rows that carry links to papers and look like others of the page. */
export function* genericRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const single = readSingle(doc, url);
  if (single !== null) {
    yield single;
    return;
  }
  const root = doc.body;
  const links = listLinks(root, url);
  const page = { root, paths: new PathIndex(), links, base: url };
  const lists = clusterLinks(links, page.paths, root)
    .filter((cluster) => cluster.groups.length >= MIN_ROWS)
    .map((cluster) => withUnknown(cluster, page));
  const found = outermost(lists)
    .filter((list) => list.length >= MIN_ROWS)
    .flatMap((list) => [...readList(rowsOf(list), url)]);
  yield* found.sort(inPageOrder);
}
