import type { SiteAdapter } from '../adapter';
import { genericRows } from './rows';

/**
 * Reads any page by its links to papers. Ranks below every site: it is the fallback of adapters and
 * what "Scan this page" uses where none fits. Precision first: silent where rows do not repeat.
 */
export const generic: SiteAdapter = {
  id: 'generic',
  name: 'Other pages',
  version: 1,
  matches: [],
  enabledByDefault: true,
  // Never by address: a reader asks for it, or a site's adapter fails.
  isListing: () => false,
  rows: genericRows,
  testUrls: { listing: [], other: ['https://arxiv.org/list/cs.LG/new', 'https://example.org/'] },
};
