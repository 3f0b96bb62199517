import type { ListingEntry, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { clusterLinks, type Group, PathIndex } from './clusters';
import { authorPlace, findAbstract, findAuthors } from './fields';
import { linesOf } from './lines';
import { listLinks } from './prose';
import { segmentsOf } from './segments';
import { isAboutPapers } from './share';
import { withUnknown } from './siblings';
import { readSingle } from './structured';
import { type FoundTitle, findTitles, type LinedRow } from './title';
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

/** A row of which all is known but its fields. */
interface TitledRow {
  row: Row;
  found: FoundTitle;
  /** Where the rows of its list have their authors. */
  authors: string | null;
}

function titledRows(rows: readonly Row[]): TitledRow[] {
  const titles = findTitles(rows);
  if (titles === null) return [];
  const authors = authorPlace(rows.map(({ lines }, n) => ({ lines, found: titles[n] ?? null })));
  return rows.flatMap((row, n) => {
    const found = titles[n];
    return found ? { row, found, authors } : [];
  });
}

function readRow({ row, found, authors }: TitledRow, url: URL): ListingEntry | UnreadableRow {
  const hrefs = row.links.flatMap((link) => link.getAttribute('href') ?? []);
  const named = found.line.nodes.find((node) => node.nodeName === 'A') as Element | undefined;
  return makeEntry(
    {
      elements: row.elements,
      controlParent: found.line.block.localName === 'tr' ? row.elements[0] : found.line.block,
      title: found.title,
      abstract: findAbstract(row.lines, found),
      author: findAuthors(row.lines, found, authors),
      href: hrefs[0] ?? named?.getAttribute('href') ?? null,
      more: [...hrefs.slice(1), row.id, ...writtenIds(row.lines)],
    },
    url,
  );
}

/** Rows of several lists in page order: one walk is cheaper than comparing each with each. */
function inPageOrder(lists: readonly TitledRow[][], root: Element): TitledRow[] {
  const all = lists.flat();
  if (lists.filter((list) => list.length > 0).length < 2) return all;
  const order = new Map([...root.querySelectorAll('*')].map((element, n) => [element, n]));
  const at = ({ row }: TitledRow): number => order.get(row.elements[0]) ?? 0;
  return all.sort((a, b) => at(a) - at(b));
}

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
  const root = doc.querySelector('body');
  // An XML document has none.
  if (root === null) return;
  const links = listLinks(root, url);
  const page = { root, paths: new PathIndex(), links, base: url };
  const lists = clusterLinks(links, page.paths, root)
    .filter((cluster) => cluster.groups.length >= MIN_ROWS)
    .map((cluster) => withUnknown(cluster, page));
  const titled = outermost(lists)
    .filter((list) => list.length >= MIN_ROWS)
    .map((list) => titledRows(rowsOf(list)));
  const rows = inPageOrder(titled, root);
  if (!isAboutPapers(rows, root)) return;
  for (const row of rows) yield readRow(row, url);
}
