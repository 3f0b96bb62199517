import type { PaperId } from '../../papers/paper-id';
import type { PaperLink } from '../links';

/** Links of one paper that stand together, and what they look like from outside. */
export interface Group {
  id: PaperId;
  links: Element[];
  /** Element that holds these links and none of another paper, chosen to look like other rows. */
  row: Element;
}

/** Rows that stand at the same place of the page's structure. */
export interface Cluster {
  /** Tags from the root to the row. */
  path: string;
  groups: Group[];
}

/** Tags from the root to an element, remembered: the rows of a page share most of it. */
export class PathIndex {
  readonly #paths = new Map<Element, string>();

  of(element: Element): string {
    const known = this.#paths.get(element);
    if (known !== undefined) return known;
    const parent = element.parentElement;
    const path = parent === null ? element.localName : `${this.of(parent)}>${element.localName}`;
    this.#paths.set(element, path);
    return path;
  }
}

/** Consecutive links to one paper belong together. */
function adjoin(links: readonly PaperLink[]): { id: PaperId; links: Element[] }[] {
  const groups: { id: PaperId; links: Element[] }[] = [];
  for (const { element, id } of links) {
    const last = groups.at(-1);
    if (last?.id === id) last.links.push(element);
    else groups.push({ id, links: [element] });
  }
  return groups;
}

/** Elements from the first that holds all links of a group up to the last that holds no other's. */
function exclusiveChains(groups: readonly { links: Element[] }[], root: Element): Element[][] {
  const held = new Map<Element, number>();
  const above = groups.map(({ links }) => {
    const own = new Map<Element, number>();
    for (const link of links)
      for (let up: Element | null = link; up !== null && up !== root; up = up.parentElement)
        own.set(up, (own.get(up) ?? 0) + 1);
    for (const element of own.keys()) held.set(element, (held.get(element) ?? 0) + 1);
    return own;
  });
  return groups.map(({ links }, n) => {
    const chain: Element[] = [];
    for (let up = links[0] ?? null; up !== null && up !== root; up = up.parentElement) {
      if (held.get(up) !== 1) break;
      if (above[n]?.get(up) === links.length) chain.push(up);
    }
    return chain;
  });
}

/** Elements that hold columns or words of a row and are no rows themselves. */
const NEVER_ROWS = new Set('a b strong i em span td th code sup sub font label'.split(' '));

/**
 * Groups links into rows and rows into lists: of all elements that hold one paper's links only, the
 * row is the one whose place in the page most other papers share, the outermost of equals.
 */
export function clusterLinks(
  links: readonly PaperLink[],
  paths: PathIndex,
  root: Element,
): Cluster[] {
  const groups = adjoin(links);
  const chains = exclusiveChains(groups, root).map((chain) =>
    chain.map((element) => ({ element, path: paths.of(element) })),
  );
  const counts = new Map<string, number>();
  for (const chain of chains)
    for (const path of new Set(chain.map((link) => link.path)))
      counts.set(path, (counts.get(path) ?? 0) + 1);

  const clusters = new Map<string, Cluster>();
  for (const [n, group] of groups.entries()) {
    const best = mostShared(chains[n] ?? [], counts);
    if (best === null) continue;
    const cluster = clusters.get(best.path) ?? { path: best.path, groups: [] };
    clusters.set(best.path, cluster);
    cluster.groups.push({ ...group, row: best.element });
  }
  return [...clusters.values()];
}

interface Candidate {
  element: Element;
  path: string;
}

/** Of the elements that hold one paper only, the one whose place most other papers share. */
function mostShared(
  chain: readonly Candidate[],
  counts: ReadonlyMap<string, number>,
): Candidate | null {
  let best: (Candidate & { count: number }) | null = null;
  for (const candidate of chain) {
    const count = counts.get(candidate.path) ?? 0;
    const isBare = best !== null && NEVER_ROWS.has(best.element.localName);
    // Not every row needs to stand as its neighbours do: an inline element is never the row.
    if (best === null || count >= best.count * (isBare ? 0.8 : 1)) best = { ...candidate, count };
  }
  return best;
}
