import { type SiteInfo, siteHosts } from '../listings/site-access';
import { siteScripts } from '../listings/site-script';

/** As much of a manifest as depends on the adapters. */
export interface SiteManifest {
  content_scripts: {
    matches: string[];
    js: string[];
    run_at: 'document_end';
  }[];
  host_permissions: string[];
  optional_host_permissions: string[];
}

const hostsOf = (sites: readonly SiteInfo[]): string[] =>
  [...new Set(sites.flatMap(siteHosts))].sort();

/**
 * What the manifest says of the sites: those that are on by default get their script and the page
 * script; access to all others is optional, to be granted when the user switches them on.
 *
 * `document_end` and not `document_idle`: a page is marked before its pictures have come. What may
 * not happen before a page has woken its own components is held back in the page script.
 */
export function composeSites(sites: readonly SiteInfo[]): SiteManifest {
  const on = sites.filter(({ enabledByDefault }) => enabledByDefault);
  const off = sites.filter(({ enabledByDefault }) => !enabledByDefault);
  const hosts = hostsOf(on);
  return {
    content_scripts: on.map(({ id, matches }) => ({
      matches,
      js: siteScripts(id),
      run_at: 'document_end',
    })),
    host_permissions: hosts,
    optional_host_permissions: hostsOf(off).filter((host) => !hosts.includes(host)),
  };
}
