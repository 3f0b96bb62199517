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

  test('gives the papers that it lists', () =>
    expect(readDocument(parseHtml(htmlOf(name)), expected.url)).toEqual(expected));

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
