import * as v from 'valibot';
import type { Result } from '../papers/result';
import { type PageOptions, withPage, withSite } from './page-off';
import { repairList } from './repair-list';
import { defineStoredValue, type Repaired } from './stored-value';

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

/** What is turned off; nothing on a fresh install. */
export const getPageOptions = (): Promise<Result<PageOptions>> => options.get();

/** Turns a site off or on again; harmless when repeated. */
export const setSiteOff = (adapter: string, off: boolean): Promise<Result<null>> =>
  options.update((now) => withSite(now, adapter, off));

/** Turns the page at this address off or on again; harmless when repeated. */
export const setPageOff = (url: string, off: boolean): Promise<Result<null>> =>
  options.update((now) => withPage(now, url, off));

/** Calls back whenever something is turned off or on in any context, until `signal` aborts. */
export const watchPageOptions = (callback: (now: PageOptions) => void, signal: AbortSignal): void =>
  options.watch(callback, signal);
