import * as v from 'valibot';
import type { Result } from '../papers/result';
import { repairList } from './repair-list';
import { defineStoredValue, type Repaired } from './stored-value';

/** How one visit of a site went. Holds no address and no text of a page. */
export interface SiteVisit {
  /** When the visit began, ISO-8601. */
  at: string;
  status: 'read' | 'fallback' | 'partial' | 'unreadable';
  adapterVersion: number;
  /** Papers found. */
  found: number;
  /** Papers that the page said it shows; null where it does not say. */
  announced: number | null;
}

/** Last visits of each site by adapter id, newest first. */
export type SiteHealth = Record<string, SiteVisit[]>;

/** Visits that are kept of a site. */
export const HEALTH_VISITS = 20;

const Count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const VisitSchema: v.GenericSchema<unknown, SiteVisit> = v.object({
  at: v.pipe(v.string(), v.isoTimestamp()),
  status: v.picklist(['read', 'fallback', 'partial', 'unreadable']),
  adapterVersion: Count,
  found: Count,
  announced: v.nullable(Count),
});

const repairHealth = (stored: unknown): Repaired<SiteHealth> => {
  if (stored === null || stored === undefined) return { value: {}, faults: 0 };
  const shape = v.safeParse(v.record(v.string(), v.unknown()), stored);
  if (!shape.success) return { value: {}, faults: 1 };
  let faults = 0;
  const value = Object.fromEntries(
    Object.entries(shape.output).map(([adapter, list]) => {
      const visits = repairList(VisitSchema, HEALTH_VISITS, list);
      faults += visits.faults;
      return [adapter, visits.value];
    }),
  );
  return { value, faults };
};

const health = defineStoredValue('local:siteHealth', repairHealth);

/** How the last visits of each site went. */
export const getSiteHealth = (): Promise<Result<SiteHealth>> => health.get();

/** Adds a visit, or replaces what an earlier report of the same visit said. */
export const recordSiteVisit = (adapter: string, visit: SiteVisit): Promise<Result<null>> =>
  health.update((now) => {
    const others = (now[adapter] ?? []).filter(({ at }) => at !== visit.at);
    const visits = [visit, ...others].sort((a, b) => b.at.localeCompare(a.at));
    return { ...now, [adapter]: visits.slice(0, HEALTH_VISITS) };
  });

/** Calls back with the new state whenever a visit was recorded, until `signal` aborts. */
export const watchSiteHealth = (callback: (now: SiteHealth) => void, signal: AbortSignal): void =>
  health.watch(callback, signal);
