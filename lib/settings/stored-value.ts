import { type StorageItemKey, storage } from '@wxt-dev/storage';
import type { Result } from '../papers/result';
import { type Log, logError } from '../platform/log';

/** What a stored value is after a look at it: always usable, with the faults that were mended. */
export interface Repaired<T> {
  value: T;
  /** Number of entries that had to be mended or dropped. */
  faults: number;
}

/** One value in `storage.local`, readable and watchable from every context of the extension. */
export interface StoredValue<T> {
  /** The value, mended where it was damaged; a failure only where the storage itself fails. */
  get(): Promise<Result<T>>;
  set(value: T): Promise<Result<null>>;
  /**
   * Reads, changes and writes; changes that are asked for at the same time follow one another.
   * Nothing is written over a value that could not be read.
   */
  update(change: (now: T) => T): Promise<Result<null>>;
  /** Calls back with each new value, from whatever context it was set, until `signal` aborts. */
  watch(callback: (value: T) => void, signal: AbortSignal): void;
}

/** What a failed write to `storage.local` means; Chrome and Firefox only tell it in words. */
const failure = (error: unknown): Result<never> => ({
  ok: false,
  code: /quota|no.?space|disk.?full/i.test(String(error)) ? 'storage-full' : 'storage-closed',
});

/** Writes a value that nobody reads back but by watching; see `StoredValue.set` for the others. */
export const writeStored = async (
  key: StorageItemKey,
  value: unknown,
  log: Log = logError,
): Promise<Result<null>> => {
  try {
    await storage.setItem(key, value);
    return { ok: true, value: null };
  } catch (error) {
    log(key, 'storage-write', error);
    return failure(error);
  }
};

/**
 * Defines a stored value. `repair` turns whatever is stored (or null, if nothing is) into a usable
 * value and never throws; its faults are logged under the key.
 */
export const defineStoredValue = <T>(
  key: StorageItemKey,
  repair: (stored: unknown) => Repaired<T>,
  log: Log = logError,
): StoredValue<T> => {
  const read = (stored: unknown): T => {
    const { value, faults } = repair(stored);
    if (faults > 0) log(key, 'bad-stored-value', faults);
    return value;
  };
  const get = async (): Promise<Result<T>> => {
    try {
      return { ok: true, value: read(await storage.getItem<unknown>(key)) };
    } catch (error) {
      log(key, 'storage-read', error);
      return failure(error);
    }
  };

  const set = (value: T): Promise<Result<null>> => writeStored(key, value, log);

  // Only an order: a worker that is stopped loses the changes that were waiting, and nothing else.
  let last: Promise<unknown> = Promise.resolve();

  return {
    get,
    set,
    update(change) {
      const turn = last.then(async (): Promise<Result<null>> => {
        const now = await get();
        return now.ok ? set(change(now.value)) : now;
      });
      last = turn;
      return turn;
    },
    watch(callback, signal) {
      if (signal.aborted) return;
      const stop = storage.watch<unknown>(key, (stored) => callback(read(stored)));
      signal.addEventListener('abort', stop, { once: true });
    },
  };
};
