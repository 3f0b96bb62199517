import { type Log, logError } from './log';
import { browser } from './page-browser';

/** What the user said to a request for access. */
export type AccessAnswer = 'granted' | 'refused' | 'failed';

/** Access to sites, as the browser keeps it: the user may also change it in the browser's settings. */
export interface Access {
  /** Origins that may be read, as match patterns; null where the browser does not tell. */
  origins(): Promise<string[] | null>;
  /**
   * Asks the user for access; to be called straight from a click, before anything is awaited, or the
   * browser refuses to ask.
   */
  request(origins: string[]): Promise<AccessAnswer>;
  /** Gives access back; what else the user allowed may still let us in. */
  remove(origins: string[]): Promise<void>;
  /** Calls back whenever access changed, until `signal` aborts. */
  watch(callback: () => void, signal: AbortSignal): void;
}

/** Access by the browser's own permissions. */
export const createAccess = (log: Log = logError): Access => ({
  origins: () =>
    browser.permissions.getAll().then(
      ({ origins = [] }) => origins,
      (error: unknown) => {
        log('access', 'not-told', error);
        return null;
      },
    ),
  request: (origins) =>
    browser.permissions.request({ origins }).then(
      (isGranted) => (isGranted ? 'granted' : 'refused'),
      (error: unknown) => {
        log('access', 'not-asked', error);
        return 'failed';
      },
    ),
  async remove(origins) {
    try {
      await browser.permissions.remove({ origins });
    } catch (error) {
      // Chrome throws where a part of it was required; what is left is asked for afterwards.
      log('access', 'not-removed', error);
    }
  },
  watch(callback, signal) {
    if (signal.aborted) return;
    const { onAdded, onRemoved } = browser.permissions;
    onAdded.addListener(callback);
    onRemoved.addListener(callback);
    signal.addEventListener('abort', () => {
      onAdded.removeListener(callback);
      onRemoved.removeListener(callback);
    });
  },
});
