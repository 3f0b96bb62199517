import type { ListingEntry } from '../listings/adapter';
import type { PaperReading } from '../messaging/protocol';
import type { PaperId } from '../papers/paper-id';
import type { PaperFacts } from './paper-facts';
import type { RowState } from './row-control';

/** A paper of this visit; several rows may show it. */
export interface PaperRecord extends PaperFacts, RowState {
  score: number;
  /** Whether the engines have read it; drawn only then. */
  isRead: boolean;
  /** Whether the engines were asked to read it. */
  isAsked: boolean;
  /** Whether the library was told of it. */
  isRecorded: boolean;
}

const newRecord = ({ paper, abstractText }: ListingEntry): PaperRecord => ({
  paper,
  claims: [],
  matches: [],
  score: 0,
  chip: null,
  hidesAbstract: abstractText === null && paper.abstract !== null,
  state: null,
  pending: null,
  fault: null,
  isRead: false,
  isAsked: false,
  isRecorded: false,
});

/** The papers met in one visit, each read once however often its row is drawn anew. */
export class PaperRecords {
  readonly #byId = new Map<PaperId, PaperRecord>();

  /** The record of an entry; to be read again only where the page now says something else. */
  of(entry: ListingEntry): PaperRecord {
    const { paper } = entry;
    const known = this.#byId.get(paper.id);
    if (!known) {
      const record = newRecord(entry);
      this.#byId.set(paper.id, record);
      return record;
    }
    if (known.paper.title !== paper.title || known.paper.abstract !== paper.abstract) {
      const { hidesAbstract } = newRecord(entry);
      Object.assign(known, { paper, hidesAbstract, isAsked: false, isRecorded: false });
    }
    return known;
  }

  all(): PaperRecord[] {
    return [...this.#byId.values()];
  }

  /** Papers that the engines were not asked to read yet. */
  unread(): PaperRecord[] {
    return this.all().filter(({ isAsked }) => !isAsked);
  }

  /** Papers that the library was not told of yet. */
  unrecorded(): PaperRecord[] {
    return this.all().filter(({ isRecorded }) => !isRecorded);
  }

  /** Papers of which one of the ids is meant: their own or another that the row states. */
  withIds(ids: ReadonlySet<PaperId>): PaperRecord[] {
    return this.all().filter(({ paper }) =>
      [paper.id, ...(paper.aliases ?? [])].some((id) => ids.has(id)),
    );
  }

  /** Notes what the engines said of a paper; null where they did not answer. */
  take(record: PaperRecord, reading: PaperReading | null): void {
    Object.assign(record, reading, { isRead: true, isAsked: reading !== null });
  }
}
