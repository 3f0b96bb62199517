import type { PaperId } from '../../lib/papers/paper-id';
import type { ErrorCode } from '../../lib/papers/result';
import type { QueueItem } from '../../lib/store/queue';

/** The reading queue as far as it is loaded. */
export type QueueState =
  | { kind: 'loading' }
  | { kind: 'failed'; code: ErrorCode }
  | {
      kind: 'ready';
      /** Newest first; the first part of a long queue. */
      items: QueueItem[];
      /** How many papers there are to load: all that wait, or that pass the query if there is one. */
      total: number;
      /** How many papers wait in all. */
      waiting: number;
    };

/** What the tab *Queue* asks for. */
export interface QueueActions {
  /** Reads the queue again. */
  retry(): void;
  /** Loads the next part. */
  more(): void;
  /** Shows only papers whose title or authors hold the words; all for an empty text. */
  search(query: string): void;
  markDone(item: QueueItem): void;
  remove(item: QueueItem): void;
  /** Tells two papers apart that are kept as one. */
  separate(id: PaperId, other: PaperId): void;
  /** Opens a paper in a new tab. */
  open(url: string): void;
}
