import { describe, expect, test } from 'vitest';
import { ADAPTERS } from '../../lib/listings/registry';
import { accessTo, covers, hostsToAsk, siteHosts } from '../../lib/listings/site-access';

describe('a granted pattern', () => {
  test.each([
    ['https://a.org/*', 'https://a.org/*'],
    ['*://*.a.org/*', 'https://a.org/*'],
    ['*://*.a.org/*', 'https://rss.a.org/*'],
    ['https://*.a.org/*', 'https://*.b.a.org/*'],
    ['*://*/*', 'https://*.a.org/*'],
    ['https://*/*', 'https://a.org/*'],
    ['<all_urls>', '*://*.a.org/*'],
  ])('%s covers %s', (granted, wanted) => expect(covers(granted, wanted)).toBe(true));

  test.each([
    ['https://a.org/*', 'https://www.a.org/*'],
    ['https://*.a.org/*', 'https://ba.org/*'],
    ['https://a.org/papers*', 'https://a.org/*'],
    ['https://a.org/*', '*://a.org/*'],
    ['http://a.org/*', 'https://a.org/*'],
    ['https://b.a.org/*', 'https://*.a.org/*'],
    ['nonsense', 'https://a.org/*'],
  ])('%s does not cover %s', (granted, wanted) => expect(covers(granted, wanted)).toBe(false));
});

test.each([
  [['https://a.org/*', 'https://b.org/*'], 'all'],
  [['https://b.org/*'], 'some'],
  [['https://c.org/*'], 'none'],
  [[], 'none'],
] as const)('of two hosts %o gives access to %s', (origins, access) =>
  expect(accessTo(['https://a.org/*', 'https://b.org/*'], origins)).toBe(access),
);

describe('the sites that are off by default', () => {
  const optional = ADAPTERS.filter(({ enabledByDefault }) => !enabledByDefault);

  test.each(
    optional.filter(({ matches }) => matches.length > 0).map((site) => [site.name, site] as const),
  )('%s can be switched on: it asks for hosts that nothing gives already', (_, site) =>
    expect(hostsToAsk(site, ADAPTERS)).not.toEqual([]),
  );

  test('never ask for what a site on by default reads', () => {
    const granted = ADAPTERS.filter((site) => site.enabledByDefault).flatMap(siteHosts);
    for (const site of optional)
      expect(accessTo(hostsToAsk(site, ADAPTERS), granted), site.id).toBe('none');
  });

  test('share no host, so that one switch turns one site', () => {
    for (const site of optional)
      for (const other of optional)
        if (other !== site)
          expect(
            accessTo(hostsToAsk(other, ADAPTERS), hostsToAsk(site, ADAPTERS)),
            `${site.id} and ${other.id}`,
          ).toBe('none');
  });
});
