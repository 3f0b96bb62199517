import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isEntry } from '../../../lib/listings/adapter';
import { generic } from '../../../lib/listings/generic/detector';
import { readAll } from '../../../lib/listings/read-listing';
import { feed } from '../../../lib/listings/sites/feed';
import { FIXTURES } from '../read-fixture';

/** A feed as browsers hold it: an XML document, which has no body. */
const parseXml = (name: string): Document =>
  new DOMParser().parseFromString(
    readFileSync(`${FIXTURES}${name}/page.html`, 'utf8').trim(),
    'application/xml',
  );

const url = new URL('https://rss.arxiv.org/rss/cs.LG');

describe('a feed in an XML document', () => {
  test.each([
    ['feed-arxiv-rss', ['Sorting Mail on Mars', 'Heaps & Troubles']],
    ['feed-arxiv-atom', ['Sorting Mail on Mars']],
  ])('%s gives its papers', (name, titles) => {
    const rows = [...feed.rows(parseXml(name), url)].filter(isEntry);
    expect(rows.map(({ paper }) => paper.title)).toEqual(titles);
    expect(rows[0]?.paper).toMatchObject({
      id: 'arxiv:2601.07777',
      version: 2,
      author: [{ family: 'Example', given: 'Ann' }, expect.anything()],
    });
    expect(rows[0]?.paper.abstract).toMatch(/^Caches that forget/);
  });

  test('without papers gives nothing', () => {
    const xml =
      '<rss><channel><item><title>News</title><link>https://example.org/</link></item></channel></rss>';
    const doc = new DOMParser().parseFromString(xml, 'application/xml');
    const { outcome } = readAll(doc, url, { adapters: [feed], fallback: generic });
    expect(outcome).toMatchObject({ status: 'none', found: 0 });
  });
});
