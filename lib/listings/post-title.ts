import { type MappedText, sliceText } from './text-map';

/**
 * Title of a post that shares a paper, without what posters put around it: "[R]", "[2406.01234]",
 * "[pdf]", "(2017)".
 */
export function titleOfPost(mapped: MappedText): MappedText {
  const { text } = mapped;
  const lead = /^(?:\s*\[[^\]]{1,20}\]\s*:?\s*)+/.exec(text)?.[0].length ?? 0;
  const tail =
    /(?:\s*(?:\[(?:pdf|video|paper|arxiv)\]|\((?:19|20)\d\d\)|[|–-]\s*arxiv(?:\.org)?))+\s*$/i.exec(
      text,
    );
  const end = tail?.index ?? text.length;
  return end > lead ? sliceText(mapped, { start: lead, end }) : mapped;
}
