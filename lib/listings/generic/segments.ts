import type { Group } from './clusters';

/** A row and the siblings that belong to it: `dt` with `dd`, a heading with its paragraphs. */
export interface Segment {
  group: Group;
  elements: [Element, ...Element[]];
}

/** Most siblings that belong to one row. */
const MAX_GAP = 12;

const next = (element: Element): Element | null => element.nextElementSibling;
const previous = (element: Element): Element | null => element.previousElementSibling;

/** Siblings from an element on, up to the next row or `limit`. */
function run(
  from: Element,
  step: (element: Element) => Element | null,
  rows: ReadonlySet<Element>,
  limit: number,
): Element[] {
  const found: Element[] = [];
  for (let at = step(from); at !== null && found.length < limit; at = step(at)) {
    if (rows.has(at)) break;
    found.push(at);
  }
  return found;
}

const tags = (elements: readonly Element[]): string =>
  elements.map((element) => element.localName).join(' ');

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;

/** Which side of a row its siblings belong to; null where the rows stand on their own. */
function sideOf(groups: readonly Group[], rows: ReadonlySet<Element>): 'before' | 'after' | null {
  const gaps: Element[][] = [];
  for (const [n, { row }] of groups.entries()) {
    const following = groups[n + 1]?.row;
    if (following === undefined || following.parentElement !== row.parentElement) continue;
    gaps.push(run(row, next, rows, MAX_GAP + 1));
  }
  const size = median(gaps.map((gap) => gap.length));
  if (gaps.length === 0 || size === 0 || size > MAX_GAP) return null;
  const usual = tags(gaps.find((gap) => gap.length === size) ?? []);
  const first = groups[0]?.row;
  const last = groups.at(-1)?.row;
  if (first === undefined || last === undefined) return null;
  // What stands between rows also stands before the first or after the last, where it belongs.
  if (tags(run(last, next, rows, size)) === usual) return 'after';
  return tags(run(first, previous, rows, size).reverse()) === usual ? 'before' : 'after';
}

/** Whether an element begins another section of the page. */
const isBreak = (element: Element, row: Element): boolean =>
  element.localName === 'hr' ||
  (/^h[1-6]$/.test(element.localName) && !/^h[1-6]$/.test(row.localName));

/** Rows with the siblings that belong to them. */
export function segmentsOf(groups: readonly Group[]): Segment[] {
  const rows = new Set(groups.map(({ row }) => row));
  const side = sideOf(groups, rows);
  if (side === null) return groups.map((group) => ({ group, elements: [group.row] }));
  return groups.map((group) => {
    if (side === 'before') {
      const before = run(group.row, previous, rows, MAX_GAP).reverse();
      const [first = group.row, ...rest] = before;
      return { group, elements: [first, ...rest, ...(before.length > 0 ? [group.row] : [])] };
    }
    const after = run(group.row, next, rows, MAX_GAP);
    const end = after.findIndex((element) => isBreak(element, group.row));
    return { group, elements: [group.row, ...(end < 0 ? after : after.slice(0, end))] };
  });
}
