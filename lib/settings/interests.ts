import * as v from 'valibot';
import type { Interest } from '../interests/interest';
import type { Result } from '../papers/result';
import { repairList } from './repair-list';
import { defineStoredValue, type Repaired } from './stored-value';

/** More interests than anybody types; bounds what a damaged store can cost a page. */
export const MAX_INTERESTS = 500;

const InterestSchema: v.GenericSchema<unknown, Interest> = v.object({
  id: v.pipe(v.string(), v.minLength(1), v.maxLength(100)),
  kind: v.picklist(['topic', 'author']),
  phrase: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  muted: v.boolean(),
});

const repairInterests = (stored: unknown): Repaired<Interest[]> => {
  const { value, faults } = repairList(InterestSchema, MAX_INTERESTS, stored);
  const byId = new Map(value.map((interest) => [interest.id, interest]));
  return { value: [...byId.values()], faults: faults + value.length - byId.size };
};

const interests = defineStoredValue('local:interests', repairInterests);

/** The user's interests in their order; empty before the first one is added. */
export const getInterests = (): Promise<Result<Interest[]>> => interests.get();

/** Replaces the list. Open pages repaint by `watchInterests`. */
export const setInterests = (list: Interest[]): Promise<Result<null>> => interests.set(list);

/** Calls back with the new list whenever it changes in any context, until `signal` aborts. */
export const watchInterests = (callback: (list: Interest[]) => void, signal: AbortSignal): void =>
  interests.watch(callback, signal);
