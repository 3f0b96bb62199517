import type { Bound, Claim, ClaimText, Metric } from '../../lib/claims/claim';

/** What a fixture sentence claims: metric, min, max, unit, bound, change. */
export type Expected = readonly [
  metric: Metric,
  min: number,
  max: number,
  unit: 'x' | '%',
  bound: Bound,
  change: 'increase' | 'decrease',
];

/** A claim as the tables write it. */
export const brief = (claim: Claim): Expected => [
  claim.metric,
  claim.min,
  claim.max,
  claim.unit,
  claim.bound,
  claim.change,
];

/** A paper about fast computing around one sentence, so that general words are read as in a real abstract. */
export const inPaper = (sentence: string): ClaimText => ({
  title: 'Fast parallel inference on many cores',
  abstract: `We present a runtime for accelerated inference on GPU clusters. ${sentence} Code is public.`,
});

/** A paper about something else around one sentence. */
export const elsewhere = (title: string, sentence: string): ClaimText => ({
  title,
  abstract: sentence,
});

/** Sentences of our own that claim something, in every form that the engine reads. */
export const MUST_CLAIM: readonly (readonly [sentence: string, claims: readonly Expected[]])[] = [
  // Ratios and their spellings.
  ['It is 2.5x faster than the old loop.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is 2.5 X faster than the old loop.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is 2.5× faster than the old loop.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is $2.5\\times$ faster than before.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is 2.5$\\times$ faster than before.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is $2.5{\\times}$ faster than before.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is 2.49times faster than before.', [['speed', 2.49, 2.49, 'x', 'exact', 'increase']]],
  ['It is \\textbf{3$\\times$ faster} than before.', [['speed', 3, 3, 'x', 'exact', 'increase']]],
  ['We see a 37-times speedup in solving.', [['speed', 37, 37, 'x', 'exact', 'increase']]],
  ['We see a 5-fold speedup in solving.', [['speed', 5, 5, 'x', 'exact', 'increase']]],
  ['We see a tenfold speedup in solving.', [['speed', 10, 10, 'x', 'exact', 'increase']]],
  ['Sorting is three times faster.', [['speed', 3, 3, 'x', 'exact', 'increase']]],
  ['Sorting is twice as fast.', [['speed', 2, 2, 'x', 'exact', 'increase']]],
  ['The new index doubles query throughput.', [['throughput', 2, 2, 'x', 'exact', 'increase']]],
  ['Our cache halves training time.', [['speed', 2, 2, 'x', 'exact', 'decrease']]],
  ['It cuts memory usage in half.', [['memory', 2, 2, 'x', 'exact', 'decrease']]],
  ['It needs only one fifth of the GPU memory.', [['memory', 5, 5, 'x', 'exact', 'decrease']]],
  ['It runs with a third of the GPU memory.', [['memory', 3, 3, 'x', 'exact', 'decrease']]],
  ['Solving is faster by a factor of 3.', [['speed', 3, 3, 'x', 'exact', 'increase']]],
  ['It reaches a speedup of 2.2 over the loop.', [['speed', 2.2, 2.2, 'x', 'exact', 'increase']]],
  ['A speed-up between 2 and 3 is seen.', [['speed', 2, 3, 'x', 'exact', 'increase']]],
  ['It is an order of magnitude faster.', [['speed', 10, 10, 'x', 'about', 'increase']]],
  ['It is three orders of magnitude faster.', [['speed', 1000, 1000, 'x', 'about', 'increase']]],
  ['It is one to two orders of magnitude faster.', [['speed', 10, 100, 'x', 'about', 'increase']]],
  ['We accelerate rendering by ×1.5 on phones.', [['speed', 1.5, 1.5, 'x', 'exact', 'increase']]],
  // Percentages.
  ['Latency drops by 37%.', [['latency', 37, 37, '%', 'exact', 'decrease']]],
  ['We reduce latency by 37\\%.', [['latency', 37, 37, '%', 'exact', 'decrease']]],
  ['We reduce latency by 37 percent.', [['latency', 37, 37, '%', 'exact', 'decrease']]],
  ['We improve throughput by 10+%.', [['throughput', 10, 10, '%', 'at-least', 'increase']]],
  ['Models use 50% less memory.', [['memory', 50, 50, '%', 'exact', 'decrease']]],
  ['It saves 44% of the execution time.', [['speed', 44, 44, '%', 'exact', 'decrease']]],
  // Ranges.
  ['It gives a 7x-9x speedup.', [['speed', 7, 9, 'x', 'exact', 'increase']]],
  ['It gives a 7–9× speedup.', [['speed', 7, 9, 'x', 'exact', 'increase']]],
  ['It outperforms the baseline by 1.1x to 2x.', [['speed', 1.1, 2, 'x', 'exact', 'increase']]],
  ['It gives a 2.36sim 8.02times speed-up.', [['speed', 2.36, 8.02, 'x', 'exact', 'increase']]],
  ['It gives a 5x~114x speedup.', [['speed', 5, 114, 'x', 'exact', 'increase']]],
  [
    'Speedups of $2.16\\times$$\\sim$$2.50\\times$ are seen.',
    [['speed', 2.16, 2.5, 'x', 'exact', 'increase']],
  ],
  ['We cut energy by 25-60\\%.', [['energy', 25, 60, '%', 'exact', 'decrease']]],
  ['Runtime falls by between 20% and 30%.', [['speed', 20, 30, '%', 'exact', 'decrease']]],
  // Bounds.
  ['Decoding is up to 6.9x faster.', [['speed', 6.9, 6.9, 'x', 'up-to', 'increase']]],
  ['Decoding is as much as 4 times faster.', [['speed', 4, 4, 'x', 'up-to', 'increase']]],
  ['We reach a peak speedup of 4.17x.', [['speed', 4.17, 4.17, 'x', 'up-to', 'increase']]],
  ['Decoding is over 4x faster.', [['speed', 4, 4, 'x', 'at-least', 'increase']]],
  ['Decoding is more than ten times faster.', [['speed', 10, 10, 'x', 'at-least', 'increase']]],
  ['The gain more than doubles throughput.', [['throughput', 2, 2, 'x', 'at-least', 'increase']]],
  ['Decoding is about 50 times faster.', [['speed', 50, 50, 'x', 'about', 'increase']]],
  ['Decoding is ~40 times faster.', [['speed', 40, 40, 'x', 'about', 'increase']]],
  ['The average speedup is 1.46x.', [['speed', 1.46, 1.46, 'x', 'about', 'increase']]],
  ['Decoding is 2x faster on average.', [['speed', 2, 2, 'x', 'about', 'increase']]],
  // Quantities.
  ['It has 10x fewer parameters.', [['size', 10, 10, 'x', 'exact', 'decrease']]],
  ['We reduce FLOPs by 45%.', [['compute', 45, 45, '%', 'exact', 'decrease']]],
  ['A 4x smaller model does the same.', [['size', 4, 4, 'x', 'exact', 'decrease']]],
  ['We reach a 36x compression ratio.', [['size', 36, 36, 'x', 'exact', 'decrease']]],
  ['Traffic is reduced by 90%.', [['communication', 90, 90, '%', 'exact', 'decrease']]],
  ['It costs less: a 50% cost reduction.', [['cost', 50, 50, '%', 'exact', 'decrease']]],
  ['We gain 3x energy efficiency improvement.', [['energy', 3, 3, 'x', 'exact', 'increase']]],
  ['Time to first token: we cut TTFT by 2.4x.', [['latency', 2.4, 2.4, 'x', 'exact', 'decrease']]],
  ['We get 2x more tokens per second.', [['throughput', 2, 2, 'x', 'exact', 'increase']]],
  ['Links get 3 times higher bandwidth.', [['throughput', 3, 3, 'x', 'exact', 'increase']]],
  [
    'The bandwidth needed is reduced by 65%.',
    [['communication', 65, 65, '%', 'exact', 'decrease']],
  ],
  ['It gives 1.4x higher performance per watt.', [['energy', 1.4, 1.4, 'x', 'exact', 'increase']]],
  ['It answers 40% more requests.', [['throughput', 40, 40, '%', 'exact', 'increase']]],
  ['The index is reduced to one third of its size.', [['size', 3, 3, 'x', 'exact', 'decrease']]],
  // Lists and shared heads.
  [
    'It is 1.8x, 1.3x and 1.6x faster than A, B and C, respectively.',
    [
      ['speed', 1.8, 1.8, 'x', 'exact', 'increase'],
      ['speed', 1.3, 1.3, 'x', 'exact', 'increase'],
      ['speed', 1.6, 1.6, 'x', 'exact', 'increase'],
    ],
  ],
  [
    'It is up to 2.6 and 3.4 times faster than the library.',
    [
      ['speed', 2.6, 2.6, 'x', 'up-to', 'increase'],
      ['speed', 3.4, 3.4, 'x', 'up-to', 'increase'],
    ],
  ],
  [
    'It raises throughput by up to 2.6x on one card and 6.9x on eight cards.',
    [
      ['throughput', 2.6, 2.6, 'x', 'up-to', 'increase'],
      ['throughput', 6.9, 6.9, 'x', 'up-to', 'increase'],
    ],
  ],
  [
    'It reduces training time by 3.4× and GPU memory usage by 8.2×.',
    [
      ['speed', 3.4, 3.4, 'x', 'exact', 'decrease'],
      ['memory', 8.2, 8.2, 'x', 'exact', 'decrease'],
    ],
  ],
  [
    'It reduces inference latency and memory usage by 45% and 26%, respectively.',
    [
      ['latency', 45, 45, '%', 'exact', 'decrease'],
      ['memory', 26, 26, '%', 'exact', 'decrease'],
    ],
  ],
  [
    'It yields a 3.1X and 2.2X reduction in latency and energy, respectively.',
    [
      ['latency', 3.1, 3.1, 'x', 'exact', 'decrease'],
      ['energy', 2.2, 2.2, 'x', 'exact', 'decrease'],
    ],
  ],
  [
    'It brings an improvement of up to 60% in throughput and up to 45% in latency.',
    [
      ['throughput', 60, 60, '%', 'up-to', 'increase'],
      ['latency', 45, 45, '%', 'up-to', 'decrease'],
    ],
  ],
  [
    'It cuts latency by 30%, improves throughput by 2x, and halves memory.',
    [
      ['latency', 30, 30, '%', 'exact', 'decrease'],
      ['throughput', 2, 2, 'x', 'exact', 'increase'],
      ['memory', 2, 2, 'x', 'exact', 'decrease'],
    ],
  ],
];

