import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import type { PaperRow, SavedState, SeenState } from './rows';

/** Only the part of a row that tells where the user stands. */
export const savedStateOf = ({ savedAt, savedAs, doneAt, queuedAt }: SavedState): SavedState => ({
  ...(savedAt === undefined ? {} : { savedAt }),
  ...(savedAs === undefined ? {} : { savedAs }),
  ...(doneAt === undefined ? {} : { doneAt }),
  ...(queuedAt === undefined ? {} : { queuedAt }),
});

/** The row with another state in place of its own. */
export const withSavedState = (row: PaperRow, state: SavedState): PaperRow => {
  const { savedAt: _at, savedAs: _as, doneAt: _done, queuedAt: _queued, ...facts } = row;
  return { ...facts, ...savedStateOf(state) };
};

/** State of one paper that was kept twice: saved if one was, since the first; finished if one was. */
export const mergeSavedStates = (a: SavedState, b: SavedState): SavedState => {
  const [first, second] = (b.savedAt ?? '~') < (a.savedAt ?? '~') ? [b, a] : [a, b];
  const doneAt = first.doneAt ?? second.doneAt;
  const { savedAt, savedAs } = first;
  return savedStateOf({
    ...(savedAt === undefined ? {} : { savedAt }),
    ...(savedAs === undefined ? {} : { savedAs }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(savedAt === undefined || doneAt !== undefined ? {} : { queuedAt: savedAt }),
  });
};

const earlier = (a: string, b: string): string => (a < b ? a : b);
const later = (a: string, b: string): string => (a > b ? a : b);

const mergeVersions = (
  a: Record<number, string> | undefined,
  b: Record<number, string> | undefined,
): Record<number, string> | undefined => {
  if (a === undefined || b === undefined) return a ?? b;
  const merged = { ...a };
  for (const [version, at] of Object.entries(b)) {
    const known = merged[Number(version)];
    merged[Number(version)] = known === undefined ? at : earlier(known, at);
  }
  return merged;
};

/** When a paper was met that was met at both; the order of the two does not matter. */
export const mergeSeen = (a: SeenState, b: SeenState): SeenState => {
  const versionsAt = mergeVersions(a.versionsAt, b.versionsAt);
  return {
    seenAt: earlier(a.seenAt, b.seenAt),
    lastSeenAt: later(a.lastSeenAt, b.lastSeenAt),
    ...(versionsAt === undefined ? {} : { versionsAt }),
  };
};

/** When a paper is met that is met in this visit. */
export const seenOn = (visitAt: string, version: number | undefined): SeenState => ({
  seenAt: visitAt,
  lastSeenAt: visitAt,
  ...(version === undefined ? {} : { versionsAt: { [version]: visitAt } }),
});

/** Whether versions that were first met on this visit are later than all from before it. */
export const isNewVersion = (versionsAt: Record<number, string>, visitAt: string): boolean => {
  const isBefore = ([, at]: [string, string]): boolean => at < visitAt;
  const [before = [], since = []] = [true, false].map((wanted) =>
    Object.entries(versionsAt)
      .filter((entry) => isBefore(entry) === wanted)
      .map(([version]) => Number(version)),
  );
  return before.length > 0 && since.length > 0 && Math.max(...since) > Math.max(...before);
};

/** The record as a row of a page shows it that was opened at `visitAt`. */
export const stateOf = (id: PaperId, row: PaperRow | undefined, visitAt: string): PaperState => ({
  id,
  seenAt: row && row.seenAt < visitAt ? row.seenAt : null,
  saved: row?.savedAt !== undefined,
  done: row?.doneAt !== undefined,
  newVersion: row?.versionsAt !== undefined && isNewVersion(row.versionsAt, visitAt),
});
