import type { Span } from '../papers/span';

const LEAD = /^(?:\s*\[[^\]]{1,20}\]:?)+\s*/;
/** Longest title of a post on any of the sites, in characters. */
const MAX_LENGTH = 500;
const TAIL =
  /(?:\s*(?:\[(?:pdf|video|paper|arxiv)\]|\((?:19|20)\d\d\)|[|–-]\s*arxiv(?:\.org)?))+\s*$/i;

/**
 * Where the title of a paper stands in the title of a post that shares it, without what posters put
 * around it: "[R]", "[2406.01234]", "[pdf]", "(2017)".
 */
export function titleInPost(text: string): Span {
  if (text.length > MAX_LENGTH) return { start: 0, end: text.length };
  const start = LEAD.exec(text)?.[0].length ?? 0;
  const end = TAIL.exec(text)?.index ?? text.length;
  return end > start ? { start, end } : { start: 0, end: text.length };
}
