import type { PaperId } from '../papers/paper-id';
import type { Result } from '../papers/result';
import { writeStored } from './stored-value';

/**
 * The last change that the user made to papers (saved, done, removed), in any context. Content
 * scripts cannot see the database; a note in `storage.local` reaches them all (`watchPaperChanges` in
 * `page-settings.ts`), without a permission to look at tabs.
 */
interface PaperChange {
  /** All ids, aliases too, of the papers that changed. */
  ids: PaperId[];
  /** When, ISO-8601; also makes the same change twice two notes. */
  at: string;
}

/** Tells every page that the user changed these papers; to be called after the store was written. */
export const notePaperChange = (ids: PaperId[], now = new Date()): Promise<Result<null>> => {
  const change: PaperChange = { ids, at: now.toISOString() };
  return writeStored('local:paperChange', change);
};
