import type { Span } from '../papers/span';

/** What a user follows or mutes; one rule of the list in the options. */
export interface Interest {
  /** Stable within the list, made when the interest is added. */
  id: string;
  /** `topic` is matched on word stems in title and abstract, `author` on names. */
  kind: 'topic' | 'author';
  /** Phrase as typed, without the `author:` or `-` that precedes it in the text form. */
  phrase: string;
  /** A muted interest pushes papers down instead of up. */
  muted: boolean;
}

/** One hit of an interest in a paper; the span counts within the field (or the author's display name). */
export interface Match extends Span {
  interestId: string;
  phrase: string;
  muted: boolean;
  field: 'title' | 'abstract' | 'author';
  /** Index of the author for `field: 'author'`. */
  author?: number;
}
