import { expect, test } from 'vitest';
import { composeSites } from '../../lib/manifest/compose-manifest';

const site = (id: string, enabledByDefault: boolean, ...matches: string[]) => ({
  id,
  name: id,
  matches,
  enabledByDefault,
});

test('a site that is on gets its own script before the page script, and access to its host', () => {
  const { content_scripts, host_permissions } = composeSites([
    site('one', true, 'https://one.org/list/*', 'https://one.org/search/*'),
  ]);
  expect(content_scripts).toEqual([
    {
      matches: ['https://one.org/list/*', 'https://one.org/search/*'],
      js: ['sites/one.js', 'page.js'],
      run_at: 'document_end',
    },
  ]);
  expect(host_permissions).toEqual(['https://one.org/*']);
});

test('a site that is off is injected nowhere and its host is only optional', () => {
  const manifest = composeSites([
    site('on', true, '*://*.one.org/list/*'),
    site('off', false, 'https://two.org/a/*', 'https://two.org/b/*', '*://*.one.org/more/*'),
  ]);
  expect(manifest.content_scripts.flatMap(({ js }) => js)).not.toContain('sites/off.js');
  expect(manifest.host_permissions).toEqual(['*://*.one.org/*']);
  expect(manifest.optional_host_permissions).toEqual(['https://two.org/*']);
});
