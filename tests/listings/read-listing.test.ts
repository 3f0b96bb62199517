import { describe, expect, test } from 'vitest';
import { parseHtml } from '../../lib/cli/parse-html';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../../lib/listings/adapter';
import { makeEntry } from '../../lib/listings/entry';
import { readAll, readListing } from '../../lib/listings/read-listing';

const url = new URL('https://papers.example.org/list');

/** A row that carries its facts in attributes, or none of them. */
function readRow(row: Element): ListingEntry | UnreadableRow {
  if (row.hasAttribute('data-broken')) return { element: row, warning: 'broken row' };
  return makeEntry(
    {
      elements: [row],
      controlParent: row,
      title: row.textContent ?? '',
      href: row.getAttribute('data-href'),
    },
    url,
  );
}

function siteOf(change: Partial<SiteAdapter> = {}): SiteAdapter {
  return {
    id: 'made-up',
    name: 'Made up',
    version: 1,
    matches: ['https://papers.example.org/*'],
    enabledByDefault: false,
    isListing: ({ hostname }) => hostname === url.hostname,
    *rows(doc) {
      for (const row of doc.querySelectorAll('li')) yield readRow(row);
    },
    testUrls: { listing: [], other: [] },
    ...change,
  };
}

/** Finds what stands in `p`, where the site's adapter looks for `li`. */
const fallback = siteOf({
  id: 'fallback',
  isListing: () => false,
  *rows(doc) {
    for (const row of doc.querySelectorAll('p')) yield readRow(row);
  },
});

const li = (id: string, title: string) =>
  `<li data-href="https://arxiv.org/abs/${id}">${title}</li>`;
const list = (...rows: string[]) => parseHtml(`<ul>${rows.join('')}</ul>`);

const read = (doc: Document, site: SiteAdapter | null, cap?: number) =>
  readAll(doc, url, {
    adapters: site === null ? [] : [site],
    fallback,
    ...(cap !== undefined && { cap }),
  });

describe('status', () => {
  const three = [
    li('2401.00001', 'One and only'),
    li('2401.00002', 'Two of them'),
    li('2401.00003', 'Three'),
  ];

  test('read: the adapter found rows and the page announces no more', () => {
    expect(read(list(...three), siteOf()).outcome.status).toBe('read');
    expect(read(list(...three), siteOf({ announced: () => 3 })).outcome.status).toBe('read');
  });

  test('partial: the page announces more', () => {
    const { outcome } = read(list(...three), siteOf({ announced: () => 4 }));
    expect(outcome).toMatchObject({ status: 'partial', found: 3, announced: 4 });
  });

  test('read: a row that repeats a paper counts as read', () => {
    const doc = list(...three, li('2401.00001', 'One and only'));
    const { outcome } = read(doc, siteOf({ announced: () => 4 }));
    expect(outcome).toMatchObject({ status: 'read', found: 3, duplicates: 1 });
  });

  test('fallback: the address says listing, the adapter reads nothing, the detector does', () => {
    const doc = parseHtml('<p data-href="https://arxiv.org/abs/2401.00001">One</p>');
    const { outcome, entries } = read(doc, siteOf());
    expect(outcome).toMatchObject({ status: 'fallback', found: 1 });
    expect(outcome.adapter?.id).toBe('fallback');
    expect(outcome.siteAdapter?.id).toBe('made-up');
    expect(entries[0]?.paper.id).toBe('arxiv:2401.00001');
  });

  test('unreadable: rows are there or announced, and nobody reads them', () => {
    expect(read(parseHtml('<li data-broken>'), siteOf()).outcome.status).toBe('unreadable');
    expect(read(parseHtml(''), siteOf({ announced: () => 7 })).outcome.status).toBe('unreadable');
  });

  test('none: nothing is there, and nothing is said to be', () => {
    expect(read(parseHtml('<h1>Hello</h1>'), siteOf()).outcome.status).toBe('none');
    expect(read(parseHtml('<h1>Hello</h1>'), null).outcome.status).toBe('none');
  });

  test('none: a page that says it lists nothing is not searched for strays', () => {
    const doc = parseHtml('<p data-href="https://arxiv.org/abs/2401.00001">Recommended</p>');
    expect(read(doc, siteOf({ announced: () => 0 })).outcome).toMatchObject({
      status: 'none',
      found: 0,
    });
  });

  test('read: without a site, what the detector finds is simply read', () => {
    const doc = parseHtml('<p data-href="https://arxiv.org/abs/2401.00001">One</p>');
    expect(read(doc, null).outcome.status).toBe('read');
  });
});

