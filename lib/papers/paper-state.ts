import type { PaperId } from './paper-id';

/** What the library knows of a paper, as a row of a page shows it. */
export interface PaperState {
  /** The id that was asked for; the library may keep the paper under another one. */
  id: PaperId;
  /** When it was first met, ISO-8601, if that was before the visit that asks; null otherwise. */
  seenAt: string | null;
  saved: boolean;
  done: boolean;
  /** Whether this visit shows a later version than the visits before. */
  newVersion: boolean;
}
