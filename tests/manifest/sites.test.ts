import { expect, test } from 'vitest';
import { wantedRegistrations } from '../../lib/background/site-scripts';
import { ADAPTERS } from '../../lib/listings/registry';
import { hostsToAsk } from '../../lib/listings/site-access';
import { composeSites } from '../../lib/manifest/compose-manifest';
import { siteListPlugin } from '../../lib/manifest/site-list';

const manifest = composeSites(ADAPTERS);

test('whatever a switch may ask for stands in the manifest, or the browser refuses it', () => {
  for (const site of ADAPTERS)
    for (const host of hostsToAsk(site, ADAPTERS))
      expect(
        site.enabledByDefault ? manifest.host_permissions : manifest.optional_host_permissions,
      ).toContain(host);
});

test('an optional site gets what the manifest would give it', () => {
  const asked = manifest.optional_host_permissions;
  const registered = wantedRegistrations(ADAPTERS, asked).map(({ matches, js, runAt }) => ({
    matches,
    js,
    run_at: runAt,
  }));
  const on = ADAPTERS.map((site) => ({
    ...site,
    enabledByDefault: !site.enabledByDefault && site.matches.length > 0,
  }));
  expect(registered).toEqual(composeSites(on).content_scripts);
});

test('the list for the worker holds names and addresses, and no code', () => {
  const plugin = siteListPlugin(ADAPTERS);
  const id = plugin.resolveId('virtual:site-list') ?? '';
  const code = plugin.load(id) ?? '';
  const list: unknown = JSON.parse(code.replace(/^export const SITES = /, '').replace(/;$/, ''));
  expect(list).toEqual(
    ADAPTERS.map(({ id, name, matches, enabledByDefault }) => ({
      id,
      name,
      matches,
      enabledByDefault,
    })),
  );
  expect(plugin.resolveId('./other')).toBeUndefined();
});
