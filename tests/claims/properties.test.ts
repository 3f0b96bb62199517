import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Claim, ClaimText } from '../../lib/claims/claim';
import { explainNumbers } from '../../lib/claims/explain';
import { extractClaims } from '../../lib/claims/extract';
import { readGold } from './gold';
import { inPaper, MUST_CLAIM } from './sentences';

/** Fixtures of our own, and the labelled papers where they are beside the project. */
const papers: ClaimText[] = [
  ...MUST_CLAIM.map(([sentence]) => inPaper(sentence)),
  ...['seed', 'sample-a'].flatMap((name) => readGold(name) ?? []),
].map(({ title, abstract }) => ({ title, abstract }));

/** A claim without its place and its wording: what must survive a change of spelling. */
const meaning = ({ metric, min, max, unit, bound, change, relation, field }: Claim): unknown => ({
  metric,
  min,
  max,
  unit,
  bound,
  change,
  relation,
  field,
});

const meanings = (text: ClaimText): unknown[] => extractClaims(text).map(meaning);

const rewrite = ({ title, abstract }: ClaimText, change: (text: string) => string): ClaimText => ({
  title: change(title),
  abstract: abstract === null ? null : change(abstract),
});

const fromPapers = fc.constantFrom(...papers);

describe('white space', () => {
  test.each([
    ['doubled spaces', '  '],
    ['line breaks', '\n'],
    ['line breaks of another system', '\r\n'],
    ['non-breaking spaces', '\u00a0'],
    ['tabs', '\t'],
  ])('%s change nothing', (_name, space) => {
    for (const paper of papers) {
      const spaced = rewrite(paper, (text) => text.replaceAll(' ', space));
      expect(meanings(spaced)).toEqual(meanings(paper));
    }
  });

  test('any mixture of white space changes nothing', () => {
    const spaces = fc.array(fc.constantFrom(' ', '  ', '\n', ' \u00a0', '\u00a0'), {
      minLength: 1,
      maxLength: 7,
    });
    fc.assert(
      fc.property(fromPapers, spaces, (paper, mixture) => {
        let i = 0;
        const spaced = rewrite(paper, (text) =>
          text.replace(/ /g, () => mixture[i++ % mixture.length] ?? ' '),
        );
        expect(meanings(spaced)).toEqual(meanings(paper));
      }),
      { numRuns: 150 },
    );
  });
});

/** Spellings of a ratio in TeX: `$2.5\times$`, `2.5$\times$`, `$2.5\times $`. */
const TEX_RATIO = /\$?(\d[\d.,]*)\s?\$?\s?\\times(?![\s$]*\d)\s?\$?/g;

describe('spellings of a ratio', () => {
  const withTex = papers.filter(({ title, abstract }) =>
    `${title} ${abstract}`.includes('\\times'),
  );

  test('there are papers to respell', () => expect(withTex.length).toBeGreaterThan(2));

  test.each([
    ['a multiplication sign', '$1× '],
    ['the letter x', '$1x '],
    ['the word times without its backslash', '$1times '],
    ['a sign in dollars', '$1$$\\times$$ '],
  ])('%s reads as TeX does', (_name, spelling) => {
    for (const paper of withTex) {
      const respelt = rewrite(paper, (text) => text.replace(TEX_RATIO, spelling));
      expect(meanings(respelt)).toEqual(meanings(paper));
    }
  });
});

/** Whether the text spells the number, in digits or words. */
function isSpelt(quote: string, value: number): boolean {
  const digits = quote.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? [];
  return digits.some((found) => Number(found) === value) || /[a-z]/i.test(quote);
}

describe('spans', () => {
  test('lie in the field and hold the number', () => {
    for (const paper of papers)
      for (const claim of extractClaims(paper)) {
        const text = paper[claim.field] ?? '';
        expect(claim.start).toBeGreaterThanOrEqual(0);
        expect(claim.end).toBeLessThanOrEqual(text.length);
        const quote = text.slice(claim.start, claim.end);
        expect(isSpelt(quote, claim.min), `${quote} for ${claim.min}`).toBe(true);
        expect(quote.trim()).toBe(quote);
      }
  });

  test('move with the text before them', () => {
    fc.assert(
      fc.property(
        fromPapers,
        fc.constantFrom('We start. ', 'We say ∼ so. ', 'We {say}. '),
        (paper, before) => {
          if (paper.abstract === null) return;
          const moved = { ...paper, abstract: before + paper.abstract };
          const places = (text: ClaimText): string[] =>
            extractClaims(text)
              .filter(({ field, relation }) => field === 'abstract' && relation === 'own')
              .map(({ start, end }) => (text.abstract ?? '').slice(start, end));
          // An opening sentence is told apart from the others, so only own claims are compared.
          expect(places(moved)).toEqual(expect.arrayContaining(places(paper)));
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '2x ',
    '3.5× ',
    '\\times',
    '$',
    '%',
    'up to ',
    'faster ',
    'reduces latency by ',
    'and ',
    ', ',
    '. ',
    'speedup of ',
    'from ',
    'to ',
    'half ',
    'doubles ',
    '(',
    ')',
    '10',
    'orders of magnitude ',
    '~',
    '\u200b',
    '🙂',
    '\ud800',
  );
  const soup = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  test('is read without failing, and spans stay inside it', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (abstract) => {
        for (const { start, end } of extractClaims({ title: '', abstract })) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(abstract.length);
        }
      }),
    );
  });

  test('is explained with the very claims that are extracted', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup,
          fromPapers.map(({ abstract }) => abstract ?? ''),
        ),
        (abstract) => {
          const text = { title: 'Fast code', abstract };
          const own = (claims: Claim[]): unknown[] =>
            claims.filter((c) => c.relation === 'own').map(meaning);
          expect(own(explainNumbers(text).claims)).toEqual(own(extractClaims(text)));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a megabyte of hostile text', () => {
  const LENGTH = 1_000_000;
  const repeat = (piece: string): string =>
    piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);

  // The bound is a hundred times what it takes: it catches growth by the square, not a slow machine.
  test.each([
    '7',
    '1x',
    'up to ',
    '$',
    '${',
    '\\times',
    '5% ',
    '2x, ',
    'twice ',
    '1,000,',
    '(',
    'from 3 s to 2 s ',
  ])('%j is read in a moment', (piece) => {
    const started = performance.now();
    extractClaims({ title: '', abstract: repeat(piece) });
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
