import { urlPaperId } from '../../papers/paper-id';
import { absoluteUrl } from '../entry';
import type { PaperLink } from '../links';
import { textOf } from '../text-map';
import type { Cluster, Group, PathIndex } from './clusters';
import { isTitleLike } from './words';

/** Share of the rows at one place that must link a known paper, before the others count too. */
const MIN_SHARE = 0.3;

/** Rows that must link a known paper, likewise. */
const MIN_KNOWN = 2;

/** Hosts whose pages stand beside papers in lists and are none. */
const NO_PAPERS =
  /(?:^|\.)(?:github\.(?:com|io)|gitlab\.com|twitter\.com|x\.com|youtube\.com|youtu\.be|linkedin\.com|facebook\.com|reddit\.com|medium\.com|discord\.(?:gg|com)|t\.me|wikipedia\.org|huggingface\.co|kaggle\.com|colab\.research\.google\.com)$/;

/** Labels of links that lead to nothing but papers. */
const PAPER_ROLE = /^\W*(?:paper|pdf|full text|publication|article|technical report|report)\W*$/;

/** What the link of a row says: its label ("Paper"), or that it names the paper itself. */
const roleOf = (link: Element): string => {
  const text = textOf(link);
  return isTitleLike(text) && text.split(/\s+/).length > 2 ? '(title)' : text.toLowerCase();
};

/** Whether a link leads to the page itself with other settings: sorting, paging, related searches. */
const isSamePage = (url: URL, base: URL): boolean =>
  url.hostname === base.hostname && url.pathname === base.pathname;

/** The link of a row that plays the part which links to papers play in the other rows. */
function linkInRole(row: Element, roles: ReadonlySet<string>, base: URL): Element | null {
  for (const link of row.querySelectorAll('a[href]')) {
    const role = roleOf(link);
    if (!roles.has(role)) continue;
    const url = absoluteUrl(link.getAttribute('href'), base);
    if (url === null || url.pathname === '/' || isSamePage(url, base)) continue;
    // A link that says "Paper" is believed wherever it leads.
    if (PAPER_ROLE.test(role) || !NO_PAPERS.test(url.hostname)) return link;
  }
  return null;
}

/** Reads rows without a group of their own: they link several papers, or none that is known. */
function readUnknown(
  row: Element,
  links: ReadonlyMap<Element, PaperLink>,
  roles: ReadonlySet<string>,
  base: URL,
): Group | null {
  const own = [...row.querySelectorAll('a[href]')].flatMap((link) => links.get(link) ?? []);
  const link = linkInRole(row, roles, base);
  const [first] = own;
  if (first !== undefined) {
    // A row that gives its paper at two addresses still has one link that names it or says "Paper".
    const inRole = link === null ? [] : [link];
    return { id: first.id, links: [...inRole, ...own.map(({ element }) => element)], row };
  }
  const url = absoluteUrl(link?.getAttribute('href'), base);
  return link === null || url === null ? null : { id: urlPaperId(url), links: [link], row };
}

/**
 * The rows of a list together with those between them that link no known paper: reports, journals
 * without DOI in the address. They count where a good part of the list links papers, and only with
 * a link in the same role.
 */
export function withUnknown(
  cluster: Cluster,
  page: { root: Element; paths: PathIndex; links: readonly PaperLink[]; base: URL },
): Group[] {
  if (cluster.groups.length < MIN_KNOWN) return cluster.groups;
  const known = new Map(cluster.groups.map((group) => [group.row, group]));
  const tag = cluster.groups[0]?.row.localName ?? '*';
  const parents = new Set(cluster.groups.map(({ row }) => row.parentElement));
  const classes = new Set(cluster.groups.map(({ row }) => row.classList[0]));
  const roles = new Set(cluster.groups.flatMap(({ links }) => links.map(roleOf)));
  const links = new Map(page.links.map((link) => [link.element, link]));
  const found: Group[] = [];
  for (const row of page.root.querySelectorAll(tag)) {
    const isAlike = parents.has(row.parentElement) || classes.has(row.classList[0]);
    const group =
      known.get(row) ??
      (isAlike && page.paths.of(row) === cluster.path
        ? readUnknown(row, links, roles, page.base)
        : null);
    if (group !== null) found.push(group);
  }
  return cluster.groups.length / found.length >= MIN_SHARE ? found : cluster.groups;
}
