import { type PaperId, parsePaper, urlPaperId } from '../papers/paper-id';
import { absoluteUrl } from './entry';

/** A link to a paper. */
export interface PaperLink {
  element: Element;
  id: PaperId;
}

/** Links of Scholar's alerts and results: what they lead to is a paper, wherever it is. */
const SCHOLAR_REDIRECT = /^https?:\/\/scholar\.google\.[a-z.]+\/scholar_url\?/i;

/**
 * All links below `scope` whose address stands for a paper, in page order; with `withRedirects` also
 * Scholar's redirects to papers at unknown addresses.
 */
export function* paperLinks(
  scope: ParentNode,
  base: URL,
  withRedirects = false,
): Generator<PaperLink> {
  for (const element of scope.querySelectorAll('a[href], area[href]')) {
    const href = element.getAttribute('href');
    const url = absoluteUrl(href, base);
    if (url === null) continue;
    const id = parsePaper(url.href)?.id;
    if (id !== undefined) yield { element, id };
    else if (withRedirects && SCHOLAR_REDIRECT.test(href?.trim() ?? ''))
      yield { element, id: urlPaperId(url) };
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
