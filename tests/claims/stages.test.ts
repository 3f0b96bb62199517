import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBound } from '../../lib/claims/bounds';
import { CueScan, NO_CUE } from '../../lib/claims/cues';
import { verbForms } from '../../lib/claims/lexicon';
import { normalize } from '../../lib/claims/normalize';
import { findQuantities } from '../../lib/claims/quantities';
import { senseOf } from '../../lib/claims/senses';
import { sentenceAround } from '../../lib/claims/sentences';
import { tokenize } from '../../lib/claims/tokens';
import { CHANGE_NOUNS, CHANGE_VERBS, COMPARATIVES } from '../../lib/claims/vocabulary/changes';

const clean = (text: string): string => normalize(text, { start: 0, end: text.length }).text;

describe('normalising', () => {
  test.each([
    ['plain text stays.', 'plain text stays.'],
    ['$2.5\\times$ and 16\\%', '2.5× and 16%'],
    ['2.53$\\times$', '2.53×'],
    ['$2.16\\times$$\\sim$$2.50\\times$', '2.16×~2.50×'],
    ['\\textbf{up to 8$\\times$ fewer}', 'up to 8× fewer'],
    ['multicore~CPU by~40\\%', 'multicore CPU by 40%'],
    ['5x~114x and ~40,000 times', '5x~114x and ~40,000 times'],
    ['a\u00a0b\u2009c', 'a b c'],
    ['3\u200bx, 4∼5 ×', '3x, 4~5 ×'],
    ['$10^{4}\\times$', '10^4×'],
    ['\\name is $\\approx$ 39\\% better', 'name is ~ 39% better'],
  ])('%s', (text, expected) => expect(clean(text)).toBe(expected));

  test('each character knows a place in the original, in order and within the stretch', () => {
    const piece = fc.constantFrom('2.5', '\\times', '$', '\\%', '~', ' ', '\u00a0', 'x', '{', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(5), (pieces, start) => {
        const text = `_____${pieces.join('')}_____`;
        const normal = normalize(text, { start, end: text.length });
        let last = start;
        for (let at = 0; at < normal.text.length; at += 1) {
          expect(normal.startOf(at)).toBeGreaterThanOrEqual(last);
          expect(normal.endOf(at)).toBeGreaterThan(normal.startOf(at));
          expect(normal.endOf(at)).toBeLessThanOrEqual(text.length);
          last = normal.startOf(at);
        }
      }),
    );
  });

  test('characters that are copied stand at the place that they name', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const normal = normalize(text, { start: 0, end: text.length });
        for (let at = 0; at < normal.text.length; at += 1) {
          const char = normal.text.charAt(at);
          if (/[a-z0-9]/.test(char)) expect(text.charAt(normal.startOf(at))).toBe(char);
        }
      }),
    );
  });
});

describe('sentences', () => {
  const around = (text: string, word: string): string => {
    const span = sentenceAround(text, text.indexOf(word), 0);
    return text.slice(span.start, span.end).trim();
  };

  test.each([
    ['One here. Two is 2.5 times. Three.', 'Two', 'Two is 2.5 times.'],
    ['We beat A, e.g. the old one, by 2x. Next.', 'beat', 'We beat A, e.g. the old one, by 2x.'],
    ['Jones et al. Showed it first by 3x. Next.', 'Showed', 'Jones et al. Showed it first by 3x.'],
    ['Is it 2x? Yes! It is.', 'Yes', 'Yes!'],
    ['It is fast. it goes on by 2x. End', 'goes', 'It is fast. it goes on by 2x.'],
  ])('%s', (text, word, expected) => expect(around(text, word)).toBe(expected));

  test('a text without a full stop is cut rather than read as one sentence', () => {
    const text = 'word '.repeat(10_000);
    const span = sentenceAround(text, 25_000, 0);
    expect(span.end - span.start).toBeLessThan(4_000);
  });
});

describe('quantities', () => {
  const read = (text: string): unknown[] =>
    findQuantities(tokenize(clean(text)))
      .filter(({ unit }) => unit !== null)
      .map(({ min, max, unit, form }) => [min, max, unit, form]);

  test.each([
    ['2.5x', [[2.5, 2.5, 'x', 'number']]],
    ['1,000 times', [[1000, 1000, 'x', 'number']]],
    ['two hundred times', [[200, 200, 'x', 'number']]],
    ['$10^4\\times$', [[10_000, 10_000, 'x', 'number']]],
    ['7x-9x', [[7, 9, 'x', 'number']]],
    ['2.36sim 8.02times', [[2.36, 8.02, 'x', 'number']]],
    ['between 3% and 5%', [[3, 5, '%', 'number']]],
    ['five to ten-fold', [[5, 10, 'x', 'number']]],
    ['5 per cent', [[5, 5, '%', 'number']]],
    ['10+%', [[10, 10, '%', 'number']]],
    ['two to three orders of magnitude', [[100, 1000, 'x', 'order']]],
    ['an order of magnitude', [[10, 10, 'x', 'order']]],
    ['a factor of four', [[4, 4, 'x', 'number']]],
    ['by factors of up to 3', [[3, 3, 'x', 'number']]],
    ['one fifth', [[5, 5, 'x', 'fraction']]],
    ['two-thirds', [[1.5, 1.5, 'x', 'fraction']]],
    ['halves', [[2, 2, 'x', 'verb']]],
    [
      '2.6 and 3.4 times',
      [
        [2.6, 2.6, 'x', 'number'],
        [3.4, 3.4, 'x', 'number'],
      ],
    ],
    [
      '18.06, 24.56 and 22.44 percent',
      [
        [18.06, 18.06, '%', 'number'],
        [24.56, 24.56, '%', 'number'],
        [22.44, 22.44, '%', 'number'],
      ],
    ],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));

  test.each([
    '3x3',
    '256 × 256',
    '32x8d',
    'MI250X',
    '3D',
    '100ms',
    '4 percentage points',
    '4 %-points',
    'x86',
    'V2X',
    'triplet',
    '128 GPUs',
    '$3.8 \\times 10^{-2}$',
  ])('%s is no ratio', (text) => expect(read(text)).toEqual([]));
});

