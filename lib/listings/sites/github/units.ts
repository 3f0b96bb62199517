import { isTitleLike } from '../../generic/words';
import { textOf } from '../../text-map';
import { type DigestLink, titleTextOf } from './links';

/** What lists one paper: a table's row, a list's item, a folded block, a heading or paragraph. */
export interface Unit {
  /** One element, or a heading and what follows it. */
  elements: [Element, ...Element[]];
  kind: 'row' | 'block';
  /** Links to the paper; none for the row of a table of papers that links elsewhere. */
  links: DigestLink[];
}

/** Share of a table's rows that link to papers, from which on it is a table of papers. */
const TABLE_SHARE = 0.5;

const HEADING = 'h1, h2, h3, h4, h5, h6';
/** Most blocks that belong to the heading above them. */
const MAX_FOLLOWING = 8;
/** Longest paragraph that can stand between a heading and the links below it: names. */
const MAX_BETWEEN = 300;

/** Links of an article by element, and whether the elements around them hold one paper only. */
class LinkIndex {
  readonly #links: ReadonlyMap<Element, DigestLink>;
  readonly #single = new Map<Element, boolean>();

  constructor(links: readonly DigestLink[]) {
    this.#links = new Map(links.map((link) => [link.element, link]));
  }

  /** The widest item or folded block around a link that holds no other paper; else its paragraph. */
  blockOf(link: DigestLink, article: Element): Element | null {
    let widest: Element | null = null;
    for (let up = link.element.parentElement; up && up !== article; up = up.parentElement) {
      if (!up.matches(`li, details, p, ${HEADING}`)) continue;
      if (!this.#holdsOnePaper(up)) break;
      widest = up;
    }
    return widest;
  }

  /** Whether all links of an element lead to one paper. A long fold is asked for each of its links. */
  #holdsOnePaper(element: Element): boolean {
    const known = this.#single.get(element);
    if (known !== undefined) return known;
    const own = [...element.querySelectorAll('a')].flatMap((link) => this.#links.get(link) ?? []);
    const isSingle = areOnePaper(own) || (isItem(element) && nameOnePaper(own));
    this.#single.set(element, isSingle);
    return isSingle;
  }
}

/** Whether links have one identity, or one address where none has an identity. */
function areOnePaper(links: readonly DigestLink[]): boolean {
  const ids = new Set(links.flatMap(({ id }) => id ?? []));
  return ids.size === 1 || (ids.size === 0 && new Set(links.map(({ href }) => href)).size === 1);
}

const isItem = (element: Element): boolean =>
  element.matches('li, p') && element.querySelector('li') === null;

/** Whether links are one title and labels of its copies: "Title [arXiv] [DOI]". */
function nameOnePaper(links: readonly DigestLink[]): boolean {
  const titled = new Set(links.flatMap(({ title, href }) => (title === null ? [] : href)));
  const ids = new Set(links.flatMap(({ id }) => id ?? []));
  return titled.size === 1 || (titled.size === 0 && ids.size <= 2);
}

/** Whether a paragraph names a paper itself, at its beginning: a sentence that cites one does not. */
function namesPaper(block: Element): boolean {
  for (const mark of block.querySelectorAll('a, b, strong')) {
    if (titleTextOf(mark) === null) continue;
    const before = (textOf(block).split(textOf(mark))[0] ?? '').slice(0, 400);
    // Dates, numbers and venues in brackets may stand before a title, words may not.
    return !/\p{L}{2}/u.test(before.replace(/\[[^\]]*\]|\([^)]*\)|【[^】]*】/g, ''));
  }
  return false;
}

/** Headings, paragraphs and lists of an article in page order, whatever wraps them. */
class Flow {
  readonly #blocks: Element[];
  readonly #index: Map<Element, number>;

  constructor(article: Element) {
    const all = [
      ...article.querySelectorAll(`${HEADING}, p, ul, ol, details, blockquote, hr, pre`),
    ];
    this.#blocks = all.filter((block) => !block.parentElement?.closest('ul, ol, details, table'));
    this.#index = new Map(this.#blocks.map((block, n) => [block, n]));
  }

