import { scanTab } from '../../lib/background/scan-tab';
import type { ListingReport } from '../../lib/messaging/protocol';
import { createTabClient, type TabClient } from '../../lib/messaging/tab-client';
import type { Result } from '../../lib/papers/result';
import { browser } from '../../lib/platform/page-browser';
import { pageKey } from '../../lib/settings/page-off';
import { getPageOptions, setPageOff, setSiteOff } from '../../lib/settings/page-options';

/** The page in the current tab, and all that may be asked of it. */
export interface Tab {
  client: TabClient;
  /** Whether the browser lets no extension in. */
  isClosed: boolean;
  /** The site that the address belongs to; null where no adapter knows it. */
  site: { id: string; name: string } | null;
  scan(): Promise<Result<ListingReport>>;
  /** Whether the user turned Skimlight off here, and how far. */
  offScope(): Promise<'page' | 'site' | null>;
  setOff(scope: 'page' | 'site', off: boolean): Promise<Result<null>>;
}

const READABLE = /^(?:https?|file):$/;

/** Stores of extensions, where browsers forbid scripts. */
const STORES =
  /^https:\/\/(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org)(?:\/|$)/;

const findSite = async (url: URL): Promise<Tab['site']> => {
  const { ADAPTERS } = await import('../../lib/listings/registry');
  const site = ADAPTERS.find((adapter) => adapter.isListing(url));
  return site ? { id: site.id, name: site.name } : null;
};

/** Finds the current tab; null where the window has none. */
export const loadTab = async (): Promise<Tab | null> => {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const { id } = tab;
  // Without access to the page its address is hidden; a scan then tells whether the page may be read.
  const url = tab.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const site = url === null ? null : await findSite(url);
  return {
    client: createTabClient(id),
    isClosed: url !== null && (!READABLE.test(url.protocol) || STORES.test(url.href)),
    site,
    scan: () => scanTab(id),
    async offScope() {
      const options = await getPageOptions();
      if (url === null || !options.ok) return null;
      if (site !== null && options.value.sitesOff.includes(site.id)) return 'site';
      return options.value.pagesOff.includes(pageKey(url.href)) ? 'page' : null;
    },
    async setOff(scope, off) {
      if (scope === 'site' && site !== null) return setSiteOff(site.id, off);
      return url === null ? { ok: false, code: 'no-answer' } : setPageOff(url.href, off);
    },
  };
};