describe('bounds', () => {
  const bound = (text: string): string => {
    const tokens = tokenize(clean(text));
    const [quantity] = findQuantities(tokens).filter(({ unit }) => unit !== null);
    return quantity === undefined ? 'none' : readBound(tokens, quantity).bound;
  };

  test.each([
    ['2x', 'exact'],
    ['up to 2x', 'up-to'],
    ['by as much as 2x', 'up-to'],
    ['up to about 40 times', 'up-to'],
    ['at most 2x', 'up-to'],
    ['over a 2x', 'at-least'],
    ['no less than a factor of 1.66', 'at-least'],
    ['>2x', 'at-least'],
    ['$\\geq 2\\times$', 'at-least'],
    ['a factor of two or more', 'at-least'],
    ['2x or more', 'at-least'],
    ['10+%', 'at-least'],
    ['roughly 2x', 'about'],
    ['~2x', 'about'],
    ['an average of 2x', 'about'],
    ['2x on average', 'about'],
    ['two orders of magnitude', 'about'],
    ['more than two orders of magnitude', 'at-least'],
    ['less than half', 'at-least'],
  ])('%s: %s', (text, expected) => expect(bound(text)).toBe(expected));
});

describe('what a noun phrase measures', () => {
  const metric = (text: string): string | undefined => {
    const tokens = tokenize(text);
    return senseOf(tokens, { from: 0, to: tokens.length })?.metric;
  };

  test.each([
    ['training time', 'speed'],
    ['average response time', 'latency'],
    ['latency of strongly consistent operations', 'latency'],
    ['number of decoding operations', 'compute'],
    ['volume of traffic between edge and cloud', 'communication'],
    ['peak GPU memory usage', 'memory'],
    ['memory cost', 'memory'],
    ['total cost per form', 'cost'],
    ['area overhead', 'cost'],
    ['energy efficiency', 'energy'],
    ['model size', 'size'],
    ['trainable parameters', 'size'],
    ['tokens per second', 'throughput'],
    ['KV-cache', 'memory'],
  ])('%s: %s', (text, expected) => expect(metric(text)).toBe(expected));

  test.each([
    'accuracy for latency prediction',
    'word error rate',
    'memory grounding',
    'parallel efficiency',
    'learning rate',
    'Chamfer distance',
    'success rate',
  ])('%s: nothing', (text) => expect(metric(text)).toBeUndefined());
});

describe('cues', () => {
  test.each([
    '2.5x',
    '16\\%',
    '5-fold',
    'Twice',
    'halves',
    'a factor of 3',
    'from 3 s',
    'ORDERS OF MAGNITUDE',
    '×2',
  ])('%s is one', (text) =>
    expect(new CueScan(`Some words, ${text} of it.`).next(0)).toBeLessThan(NO_CUE),
  );

  test.each(['in 2024', '128 GPUs', 'Figure 3.', 'the manual', 'much faster'])(
    '%s is none',
    (text) => expect(new CueScan(`Some words, ${text} of it.`).next(0)).toBe(NO_CUE),
  );
});

describe('vocabulary', () => {
  test('verbs are bent as English bends them', () => {
    expect(verbForms('reduce')).toEqual(['reduce', 'reduces', 'reduced', 'reducing']);
    expect(verbForms('cut')).toEqual(['cut', 'cuts', 'cutting']);
    expect(verbForms('surpass')).toContain('surpasses');
    expect(verbForms('multiply')).toEqual(['multiply', 'multiplies', 'multiplied', 'multiplying']);
  });

  test('no word is said to mean two changes of one kind', () => {
    for (const table of [CHANGE_VERBS, COMPARATIVES, CHANGE_NOUNS]) {
      const all = Object.values(table).flatMap((list) => [
        ...new Set(list.split(/\s+/).filter(Boolean)),
      ]);
      const twice = all.filter((word, i) => all.indexOf(word) !== i);
      expect(twice).toEqual([]);
    }
  });
});
