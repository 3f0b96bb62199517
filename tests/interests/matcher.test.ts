import { describe, expect, test } from 'vitest';
import { compileInterests, type MatchedPaper } from '../../lib/interests/compile-interests';
import type { Interest } from '../../lib/interests/interest';
import { parseInterest } from '../../lib/interests/parse-interest';

const interests = (...texts: string[]): Interest[] =>
  texts.map((text, index) => {
    const typed = parseInterest(text);
    if (!typed) throw new Error(text);
    return { id: `i${index}`, ...typed };
  });

const paper = (title: string, abstract: string | null = null): MatchedPaper => ({
  title,
  abstract,
  author: [{ family: 'Lind', given: 'Ada' }, { literal: 'B. Moor' }],
});

const score = (texts: string[], title: string, abstract: string | null = null): number =>
  compileInterests(interests(...texts)).match(paper(title, abstract)).score;

describe('matching', () => {
  test('tells field, span, phrase and interest of each hit', () => {
    const matcher = compileInterests(interests('quantization', 'author:Ada Lind', '-cats'));
    expect(matcher.match(paper('Quantized nets', 'A cat.'))).toEqual({
      muted: true,
      score: expect.any(Number),
      matches: [
        {
          interestId: 'i0',
          phrase: 'quantization',
          muted: false,
          field: 'title',
          start: 0,
          end: 9,
        },
        { interestId: 'i2', phrase: 'cats', muted: true, field: 'abstract', start: 2, end: 5 },
        {
          interestId: 'i1',
          phrase: 'Ada Lind',
          muted: false,
          field: 'author',
          author: 0,
          start: 0,
          end: 8,
        },
      ],
    });
  });

  test('without interests nothing matches', () => {
    expect(compileInterests([]).match(paper('Anything'))).toEqual({
      matches: [],
      score: 0,
      muted: false,
    });
  });
});

describe('the score', () => {
  test('puts a title before an abstract, and repeats before a single mention', () => {
    const title = score(['caching'], 'On caching', 'Nothing.');
    const twice = score(['caching'], 'On memory', 'Caching caches.');
    const once = score(['caching'], 'On memory', 'Caching.');
    expect(title).toBeGreaterThan(twice);
    expect(twice).toBeGreaterThan(once);
    expect(once).toBeGreaterThan(0);
  });

  test('repeats never outweigh the title', () => {
    expect(score(['caching'], 'On memory', 'caching '.repeat(80))).toBeLessThan(
      score(['caching'], 'On caching'),
    );
  });

  test('adds up over interests', () => {
    expect(score(['caching', 'memory'], 'Caching memory')).toBeGreaterThan(
      score(['caching'], 'Caching memory'),
    );
  });

  test('is negative where a muted interest hits, whatever else does', () => {
    expect(score(['caching', '-diffusion'], 'Caching diffusion')).toBeLessThan(0);
    expect(score(['-diffusion'], 'Diffusion')).toBeLessThan(
      score(['-diffusion'], 'x', 'Diffusion'),
    );
  });
});
