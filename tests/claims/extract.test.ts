import { describe, expect, test } from 'vitest';
import { extractClaims } from '../../lib/claims/extract';
import { OTHER_FORMS } from './other-forms';
import { brief, elsewhere, inPaper, MUST_CLAIM, MUST_NOT_CLAIM } from './sentences';
import { TRAPS } from './traps';

describe('a sentence that claims', () => {
  test.each([...MUST_CLAIM, ...OTHER_FORMS])('%s', (sentence, expected) => {
    const claims = extractClaims(inPaper(sentence)).filter(({ relation }) => relation === 'own');
    expect(claims.map(brief)).toEqual(expected);
  });
});

describe('a sentence that claims nothing', () => {
  test.each(MUST_NOT_CLAIM.map((sentence) => [sentence]))('%s', (sentence) => {
    const own = extractClaims(inPaper(sentence)).filter(({ relation }) => relation === 'own');
    expect(own.map(brief)).toEqual([]);
  });
});

describe('a finding of another field is no claim', () => {
  test.each(TRAPS)('%s', (title, sentence) => {
    expect(extractClaims(elsewhere(title, sentence)).filter((c) => c.relation === 'own')).toEqual(
      [],
    );
  });
});

describe('whose figure it is', () => {
  const relations = (sentence: string): string[] =>
    extractClaims(inPaper(sentence)).map(({ relation }) => relation);

  test('a figure behind "compared to" belongs to the other system', () => {
    expect(relations('It gives a 2–8x speedup compared to 2–6x achieved by the rival.')).toEqual([
      'own',
      'baseline',
    ]);
  });

  test('what is larger or slower is what the paper is compared with', () => {
    expect(relations('It beats models with 10x more parameters.')).toEqual(['baseline']);
  });

  test('an opening sentence without "we" tells what was known before', () => {
    const claims = extractClaims({
      title: 'A rate control for video coding hardware',
      abstract:
        'The second standard doubles the compression efficiency of the first one. We add a model on GPU.',
    });
    expect(claims.map(({ relation }) => relation)).toEqual(['background']);
  });

  test('an opening sentence that says "we" is the paper’s own', () => {
    const claims = extractClaims({
      title: 'A compiler',
      abstract: 'We present a compiler whose code is 3x faster. It works on any processor.',
    });
    expect(claims.map(({ relation }) => relation)).toEqual(['own']);
  });
});

describe('the first sentence of an abstract', () => {
  const relation = (title: string, abstract: string): string | undefined =>
    extractClaims({ title, abstract })[0]?.relation;

  test.each([
    ['alone, it is the paper’s own', '', 'It is 2.5x faster than vLLM.'],
    ['of a pasted piece too', '', 'It reduces FLOPs by 20%. We also show a proof.'],
    ['with the name of the title', 'FlashBee: a cache', 'FlashBee is 3x faster. We built it.'],
    ['where the paper never says we', 'A cache', 'The cache is 3x faster. Code is public.'],
  ])('%s', (_, title, abstract) => expect(relation(title, abstract)).toBe('own'));

  test('tells of others where the paper comes to its own work later', () => {
    const abstract = 'GPU caches are 3x faster than they were. Here we study their limits.';
    expect(relation('A study of caches', abstract)).toBe('background');
  });
});

describe('what stands around a claim', () => {
  test('baseline, hardware, condition and price in quality are read where stated', () => {
    const [claim] = extractClaims(
      inPaper('It is 2.6x faster than vLLM on 8 A100 GPUs for Falcon-180B without accuracy loss.'),
    );
    expect(claim).toMatchObject({
      baseline: 'vLLM',
      hardware: '8 A100 GPUs',
      condition: 'Falcon-180B',
      qualityCost: 'without accuracy loss',
    });
  });

  test.each([
    ['It outperforms vLLM by 1.98x.', { baseline: 'vLLM' }],
    ['It is 2.5x faster than with FlashAttention.', { baseline: 'FlashAttention' }],
    ['It is 2.5x faster than when running on PyTorch.', { baseline: 'PyTorch' }],
    ['It is 10 times as fast as vLLM.', { baseline: 'vLLM' }],
    ['It is faster than vLLM by 2.5x.', { baseline: 'vLLM' }],
    ['It is 2x faster than A and 4x faster than B.', {}],
    ['It is 2x faster than 50-step sampling.', { baseline: '50-step sampling' }],
    ['Compared with BLAS, our kernel is 1.6 times as fast.', { baseline: 'BLAS' }],
    ['It runs 30 times faster on a Cray than on a VAX.', { baseline: 'VAX', condition: 'Cray' }],
    ['It is 2x faster with batch size 32.', { condition: 'batch size 32' }],
    [
      'It is 2x faster with only a drop of less than 2%.',
      {
        qualityCost: 'with only a drop of less than 2%',
      },
    ],
    ['Latency drops by 30% on average.', {}],
    ['It is 2x faster and remains competitive against slow methods.', {}],
    ['It is 2x faster with fused GPU kernels.', {}],
    ['It is 2x faster while matching others on five tasks.', {}],
  ])('%s', (sentence, expected) => {
    const [claim] = extractClaims(inPaper(sentence));
    const { baseline, hardware, condition, qualityCost } = claim ?? {};
    const stated = Object.entries({ baseline, hardware, condition, qualityCost });
    expect(Object.fromEntries(stated.filter(([, value]) => value !== undefined))).toEqual(expected);
  });

  test('nothing is invented where nothing is stated', () => {
    const [claim] = extractClaims(inPaper('It is 2x faster.'));
    expect(Object.keys(claim ?? {}).sort()).toEqual(
      [
        'bound',
        'change',
        'end',
        'field',
        'max',
        'metric',
        'min',
        'relation',
        'start',
        'unit',
      ].sort(),
    );
  });
});

describe('what is painted', () => {
  test.each([
    [
      'It reduces latency by **45%** and memory by **3x**.',
      ['reduces latency by **45%', 'memory by **3x'],
    ],
    [
      'It gives a 2.5-fold increase in throughput and a four-fold decrease in latency.',
      ['2.5-fold increase in throughput', 'four-fold decrease in latency'],
    ],
    ['The code is 15% smaller and 20% faster.', ['15% smaller', '20% faster']],
  ])('%s', (sentence, told) => {
    const text = inPaper(sentence);
    const spans = extractClaims(text).map(({ start, end }) => text.abstract?.slice(start, end));
    expect(spans).toEqual(told);
  });
});

describe('fields', () => {
  test('claims of the title come first and say so', () => {
    const claims = extractClaims({
      title: 'Up to 36x speedup for decoding on GPUs',
      abstract: 'We show a 5x speedup.',
    });
    expect(claims.map(({ field, max }) => [field, max])).toEqual([
      ['title', 36],
      ['abstract', 5],
    ]);
  });

  test('an unknown abstract is read as no claims', () => {
    expect(extractClaims({ title: 'A title', abstract: null })).toEqual([]);
  });
});
