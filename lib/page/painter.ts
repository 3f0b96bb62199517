import type { TextStretch } from '../listings/text-map';

/** What a painted stretch means; each kind has its own look. */
export type MarkKind = 'interest' | 'claim' | 'muted';

/** Stretches of one row, by kind. */
export type Marks = Record<MarkKind, TextStretch[]>;

const KINDS: MarkKind[] = ['interest', 'claim', 'muted'];

/** Names in the page's registry, which the page's own scripts share: hence the prefix. */
const nameOf = (kind: MarkKind): string => `skimlight-${kind}`;

/** What of a window the painter needs; missing before Firefox 140 and in test documents. */
interface PaintingWindow {
  CSS: { highlights: HighlightRegistry };
  Highlight: typeof Highlight;
  StaticRange: typeof StaticRange;
  CSSStyleSheet: typeof CSSStyleSheet;
}

const canPaint = (view: object | null): view is PaintingWindow =>
  view !== null && 'Highlight' in view && 'StaticRange' in view;

/**
 * Paints stretches of a document's own text by the CSS Custom Highlight API: the page's elements stay
 * as they are. Ranges are static, since live ones slow down every change the page makes (1,004 ms
 * against 1.2 for 2,000 changes with 10,000 ranges); who sees a change paints the row again.
 */
export class Painter {
  readonly #view: PaintingWindow | null;
  readonly #painted = new Map<object, [MarkKind, StaticRange][]>();
  #highlights: Record<MarkKind, Highlight> | null = null;
  #sheet: CSSStyleSheet | null = null;

  readonly #doc: Document;

  constructor(doc: Document) {
    this.#doc = doc;

    const view = doc.defaultView;
    this.#view = canPaint(view) ? view : null;
  }

  /** Sets the looks: rules for `::highlight(skimlight-…)`. */
  setStyle(css: string): void {
    if (!this.#view) return;
    if (!this.#sheet) {
      this.#sheet = new this.#view.CSSStyleSheet();
      this.#doc.adoptedStyleSheets = [...this.#doc.adoptedStyleSheets, this.#sheet];
    }
    this.#sheet.replaceSync(css);
  }

  /** Paints the marks of a row in place of those that it had. */
  paint(row: object, marks: Marks): void {
    this.erase(row);
    const view = this.#view;
    if (!view) return;
    const highlights = this.#register(view);
    const ranges: [MarkKind, StaticRange][] = [];
    for (const kind of KINDS)
      for (const { start, end } of marks[kind]) {
        const range = new view.StaticRange({
          startContainer: start.node,
          startOffset: start.offset,
          endContainer: end.node,
          endOffset: end.offset,
        });
        highlights[kind].add(range);
        ranges.push([kind, range]);
      }
    this.#painted.set(row, ranges);
  }

  #register(view: PaintingWindow): Record<MarkKind, Highlight> {
    if (this.#highlights) return this.#highlights;
    const highlights = {
      interest: new view.Highlight(),
      claim: new view.Highlight(),
      muted: new view.Highlight(),
    };
    // A claim within a matched phrase shows both looks: the claim's underline lies on top.
    highlights.claim.priority = 1;
    for (const kind of KINDS) view.CSS.highlights.set(nameOf(kind), highlights[kind]);
    this.#highlights = highlights;
    return highlights;
  }

  /** Takes the marks of a row away. */
  erase(row: object): void {
    for (const [kind, range] of this.#painted.get(row) ?? [])
      this.#highlights?.[kind].delete(range);
    this.#painted.delete(row);
  }

  /** Takes away everything, the looks too. */
  clear(): void {
    const view = this.#view;
    const highlights = this.#highlights;
    const sheet = this.#sheet;
    if (view && highlights)
      for (const kind of KINDS)
        if (view.CSS.highlights.get(nameOf(kind)) === highlights[kind])
          view.CSS.highlights.delete(nameOf(kind));
    if (sheet)
      this.#doc.adoptedStyleSheets = this.#doc.adoptedStyleSheets.filter(
        (other) => other !== sheet,
      );
    this.#painted.clear();
    this.#highlights = null;
    this.#sheet = null;
  }
}
