import type { Span } from '../papers/span';

/** A place in the page: a text node and an offset in its data. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** A stretch of the page between two text points; ready for `StaticRange`. */
export interface TextStretch {
  start: TextPoint;
  end: TextPoint;
}

/** One clean text of an element (white space collapsed, drawn TeX counted once), tied to the page. */
export interface MappedText {
  readonly text: string;
  /** Stretches of the page that show `span` of `text`; several where the text is interrupted. */
  locate(span: Span): TextStretch[];
}
