import type { Span } from '../papers/span';
import type { TextMark } from './paper-facts';

/** A piece of a text: plain (`kind` null) or marked. */
export interface TextPiece {
  text: string;
  kind: TextMark['kind'] | null;
}

/** Characters shown on either side of a quoted number. */
const QUOTE_RADIUS = 110;

/**
 * The pieces of `text` within `within`, in order; put together they are exactly that stretch. Where
 * marks overlap, a claim wins: its number must be seen.
 */
export const piecesOf = (text: string, marks: readonly TextMark[], within: Span): TextPiece[] => {
  const bounds = new Set([within.start, within.end]);
  for (const { start, end } of marks)
    for (const offset of [start, end])
      if (offset > within.start && offset < within.end) bounds.add(offset);
  const offsets = [...bounds].sort((a, b) => a - b);
  return offsets.slice(0, -1).map((start, index) => {
    const end = offsets[index + 1] ?? start;
    const over = marks.filter((mark) => mark.start <= start && mark.end >= end && mark.end > start);
    const kind = over.some((mark) => mark.kind === 'claim') ? 'claim' : (over[0]?.kind ?? null);
    return { text: text.slice(start, end), kind };
  });
};

/** The words around a span: whole words, cut at `…` by the caller where it does not reach the ends. */
export const quoteAround = (text: string, { start, end }: Span): Span => {
  let from = Math.max(0, start - QUOTE_RADIUS);
  let to = Math.min(text.length, end + QUOTE_RADIUS);
  if (from > 0) {
    const space = text.indexOf(' ', from);
    from = space >= 0 && space < start ? space + 1 : start;
  }
  if (to < text.length) {
    const space = text.lastIndexOf(' ', to);
    to = space > end ? space : end;
  }
  return { start: from, end: to };
};
