import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Highlight, highlightsOf, segmentsOf } from '../../components/highlight';
import { entryOf, interestsOf, paperOf } from './harness';

const spans = fc.array(
  fc.record({
    start: fc.integer({ min: -5, max: 60 }),
    end: fc.integer({ min: -5, max: 60 }),
    look: fc.constantFrom<Highlight['look']>('interest', 'claim'),
  }),
  { maxLength: 12 },
);

test('segments put together are the text, whatever is marked', () =>
  fc.assert(
    fc.property(fc.string({ maxLength: 50 }), spans, (text, highlights) => {
      const segments = segmentsOf(text, highlights);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
    }),
  ));

test('a character is marked exactly where a highlight covers it', () =>
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 50 }), spans, (text, highlights) => {
      for (const segment of segmentsOf(text, highlights))
        for (let at = segment.start; at < segment.start + segment.text.length; at += 1)
          for (const look of ['interest', 'claim'] as const)
            expect(segment[look]).toBe(
              highlights.some((span) => span.look === look && span.start <= at && at < span.end),
            );
    }),
  ));

test('overlapping looks lie on the common piece together', () => {
  const segments = segmentsOf('abcdef', [
    { start: 0, end: 4, look: 'interest' },
    { start: 2, end: 6, look: 'claim' },
  ]);
  expect(segments.map(({ text, interest, claim }) => [text, interest, claim])).toEqual([
    ['ab', true, false],
    ['cd', true, true],
    ['ef', false, true],
  ]);
});

test('muted matches and claims of other systems are not marked', () => {
  const abstract = 'Diffusion runs 2.5x faster.';
  const entry = entryOf(paperOf('1', { abstract }), interestsOf('-diffusion'));
  const foreign = entry.claims.map((claim) => ({ ...claim, relation: 'baseline' as const }));
  expect(entry.claims).toHaveLength(1);
  expect(highlightsOf('abstract', entry).map(({ look }) => look)).toEqual(['claim']);
  expect(highlightsOf('abstract', { ...entry, claims: foreign })).toEqual([]);
});
