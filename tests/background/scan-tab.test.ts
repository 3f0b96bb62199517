import { expect, test } from 'vitest';
import { scriptsToScan } from '../../lib/background/scan-tab';
import type { SiteInfo } from '../../lib/listings/site-access';

const site = (id: string, ...matches: string[]): SiteInfo => ({
  id,
  name: id,
  matches,
  enabledByDefault: false,
});

const SITES = [
  site('arxiv', '*://*.arxiv.org/list/*'),
  site('openreview', 'https://openreview.net/*'),
  site('email'),
];

test.each<[string, string | undefined, string[]]>([
  [
    'a site that is not switched on',
    'https://openreview.net/group?id=X',
    ['sites/openreview.js', 'sites/email.js'],
  ],
  [
    'any page of a host, for the address alone does not tell',
    'https://export.arxiv.org/corner',
    ['sites/arxiv.js', 'sites/email.js'],
  ],
  ['web mail', 'https://mail.example.org/inbox/1', ['sites/email.js']],
  ['a page whose address is hidden', undefined, []],
])('a scan of %s runs what may know it before what reads any page', (_, url, adapters) =>
  expect(scriptsToScan(url, SITES)).toEqual([...adapters, 'detectors.js', 'page.js']),
);
