import type { ErrorCode } from '../papers/result';

/** Failures of the storage itself, by the names that IndexedDB and Dexie give them. */
const CLOSED = new Set([
  'DatabaseClosedError',
  'DatabaseClosed',
  'OpenFailedError',
  'OpenFailed',
  'InvalidStateError',
  'InvalidState',
  'UnknownError',
  'Unknown',
  'MissingAPIError',
  'MissingAPI',
  'TransactionInactiveError',
  'TimeoutError',
  'BlockedError',
]);

const FULL = new Set(['QuotaExceededError', 'QuotaExceeded']);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The error and what is nested in it: Dexie's `inner`, its bulk `failures`, the standard `cause`. */
function* nestedErrors(error: unknown, depth = 0): Generator<Record<string, unknown>> {
  if (!isRecord(error) || depth > 5) return;
  yield error;
  yield* nestedErrors(error.inner, depth + 1);
  yield* nestedErrors(error.cause, depth + 1);
  if (!Array.isArray(error.failures)) return;
  for (const failure of error.failures) yield* nestedErrors(failure, depth + 1);
}

/**
 * Which expected failure of the storage an error is; null for anything else, which is a fault of ours.
 * A full disk wins over the abort and the closing that it causes.
 */
export const storageErrorCode = (
  error: unknown,
): Extract<ErrorCode, 'storage-full' | 'storage-closed'> | null => {
  const names = Array.from(nestedErrors(error), ({ name }) => String(name));
  if (names.some((name) => FULL.has(name))) return 'storage-full';
  // An abort without a reason is the browser's doing: it shuts down or the disk failed.
  const isClosed = names.some((name) => CLOSED.has(name)) || names.at(-1) === 'AbortError';
  return isClosed ? 'storage-closed' : null;
};
