import type { PageClient } from '../messaging/page-client';
import type { ListingRef } from '../messaging/protocol';
import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import type { ErrorCode, Result } from '../papers/result';
import type { PaperRecord } from './paper-records';

/** What the visit tells the library, and what it hears from it. */
export class Library {
  /** Why the papers of this page could not be recorded; null while all is well. */
  fault: ErrorCode | null = null;

  readonly #client: PageClient;
  readonly #ref: () => ListingRef;
  readonly #onStates: (records: ReadonlySet<PaperRecord>) => void;

  constructor(
    client: PageClient,
    ref: () => ListingRef,
    onStates: (records: ReadonlySet<PaperRecord>) => void,
  ) {
    this.#client = client;
    this.#ref = ref;
    this.#onStates = onStates;
  }

  /** Records papers that were met, in one message. */
  async record(fresh: PaperRecord[]): Promise<void> {
    if (fresh.length === 0) return;
    for (const record of fresh) record.isRecorded = true;
    const papers = fresh.map(({ paper }) => paper);
    const answer = await this.#client.recordSeen({ listing: this.#ref(), papers });
    if (!answer.ok) for (const record of fresh) record.isRecorded = false;
    this.#take(fresh, answer);
  }

  /** Asks again for the states of papers that were changed elsewhere. */
  async refresh(changed: PaperRecord[]): Promise<void> {
    if (changed.length === 0) return;
    const ids = changed.map(({ paper }): PaperId => paper.id);
    this.#take(changed, await this.#client.getStates({ listing: this.#ref(), ids }));
  }

  #take(asked: PaperRecord[], answer: Result<PaperState[]>): void {
    this.fault = answer.ok ? null : answer.code;
    if (answer.ok)
      for (const [index, record] of asked.entries()) {
        const state = answer.value[index] ?? null;
        // A save whose answer was lost came through after all: trying it again would undo it.
        if (state?.saved !== record.state?.saved) record.fault = null;
        record.state = state;
      }
    this.#onStates(new Set(asked));
  }

  /**
   * Saves a paper or takes it out of the library. The control shows the wish at once and takes it
   * back where the library could not keep it; a paper that failed is tried again the same way.
   */
  async toggleSaved(record: PaperRecord): Promise<void> {
    if (record.pending !== null) return;
    const shown = new Set([record]);
    record.pending = !(record.state?.saved ?? false);
    record.fault = null;
    this.#onStates(shown);
    const { paper, pending } = record;
    const answer = await this.#client.setSaved({ listing: this.#ref(), paper, saved: pending });
    record.pending = null;
    if (answer.ok) record.state = answer.value;
    else record.fault = answer.code;
    this.#onStates(shown);
  }
}
