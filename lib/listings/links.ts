import { type PaperId, parsePaper } from '../papers/paper-id';
import { absoluteUrl } from './entry';

/** A link to a paper. */
export interface PaperLink {
  element: Element;
  id: PaperId;
}

/** Elements around a listing that also hold links: menus, footers, references of an article. */
export const ASIDE = 'nav, footer, header nav, [role="navigation"], [role="contentinfo"]';

/** All links below `scope` whose address stands for a paper, in page order. */
export function* paperLinks(scope: ParentNode, base: URL): Generator<PaperLink> {
  for (const element of scope.querySelectorAll('a[href], area[href]')) {
    const url = absoluteUrl(element.getAttribute('href'), base);
    const parsed = url === null ? null : parsePaper(url.href);
    if (parsed !== null) yield { element, id: parsed.id };
  }
}

/** Links of one paper that stand together, and the largest element that holds no other paper's. */
export interface LinkedRow {
  id: PaperId;
  links: Element[];
  element: Element;
}

/**
 * Groups links into rows: consecutive links of one paper belong together, and the row is their
 * highest common ancestor that holds no link of another paper. `scope` itself is never a row.
 */
export function groupLinks(links: readonly PaperLink[], scope: Element): LinkedRow[] {
  const groups: { id: PaperId; links: Element[] }[] = [];
  for (const { element, id } of links) {
    const last = groups.at(-1);
    if (last?.id === id) last.links.push(element);
    else groups.push({ id, links: [element] });
  }
  /** How many groups each ancestor holds. */
  const held = new Map<Element, number>();
  for (const group of groups) {
    const above = new Set<Element>();
    for (const link of group.links)
      for (let up: Element | null = link; up !== null && !above.has(up); up = up.parentElement)
        above.add(up);
    for (const element of above) held.set(element, (held.get(element) ?? 0) + 1);
  }
  return groups.map(({ id, links: own }) => {
    let row = own[0] ?? scope;
    for (
      let up = row.parentElement;
      up !== null && up !== scope && scope.contains(up) && held.get(up) === 1;
      up = up.parentElement
    )
      row = up;
    return { id, links: own, element: row };
  });
}
