import type { Claim } from '../claims/claim';
import type { Match } from '../interests/interest';
import type { Paper } from '../papers/paper';
import type { Span } from '../papers/span';

/** What is known of a row's paper. */
export interface PaperFacts {
  paper: Paper;
  claims: Claim[];
  matches: Match[];
  /** The headline claim, worded; null where the paper makes no claim of its own. */
  chip: string | null;
  /** Whether the page holds an abstract that it does not show. */
  hidesAbstract: boolean;
}

/** A stretch of a text to be marked. */
export interface TextMark extends Span {
  kind: 'interest' | 'claim' | 'muted';
}

/** Marks of one field: the paper's own claims and the interests that hit. */
export const marksOf = (
  { claims, matches }: Pick<PaperFacts, 'claims' | 'matches'>,
  field: 'title' | 'abstract',
): TextMark[] => [
  ...matches
    .filter((match) => match.field === field)
    .map(({ start, end, muted }): TextMark => ({ start, end, kind: muted ? 'muted' : 'interest' })),
  ...claims
    .filter((claim) => claim.field === field && claim.relation === 'own')
    .map(({ start, end }): TextMark => ({ start, end, kind: 'claim' })),
];
