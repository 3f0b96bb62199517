import type { ListingEntry } from '../listings/adapter';
import type { MappedText, TextStretch } from '../listings/text-map';
import type { Span } from '../papers/span';
import type { PageStyle } from './page-style';
import { type Marks, Painter } from './painter';
import { marksOf } from './paper-facts';
import type { PaperRecord } from './paper-records';
import { ControlFactory, type RowActions, type RowControl } from './row-control';
import { schemeAt } from './scheme';

/** A row that is marked. */
export interface MarkedRow {
  entry: ListingEntry;
  record: PaperRecord;
  control: RowControl;
  surface: Surface;
  /** Number of the reading that last met it. */
  reading: number;
  /** Whether the control was put into the page. */
  isPlaced: boolean;
  /** How often the page has thrown its control away. */
  losses: number;
}

/** Stretches of a span that counts in `text`, which the mapped text may show with a label before it. */
const stretches = (
  mapped: MappedText | null,
  text: string | null,
  { start, end }: Span,
): TextStretch[] => {
  if (!mapped || text === null) return [];
  const shift = mapped.text === text ? 0 : mapped.text.indexOf(text);
  return shift < 0 ? [] : mapped.locate({ start: start + shift, end: end + shift });
};

/** Where the marks of a row lie in the page. */
const placeMarks = ({ entry, record }: MarkedRow): Marks => {
  const marks: Marks = { interest: [], claim: [], muted: [] };
  for (const field of ['title', 'abstract'] as const) {
    const mapped = field === 'title' ? entry.titleText : entry.abstractText;
    const text = record.paper[field];
    for (const mark of marksOf(record, field))
      marks[mark.kind].push(...stretches(mapped, text, mark));
  }
  return marks;
};

/** One document that is marked: the page's own, or that of a frame inside. */
export class Surface {
  readonly painter: Painter;
  readonly #factory: ControlFactory;
  #scheme: 'light' | 'dark' | null = null;

  readonly doc: Document;
  readonly #style: PageStyle;

  constructor(doc: Document, style: PageStyle) {
    this.doc = doc;
    this.#style = style;

    this.painter = new Painter(doc);
    this.#factory = new ControlFactory(doc, style.controls);
  }

  /** Takes the colours that fit the ground on which `row` stands. */
  adaptTo(row: Element): void {
    const scheme = schemeAt(row);
    if (scheme === this.#scheme) return;
    this.#scheme = scheme;
    this.#factory.setScheme(scheme);
    this.painter.setStyle(this.#style.highlights[scheme]);
  }

  createControl(actions: RowActions): RowControl {
    return this.#factory.create(actions);
  }

  /** An element of ours that belongs to the document and not to a row. */
  readonly createHost = (tag: string, css: string): { host: HTMLElement; root: ShadowRoot } => {
    if (this.#scheme === null) this.adaptTo(this.doc.documentElement);
    const made = this.#factory.host(tag);
    this.#factory.useLooks(made.root, css);
    return made;
  };

  /** Paints the texts of a row and fills its control. */
  show(row: MarkedRow): void {
    this.painter.paint(row, placeMarks(row));
    row.control.show(row.record, row.record);
  }

  /** Puts the control where it belongs unless it is there already. */
  place(row: MarkedRow): void {
    const { controlParent } = row.entry;
    if (row.control.host.parentNode !== controlParent) controlParent?.append(row.control.host);
  }

  remove(row: MarkedRow): void {
    this.painter.erase(row);
    row.control.host.remove();
  }

  clear(): void {
    this.painter.clear();
  }
}
