import * as v from 'valibot';
import type { Result } from '../papers/result';
import { repairList } from './repair-list';
import { defineStoredValue, type Repaired } from './stored-value';

/** Where Skimlight stays out although it could read the page. */
export interface PageOptions {
  /** Ids of adapters that are turned off. */
  sitesOff: string[];
  /** Pages that are turned off, as `pageKey` gives them. */
  pagesOff: string[];
}

const MAX_ENTRIES = 2000;
const Entry = v.pipe(v.string(), v.minLength(1), v.maxLength(4096));

const repairPageOptions = (stored: unknown): Repaired<PageOptions> => {
  if (stored === null || stored === undefined)
    return { value: { sitesOff: [], pagesOff: [] }, faults: 0 };
  const shape = v.safeParse(v.object({ sitesOff: v.unknown(), pagesOff: v.unknown() }), stored);
  if (!shape.success) return { value: { sitesOff: [], pagesOff: [] }, faults: 1 };
  const sites = repairList(Entry, MAX_ENTRIES, shape.output.sitesOff);
  const pages = repairList(Entry, MAX_ENTRIES, shape.output.pagesOff);
  return {
    value: { sitesOff: sites.value, pagesOff: pages.value },
    faults: sites.faults + pages.faults,
  };
};

const options = defineStoredValue('local:pageOptions', repairPageOptions);

/** Address of a page without query and fragment: what "off on this page" means. */
export const pageKey = (url: string): string => {
  const { origin, protocol, pathname } = new URL(url);
  return `${origin === 'null' ? `${protocol}//` : origin}${pathname}`;
};

/** Whether the user turned Skimlight off for this site or this very page. */
export const isPageOff = (
  { sitesOff, pagesOff }: PageOptions,
  page: { adapter: string; url: string },
): boolean => sitesOff.includes(page.adapter) || pagesOff.includes(pageKey(page.url));

/** What is turned off; nothing on a fresh install. */
export const getPageOptions = (): Promise<Result<PageOptions>> => options.get();

const toggled = (list: string[], entry: string, on: boolean): string[] => {
  const others = list.filter((other) => other !== entry);
  return on ? [...others, entry] : others;
};

/** Changes the options by `change`; answers with the failure of reading or writing. */
const update = async (change: (now: PageOptions) => PageOptions): Promise<Result<null>> => {
  const now = await options.get();
  return now.ok ? options.set(change(now.value)) : now;
};

/** Turns a site off or on again; harmless when repeated. */
export const setSiteOff = (adapter: string, off: boolean): Promise<Result<null>> =>
  update((now) => ({ ...now, sitesOff: toggled(now.sitesOff, adapter, off) }));

/** Turns the page at this address off or on again; harmless when repeated. */
export const setPageOff = (url: string, off: boolean): Promise<Result<null>> =>
  update((now) => ({ ...now, pagesOff: toggled(now.pagesOff, pageKey(url), off) }));

/** Calls back whenever something is turned off or on in any context, until `signal` aborts. */
export const watchPageOptions = (callback: (now: PageOptions) => void, signal: AbortSignal): void =>
  options.watch(callback, signal);