/** Sentences of our own, inside papers on fast computing, that claim nothing. */
export const MUST_NOT_CLAIM: readonly string[] = [
  'It improves accuracy by 5% on four tasks.',
  'It outperforms the baseline by 3.2% in F1 score.',
  'It reduces the word error rate by 19.5%.',
  'It achieves a win rate of 65.8% in blind trials.',
  'The acceptance rate rises by 20%.',
  'Perplexity is 12% lower.',
  'It sustains 502 petaFLOP/s on 128 A100 cards.',
  'Training ends in 3 minutes.',
  'We use 10 steps and 3x3 kernels on 256x256 images.',
  'Patches of 16 × 16 pixels are read by a ResNeXt-101 32x8d on MI250X.',
  'We train on 10x more data than before.',
  'The cost is O(n log n) in the number of tokens.',
  'It is much faster than before and uses far less memory.',
  'It is several orders of magnitude faster than before.',
  'We see 100% weak scaling up to 64 nodes.',
  'It incurs only 0.4% overhead.',
  'The purpose of this work is two-fold.',
  'We double check all results with 5-fold cross-validation.',
  'A triple of experts votes, and half of them agree.',
  'The unfolding of the manifold takes three times of day into account.',
  'It maintains 99.5% of the original quality.',
  'About 40% of the tokens are masked during training.',
  'We repeat each run 10 times and report the mean.',
  'Sparsity of 80% is reached at layer 12.',
  'The threefold evaluation covers speed, memory and cost.',
  'Our system runs on 8 x RTX 4090 GPUs.',
  'The result differs by 2 percentage points in latency ranking.',
  'Response quality improves by 12 percent over the reference.',
];
