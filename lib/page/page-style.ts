/** Styles that the page script carries; composed at build time from tokens and the files beside. */
export interface PageStyle {
  /** For the shadow roots of row controls and notices; follows their `color-scheme`. */
  controls: string;
  /** Rules for `::highlight(…)`, with every value written out: a page has none of our tokens. */
  highlights: Record<'light' | 'dark', string>;
}
