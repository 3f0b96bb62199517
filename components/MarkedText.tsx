import type { Span } from '../lib/papers/span';
import { type Highlight, type Segment, segmentsOf } from './highlight';

interface MarkedTextProps {
  text: string;
  highlights: readonly Highlight[];
  /** The part to show; all of it by default. */
  part?: Span;
}

const classOf = ({ interest, claim }: Segment): string =>
  [interest && 'mark-interest', claim && 'mark-claim'].filter(Boolean).join(' ');

/** A text as it is, with its matches and claims marked; never interpreted as HTML. */
export const MarkedText = ({ text, highlights, part }: MarkedTextProps) => (
  <>
    {segmentsOf(text, highlights, part).map((segment) =>
      segment.interest || segment.claim ? (
        <mark key={segment.start} class={classOf(segment)}>
          {segment.text}
        </mark>
      ) : (
        segment.text
      ),
    )}
  </>
);
