import { expect, test } from 'vitest';
import {
  chipClaims,
  distinctEntries,
  filterCounts,
  filterEntries,
  isQueried,
  rankEntries,
} from '../../components/rank';
import { entryOf, interestsOf, paperOf } from './harness';

const interests = interestsOf('speculative decoding', 'cache', '-diffusion');

const entries = [
  entryOf(paperOf('plain'), interests),
  entryOf(
    paperOf('muted', { title: 'Diffusion cache', abstract: 'It is 100x faster.' }),
    interests,
  ),
  entryOf(paperOf('upto', { abstract: 'It is up to 3x faster.' }), interests),
  entryOf(paperOf('typical', { abstract: 'It is 2.5x faster.' }), interests),
  entryOf(paperOf('match', { title: 'Speculative decoding' }), interests),
  entryOf(
    paperOf('both', { title: 'Speculative decoding', abstract: 'It is 2x faster.' }),
    interests,
  ),
  entryOf(paperOf('last'), interests, { seenAt: '2026-03-01T00:00:00Z' }),
];
const ids = (list: typeof entries) => list.map(({ paper }) => paper.id.slice('arxiv:'.length));

test('interests go first, then claims, then page order, and what is muted last', () => {
  expect(ids(rankEntries(entries))).toEqual([
    'both',
    'match',
    'typical',
    'upto',
    'plain',
    'last',
    'muted',
  ]);
});

const OFF = { matches: false, claims: false, unseen: false, query: '' };

test('filters that are on must all hold', () => {
  expect(ids(filterEntries(entries, { ...OFF, matches: true }))).toEqual([
    'muted',
    'match',
    'both',
  ]);
  expect(ids(filterEntries(entries, { ...OFF, matches: true, claims: true }))).toEqual([
    'muted',
    'both',
  ]);
  expect(ids(filterEntries(entries, { ...OFF, unseen: true }))).not.toContain('last');
  expect(filterCounts(entries)).toEqual({ matches: 3, claims: 4, unseen: 6 });
});

test('a new version of a seen paper counts as unseen', () => {
  const state = { seenAt: '2026-03-01T00:00:00Z', newVersion: true };
  const again = entryOf(paperOf('again'), [], state);
  expect(filterEntries([again], { ...OFF, unseen: true })).toHaveLength(1);
});

test.each([
  ['speculative', true],
  ['SOL decod', true],
  ['mira sol', true],
  ['decoding turing', false],
  ['  ', true],
])('the words %o are found in title and names: %o', (query, expected) => {
  expect(isQueried(paperOf('1', { title: 'Speculative decoding' }), query)).toBe(expected);
});

test('a paper that a page lists twice is shown once, at its first place', () => {
  expect(ids(distinctEntries([...entries.slice(0, 3), ...entries.slice(0, 2)]))).toEqual(
    ids(entries.slice(0, 3)),
  );
});

test('chips begin with the headline and leave out figures of others', () => {
  const { claims } = entryOf(
    paperOf('1', {
      abstract: 'Our method reduces memory by 20%. It is 2x faster and 4x faster on GPUs.',
    }),
  );
  expect(chipClaims(claims).map(({ max }) => max)).toEqual([4, 20, 2]);
  expect(chipClaims(claims.map((claim) => ({ ...claim, relation: 'baseline' })))).toEqual([]);
});
