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
  'pmc',
  'pmlr',
  'cvf',
  'neurips',
  'iclr',
  'mlsys',
  'jmlr',
  'usenix',
  'ieee',
  's2',
  'dblp',
  'url',
  'title',
] as const;

export type PaperIdScheme = (typeof PAPER_ID_SCHEMES)[number];

/**
 * arXiv's two forms: `2406.01234` (since April 2007; five digits since 2015) and `math/0502036` or
 * `math.GT/0309136` (before; the subject class is no part of the identity).
 * Source: https://info.arxiv.org/help/arxiv_identifier.html
 */
const ARXIV_ID =
  /^(?:(\d\d(?:0[1-9]|1[0-2])\.\d{4,5})|([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d\d(?:0[1-9]|1[0-2])\d{3}))(?:v(\d{1,3}))?$/i;

/** A DOI: directory `10.` and registrant, a slash, and a suffix without white space. */
const DOI = /^10\.\d{4,9}(?:\.\d+)*\/[^\s"<>{}]+$/;

/** An arXiv id told into identity and version; null for anything else. */
export function parseArxivId(text: string): { id: PaperId; version: number | null } | null {
  if (text.length > 40) return null;
  const [, modern, archive, number, version] = ARXIV_ID.exec(text.trim()) ?? [];
  const id = modern ?? (archive && number ? `${archive.toLowerCase()}/${number}` : null);
  if (id === null) return null;
  return { id: `arxiv:${id}`, version: version === undefined ? null : Number(version) };
}

/**
 * Identity of a DOI as written (`10.1145/…`), without what publishers put behind it in their
 * addresses (`/full`, `.pdf`, `v1`); arXiv's own DOIs become `arxiv:`. Null for anything else.
 */
export function parseDoi(text: string): PaperId | null {
  if (text.length > 300) return null;
  let doi = text.trim().toLowerCase();
  if (!DOI.test(doi)) return null;
  doi = doi
    .replace(
      /(?:\/(?:full|abstract|abs|pdf|epdf|pdfft|html|meta|fulltext|summary|references|figures|tables|metrics|suppl_file|asset|download|viewfile|export|issuetoc)(?:\/.*)?)+$/,
      '',
    )
    .replace(/[.,;:'’”)\]]+$/, (tail) => (closes(doi, tail) ? '' : tail))
    .replace(/\.(?:full|abstract|pdf|html?|full-text|supplementary-material)+(?:\.pdf)?$/, '');
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(doi)?.[1];
  if (arxiv !== undefined) return parseArxivId(arxiv)?.id ?? null;
  // bioRxiv and medRxiv; openRxiv's own prefix since December 2025.
  if (/^10\.(?:1101|64898)\//.test(doi)) doi = doi.replace(/v\d+(?:\..*)?$/, '');
  return DOI.test(doi) ? `doi:${doi}` : null;
}

/** Whether punctuation at the end of a DOI belongs to the sentence around it. */
function closes(doi: string, tail: string): boolean {
  // `10.1016/0022-4049(86)90129-0` and `10.1002/(sici)…` hold brackets of their own.
  if (!tail.includes(')')) return true;
  return (doi.match(/\(/g) ?? []).length < (doi.match(/\)/g) ?? []).length;
}

/** What parsing an address or a text gives. */
export interface ParsedPaper {
  id: PaperId;
  /** arXiv version, where stated. */
  version: number | null;
}
