import { expect, test } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import type { Claim } from '../../lib/claims/claim';
import { claimText } from '../../lib/claims/claim-text';

const say = (key: keyof typeof messages, ...substitutions: string[]): string =>
  messages[key].message.replace(/\$(\d)/g, (_, n) => substitutions[Number(n) - 1] ?? '');

const claim = (parts: Partial<Claim>): Claim => ({
  field: 'abstract',
  start: 0,
  end: 1,
  metric: 'speed',
  min: 2,
  max: 2,
  unit: 'x',
  bound: 'exact',
  change: 'increase',
  relation: 'own',
  ...parts,
});

const CASES: [Partial<Claim>, string][] = [
  [{ metric: 'throughput', min: 6.9, max: 6.9, bound: 'up-to' }, 'up to 6.9× throughput'],
  [{ metric: 'latency', min: 37, max: 37, unit: '%', change: 'decrease' }, '−37 % latency'],
  [{ metric: 'speed', min: 2.36, max: 8.02 }, '2.36–8.02× speedup'],
  [{ metric: 'latency', min: 3.8, max: 3.8, change: 'decrease' }, '3.8× lower latency'],
  [{ min: 1000, max: 1000, bound: 'about' }, 'about 1,000× speedup'],
  [{ metric: 'speed', min: 30, max: 30, unit: '%', bound: 'at-least' }, 'over +30 % speed'],
  [{ metric: 'speed', min: 50, max: 50, unit: '%', change: 'decrease' }, '−50 % time'],
  [{ min: 1e58, max: 1e58, bound: 'up-to' }, 'up to 1E58× speedup'],
  [{ metric: 'size', min: 4, max: 4, change: 'decrease' }, '4× smaller'],
  [
    { metric: 'energy', min: 67, max: 67, unit: '%', bound: 'up-to' },
    'up to +67 % energy efficiency',
  ],
];

test.each(CASES)('a chip says %o as "%s"', (parts, expected) => {
  expect(claimText(claim(parts), say, 'en')).toBe(expected);
});