test('a row that cannot be read is a warning, and the others are read', () => {
  const { outcome, entries } = read(
    list(
      li('2401.00001', 'One'),
      '<li data-broken>',
      '<li data-href="/x"> … </li>',
      li('2401.00002', 'Two'),
    ),
    siteOf(),
  );
  expect(entries).toHaveLength(2);
  expect(outcome.warnings).toEqual(['broken row', 'row without a title: li']);
});

test('the limit stops the reading and is told', () => {
  const rows = Array.from({ length: 9 }, (_, n) => li(`2401.0000${n}`, `Paper number ${n}`));
  const { outcome, entries } = read(list(...rows), siteOf({ announced: () => 9 }), 4);
  expect(entries).toHaveLength(4);
  expect(outcome).toMatchObject({ capped: true, status: 'read' });
});

test('nothing is read before it is asked for', () => {
  let rowsRead = 0;
  const site = siteOf({
    *rows(doc) {
      for (const row of doc.querySelectorAll('li')) {
        rowsRead += 1;
        yield readRow(row);
      }
    },
  });
  const doc = list(li('2401.00001', 'One'), li('2401.00002', 'Two'));
  const reading = readListing(doc, url, { adapters: [site], fallback: null });
  expect(rowsRead).toBe(0);
  expect(reading.next().done).toBe(false);
  expect(rowsRead).toBe(1);
});

describe('one paper is one entry', () => {
  test.each([
    ['by id', [li('2401.00001', 'One'), li('2401.00001v2', 'One, revised')], 1],
    [
      'by title',
      [li('2401.00001', 'A Title'), '<li data-href="https://example.org/a">a  title</li>'],
      1,
    ],
    [
      'not where ids of one kind differ',
      [li('2401.00001', 'Editorial'), li('2401.00002', 'Editorial')],
      2,
    ],
  ])('%s', (_name, rows, count) =>
    expect(read(list(...rows), siteOf()).entries).toHaveLength(count),
  );
});

describe('entries', () => {
  const entryOf = (facts: Partial<Parameters<typeof makeEntry>[0]>) => {
    const element = parseHtml('').body;
    const entry = makeEntry(
      { elements: [element], controlParent: element, title: 'Title', ...facts },
      url,
    );
    if (!('paper' in entry)) throw new Error(entry.warning);
    return entry.paper;
  };

  test('take the strongest identity and keep the others', () =>
    expect(
      entryOf({
        href: 'https://openreview.net/forum?id=abc',
        more: ['https://doi.org/10.5555/x', 'https://arxiv.org/pdf/2401.00001v3', null],
      }),
    ).toMatchObject({
      id: 'arxiv:2401.00001',
      aliases: ['doi:10.5555/x', 'openreview:abc'],
      version: 3,
      DOI: '10.5555/x',
      URL: 'https://openreview.net/forum?id=abc',
    }));

  test('fall back to the address, then to title and first author', () => {
    expect(entryOf({ href: '/paper/7' }).id).toBe('url:papers.example.org/paper/7');
    expect(entryOf({ title: 'A Longer Title', author: [{ family: 'Exámple' }] }).id).toBe(
      'title:alongertitle|example',
    );
    expect(entryOf({ href: 'javascript:void(0)', title: 'Short' })).toMatchObject({
      id: 'title:short',
      URL: null,
    });
  });

  test('show text as text and in one piece', () =>
    expect(entryOf({ title: ' <b>a\u202e</b>\n b ', abstract: ' \n ' })).toMatchObject({
      title: '<b>a</b> b',
      abstract: null,
    }));
});
