import type { SiteInfo } from '../listings/site-access';

const ID = 'virtual:site-list';

/**
 * Vite plugin that serves the names and addresses of all sites as the module `virtual:site-list`, for
 * the worker and the options page, which would else carry every adapter (28 kB gzip).
 */
export const siteListPlugin = (sites: readonly SiteInfo[]) => ({
  name: 'skimlight-site-list',
  resolveId: (id: string) => (id === ID ? `\0${ID}` : undefined),
  load: (id: string) => {
    if (id !== `\0${ID}`) return;
    const list = sites.map(({ id, name, matches, enabledByDefault }) => ({
      id,
      name,
      matches,
      enabledByDefault,
    }));
    return `export const SITES = ${JSON.stringify(list)};`;
  },
});
