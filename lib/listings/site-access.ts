import type { SiteAdapter } from './adapter';

/** As much of an adapter as tells whether its site may be read. */
export type SiteInfo = Pick<SiteAdapter, 'id' | 'name' | 'matches' | 'enabledByDefault'>;

/** How much of what a site needs the browser lets us read. */
export type SiteAccess = 'all' | 'some' | 'none';

/** `https://arxiv.org/list/*` → `https://arxiv.org/*`: permissions are given for whole hosts. */
const wholeHost = (pattern: string): string => pattern.replace(/^([^/]+:\/\/[^/]+\/).*/, '$1*');

/** Hosts whose pages a site needs, as match patterns of whole hosts, sorted. */
export const siteHosts = ({ matches }: Pick<SiteInfo, 'matches'>): string[] =>
  [...new Set(matches.map(wholeHost))].sort();

/** Scheme and host of a pattern for whole hosts; null for one that is about some pages of a host. */
const partsOf = (pattern: string): [scheme: string, host: string] | null => {
  if (pattern === '<all_urls>') return ['*', '*'];
  const [, scheme, host] = /^([a-z]+|\*):\/\/([^/]+)\/\*$/.exec(pattern) ?? [];
  return scheme === undefined || host === undefined ? null : [scheme, host];
};

const coversHost = (granted: string, wanted: string): boolean =>
  granted === '*' ||
  granted === wanted ||
  (granted.startsWith('*.') && (wanted === granted.slice(2) || wanted.endsWith(granted.slice(1))));

/** Whether access by one match pattern for whole hosts holds all of another: `*://*.a.org/*` covers `https://b.a.org/*`. */
export const covers = (granted: string, wanted: string): boolean => {
  const [from, to] = [partsOf(granted), partsOf(wanted)];
  if (from === null || to === null) return false;
  return (from[0] === '*' || from[0] === to[0]) && coversHost(from[1], to[1]);
};

/**
 * Hosts that are asked for when the user switches a site on, and whose access says that it is on:
 * those of its hosts that sites on by default do not read anyway. All hosts of a site on by default.
 */
export const hostsToAsk = (site: SiteInfo, sites: readonly SiteInfo[]): string[] => {
  const hosts = siteHosts(site);
  if (site.enabledByDefault) return hosts;
  const granted = sites.filter(({ enabledByDefault }) => enabledByDefault).flatMap(siteHosts);
  return hosts.filter((host) => !granted.some((pattern) => covers(pattern, host)));
};

/** How many of the hosts are among the origins that `permissions.getAll()` gives; `none` for no hosts. */
export const accessTo = (hosts: readonly string[], origins: readonly string[]): SiteAccess => {
  const readable = hosts.filter((host) => origins.some((origin) => covers(origin, host)));
  if (readable.length === 0) return 'none';
  return readable.length === hosts.length ? 'all' : 'some';
};
