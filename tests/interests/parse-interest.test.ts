import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EXAMPLE_INTERESTS } from '../../lib/interests/examples';
import { formatInterest, isSameInterest, parseInterest } from '../../lib/interests/parse-interest';

const topic = (phrase: string, muted = false) => ({ kind: 'topic', phrase, muted });
const author = (phrase: string, muted = false) => ({ kind: 'author', phrase, muted });

describe('an interest as typed', () => {
  test.each([
    ['speculative decoding', topic('speculative decoding')],
    ['  KV   cache ', topic('KV cache')],
    ['author:Tri Dao', author('Tri Dao')],
    ['Author: Tri Dao', author('Tri Dao')],
    ['authors:Dao', author('Dao')],
    ['-diffusion', topic('diffusion', true)],
    ['- diffusion', topic('diffusion', true)],
    ['−diffusion', topic('diffusion', true)],
    ['–author:X', author('X', true)],
    ['"mixture of experts"', topic('mixture of experts')],
    ['“mixture of experts”', topic('mixture of experts')],
    ['-"chain of thought"', topic('chain of thought', true)],
    ['multi-head attention', topic('multi-head attention')],
    ['authorship attribution', topic('authorship attribution')],
    ['C++', topic('C++')],
    ['扩散模型', topic('扩散模型')],
  ])('%j', (text, expected) => expect(parseInterest(text)).toEqual(expected));

  test.each(['', '   ', '-', 'author:', '-author:', '"…"', '—', 'x'.repeat(201)])(
    '%j is none',
    (text) => expect(parseInterest(text)).toBeNull(),
  );

  test('reads back what it writes', () => {
    const plainPhrase = fc
      .stringMatching(/^[\p{L}\p{N}][\p{L}\p{N} ]{0,30}$/u)
      .map((text) => text.replace(/\s+/g, ' ').trim());
    fc.assert(
      fc.property(plainPhrase, fc.boolean(), fc.boolean(), (phrase, muted, isAuthor) => {
        const interest = { kind: isAuthor ? 'author' : 'topic', phrase, muted } as const;
        expect(parseInterest(formatInterest(interest))).toEqual(interest);
      }),
    );
  });

  test('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parseInterest(text)));
  });
});

test('the same phrase in another case is the same interest, another kind is not', () => {
  const kv = { kind: 'topic', phrase: 'KV cache', muted: false } as const;
  expect(isSameInterest(kv, { ...kv, phrase: 'kv Cache' })).toBe(true);
  expect(isSameInterest(kv, { ...kv, muted: true })).toBe(true);
  expect(isSameInterest(kv, { ...kv, kind: 'author' })).toBe(false);
});

test('examples are offered in their text form and none is muted', () => {
  expect(EXAMPLE_INTERESTS.length).toBeGreaterThan(4);
  for (const example of EXAMPLE_INTERESTS) {
    expect(parseInterest(formatInterest(example))).toEqual(example);
    expect(example.muted).toBe(false);
  }
});
