import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import { isEntry, type SiteAdapter } from '../../lib/listings/adapter';
import { article } from '../../lib/listings/article/detector';
import { generic } from '../../lib/listings/generic/detector';
import { arxiv } from '../../lib/listings/sites/arxiv';
import { huggingface } from '../../lib/listings/sites/huggingface';

/** Texts of about a megabyte that a page may hold to hurt its readers. */
const HOSTILE: [name: string, text: string][] = [
  ['digits', '1'.repeat(1_000_000)],
  ['words', 'word '.repeat(200_000)],
  ['white space', 'a \n \t'.repeat(200_000)],
  ['commas', 'A B, '.repeat(200_000)],
  ['unclosed TeX', '$\\frac{1}{'.repeat(100_000)],
  ['dashes', 'a - '.repeat(250_000)],
  ['numbering', '1. '.repeat(300_000)],
  ['identifiers', 'arXiv:2401.00001 10.5555/x '.repeat(37_000)],
  ['brackets of a DOI', `https://doi.org/10.5555/${'('.repeat(1_000_000)}`],
  ['percent signs of an address', `https://example.org/?url=${'%25'.repeat(300_000)}`],
  ['zero-width characters', 'a\u200b\u202e'.repeat(300_000)],
  ['capital letters', 'A. '.repeat(300_000)],
];

const url = (text: string): URL => new URL(text);

/** Puts a text into every place of a row; as text, never as markup. */
const PAGES: [name: string, adapter: SiteAdapter, url: URL, html: string][] = [
  [
    'arXiv',
    arxiv,
    url('https://arxiv.org/list/cs.LG/new'),
    '<dl><dt><a title="Abstract" href="/abs/2401.00001">x</a></dt><dd><div class="meta"><div class="list-title" data-fill></div><div class="list-authors" data-fill></div><p class="mathjax" data-fill></p></div></dd></dl>',
  ],
  [
    'Hugging Face',
    huggingface,
    url('https://huggingface.co/papers'),
    '<main><div data-target="DailyPapers" data-props="{"><article><h3><a href="/papers/2401.00001" data-fill></a></h3><ul><li title="x" data-fill></li></ul></article><article><h3><a href="/papers/2401.00002">Fine</a></h3></article></div></main>',
  ],
  [
    'other pages',
    generic,
    url('https://example.org/'),
    '<ul><li><a href="https://arxiv.org/abs/2401.00001">First Title Here</a><p data-fill></p><p class="authors" data-fill></p></li><li><a href="https://arxiv.org/abs/2401.00002">Second Title Here</a><p data-fill></p></li></ul>',
  ],
  [
    'articles',
    article,
    url('https://example.org/'),
    '<article><h2 data-fill></h2><p data-fill></p><h2>Second of them</h2><p data-fill></p></article>',
  ],
];

function pageWith(html: string, text: string): Document {
  const doc = parseHtml(html);
  for (const element of doc.querySelectorAll('[data-fill]'))
    element.append(doc.createTextNode(text));
  for (const link of doc.querySelectorAll('p')) {
    const inner = doc.createElement('a');
    inner.setAttribute('href', text);
    link.append(inner);
  }
  return doc;
}

describe.each(PAGES)('%s', (_site, adapter, address, html) => {
  test.each(HOSTILE)('a megabyte of %s costs linear time', (_name, text) => {
    const doc = pageWith(html, text);
    const start = performance.now();
    for (const row of adapter.rows(doc, address))
      if (isEntry(row)) row.titleText?.locate({ start: 0, end: 9 });
    // Generous: quadratic time is minutes.
    expect(performance.now() - start).toBeLessThan(4000);
  });
});

test('a title that looks like markup is text', () => {
  const [, , address, html] = PAGES[0] ?? [];
  if (html === undefined || address === undefined) throw new Error('no page');
  const [row] = arxiv.rows(pageWith(html, '<img src=x onerror=alert(1)>'), address);
  expect(row && isEntry(row) ? row.paper.title : null).toBe('<img src=x onerror=alert(1)>');
});
