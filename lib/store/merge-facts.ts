import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';

/** A title or name list that a page cut short. */
const CUT = /(?:…|\.\.\.)\s*$/;

const isNewer = (a: Paper, b: Paper): boolean => (b.version ?? 0) > (a.version ?? 0);

/** Title of a paper of which only the address is known, until a page says more: `arXiv:2406.01234`. */
export const placeholderTitle = (id: PaperId): string =>
  id.replace(/^(?:url|title):/, '').replace(/^arxiv:/, 'arXiv:');

const isCut = ({ id, title }: Paper): boolean =>
  title === '' || title === placeholderTitle(id) || CUT.test(title);

/** Known names beat none, whole family names beat initials only by being there first. */
const moreAuthors = (first: Paper, second: Paper): Paper['author'] =>
  second.author.length > first.author.length ? second.author : first.author;

/**
 * The facts of two sources of one paper, the richer of each: a later arXiv version first, else what
 * was known first; what that one lacks or cut short comes from the other. Keeps `a`'s id.
 */
export const mergeFacts = (a: Paper, b: Paper): Paper => {
  const [first, second] = isNewer(a, b) ? [b, a] : [a, b];
  const version = Math.max(a.version ?? 0, b.version ?? 0);
  const { aliases: _aliases, ...merged } = { ...second, ...first };
  return {
    ...merged,
    id: a.id,
    ...(version > 0 ? { version } : {}),
    title: isCut(first) && !isCut(second) ? second.title : first.title,
    author: moreAuthors(first, second),
    abstract: first.abstract ?? second.abstract,
    URL: a.URL ?? b.URL,
  };
};
