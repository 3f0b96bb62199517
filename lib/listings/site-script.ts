/** File in the built extension that registers an adapter in a page. */
export const siteScript = (adapterId: string): string => `sites/${adapterId}.js`;

/** File in the built extension that marks a page; runs after the site's own script. */
export const PAGE_SCRIPT = 'page.js';

/** All that a page of a site gets, in the order in which it runs. */
export const siteScripts = (adapterId: string): string[] => [siteScript(adapterId), PAGE_SCRIPT];

/** File in the built extension that reads pages which no adapter can read. */
export const DETECTORS_SCRIPT = 'detectors.js';

/** File in the built extension with what a page shows on demand. */
export const EXTRAS_SCRIPT = 'extras.js';
