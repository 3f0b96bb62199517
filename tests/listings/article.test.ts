import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import { isEntry } from '../../lib/listings/adapter';
import { article } from '../../lib/listings/article/detector';
import { FIXTURES } from './read-fixture';

const url = new URL('https://newsletter.example.org/12');
const pageOf = (name: string) =>
  parseHtml(readFileSync(`${FIXTURES}../articles/${name}.html`, 'utf8'));
const read = (doc: Document) => [...article.rows(doc, url)].filter(isEntry);

describe('a newsletter with a heading for each paper', () => {
  const doc = pageOf('headings');
  const before = doc.documentElement.outerHTML;
  const entries = read(doc);

  test('gives its papers with or without a link, and no menu or teaser', () =>
    expect(entries.map(({ paper }) => [paper.title, paper.id])).toEqual([
      ['Moths Find the Light: Search without Maps', 'arxiv:2405.80001'],
      ['A Theory of Warm Starts', 'title:atheoryofwarmstarts|'],
      ['Counting Sheep at Scale', 'doi:10.5555/sheep.1'],
      ['Two Clocks, One Time', 'title:twoclocksonetime|'],
    ]));

  test('takes the paragraph beneath as what the page says of the paper', () =>
    expect(entries[0]?.paper.abstract).toMatch(/^Moths do not plan\..*all lamps\.$/));

  test('is tied to the page, which stays as it is', () => {
    expect(doc.documentElement.outerHTML).toBe(before);
    const [stretch] = entries[1]?.titleText?.locate({ start: 2, end: 8 }) ?? [];
    expect(stretch?.start.node.data.slice(stretch.start.offset, stretch.end.offset)).toBe('Theory');
    expect(doc.contains(stretch?.start.node ?? null)).toBe(true);
  });
});

test('a post with bold leads gives its papers', () =>
  expect(read(pageOf('bold-leads')).map(({ paper }) => paper.title)).toEqual([
    'Slow Food for Fast Models',
    'Whispering Gradients over Bad Lines',
    'Mountains of Evidence for Valleys',
  ]));

test('a post that quotes one paper is no list of papers', () =>
  expect(read(pageOf('no-papers'))).toEqual([]));

test('an empty page is no article', () => expect(read(parseHtml(''))).toEqual([]));
