import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf, quoteAround } from '../../lib/page/marked-text';
import type { TextMark } from '../../lib/page/paper-facts';

const text = 'We reach a 2.5x speedup in diffusion models.';
const markOf = (phrase: string, kind: TextMark['kind']): TextMark => ({
  start: text.indexOf(phrase),
  end: text.indexOf(phrase) + phrase.length,
  kind,
});

test('a text is cut at its marks', () =>
  expect(
    piecesOf(text, [markOf('2.5x speedup', 'claim'), markOf('diffusion', 'interest')], {
      start: 0,
      end: text.length,
    }),
  ).toEqual([
    { text: 'We reach a ', kind: null },
    { text: '2.5x speedup', kind: 'claim' },
    { text: ' in ', kind: null },
    { text: 'diffusion', kind: 'interest' },
    { text: ' models.', kind: null },
  ]));

test('where marks overlap the claim is seen', () =>
  expect(
    piecesOf(text, [markOf('2.5x speedup', 'claim'), markOf('speedup in', 'interest')], {
      start: 11,
      end: 26,
    }).map(({ kind }) => kind),
  ).toEqual(['claim', 'claim', 'interest']));

const span = (length: number) =>
  fc.tuple(fc.nat(length), fc.nat(length)).map(([a, b]) => ({
    start: Math.min(a, b),
    end: Math.max(a, b),
  }));

test('pieces put together are the stretch, whatever the marks', () =>
  fc.assert(
    fc.property(
      fc
        .string({ minLength: 1, maxLength: 80 })
        .chain((any) =>
          fc.tuple(
            fc.constant(any),
            span(any.length),
            fc.array(span(any.length), { maxLength: 6 }),
          ),
        ),
      ([any, within, spans]) => {
        const marks = spans.map((each): TextMark => ({ ...each, kind: 'interest' }));
        const pieces = piecesOf(any, marks, within);
        expect(pieces.map((piece) => piece.text).join('')).toBe(
          any.slice(within.start, within.end),
        );
      },
    ),
  ));

test('a quote holds the span and begins and ends with whole words', () => {
  const long = `${'before '.repeat(60)}NUMBER ${'behind '.repeat(60)}`;
  const at = { start: long.indexOf('NUMBER'), end: long.indexOf('NUMBER') + 6 };
  const quote = quoteAround(long, at);
  expect(long.slice(quote.start, quote.end)).toMatch(/^before .* NUMBER .* behind$/);
  expect(quote.end - quote.start).toBeLessThan(240);
});

test('a quote of a text without spaces is the span itself', () => {
  const solid = 'x'.repeat(1000);
  expect(quoteAround(solid, { start: 500, end: 510 })).toEqual({ start: 500, end: 510 });
});
