import { cleanText } from '../papers/normalize';
import type { Span } from '../papers/span';
import { isArxivMailing, readArxivMailing } from './arxiv-mailing';
import { isNameList, isTitleLike } from './generic/words';

/** Where the facts of a paper stand in a text. */
export interface TextRow {
  title: Span;
  /** Line of names, where there is one. */
  authors: Span | null;
  abstract: Span;
  /** Addresses and identifiers that stand with the paper, as written. */
  ids: string[];
}

/** Shortest paragraph that counts as an abstract, in characters and in words. */
const MIN_ABSTRACT = 200;
const MIN_WORDS = 30;
/** Longest title. */
const MAX_TITLE = 300;
/** Lines between title and abstract: names, a date, votes, a label. */
const MAX_BETWEEN = 4;

/** A paragraph: lines without an empty line between them. */
interface Paragraph extends Span {
  clean: string;
}

const ADDRESS = /\bhttps?:\/\/\S+|\barxiv:\s*\S+|\bdoi:\s*\S+/gi;

const isAbstract = (text: string): boolean =>
  text.length >= MIN_ABSTRACT && /[.!?](?:\s|$)/.test(text) && text.split(' ').length >= MIN_WORDS;

const isTitle = (text: string): boolean =>
  text.length >= 5 && text.length <= MAX_TITLE && isTitleLike(text) && !/^https?:/i.test(text);

function paragraph(text: string, start: number, end: number): Paragraph {
  return { start, end, clean: cleanText(text.slice(start, end)) };
}

/** Paragraphs of a text; one whose first line is a title over a long line is told in two. */
function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const match of text.matchAll(/[^\s][^\n]*(?:\n[^\S\n]*\S[^\n]*)*/g)) {
    const start = match.index;
    const end = start + match[0].trimEnd().length;
    const line = text.indexOf('\n', start);
    // Wrapped abstracts have short lines throughout; a long second line is a paragraph of its own.
    const second = line < 0 || line >= end ? '' : text.slice(line + 1, end).split('\n')[0];
    if (second !== undefined && second.trim().length >= MIN_ABSTRACT) {
      found.push(paragraph(text, start, line), paragraph(text, line + 1, end));
    } else found.push(paragraph(text, start, end));
  }
  return found;
}

/** The title above an abstract, and the names between; null where no line can be a title. */
function above(
  paragraphs: readonly Paragraph[],
  abstract: number,
  from: number,
): { title: number; authors: number | null } | null {
  let authors: number | null = null;
  for (let n = abstract - 1; n >= from && n >= abstract - MAX_BETWEEN; n -= 1) {
    const text = paragraphs[n]?.clean ?? '';
    if (isAbstract(text)) return null;
    if (authors === null && /[,;]|\band\b/.test(text) && isNameList(text)) authors = n;
    else if (isTitle(text)) return { title: n, authors };
  }
  return null;
}

/**
 * Papers of a plain text digest: a title line, then the abstract as a paragraph, repeated; names and
 * small lines may stand between. Lines that no abstract follows (menus, dates, headings) are passed
 * over. arXiv's mailings are read by their own form.
 */
export function readPlainText(text: string): TextRow[] {
  if (isArxivMailing(text)) return readArxivMailing(text);
  const paragraphs = paragraphsOf(text);
  const found: TextRow[] = [];
  let from = 0;
  for (const [n, abstract] of paragraphs.entries()) {
    if (!isAbstract(abstract.clean)) continue;
    const head = above(paragraphs, n, from);
    from = n + 1;
    const title = head === null ? undefined : paragraphs[head.title];
    if (head === null || title === undefined) continue;
    const authors = head.authors === null ? null : (paragraphs[head.authors] ?? null);
    const beside = paragraphs.slice(head.title + 1, n).map(({ clean }) => clean);
    const next = paragraphs[n + 1]?.clean ?? '';
    // An address alone below the abstract is the paper's; the next title's stands below that.
    if (/^\S*https?:\/\/\S+$/i.test(next)) beside.push(next);
    found.push({
      title,
      authors,
      abstract,
      ids: beside.flatMap((line) => line.match(ADDRESS) ?? []),
    });
  }
  return found;
}
