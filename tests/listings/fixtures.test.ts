import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import { disturb } from './disturb';
import { type Expected, FIXTURES, htmlOf, readDocument } from './read-fixture';

const names = readdirSync(FIXTURES);

const expectedOf = (name: string): Expected =>
  JSON.parse(readFileSync(`${FIXTURES}${name}/expected.json`, 'utf8')) as Expected;

test('sees the fixtures', () => expect(names.length).toBeGreaterThan(10));

describe.each(names)('%s', (name) => {
  const expected = expectedOf(name);

  // A new fixture begins with {"url": "…"} as its expectation; `vitest -u` writes the rest, to be read.
  test('gives the papers that it lists', async () => {
    const found = readDocument(parseHtml(htmlOf(name)), expected.url);
    const file = `${FIXTURES}${name}/expected.json`;
    await expect(`${JSON.stringify(found, null, 2)}\n`).toMatchFileSnapshot(file);
  });

  test('gives the same after harmless changes of the page', () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const doc = parseHtml(htmlOf(name));
        disturb(doc, seed);
        const { papers } = readDocument(doc, expected.url);
        expect(papers).toEqual(expected.papers);
      }),
      { numRuns: 15 },
    );
  });
});
