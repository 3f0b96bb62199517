import * as v from 'valibot';
import { PAPER_ID_SCHEMES } from '../papers/identifier';
import type { PaperId } from '../papers/paper-id';
import type { Result } from '../papers/result';
import { repairList } from './repair-list';
import { defineStoredValue, type Repaired } from './stored-value';

/**
 * The last change that the user made to papers (saved, done, removed), in any context. Content
 * scripts cannot see the database; a note in `storage.local` reaches them all, without a permission
 * to look at tabs.
 */
interface PaperChange {
  /** All ids, aliases too, of the papers that changed. */
  ids: PaperId[];
  /** When, ISO-8601; also makes the same change twice two notes. */
  at: string;
}

const SCHEMES: readonly string[] = PAPER_ID_SCHEMES;

const IdSchema = v.custom<PaperId>(
  (input) => typeof input === 'string' && SCHEMES.includes(input.split(':', 1)[0] ?? ''),
);

const repairChange = (stored: unknown): Repaired<PaperChange> => {
  if (stored === null || stored === undefined) return { value: { ids: [], at: '' }, faults: 0 };
  const shape = v.safeParse(v.object({ ids: v.unknown(), at: v.string() }), stored);
  if (!shape.success) return { value: { ids: [], at: '' }, faults: 1 };
  const { value, faults } = repairList(IdSchema, 10_000, shape.output.ids);
  return { value: { ids: value, at: shape.output.at }, faults };
};

const change = defineStoredValue('local:paperChange', repairChange);

/** Tells every context that the user changed these papers; to be called after the store was written. */
export const notePaperChange = (ids: PaperId[], now = new Date()): Promise<Result<null>> =>
  change.set({ ids, at: now.toISOString() });

/** Calls back with the ids of each change until `signal` aborts; ask for their states again. */
export const watchPaperChanges = (callback: (ids: PaperId[]) => void, signal: AbortSignal): void =>
  change.watch(({ ids }) => callback(ids), signal);
