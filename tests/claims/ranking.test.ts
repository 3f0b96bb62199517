import { describe, expect, test } from 'vitest';
import type { Claim } from '../../lib/claims/claim';
import { explainNumbers } from '../../lib/claims/explain';
import {
  claimFactor,
  claimStrength,
  compareClaims,
  headlineClaim,
  rankClaims,
} from '../../lib/claims/factor';
import { SKIP_REASONS } from '../../lib/claims/skip-reasons';
import { CLAIMS_VERSION } from '../../lib/claims/version';
import { inPaper } from './sentences';

const claim = (over: Partial<Claim> = {}): Claim => ({
  start: 0,
  end: 4,
  field: 'abstract',
  metric: 'speed',
  min: 2,
  max: 2,
  unit: 'x',
  bound: 'exact',
  change: 'increase',
  relation: 'own',
  ...over,
});

describe('the factor of a claim', () => {
  test.each([
    [{ unit: 'x', min: 1.1, max: 2 }, 1.1, 2],
    [{ unit: '%', min: 16, max: 16, change: 'increase' }, 1.16, 1.16],
    [{ unit: '%', min: 50, max: 75, change: 'decrease' }, 2, 4],
  ] as const)('%o', (over, min, max) => {
    const factor = claimFactor(claim(over));
    expect(factor.min).toBeCloseTo(min);
    expect(factor.max).toBeCloseTo(max);
  });

  test('a saving of all is finite', () => {
    const { max } = claimFactor(claim({ unit: '%', min: 100, max: 100, change: 'decrease' }));
    expect(Number.isFinite(max)).toBe(true);
  });
});

describe('ranking', () => {
  test('"up to" yields to an equal and to a comparable typical figure', () => {
    const best = claim({ max: 2.8, bound: 'up-to' });
    expect(rankClaims([best, claim({ max: 2.8 })])[0]?.bound).toBe('exact');
    expect(rankClaims([best, claim({ max: 2 })])[0]?.bound).toBe('exact');
    expect(rankClaims([claim({ max: 2 }), claim({ max: 9, bound: 'up-to' })])[0]?.bound).toBe(
      'up-to',
    );
  });

  test('of equal strength the typical figure is first', () => {
    const typical = claim({ max: 2 });
    const best = claim({ max: 3, bound: 'up-to' });
    expect(claimStrength(best)).toBe(claimStrength(typical));
    expect(compareClaims(typical, best)).toBeLessThan(0);
  });

  test('leaves the given list alone', () => {
    const list = [claim({ max: 1.5 }), claim({ max: 3 })];
    rankClaims(list);
    expect(list.map(({ max }) => max)).toEqual([1.5, 3]);
  });
});

describe('the headline', () => {
  test('is the largest own factor of speed, latency or throughput', () => {
    const claims = [
      claim({ max: 3 }),
      claim({ max: 75, unit: '%', metric: 'latency', change: 'decrease' }),
      claim({ max: 50, metric: 'memory', change: 'decrease' }),
      claim({ max: 90, relation: 'baseline' }),
    ];
    expect(headlineClaim(claims)?.metric).toBe('latency');
  });

  test('prefers a typical figure to an equal best case, and the earlier to the later', () => {
    const first = claim({ start: 1 });
    expect(headlineClaim([claim({ bound: 'up-to' }), first, claim({ start: 9 })])).toBe(first);
  });

  test('is missing where a paper claims no speed', () => {
    expect(headlineClaim([claim({ metric: 'memory' })])).toBeNull();
    expect(headlineClaim([])).toBeNull();
  });
});

describe('why a number is not counted', () => {
  const reasonOf = (sentence: string, number: string): string | undefined => {
    const text = inPaper(sentence);
    const at = (text.abstract ?? '').indexOf(number);
    return explainNumbers(text).skipped.find(
      ({ field, start, end }) => field === 'abstract' && start <= at && end > at,
    )?.reason;
  };

  test.each([
    ['Images have 256x256 pixels.', '256x', 'image-size'],
    ['Accuracy improves by 5% on four tasks.', '5%', 'accuracy'],
    ['We run on 128 GPUs.', '128', 'count'],
    ['A step takes 100 ms on one card.', '100', 'absolute-rate'],
    ['It gives a 2–8x speedup compared to 2–6x achieved by the rival.', '2–6x', 'baseline'],
    ['We train on 10x more data.', '10x', 'data-scale'],
    ['It sustains 85% of peak performance.', '85%', 'utilization'],
    ['The work grows as O(n log 2) only.', '2)', 'asymptotic'],
    ['It was first shown in 2019 by others.', '2019', 'year'],
    ['It incurs only 0.4% overhead.', '0.4%', 'overhead'],
  ])('%s', (sentence, number, reason) => expect(reasonOf(sentence, number)).toBe(reason));

  test('the two figures that a claim is made of are no skipped numbers', () => {
    const { claims, skipped } = explainNumbers(
      inPaper('It cuts run time from 12 hours to 3 hours.'),
    );
    expect(claims.map(({ max }) => max)).toEqual([4]);
    expect(skipped).toEqual([]);
  });

  test('every reason is one of the known codes, and spans lie in the text', () => {
    const text = inPaper('It takes 3x3 tiles, 5% of 2,000 images, 4x more data and 20 ms in 2020.');
    const { skipped, claims } = explainNumbers(text);
    expect(claims.filter(({ relation }) => relation === 'own')).toEqual([]);
    expect(skipped.length).toBeGreaterThanOrEqual(5);
    for (const { reason, start, end } of skipped) {
      expect(SKIP_REASONS).toContain(reason);
      expect((text.abstract ?? '').slice(start, end)).toMatch(/\d/);
    }
  });

  test('a text without numbers has nothing to explain', () => {
    expect(explainNumbers({ title: 'Words only', abstract: 'No figure at all.' })).toEqual({
      claims: [],
      skipped: [],
    });
  });
});

test('the engine has a version that can be compared', () => {
  expect(Number.isInteger(CLAIMS_VERSION)).toBe(true);
});
