import { extractClaims } from '../claims/extract';
import { CLAIMS_VERSION } from '../claims/version';
import type { Log } from '../platform/log';
import type { Store } from '../store/store';
import type { UnreadPaper } from '../store/stored-claims';

/** Papers that are read between two writes; a worker that is stopped loses no more than these. */
const CHUNK = 50;

/** The part of the store that the job needs. */
export type ClaimsStore = Pick<Store, 'outdatedClaims' | 'saveClaims'>;

const readClaims = (text: UnreadPaper, log: Log) => {
  try {
    return { text, claims: extractClaims(text) };
  } catch (error) {
    // One text that the engine stumbles over must not keep all others from being read.
    log('claims', 'internal', error);
    return { text, claims: [] };
  }
};

/** Reads one chunk; whether there may be more. */
const readChunk = async (store: ClaimsStore, log: Log): Promise<boolean> => {
  const unread = await store.outdatedClaims(CLAIMS_VERSION, CHUNK);
  if (!unread.ok || unread.value.length === 0) return false;
  const read = unread.value.map((text) => readClaims(text, log));
  const kept = await store.saveClaims(CLAIMS_VERSION, read);
  return kept.ok && unread.value.length === CHUNK;
};

/**
 * Reads the claims of all papers that this version of the engine has not read: new ones, changed ones,
 * and after an update all of them. Chunk by chunk, so that a worker that is stopped goes on with what
 * is left when it next wakes. The result starts the job; while it runs, a start asks for one more round.
 */
export const createClaimsJob = (store: ClaimsStore, log: Log): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let isAskedAgain = false;

  const run = async (): Promise<void> => {
    do {
      isAskedAgain = false;
      while (await readChunk(store, log));
    } while (isAskedAgain);
  };

  return () => {
    isAskedAgain = true;
    running ??= run()
      .catch((error: unknown) => log('claims', 'internal', error))
      .finally(() => {
        running = null;
      });
    return running;
  };
};
