import { useMemo } from 'preact/hooks';
import type { ClaimField, ClaimText } from '../../lib/claims/claim';
import { type Explanation, explainNumbers, type SkippedNumber } from '../../lib/claims/explain';
import { claimDetails, claimLabel } from '../claim-details';
import { type Highlight, segmentsOf } from '../highlight';
import { text } from '../i18n';
import { reasonText } from './explain-page';

/** The paper's own claims, and the numbers outside of them with their reasons. */
const explain = (paper: ClaimText): Explanation => {
  const { claims, skipped } = explainNumbers(paper);
  const own = claims.filter(({ relation }) => relation === 'own');
  // "From 12 to 3 hours" is one claim of two numbers, each of which is an absolute figure by itself.
  const isOutside = ({ field, start, end }: SkippedNumber): boolean =>
    !own.some((claim) => claim.field === field && claim.start <= start && end <= claim.end);
  return { claims: own, skipped: skipped.filter(isOutside) };
};

/** Spans of one field: claims of the paper, and numbers that are not counted. */
const spansOf = (field: ClaimField, { claims, skipped }: Explanation): Highlight[] => [
  ...claims
    .filter((claim) => claim.field === field)
    .map(({ start, end }): Highlight => ({ start, end, look: 'claim' })),
  // Two looks are enough here: what is no claim takes the place of the interests.
  ...skipped
    .filter((number) => number.field === field)
    .map(({ start, end }): Highlight => ({ start, end, look: 'interest' })),
];

/** A text with its claims and the numbers that are none. */
const Marked = ({ content, highlights }: { content: string; highlights: Highlight[] }) => (
  <>
    {segmentsOf(content, highlights).map((segment) => {
      if (segment.claim)
        return (
          <mark key={segment.start} class="mark-claim">
            {segment.text}
          </mark>
        );
      if (segment.interest)
        return (
          <span key={segment.start} class="number-skipped">
            {segment.text}
          </span>
        );
      return segment.text;
    })}
  </>
);

interface ExplainedTextProps extends ClaimText {
  /** Says so where no number is found; an example always has one. */
  emptyNote?: boolean;
}

/** What the engine reads in a text: its claims with what they state, and each other number with the reason. */
export const ExplainedText = ({ title, abstract, emptyNote = false }: ExplainedTextProps) => {
  const explanation = useMemo(() => explain({ title, abstract }), [title, abstract]);
  const { claims, skipped } = explanation;
  const fields = { title, abstract: abstract ?? '' };
  return (
    <div class="explained">
      {title === '' ? null : (
        <p class="explained-title" dir="auto">
          <Marked content={title} highlights={spansOf('title', explanation)} />
        </p>
      )}
      <p dir="auto">
        <Marked content={fields.abstract} highlights={spansOf('abstract', explanation)} />
      </p>
      <ul class="findings">
        {claims.map((claim) => (
          <li key={`${claim.field}${claim.start}`}>
            <span class="chip chip-claim">{claimLabel(claim)}</span>
            <span>{claimDetails(claim).join(text('listSeparator'))}</span>
          </li>
        ))}
        {skipped.map(({ field, start, end, reason }) => (
          <li key={`${field}${start}`}>
            <span class="chip chip-muted">{fields[field].slice(start, end)}</span>
            <span>{reasonText(reason)}</span>
          </li>
        ))}
      </ul>
      {emptyNote && claims.length + skipped.length === 0 ? (
        <p class="field-note">{text('explainNothing')}</p>
      ) : null}
    </div>
  );
};
