import { expect, test } from 'vitest';
import { parseHtml } from '../../../lib/cli/parse-html';
import { rowsOfTerms } from '../../../lib/listings/rows-of-terms';

const read = (html: string): string[] =>
  [...rowsOfTerms(parseHtml(`<body>${html}</body>`))].map(({ term, facts }) =>
    [term, ...facts].map((element) => element.textContent).join(' '),
  );

test.each([
  ['<dl><dt>a<dd>1<dd>2<dt>b<dd>3</dl>', ['a 1 2', 'b 3']],
  ['<dl><dd>menu<dt>a<dd>1</dl>', ['a 1']],
  ['<dl><div><dt>a</dt><dd>1</dd></div><div><dt>b</dt><dd>2</dd></div></dl>', ['a 1', 'b 2']],
  ['<dl><dt>a<dd>1</dl><dl><dd>stray</dl><dl><dt>b</dl>', ['a 1', 'b']],
  ['<p>none</p>', []],
])('groups %s', (html, rows) => expect(read(html)).toEqual(rows));
