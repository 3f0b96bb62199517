import type { ListingEntry } from '../listings/adapter';
import type { PaperId } from '../papers/paper-id';
import type { PageExtras } from './page-extras';
import type { PageStyle } from './page-style';
import type { PaperRecord, PaperRecords } from './paper-records';
import { ROW_TAG } from './row-control';
import { type MarkedRow, Surface } from './surface';

/** How often a page may throw a control away before we take it as a wish. */
const MAX_LOSSES = 8;

/** What the user asks by a control. */
export interface RowCommands {
  toggleSaved(record: PaperRecord): void;
  showWhatCounts(): void;
  getExtras(): Promise<PageExtras | null>;
}

/** What tells a row from others: its element, or its paper where many share one element. */
const keyOf = (entry: ListingEntry, record: PaperRecord): object =>
  entry.controlParent ? entry.elements[0] : record;

/** The marked rows of a page, kept in step with what its readings find. */
export class Rows {
  readonly #surfaces = new Map<Document, Surface>();
  readonly #byKey = new Map<object, MarkedRow>();
  /** Every element of a row, and its control. */
  readonly #owners = new WeakMap<Node, MarkedRow>();
  readonly #changed = new Set<MarkedRow>();
  #allChanged = false;
  #reading = 0;
  /** Whether controls may be put into the page; texts are painted in any case. */
  mayPlace = true;

  readonly #style: PageStyle;
  readonly #records: PaperRecords;
  readonly #commands: RowCommands;

  constructor(style: PageStyle, records: PaperRecords, commands: RowCommands) {
    this.#style = style;
    this.#records = records;
    this.#commands = commands;
  }

  /** The surface of a document. */
  surfaceOf(doc: Document): Surface {
    let surface = this.#surfaces.get(doc);
    if (!surface) {
      surface = new Surface(doc, this.#style);
      this.#surfaces.set(doc, surface);
    }
    return surface;
  }

  /** Begins a reading; `targets` changed since the last one (null: too many to tell). */
  begin(targets: ReadonlySet<Node> | null): void {
    this.#reading += 1;
    this.#allChanged = targets === null;
    for (const target of targets ?? []) {
      const row = this.ownerOf(target);
      if (row) this.#changed.add(row);
    }
  }

  /** The row that a node belongs to. */
  ownerOf(node: Node | null): MarkedRow | undefined {
    for (let at = node; at; at = at.parentNode) {
      const row = this.#owners.get(at);
      if (row) return row;
    }
    return undefined;
  }

  /**
   * Takes note of an entry. A row whose paper was read before is drawn; one that stands unchanged is
   * left alone; a new paper waits for `draw`.
   */
  meet(entry: ListingEntry): void {
    const record = this.#records.of(entry);
    const key = keyOf(entry, record);
    const known = this.#byKey.get(key);
    if (known) {
      // In the order of this reading: rows may have been put before others.
      this.#byKey.delete(key);
      this.#byKey.set(key, known);
    }
    if (known?.record === record && !this.#allChanged && !this.#changed.has(known)) {
      known.reading = this.#reading;
      this.place(known);
      return;
    }
    const row = known ?? this.#create(entry, record);
    Object.assign(row, { entry, record, reading: this.#reading });
    if (entry.controlParent) for (const each of entry.elements) this.#owners.set(each, row);
    this.draw(row);
  }

  /** Rows that show one of these papers. */
  of(records: ReadonlySet<PaperRecord>): MarkedRow[] {
    return this.inOrder().filter(({ record }) => records.has(record));
  }

  /** Draws a row if its paper was read and the page still has it. */
  draw(row: MarkedRow): void {
    if (!row.record.isRead || this.#byKey.get(keyOf(row.entry, row.record)) !== row) return;
    row.surface.show(row);
    this.place(row);
  }

  #create(entry: ListingEntry, record: PaperRecord): MarkedRow {
    const [element] = entry.elements;
    const doc = element.ownerDocument;
    if (!this.#surfaces.has(doc)) this.surfaceOf(doc).adaptTo(element);
    const surface = this.surfaceOf(doc);
    const control = surface.createControl({
      toggleSaved: () => this.#commands.toggleSaved(row.record),
      showWhatCounts: () => this.#commands.showWhatCounts(),
      getExtras: () => this.#commands.getExtras(),
    });
    const row: MarkedRow = {
      entry,
      record,
      control,
      surface,
      reading: this.#reading,
      isPlaced: false,
      losses: 0,
    };
    this.#byKey.set(keyOf(entry, record), row);
    this.#owners.set(control.host, row);
    return row;
  }

  /** Puts a control into its row, unless the page keeps throwing it away. */
  place(row: MarkedRow): void {
    if (!this.mayPlace || !row.record.isRead) return;
    const { host } = row.control;
    if (row.isPlaced && !host.isConnected) row.losses += 1;
    if (row.losses > MAX_LOSSES) return;
    row.surface.place(row);
    row.isPlaced = true;
  }

  /** Ends a reading that went through: rows that it did not meet are gone. */
  end(): void {
    // A site may have its own switch for dark.
    const [first] = this.#byKey.values();
    first?.surface.adaptTo(first.entry.elements[0]);
    this.#changed.clear();
    for (const [key, row] of this.#byKey) {
      if (row.reading === this.#reading) continue;
      this.#byKey.delete(key);
      row.surface.remove(row);
    }
  }

  /** Shows the present state of a row's paper. */
  refresh({ record, control }: MarkedRow): void {
    if (record.isRead) control.show(record, record);
  }

  /** Rows in page order as the last reading met them. */
  inOrder(): MarkedRow[] {
    return [...this.#byKey.values()];
  }

  find(id: PaperId): MarkedRow | undefined {
    return this.of(new Set(this.#records.withIds(new Set([id]))))[0];
  }

  /** Takes everything away. */
  clear(): void {
    for (const row of this.#byKey.values()) row.control.host.remove();
    this.#byKey.clear();
    for (const surface of this.#surfaces.values()) surface.clear();
    this.#surfaces.clear();
  }
}

/** Removes controls that an earlier script left, for example of an extension that was updated. */
export const removeLeftovers = (doc: Document): void => {
  for (const host of doc.querySelectorAll(ROW_TAG)) host.remove();
};
