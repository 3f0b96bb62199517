import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../lib/claims/extract';
import { type Agreement, f1, type GoldPaper, readGold, score } from './gold';

const read = (papers: readonly GoldPaper[]): Agreement =>
  score(papers, ({ title, abstract }) => extractClaims({ title, abstract }));

/** Least agreement that is accepted on a set of labelled papers. */
const FLOORS = [
  { name: 'seed', time: 0.98, all: 0.97, metric: 0.97, bound: 0.97, change: 0.97, headline: 1 },
  {
    name: 'sample-a',
    time: 0.95,
    all: 0.92,
    metric: 0.93,
    bound: 0.93,
    change: 0.97,
    headline: 0.97,
  },
] as const;

describe.each(FLOORS)('agreement with the labels of $name', (floor) => {
  const papers = readGold(floor.name);
  const agreement = papers === null ? null : read(papers);

  test.skipIf(agreement === null)('holds for the claims and their fields', () => {
    if (agreement === null) return;
    const { right, headline } = agreement;
    expect(right.matched).toBeGreaterThan(0);
    expect(f1(agreement.time)).toBeGreaterThanOrEqual(floor.time);
    expect(f1(agreement.all)).toBeGreaterThanOrEqual(floor.all);
    expect(right.metric / right.matched).toBeGreaterThanOrEqual(floor.metric);
    expect(right.bound / right.matched).toBeGreaterThanOrEqual(floor.bound);
    expect(right.change / right.matched).toBeGreaterThanOrEqual(floor.change);
    expect(headline.right / headline.papers).toBeGreaterThanOrEqual(floor.headline);
  });

  test.skipIf(agreement === null)('raises no alarm on papers that claim nothing', () => {
    if (agreement === null) return;
    expect(agreement.falseAlarms / agreement.unlabelled).toBeLessThanOrEqual(0.003);
  });
});
