import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerptOf, sentencesOf } from '../../components/excerpt';

const cut = (text: string, spans: { start: number; end: number }[]): string[] =>
  spans.map(({ start, end }) => text.slice(start, end).trim());

const mark = (text: string, part: string, look: 'interest' | 'claim') => {
  const start = text.indexOf(part);
  return { start, end: start + part.length, look };
};

test('sentences cover any text without gaps', () =>
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(
        sentencesOf(text, 'en')
          .map(({ start, end }) => text.slice(start, end))
          .join(''),
      ).toBe(text);
    }),
  ));

test.each([
  ['As Smith et al. show, it works. We agree.', 2],
  ['See Fig. 3 for details. It is fast.', 2],
  ['We compare e.g. vLLM and others. Done.', 2],
  ['By J. Doe of Oslo. Yes.', 2],
])('%o has %i sentences', (text, count) => {
  expect(sentencesOf(text, 'en')).toHaveLength(count);
});

const ABSTRACT =
  'Caches are large. Many have tried. We present a smaller cache. It is 3x faster on average. Caches help.';

test('the sentence with a claim is shown before one with a mere mention', () => {
  const marks = [mark(ABSTRACT, 'Caches', 'interest'), mark(ABSTRACT, '3x faster', 'claim')];
  expect(cut(ABSTRACT, excerptOf(ABSTRACT, marks, 'en'))).toEqual(['It is 3x faster on average.']);
});

test('two short sentences with claims are shown in their order', () => {
  const text = 'It uses 50% less memory. It is loved. It is 3x faster and twice as cheap.';
  const marks = [
    mark(text, '50% less', 'claim'),
    mark(text, '3x faster', 'claim'),
    mark(text, 'twice', 'claim'),
  ];
  expect(cut(text, excerptOf(text, marks, 'en'))).toEqual([
    'It uses 50% less memory.',
    'It is 3x faster and twice as cheap.',
  ]);
});

test('without marks the sentence that says what the paper does is shown', () => {
  expect(cut(ABSTRACT, excerptOf(ABSTRACT, [], 'en'))).toEqual(['We present a smaller cache.']);
});

test('without anything telling the first sentence is shown, and nothing of an empty text', () => {
  expect(
    cut('Caches are large. So what.', excerptOf('Caches are large. So what.', [], 'en')),
  ).toEqual(['Caches are large.']);
  expect(excerptOf('', [], 'en')).toEqual([]);
});
