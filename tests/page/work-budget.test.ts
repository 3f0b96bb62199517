import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WorkBudget } from '../../lib/page/work-budget';

test('the first changes are followed after a moment in which others gather', () =>
  expect(new WorkBudget(0).delay(0)).toBe(60));

test('who spent the credit waits until a hundredth of the time has paid for it', () => {
  const budget = new WorkBudget(0);
  budget.spend(350, 1000);
  expect(budget.delay(1000)).toBeCloseTo(60 + 100 / 0.01);
  expect(budget.delay(20_000)).toBe(60);
});

test('in the long run the work stays within one percent and the credit', () =>
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.1, max: 500, noNaN: true }), { minLength: 50 }),
      (works) => {
        const budget = new WorkBudget(0);
        let now = 0;
        let worked = 0;
        for (const work of works) {
          now += budget.delay(now);
          now += work;
          worked += work;
          budget.spend(work, now);
        }
        expect(worked).toBeLessThanOrEqual(250 + now * 0.01 + 500);
      },
    ),
  ));