  /** The heading, or the paragraph that is a title alone, above mere links to a paper. */
  titleAbove(block: Element): Element | null {
    for (let n = this.#at(block) - 1; n >= 0; n -= 1) {
      const before = this.#blocks[n];
      if (before === undefined || before.matches('h1, hr, pre, details')) return null;
      if (before.matches(HEADING) || isTitleAlone(before)) return before;
      if (!before.matches('p') || textOf(before).length > MAX_BETWEEN) return null;
    }
    return null;
  }

  /** Blocks that hold any of some elements. */
  holding(elements: Iterable<Element>): Set<Element> {
    const found = new Set<Element>();
    for (const element of elements) {
      const block = this.#blocks[this.#at(element)];
      if (block !== undefined) found.add(block);
    }
    return found;
  }

  /** What stands below a title and belongs to it, up to the next block that lists a paper. */
  following(title: Element, owners: ReadonlySet<Element>): Element[] {
    const from = this.#index.get(title);
    if (from === undefined || title.matches('ul, ol, details')) return [];
    const found: Element[] = [];
    for (const block of this.#blocks.slice(from + 1, from + 1 + MAX_FOLLOWING)) {
      if (block.matches(`${HEADING}, hr`) || owners.has(block) || isTitleAlone(block)) break;
      found.push(block);
    }
    return found;
  }

  /** Place of the block that holds an element. */
  #at(element: Element): number {
    for (let up: Element | null = element; up !== null; up = up.parentElement) {
      const index = this.#index.get(up);
      if (index !== undefined) return index;
    }
    return -1;
  }
}

/** A paragraph in bold: Markdown writers use it as a heading. */
function isTitleAlone(block: Element): boolean {
  if (!block.matches('p')) return false;
  const bold = block.querySelector('b, strong');
  return bold !== null && titleTextOf(bold) !== null && textOf(bold) === textOf(block);
}

/** Whether a block is links and their labels only: "Paper: https://…", "[arXiv] [code]". */
function isLinksOnly(block: Element): boolean {
  const linked = [...block.querySelectorAll('a')].some((link) => titleTextOf(link) !== null);
  if (!linked && /^[^:：]{1,30}[:：]/.test(textOf(block))) return true;
  const words = textOf(block, 'a, summary').replace(/[[\](){}|,;:•/]/g, ' ');
  return !linked && words.split(/\s+/).every((word) => !isTitleLike(word));
}

/** The element that a block's paper is listed by; null for running text. */
function ownerOf(block: Element, flow: Flow): Element | null {
  if (block.matches('h1')) return null;
  if (block.matches(`${HEADING}, details`)) return block;
  if (block.matches('li') ? !isLinksOnly(block) : namesPaper(block)) return block;
  return isLinksOnly(block) ? flow.titleAbove(block) : null;
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

/** Units of an article in page order. */
export function* unitsOf(article: Element, links: readonly DigestLink[]): Generator<Unit> {
  const rows = tableRows(article, links);
  const blocks = new Map<Element, DigestLink[]>();
  const flow = new Flow(article);
  const index = new LinkIndex(links);
  for (const link of links) {
    if (link.element.closest('table') !== null) continue;
    const block = index.blockOf(link, article);
    const owner = block === null ? null : ownerOf(block, flow);
    if (owner !== null) blocks.set(owner, [...(blocks.get(owner) ?? []), link]);
  }
  const owners = flow.holding(blocks.keys());
  for (const element of article.querySelectorAll(`tr, li, details, p, ${HEADING}`)) {
    const row = rows.get(element);
    const block = blocks.get(element);
    if (row !== undefined) yield { elements: [element], kind: 'row', links: row };
    else if (block !== undefined) {
      const below = flow.following(element, owners);
      yield { elements: [element, ...below], kind: 'block', links: block };
    }
  }
}
