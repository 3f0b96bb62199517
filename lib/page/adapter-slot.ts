import type { SiteAdapter } from '../listings/adapter';
import type { PageExtras } from './page-extras';
import type { PageDetector } from './reading';

/**
 * Where the small scripts of single sites leave their adapters for the page script. All content
 * scripts of one extension share one global object in a frame, so a page loads its own site only.
 */
export interface AdapterSlot {
  /** Adapters of sites, in the order registered. */
  adapters: SiteAdapter[];
  /** What reads pages that no adapter can read; null until a page needs it. */
  detector: PageDetector | null;
  /** What is shown on demand; null until a page needs it. */
  extras: PageExtras | null;
  /** Set by the page script: something was registered after it had started. */
  onRegister: (() => void) | null;
}

declare global {
  var skimlightAdapters: AdapterSlot | undefined;
}

/** The slot of this frame; made by whoever asks first. */
export const adapterSlot = (): AdapterSlot => {
  globalThis.skimlightAdapters ??= { adapters: [], detector: null, extras: null, onRegister: null };
  return globalThis.skimlightAdapters;
};

/**
 * Adds adapters of a site; one that is added twice is found once, for the first one reads.
 * @public Called by the generated script of each site.
 */
export const registerAdapters = (...adapters: SiteAdapter[]): void => {
  const slot = adapterSlot();
  slot.adapters.push(...adapters);
  slot.onRegister?.();
};

/** Brings what reads pages without an adapter. */
export const registerDetector = (detector: PageDetector): void => {
  adapterSlot().detector = detector;
};

/** Brings what is shown on demand. */
export const registerExtras = (extras: PageExtras): void => {
  adapterSlot().extras = extras;
};
