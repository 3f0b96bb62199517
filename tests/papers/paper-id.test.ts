import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareIds,
  impliedIds,
  parseArxivVersion,
  parsePaperId,
  urlPaperId,
} from '../../lib/papers/paper-id';
import { unwrapRedirect } from '../../lib/papers/redirect';

const table = readFileSync(new URL('addresses.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string]);

test('the table holds at least 120 forms of papers', () =>
  expect(table.filter(([id]) => id !== '-').length).toBeGreaterThanOrEqual(120));

test.each(table)('%s: %s', (id, address) =>
  expect(parsePaperId(address)).toBe(id === '-' ? null : id),
);

test('white space around an address does not matter', () => {
  for (const [id, address] of table)
    expect(parsePaperId(` ${address}\n`)).toBe(id === '-' ? null : id);
});

describe('versions', () => {
  test.each([
    ['https://arxiv.org/abs/2406.01234v2', 2],
    ['https://arxiv.org/pdf/2406.01234v12.pdf', 12],
    ['https://arxiv.org/abs/math/0502036v3', 3],
    ['arXiv:2406.01234v1 [cs.LG]', 1],
    ['https://arxiv.org/abs/2406.01234', null],
    ['https://doi.org/10.1145/3600006.3613165', null],
    ['nonsense', null],
  ])('%s states version %s', (address, version) =>
    expect(parseArxivVersion(address)).toBe(version),
  );
});

test('any text is answered, none fails', () => {
  const pieces = fc.constantFrom(
    'https://',
    'arxiv.org',
    'doi.org',
    '/abs/',
    '/pdf/',
    '10.1145',
    '/',
    '?url=',
    '%2F',
    '%',
    '2406.01234',
    'v2',
    'google.com/url',
    '&',
    '#',
    ')',
    'aHR0c',
    '\u200b',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 12 }), (parts) => {
      const id = parsePaperId(parts.join(''));
      expect(id === null || /^[a-z0-9]+:\S/.test(id)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test('every modern arXiv id is the same paper in all its addresses', () => {
  const id = fc
    .tuple(
      fc.integer({ min: 7, max: 40 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 99_999 }),
    )
    .map(
      ([y, m, n]) =>
        `${`${y}`.padStart(2, '0')}${`${m}`.padStart(2, '0')}.${`${n}`.padStart(5, '0')}`,
    );
  fc.assert(
    fc.property(id, fc.integer({ min: 1, max: 30 }), (number, version) => {
      for (const form of [
        `https://arxiv.org/abs/${number}v${version}`,
        `https://arxiv.org/pdf/${number}v${version}.pdf`,
        `https://huggingface.co/papers/${number}`,
        `https://doi.org/10.48550/arXiv.${number}`,
        `arXiv:${number}v${version}`,
      ])
        expect(parsePaperId(form)).toBe(`arxiv:${number}`);
      expect(parseArxivVersion(`https://arxiv.org/abs/${number}v${version}`)).toBe(version);
    }),
  );
});

test('redirects of known hosts are unwrapped, other addresses stay', () => {
  const alert = 'https://scholar.google.com/scholar_url?url=https://www.example.org/a.pdf&hl=en';
  expect(unwrapRedirect(new URL(alert)).href).toBe('https://www.example.org/a.pdf');
  const own = 'https://example.org/read?url=https://arxiv.org/abs/2406.01234';
  expect(unwrapRedirect(new URL(own)).href).toBe(own);
  const search = 'https://scholar.google.com/scholar?q=https://arxiv.org/abs/2406.01234';
  expect(unwrapRedirect(new URL(search)).href).toBe(search);
});

test('an address without identity keeps what tells it apart and nothing else', () =>
  expect(
    urlPaperId(new URL('http://www.example.org/papers/7/?utm_source=x&id=7&fbclid=1#top')),
  ).toBe('url:example.org/papers/7?id=7'));

test('ids rank from arXiv down to the title', () =>
  expect(
    (['title:x', 'url:y', 'doi:10.1/a', 'arxiv:2406.01234', 'acl:z'] as const).toSorted(compareIds),
  ).toEqual(['arxiv:2406.01234', 'doi:10.1/a', 'acl:z', 'url:y', 'title:x']));

test('an ACL Anthology id and its DOI imply each other', () => {
  expect(impliedIds('acl:2020.acl-main.1')).toEqual(['doi:10.18653/v1/2020.acl-main.1']);
  expect(impliedIds('doi:10.18653/v1/2020.acl-main.1')).toEqual(['acl:2020.acl-main.1']);
  expect(impliedIds('arxiv:2406.01234')).toEqual([]);
});
