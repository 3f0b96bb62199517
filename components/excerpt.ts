import type { Span } from '../lib/papers/span';
import type { Highlight } from './highlight';

/** A second sentence joins the first up to this many characters: about four lines of the popup. */
const MAX_EXCERPT = 260;

/** Beyond this, an abstract is cut before it is told into sentences. */
const MAX_READ = 20_000;

/** A claim tells a reader more than the mention of a topic. */
const WORTH = { claim: 3, interest: 1 } as const;

/** What a paper says of itself: "we propose", "this paper presents", "our method". */
const ANNOUNCES =
  /\b(?:we|this (?:paper|work|study|article|note))\b.{0,40}\b(?:propose|present|introduce|develop|describe|show|study|investigate|build|design)/i;

/** Ends that are none: "et al.", "e.g.", "vs.", "Fig.", a single capital. */
const NO_END = /(?:\b(?:al|e\.g|i\.e|vs|cf|Fig|Eq|Sec|resp|approx|ca)|(?:^|\s)\p{Lu})\.\s*$/u;

/** Sentences of a text as spans that cover it without gaps. */
export const sentencesOf = (text: string, language: string): Span[] => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const spans: Span[] = [];
  let start = 0;
  for (const { segment, index } of segmenter.segment(text.slice(0, MAX_READ))) {
    if (NO_END.test(segment.slice(-12))) continue;
    spans.push({ start, end: index + segment.length });
    start = index + segment.length;
  }
  if (start < text.length) spans.push({ start, end: text.length });
  return spans;
};

const worthOf = ({ start, end }: Span, highlights: readonly Highlight[]): number =>
  highlights
    .filter((span) => span.start < end && span.end > start)
    .reduce((sum, { look }) => sum + WORTH[look], 0);

const lengthOf = ({ start, end }: Span): number => end - start;

/**
 * The sentences that tell most of an abstract, in their order: the one with most claims and matches,
 * and the next with a claim if both are short; without any mark, the first that says what the paper
 * does, else the first.
 */
export const excerptOf = (
  abstract: string,
  highlights: readonly Highlight[],
  language: string,
): Span[] => {
  const sentences = sentencesOf(abstract, language);
  const ranked = sentences
    .map((span) => ({ span, worth: worthOf(span, highlights) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth);
  if (ranked.length === 0) {
    const announcing = sentences.find(({ start, end }) =>
      ANNOUNCES.test(abstract.slice(start, end)),
    );
    const chosen = announcing ?? sentences[0];
    return chosen ? [chosen] : [];
  }
  const [best, second] = ranked;
  if (best === undefined) return [];
  const isJoined =
    second !== undefined &&
    second.worth >= WORTH.claim &&
    lengthOf(best.span) + lengthOf(second.span) <= MAX_EXCERPT;
  return isJoined ? [best.span, second.span].sort((a, b) => a.start - b.start) : [best.span];
};
