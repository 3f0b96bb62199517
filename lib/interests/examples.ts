import { parseInterest, type TypedInterest } from './parse-interest';

const TYPED = [
  'speculative decoding',
  'KV cache',
  'quantization',
  'sparse attention',
  'mixture of experts',
  'parallel inference',
  'author:Tri Dao',
];

/** Interests that are offered, none chosen, where the list is still empty. */
export const EXAMPLE_INTERESTS: readonly TypedInterest[] = TYPED.flatMap(
  (text) => parseInterest(text) ?? [],
);
