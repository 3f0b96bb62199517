import type { SiteAdapter } from '../listings/adapter';
import type { PageExtras } from './page-extras';

/**
 * Where the small scripts of single sites leave their adapters for the page script. All content
 * scripts of one extension share one global object in a frame, so a page loads its own site only.
 */
export interface AdapterSlot {
  /** Adapters of sites, in the order registered. */
  adapters: SiteAdapter[];
  /** What reads pages that no adapter can read, best first. */
  detectors: SiteAdapter[];
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
  globalThis.skimlightAdapters ??= { adapters: [], detectors: [], extras: null, onRegister: null };
  return globalThis.skimlightAdapters;
};

const addNew = (list: SiteAdapter[], candidates: SiteAdapter[]): boolean => {
  const added = candidates.filter(({ id }) => !list.some((known) => known.id === id));
  list.push(...added);
  return added.length > 0;
};

/** Adds adapters of a site; those that are there already (a script injected twice) are left alone. */
export const registerAdapters = (...adapters: SiteAdapter[]): void => {
  const slot = adapterSlot();
  if (addNew(slot.adapters, adapters)) slot.onRegister?.();
};

/** Adds detectors for pages without an adapter, best first. */
export const registerDetectors = (...detectors: SiteAdapter[]): void => {
  const slot = adapterSlot();
  if (addNew(slot.detectors, detectors)) slot.onRegister?.();
};

/** Brings what is shown on demand. */
export const registerExtras = (extras: PageExtras): void => {
  adapterSlot().extras = extras;
};
