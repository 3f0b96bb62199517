import type { Span } from '../papers/span';
import type { TextRow } from './plain-text';

/**
 * arXiv's daily mail: blocks divided by lines of two backslashes,
 *
 *     \\
 *     arXiv:2406.01234
 *     Date: Mon, 3 Jun 2024 12:00:00 GMT   (10kb)
 *
 *     Title: A title that
 *       goes on
 *     Authors: Ann Example, Bo Sample
 *     Categories: cs.LG
 *     \\
 *       The abstract.
 *     \\ ( https://arxiv.org/abs/2406.01234 ,  10kb)
 *
 * Replacements and cross-lists may come without abstract.
 */
const HEAD =
  /^\\\\\r?\narXiv:(\S+)[^\n]*\n(?:(?!\\\\)[^\n]*\n)*?Title:[^\S\n]*((?:[^\n]*\n)(?:[^\S\n]+\S[^\n]*\n)*)(?:Authors?:[^\S\n]*((?:[^\n]*\n)(?:[^\S\n]+\S[^\n]*\n)*))?(?:(?!\\\\)[^\n]*\n)*\\\\/gm;

/** Whether a text is such a mail. */
export const isArxivMailing = (text: string): boolean =>
  /^\\\\\r?\narXiv:\S+[^\n]*\n(?:Date|replaced)/im.test(text);

const spanOf = (start: number, text: string): Span => {
  const from = start + (text.length - text.trimStart().length);
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
};

/** Papers of one of arXiv's mails, with an empty abstract where the mail has none. */
export function readArxivMailing(text: string): TextRow[] {
  const found: TextRow[] = [];
  for (const match of text.matchAll(HEAD)) {
    const [all, id, title = '', authors] = match;
    const titleAt = match.index + all.indexOf(title, all.indexOf('Title:') + 6);
    const authorsAt =
      authors === undefined ? -1 : all.indexOf(authors, all.search(/^Authors?:/m) + 7);
    const start = match.index + all.length;
    const close = text.indexOf('\n\\\\', start);
    const body = close < 0 ? '' : text.slice(start, close);
    // Without an abstract the head's last line of backslashes carries the address.
    const hasAbstract = !/^\s*\(\s*https?:/.test(body) && body.trim() !== '';
    found.push({
      title: spanOf(titleAt, title),
      authors: authors === undefined ? null : spanOf(match.index + authorsAt, authors),
      abstract: hasAbstract ? spanOf(start, body) : { start, end: start },
      ids: [`https://arxiv.org/abs/${id}`],
    });
  }
  return found;
}
