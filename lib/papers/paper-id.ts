/**
 * Identity of a paper, independent of the page that it was met on and of its version:
 * `arxiv:2406.01234`, `arxiv:math/0502036`, `doi:10.1145/3600006.3613165`, `openreview:AbC123`,
 * `acl:2025.acl-long.1`, `pubmed:20565167`, …, else `url:…`, and `title:…` (normalised title and
 * first author) where a row has no link at all.
 */
export type PaperId = `${PaperIdScheme}:${string}`;

/** Schemes from the strongest to the weakest: the first that a row states becomes its `id`. */
export const PAPER_ID_SCHEMES = [
  'arxiv',
  'doi',
  'openreview',
  'acl',
  'pubmed',
  'pmlr',
  'cvf',
  'neurips',
  'dblp',
  'url',
  'title',
] as const;

export type PaperIdScheme = (typeof PAPER_ID_SCHEMES)[number];
