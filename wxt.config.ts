import { fileURLToPath } from 'node:url';
import { defineConfig } from 'wxt';
import { bareScripts } from './lib/manifest/bare-scripts';
import { composeSites } from './lib/manifest/compose-manifest';
import { directLinksPlugin } from './lib/manifest/direct-links';
import { leaveOutTestUrls } from './lib/manifest/leave-out-test-urls';
import { pageStylePlugin } from './lib/manifest/page-style';
import { siteListPlugin } from './lib/manifest/site-list';
import { findSites, siteEntryName, writeSiteEntries } from './lib/manifest/site-scripts';

/** Lowest versions that have what is used: see README, "Versions". */
const MINIMUM_CHROME = '148';
const MINIMUM_FIREFOX = '140.0';

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const SITES = await findSites(`${ROOT}lib/listings/sites`);

export default defineConfig({
  imports: false,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill'],
  manifestVersion: 3,
  vite: () => ({
    build: { target: ['chrome148', 'firefox140'] },
    plugins: [
      siteListPlugin(SITES.map(({ adapter }) => adapter)),
      pageStylePlugin(ROOT),
      leaveOutTestUrls(),
      directLinksPlugin(SITES, ROOT),
      bareScripts(),
    ],
  }),
  hooks: {
    // One script a site, so that a page loads its own only; the entry files are made here.
    'entrypoints:found': (wxt, infos) => {
      const folder = `${wxt.config.wxtDir}/sites`;
      for (const [id, inputPath] of writeSiteEntries(SITES, { folder, root: ROOT }))
        infos.push({ name: siteEntryName(id), inputPath, type: 'unlisted-script' });
    },
    'build:manifestGenerated': (_wxt, manifest) => {
      const { content_scripts, ...permissions } = composeSites(SITES.map(({ adapter }) => adapter));
      manifest.content_scripts = [...(manifest.content_scripts ?? []), ...content_scripts];
      Object.assign(manifest, permissions);
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'skimlight@skimlight.dev',
              strict_min_version: MINIMUM_FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: MINIMUM_CHROME }),
  }),
});
