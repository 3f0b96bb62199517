import type { Claim } from '../lib/claims/claim';
import type { Match } from '../lib/interests/interest';
import type { Span } from '../lib/papers/span';

/** Why a stretch of text is marked. */
export interface Highlight extends Span {
  look: 'interest' | 'claim';
}

/** A piece of a text with the looks that lie on all of it. */
export interface Segment {
  text: string;
  /** Offset of the piece in the whole text. */
  start: number;
  interest: boolean;
  claim: boolean;
}

/** What to mark in one field: the paper's own claims, and matches that are not muted. */
export const highlightsOf = (
  field: 'title' | 'abstract',
  { claims, matches }: { claims: readonly Claim[]; matches: readonly Match[] },
): Highlight[] => [
  ...matches
    .filter((match) => match.field === field && !match.muted)
    .map(({ start, end }): Highlight => ({ start, end, look: 'interest' })),
  ...claims
    .filter((claim) => claim.field === field && claim.relation === 'own')
    .map(({ start, end }): Highlight => ({ start, end, look: 'claim' })),
];

const covers = (highlights: readonly Highlight[], look: Highlight['look'], at: number): boolean =>
  highlights.some((span) => span.look === look && span.start <= at && at < span.end);

/**
 * The part `[start, end)` of a text in pieces whose looks do not change; together they are the part
 * exactly. Highlights may overlap and may lie outside of the text.
 */
export const segmentsOf = (
  text: string,
  highlights: readonly Highlight[],
  { start, end }: Span = { start: 0, end: text.length },
): Segment[] => {
  const inside = highlights.filter((span) => span.start < end && span.end > start);
  const edges = new Set([start, end]);
  for (const span of inside) {
    edges.add(Math.max(start, span.start));
    edges.add(Math.min(end, span.end));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => ({
    text: text.slice(from, sorted[index + 1]),
    start: from,
    interest: covers(inside, 'interest', from),
    claim: covers(inside, 'claim', from),
  }));
};
