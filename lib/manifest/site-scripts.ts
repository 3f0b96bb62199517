import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SiteAdapter } from '../listings/adapter';
import { siteScript } from '../listings/site-script';

/** An adapter as the build sees it: the file that exports it, and under which name. */
export interface BuiltSite {
  adapter: SiteAdapter;
  file: string;
  exportName: string;
}

const isAdapter = (value: unknown): value is SiteAdapter =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'rows' in value &&
  typeof value.rows === 'function' &&
  'matches' in value &&
  Array.isArray(value.matches);

/** All adapters that the files of `folder` export, by id. Fails where two have the same id. */
export async function findSites(folder: string): Promise<BuiltSite[]> {
  const sites = new Map<string, BuiltSite>();
  for (const name of readdirSync(folder).filter((entry) => entry.endsWith('.ts'))) {
    const file = join(folder, name);
    const exported: Record<string, unknown> = await import(pathToFileURL(file).href);
    for (const [exportName, value] of Object.entries(exported)) {
      if (!isAdapter(value)) continue;
      if (sites.has(value.id)) throw new Error(`Two adapters are called ${value.id}.`);
      sites.set(value.id, { adapter: value, file, exportName });
    }
  }
  return [...sites.values()].sort((a, b) => (a.adapter.id < b.adapter.id ? -1 : 1));
}

/** Name of the entrypoint that registers a site; its output is `siteScript(id)`. */
export const siteEntryName = (id: string): string => siteScript(id).replace(/\.js$/, '');

/**
 * Writes the entry file of each site's script into `folder` and returns their paths by adapter id.
 * Files that are right already are left alone, so that a watching build does not start over.
 */
export function writeSiteEntries(
  sites: readonly BuiltSite[],
  { folder, root }: { folder: string; root: string },
): Map<string, string> {
  mkdirSync(folder, { recursive: true });
  const from = (path: string) => relative(folder, path).replaceAll('\\', '/').replace(/\.ts$/, '');
  return new Map(
    sites.map(({ adapter, file, exportName }) => {
      const path = join(folder, `${basename(adapter.id)}.ts`);
      const code = [
        "import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';",
        `import { ${exportName} as adapter } from '${from(file)}';`,
        `import { registerAdapters } from '${from(join(root, 'lib/page/adapter-slot.ts'))}';`,
        '',
        'export default defineUnlistedScript(() => registerAdapters(adapter));',
        '',
      ].join('\n');
      writeFileSync(path, code);
      return [adapter.id, path];
    }),
  );
}
