import { isEntry, type ListingEntry, type SiteAdapter, type UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { genericRows } from '../generic/rows';
import { hrefOf } from '../hrefs';
import { abstractOf, authorsOf } from './github/facts';
import { digestLinks } from './github/links';
import { titleOf } from './github/title';
import { type Unit, unitsOf } from './github/units';

/** First parts of addresses that are no owner of repositories. */
const RESERVED =
  /^(?:settings|topics|marketplace|explore|login|join|signup|orgs|organizations|sponsors|features|about|pricing|notifications|issues|pulls|search|trending|collections|apps|users|enterprise|new|codespaces|stars|dashboard|security|contact|site|account|readme)$/;

/** Fewest papers of a list, and of a table whose rows are papers. */
const MIN_PAPERS = 3;
const MIN_ROWS = 2;

/** Links of rows that share, not show, a paper. */
const SOCIAL =
  /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter|facebook|linkedin|t|bsky|reddit|youtube)\.\w+\//i;

/** Address of a unit's paper: what its title links to, else its arXiv page, else its first link. */
function addressOf({ elements: [element], links }: Unit, mark: Element | null): string | null {
  const own = links.find(
    (link) => mark !== null && (link.element === mark || mark.contains(link.element)),
  );
  if (own !== undefined) return own.href;
  const around = links.find((link) => mark !== null && link.element.contains(mark));
  if (around !== undefined) return around.href;
  const arxiv = links.find(({ href }) => /\/\/arxiv\.org\/abs\//.test(href));
  const known = arxiv ?? links.find(({ id }) => id !== null) ?? links[0];
  if (known !== undefined) return known.href;
  const others = [...element.querySelectorAll('a[href]')].map((link) => hrefOf(link) ?? '');
  return others.find((href) => /^https?:/.test(href) && !SOCIAL.test(href)) ?? null;
}

function readUnit(unit: Unit, url: URL): ListingEntry | UnreadableRow | null {
  const title = titleOf(unit);
  if (title === null) {
    // A row without any link is a row of another kind: a rule, a subtitle.
    return unit.links.length === 0
      ? null
      : { element: unit.elements[0], warning: 'row without a title' };
  }
  const href = addressOf(unit, title.mark);
  if (href === null) return null;
  const { id } = unit.links.find((link) => link.href === href) ?? { id: null };
  // A row may compare several papers: others than the first are no other names of it.
  const same = unit.links.filter((link) => link.id === id || link.title === null);
  return makeEntry(
    {
      elements: unit.elements,
      controlParent: title.place,
      title: title.mapped,
      abstract: abstractOf(unit),
      author: authorsOf(unit, title),
      href,
      more: same.slice(0, 6).map((link) => link.href),
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const article = doc.querySelector(
    'article.markdown-body, #readme .markdown-body, .markdown-body',
  );
  if (article === null) return;
  const held: (ListingEntry | UnreadableRow)[] = [];
  const papers = new Set<string>();
  let rowsFound = 0;
  let isList = false;
  for (const unit of unitsOf(article, digestLinks(article, url))) {
    const row = readUnit(unit, url);
    if (row === null) continue;
    if (isEntry(row)) papers.add(row.paper.id);
    if (isEntry(row) && unit.kind === 'row') rowsFound += 1;
    held.push(row);
    // A project's own README names a paper or two; nothing is given before it is a list.
    isList ||= papers.size >= MIN_PAPERS || rowsFound >= MIN_ROWS;
    if (isList) yield* held.splice(0);
  }
  // Lists in other forms, as any page may have them; most repositories hold none.
  if (!isList) yield* genericRows(doc, url);
}

/** GitHub: READMEs and other Markdown files that list papers, as tables, folds, lists or sections. */
export const github: SiteAdapter = {
  id: 'github',
  name: 'GitHub paper lists',
  version: 1,
  matches: ['https://github.com/*'],
  enabledByDefault: false,

  isListing({ hostname, pathname }) {
    if (!/^(?:www\.)?github\.com$/.test(hostname)) return false;
    const [owner, repository, view, , ...path] = pathname.split('/').filter((part) => part !== '');
    if (owner === undefined || repository === undefined || RESERVED.test(owner)) return false;
    if (view === undefined || view === 'tree') return true;
    return view === 'blob' && /\.(?:md|markdown|mdx|rst)$/i.test(path.at(-1) ?? '');
  },

  rows,

  testUrls: {
    listing: [
      'https://github.com/dair-ai/ML-Papers-of-the-Week',
      'https://github.com/someone/awesome-papers/',
      'https://github.com/someone/awesome-papers/tree/main',
      'https://github.com/someone/awesome-papers/blob/main/lists/2025.md',
    ],
    other: [
      'https://github.com/',
      'https://github.com/someone',
      'https://github.com/someone/awesome-papers/issues',
      'https://github.com/someone/awesome-papers/blob/main/read.py',
      'https://github.com/topics/papers/x',
      'https://gist.github.com/someone/abc',
    ],
  },
};
