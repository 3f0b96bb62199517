import { cleanText } from '../papers/normalize';
import type { Span } from '../papers/span';

/** Where title and abstract of a paper stand in a text. */
export interface TextRow {
  title: Span;
  abstract: Span;
}

/** Shortest paragraph that counts as an abstract. */
const MIN_ABSTRACT = 200;
/** Longest line that counts as a title. */
const MAX_TITLE = 300;

/** One paragraph: lines without an empty line between them. */
interface Paragraph extends Span {
  lines: number;
}

function paragraphsOf(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  const pattern = /\S[^\n]*(?:\n(?![^\S\n]*(?:\n|$))[^\n]*)*/g;
  for (const match of text.matchAll(pattern)) {
    const block = match[0].trimEnd();
    found.push({
      start: match.index,
      end: match.index + block.length,
      lines: block.split('\n').length,
    });
  }
  return found;
}

const isAbstract = (text: string): boolean =>
  text.length >= MIN_ABSTRACT &&
  (text.match(/[.!?](?:\s|$)/g)?.length ?? 0) >= 1 &&
  text.split(/\s+/).length >= 30;

const isTitle = (text: string): boolean =>
  text.length >= 5 && text.length <= MAX_TITLE && /\p{L}{2}/u.test(text);

/**
 * Papers of a plain text digest: a title line, then the abstract as a paragraph, repeated. Lines
 * that no abstract follows (menus, dates, headings) are passed over.
 */
export function readPlainText(text: string): TextRow[] {
  const found: TextRow[] = [];
  let before: Paragraph | null = null;
  for (const paragraph of paragraphsOf(text)) {
    const body = cleanText(text.slice(paragraph.start, paragraph.end));
    const title = before === null ? '' : cleanText(text.slice(before.start, before.end));
    if (before !== null && isAbstract(body) && isTitle(title) && !isAbstract(title)) {
      found.push({
        title: { start: before.start, end: before.end },
        abstract: { start: paragraph.start, end: paragraph.end },
      });
      before = null;
    } else before = paragraph;
  }
  return found;
}
