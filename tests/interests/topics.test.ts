import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compileTopics } from '../../lib/interests/topic-index';

/** The stretches of a text that a phrase hits. */
const hits = (phrase: string, text: string): string[] =>
  compileTopics([phrase])(text).map(({ start, end }) => text.slice(start, end));

describe('a topic hits', () => {
  test.each([
    ['kv cache', 'Faster KV-caching for long inputs', ['KV-caching']],
    ['kv cache', 'the KV cache, KV Caches and kv/cache', ['KV cache', 'KV Caches', 'kv/cache']],
    ['kv cache', 'Compressing the KVCache', ['KVCache']],
    ['kv cache', 'a “KV” cache', ['KV” cache']],
    ['kv cache', 'the (KV) cache', ['KV) cache']],
    ['quantization', 'weights quantized to 4 bits', ['quantized']],
    ['quantization', 'quantisation and quantised weights', ['quantisation', 'quantised']],
    ['optimise', 'We optimized the optimizer', ['optimized', 'optimizer']],
    ['speculative decoding', 'Speculative decoders', ['Speculative decoders']],
    [
      'pre-training',
      'pretraining, pre-training and pre training',
      ['pretraining', 'pre-training', 'pre training'],
    ],
    ['pretraining', 'pre-training and pre‑trained', ['pre-training', 'pre‑trained']],
    ['multi-head', 'multihead attention', ['multihead']],
    ['llm', 'LLMs and an LLM', ['LLMs', 'LLM']],
    ['naïve bayes', 'Naive Bayes', ['Naive Bayes']],
    ['naive bayes', 'nai\u0308ve Bayes', ['nai\u0308ve Bayes']],
    ['schrödinger bridge', 'SCHRODINGER BRIDGES', ['SCHRODINGER BRIDGES']],
    ['attention', 'atten\u00adtion', ['atten\u00adtion']],
    ['attention', 'atten\u200btion', ['atten\u200btion']],
    ['C++', 'from C++ to C', ['C++']],
    ['llama.cpp', 'runs in llama.cpp today', ['llama.cpp']],
    ['gpt-4', 'GPT-4 and GPT 4', ['GPT-4', 'GPT 4']],
    ['扩散模型', '基于扩散模型的方法', ['扩散模型']],
    ['sparse matrix', 'sparse matrices', ['sparse matrices']],
    ['sparsity', 'a sparse model', ['sparse']],
    ['optimization', 'optimizers and optimized kernels', ['optimizers', 'optimized']],
    ['distribution shift', 'Distribution shifts', ['Distribution shifts']],
    ['mixture of experts', 'Mixture-of-Experts', ['Mixture-of-Experts']],
    ['a a', 'a a a a', ['a a', 'a a']],
  ])('%j in %j', (phrase, text, expected) => expect(hits(phrase, text)).toEqual(expected));
});

describe('a topic does not hit', () => {
  test.each([
    ['kv cache', 'KV. Cache the rest'],
    ['kv cache', 'KV, cache'],
    ['kv cache', 'kv is in the cache'],
    ['kv cache', 'cache kv'],
    ['generation', 'a general remark, in general'],
    ['transformer', 'a transformation of data'],
    ['distributed', 'the output distribution, and distributional shift'],
    ['optimization', 'an optimal policy, optimally chosen'],
    ['reasoning', 'a reasonable cost'],
    ['animation', 'pictures of animals'],
    ['emergent', 'in an emergency'],
    ['conversational', 'the conversion of units'],
    ['community', 'communication cost'],
    ['university', 'universal functions'],
    ['experiment', 'in our experience'],
    ['position', 'positive results'],
    ['C++', 'vitamin C and D'],
    ['C', 'C++ code'],
    ['art', 'state of the arts-based party'.replace('arts-based ', '')],
    ['rag', 'paragraph'],
    ['扩散', '扩大散布'],
  ])('%j in %j', (phrase, text) => expect(hits(phrase, text)).toEqual([]));
});

test('many topics are found in one walk, each under its own index', () => {
  const find = compileTopics(['attention', 'sparse attention', 'attention sink']);
  const text = 'Sparse attention sinks';
  const found = find(text).map(({ topic, start, end }) => [topic, text.slice(start, end)]);
  expect(found).toContainEqual([0, 'attention']);
  expect(found).toContainEqual([1, 'Sparse attention']);
  expect(found).toContainEqual([2, 'attention sinks']);
  expect(found).toHaveLength(3);
});

test('a topic that fills a text does not drown it in hits', () => {
  expect(hits('go', 'go '.repeat(5000))).toHaveLength(100);
});

test('spans lie within the text, hit words, and keep clear of the same topic', () => {
  const word = fc.constantFrom(
    'KV',
    'cache',
    'caching',
    '-',
    '—',
    '. ',
    ' ',
    ', ',
    'e\u0301',
    'ﬁne',
    '扩散',
    '𝑥',
    '\u200b',
    '$x$',
    'quantized',
  );
  const find = compileTopics(['kv cache', 'é', 'quantization', '扩散', 'fine']);
  fc.assert(
    fc.property(fc.array(word, { maxLength: 60 }), (words) => {
      const text = words.join('');
      const ends = new Map<number, number>();
      for (const { topic, start, end } of find(text)) {
        expect(start).toBeGreaterThanOrEqual(ends.get(topic) ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toMatch(
          /^[\p{L}\p{N}].*[\p{L}\p{N}\p{M}]$|^[\p{L}\p{N}]$/su,
        );
        ends.set(topic, end);
      }
    }),
  );
});

test('a phrase is found in any case, with any white space and with accents or without', () => {
  const phrase = fc
    .array(fc.constantFrom('sparse', 'flow', 'naive', 'markov', 'entropy', 'kernel'), {
      minLength: 1,
      maxLength: 4,
    })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(phrase, fc.constantFrom(' ', '-', '  ', '/', '\u00a0', '–'), (text, gap) => {
      const shown = text.toUpperCase().replaceAll(' ', gap).replaceAll('A', 'Ä');
      expect(hits(text, `x ${shown} y`)).toContain(shown);
    }),
  );
});
