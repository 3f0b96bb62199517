import * as v from 'valibot';
import type { Repaired } from './stored-value';

/** The good entries of a stored list, at most `limit`; anything else counts as a fault. */
export const repairList = <T>(
  entrySchema: v.GenericSchema<unknown, T>,
  limit: number,
  stored: unknown,
): Repaired<T[]> => {
  if (stored === null || stored === undefined) return { value: [], faults: 0 };
  if (!Array.isArray(stored)) return { value: [], faults: 1 };
  const value = stored
    .map((entry) => v.safeParse(entrySchema, entry))
    .flatMap((parsed) => (parsed.success ? [parsed.output] : []))
    .slice(0, limit);
  return { value, faults: stored.length - value.length };
};
