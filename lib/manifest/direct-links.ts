import { join } from 'node:path';
import type { BuiltSite } from './site-scripts';

/** As much of Vite's configuration as tells what is built. */
interface BuildConfig {
  build: { lib?: unknown };
}

/**
 * Vite plugin that leaves the unwrapping of redirects out of the scripts of sites that link straight
 * to papers. WXT builds each script on its own, with an instance of the plugin each.
 */
export const directLinksPlugin = (sites: readonly BuiltSite[], root: string) => {
  const direct = sites.filter(({ adapter }) => adapter.linksDirectly);
  let isDirect = false;
  return {
    name: 'skimlight-direct-links',
    enforce: 'pre' as const,
    configResolved: ({ build }: BuildConfig) => {
      const entry = JSON.stringify(build.lib ?? '');
      isDirect = direct.some(({ adapter }) => entry.includes(`/sites/${adapter.id}.ts`));
    },
    resolveId: (source: string) =>
      isDirect && /^\.{1,2}\/(?:papers\/)?redirect$/.test(source)
        ? join(root, 'lib/papers/no-redirect.ts')
        : undefined,
  };
};
