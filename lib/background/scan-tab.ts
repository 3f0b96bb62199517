import { covers, type SiteInfo, siteHosts } from '../listings/site-access';
import { DETECTORS_SCRIPT, PAGE_SCRIPT, siteScript } from '../listings/site-script';
import type { ListingReport } from '../messaging/protocol';
import { createTabClient } from '../messaging/tab-client';
import type { Result } from '../papers/result';
import { injectScripts } from '../platform/inject';

/** The tab to scan; its address is hidden where the extension may not look. */
export interface ScanTarget {
  id: number;
  url: string | undefined;
}

/** Whether a site's adapter may know the page: its hosts are there, or it reads pages of any host. */
const mayKnow = (site: SiteInfo, url: URL): boolean =>
  site.matches.length === 0 || siteHosts(site).some((host) => covers(host, `${url.origin}/*`));

/**
 * All that a scan runs in a page, in order: adapters that may know it, whether or not the user
 * switched their sites on, then what reads any page.
 */
export const scriptsToScan = (url: string | undefined, sites: readonly SiteInfo[]): string[] => {
  const known =
    url !== undefined && URL.canParse(url)
      ? sites.filter((site) => mayKnow(site, new URL(url))).map(({ id }) => siteScript(id))
      : [];
  return [...known, DETECTORS_SCRIPT, PAGE_SCRIPT];
};

/**
 * Reads the page of a tab now, whatever its address, because the user asked for it: a click on the
 * toolbar button or the menu lets the extension into this one page (`activeTab`). Scripts that are
 * there already are harmless when they run again. `no-answer` where the browser lets nobody in.
 */
export const scanTab = async (
  { id, url }: ScanTarget,
  sites: readonly SiteInfo[],
): Promise<Result<ListingReport>> => {
  const files = scriptsToScan(url, sites).map((file) => `/${file}`);
  const isIn = await injectScripts(id, files);
  return isIn ? createTabClient(id).scanPage() : { ok: false, code: 'no-answer' };
};
