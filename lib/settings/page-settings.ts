import type { Interest } from '../interests/interest';
import type { PaperId } from '../papers/paper-id';
import type { Result } from '../papers/result';
import { logError } from '../platform/log';
import { browser } from '../platform/page-browser';
import type { PageOptions } from './page-off';

/*
 * The settings as a content script reads them: the same values under the same keys as the files
 * beside this one, but without the storage and schema libraries, which would cost every page 5 kB
 * gzip of its 20. Everything is written through those files, which mend what is damaged; here a
 * damaged entry is only left out.
 */

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isInterest = (value: unknown): value is Interest =>
  isRecord(value) &&
  typeof value.id === 'string' &&
  (value.kind === 'topic' || value.kind === 'author') &&
  typeof value.phrase === 'string' &&
  typeof value.muted === 'boolean';

const listOf = <T>(value: unknown, is: (entry: unknown) => entry is T): T[] =>
  Array.isArray(value) ? value.filter(is) : [];

const isText = (value: unknown): value is string => typeof value === 'string';
const isPaperId = (value: unknown): value is PaperId => isText(value) && /^\w+:./.test(value);

const toInterests = (stored: unknown): Interest[] => listOf(stored, isInterest);

const toPageOptions = (stored: unknown): PageOptions => ({
  sitesOff: isRecord(stored) ? listOf(stored.sitesOff, isText) : [],
  pagesOff: isRecord(stored) ? listOf(stored.pagesOff, isText) : [],
});

const read = async <T>(key: string, convert: (stored: unknown) => T): Promise<Result<T>> => {
  try {
    const stored = await browser.storage.local.get(key);
    return { ok: true, value: convert(stored[key]) };
  } catch (error) {
    logError(key, 'storage-read', error);
    return { ok: false, code: 'storage-closed' };
  }
};

const watch = <T>(
  key: string,
  convert: (stored: unknown) => T,
  callback: (value: T) => void,
  signal: AbortSignal,
): void => {
  if (signal.aborted) return;
  const listener = (changes: Record<string, { newValue?: unknown }>): void => {
    const change = changes[key];
    if (change) callback(convert(change.newValue));
  };
  // Taken now: once the extension was updated, its old content scripts have no `browser.storage`.
  const { onChanged } = browser.storage.local;
  onChanged.addListener(listener);
  signal.addEventListener('abort', () => onChanged.removeListener(listener), { once: true });
};

/** The user's interests in their order; empty before the first one is added. */
export const getInterests = (): Promise<Result<Interest[]>> => read('interests', toInterests);

/** Calls back with the new list whenever it changes in any context, until `signal` aborts. */
export const watchInterests = (callback: (list: Interest[]) => void, signal: AbortSignal): void =>
  watch('interests', toInterests, callback, signal);

/** Calls back when the interests change in any context; for a page, which has them read elsewhere. */
export const watchInterestChanges = (callback: () => void, signal: AbortSignal): void =>
  watch('interests', () => null, callback, signal);

/** What is turned off; nothing on a fresh install. */
export const getPageOptions = (): Promise<Result<PageOptions>> =>
  read('pageOptions', toPageOptions);

/** Calls back whenever something is turned off or on in any context, until `signal` aborts. */
export const watchPageOptions = (callback: (now: PageOptions) => void, signal: AbortSignal): void =>
  watch('pageOptions', toPageOptions, callback, signal);

/** Calls back with the ids of papers that the user changed anywhere; ask for their states again. */
export const watchPaperChanges = (callback: (ids: PaperId[]) => void, signal: AbortSignal): void =>
  watch(
    'paperChange',
    (stored) => (isRecord(stored) ? listOf(stored.ids, isPaperId) : []),
    callback,
    signal,
  );
