import type { ListingReport } from '../../lib/messaging/protocol';
import { createTabClient, type TabClient } from '../../lib/messaging/tab-client';
import type { Result } from '../../lib/papers/result';
import { browser } from '../../lib/platform/page-browser';
import { pageKey } from '../../lib/settings/page-off';
import { getPageOptions } from '../../lib/settings/page-settings';

/** A site that an adapter knows. */
export interface Site {
  id: string;
  name: string;
}

/** The page in the current tab, and all that may be asked of it. */
export interface Tab {
  client: TabClient;
  /** Whether the browser lets no extension in. */
  isClosed: boolean;
  /** The site that the address belongs to; null where no adapter knows it. */
  findSite(): Promise<Site | null>;
  scan(): Promise<Result<ListingReport>>;
  /** Whether the user turned Skimlight off here, and how far. */
  offScope(): Promise<'page' | 'site' | null>;
  setOff(scope: 'page' | 'site', off: boolean): Promise<Result<null>>;
}

const READABLE = /^(?:https?|file):$/;

/** Stores of extensions, where browsers forbid scripts. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(?:\/|$)/;

const siteAt = async (url: URL): Promise<Site | null> => {
  // All adapters weigh more than the popup: they come only where the page itself cannot tell.
  const { ADAPTERS } = await import('../../lib/listings/registry');
  const site = ADAPTERS.find((adapter) => adapter.isListing(url));
  return site ? { id: site.id, name: site.name } : null;
};

const offScopeAt = async (url: URL): Promise<'page' | 'site' | null> => {
  const options = await getPageOptions();
  if (!options.ok) return null;
  const { pagesOff, sitesOff } = options.value;
  if (pagesOff.includes(pageKey(url.href))) return 'page';
  const site = sitesOff.length > 0 ? await siteAt(url) : null;
  return site !== null && sitesOff.includes(site.id) ? 'site' : null;
};

const setOffAt = async (url: URL, scope: 'page' | 'site', off: boolean): Promise<Result<null>> => {
  const { setPageOff, setSiteOff } = await import('../../lib/settings/page-options');
  if (scope === 'page') return setPageOff(url.href, off);
  const site = await siteAt(url);
  return site === null ? { ok: false, code: 'internal' } : setSiteOff(site.id, off);
};

/** Finds the current tab; null where the window has none. */
export const loadTab = async (): Promise<Tab | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id } = tab;
  // Without access to the page its address is hidden; a scan then tells whether the page may be read.
  const url = tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  return {
    client: createTabClient(id),
    isClosed: url !== null && (!READABLE.test(url.protocol) || STORES.test(url.href)),
    findSite: async () => (url === null ? null : siteAt(url)),
    scan: async () => {
      const [{ scanTab }, { SITES }] = await Promise.all([
        import('../../lib/background/scan-tab'),
        import('virtual:site-list'),
      ]);
      return scanTab({ id, url: url?.href }, SITES);
    },
    offScope: async () => (url === null ? null : offScopeAt(url)),
    setOff: async (scope, off) =>
      url === null ? { ok: false, code: 'no-answer' } : setOffAt(url, scope, off),
  };
};
