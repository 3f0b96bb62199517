import { describe, expect, test } from 'vitest';
import { ADAPTERS } from '../../lib/listings/registry';

/** Whether a host of match patterns covers an address; paths are the adapters' own business. */
function isCovered(patterns: readonly string[], url: URL): boolean {
  return patterns.some((pattern) => {
    const [, scheme, host, path] =
      /^(\*|https?):\/\/(\*|(?:\*\.)?[^*/]+)(\/.*)$/.exec(pattern) ?? [];
    if (scheme === undefined || host === undefined || path === undefined) return false;
    const glob = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    const bare = host.replace(/^\*\./, '');
    return (
      (scheme === '*' || `${scheme}:` === url.protocol) &&
      (host === '*' ||
        url.hostname === bare ||
        (host.startsWith('*.') && url.hostname.endsWith(`.${bare}`))) &&
      new RegExp(`^${glob.join('.*')}$`).test(url.pathname + url.search)
    );
  });
}

test('ids are unique and name files', () => {
  const ids = ADAPTERS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[a-z0-9-]+$/);
});

describe.each(ADAPTERS.map((adapter) => [adapter.id, adapter] as const))('%s', (_id, adapter) => {
  const { listing, other } = adapter.testUrls;

  test('has test addresses of both kinds', () => {
    expect(listing.length).toBeGreaterThan(0);
    expect(other.length).toBeGreaterThan(0);
  });

  test.each(listing)('reads %s', (url) => expect(adapter.isListing(new URL(url))).toBe(true));

  test.each(other)('leaves %s alone', (url) => expect(adapter.isListing(new URL(url))).toBe(false));

  test('asks for access to its own listings', () => {
    // Sites on hosts without number (feeds, forks) name the known ones only.
    const [first] = listing;
    if (first !== undefined && adapter.matches.length > 0)
      expect(isCovered(adapter.matches, new URL(first)), first).toBe(true);
  });

  test("leaves every other adapter's listings alone", () => {
    for (const stranger of ADAPTERS)
      if (stranger !== adapter)
        for (const url of stranger.testUrls.listing)
          expect(adapter.isListing(new URL(url)), `${stranger.id}: ${url}`).toBe(false);
  });
});
