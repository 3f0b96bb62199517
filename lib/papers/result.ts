/** Codes of expected failures; a user can quote them. */
export type ErrorCode =
  /** The disk or the quota is full. */
  | 'storage-full'
  /** The database could not be opened or was closed. */
  | 'storage-closed'
  /** The message had a wrong shape. */
  | 'bad-message'
  /** Nobody answered: the worker or the page is gone. */
  | 'no-answer'
  /** A fault of Skimlight's own; the log of the extension says more. */
  | 'internal';

/** Expected failure travels as a value, since errors do not survive every message channel. */
export type Result<T> = { ok: true; value: T } | { ok: false; code: ErrorCode };

/** Whether the same call may succeed when the user tries again. */
export const isRetryable = (code: ErrorCode): boolean => code !== 'bad-message';
