import type { Expected } from './sentences';

/** Sentences of our own that tell a claim as two figures of one quantity or as a part of a whole, with what they claim. */
export const OTHER_FORMS: readonly (readonly [sentence: string, claims: readonly Expected[]])[] = [
  ['It lowers run time from 12 s to 3 s.', [['speed', 4, 4, 'x', 'exact', 'decrease']]],
  ['Peak memory decreases from 60 GB to 40 GB.', [['memory', 1.5, 1.5, 'x', 'exact', 'decrease']]],
  [
    'It lifts throughput from 20 to 50 requests.',
    [['throughput', 2.5, 2.5, 'x', 'exact', 'increase']],
  ],
  // Units of one dimension are converted.
  [
    'It cuts the run time from 3 hours to 12 minutes.',
    [['speed', 15, 15, 'x', 'exact', 'decrease']],
  ],
  [
    'Training time drops from 3 days to just 4 hours.',
    [['speed', 18, 18, 'x', 'exact', 'decrease']],
  ],
  ['It cuts memory from 1.2 TB to 64 GB.', [['memory', 18.75, 18.75, 'x', 'exact', 'decrease']]],
  ['It cuts latency from 5 to 2 ms.', [['latency', 2.5, 2.5, 'x', 'exact', 'decrease']]],
  [
    'Run time falls from 45 minutes to 20 seconds.',
    [['speed', 135, 135, 'x', 'exact', 'decrease']],
  ],
  // Scaled and rounded counts.
  [
    'It reduces trainable parameters from 41.8 million to about 9 thousand.',
    [['size', 4644, 4644, 'x', 'about', 'decrease']],
  ],
  [
    'It shrinks latency from over 30 s to approximately 10 s.',
    [['latency', 3, 3, 'x', 'about', 'decrease']],
  ],
  // The unit alone says that it is a time.
  ['It cuts training from 12 hours to 3 hours.', [['speed', 4, 4, 'x', 'exact', 'decrease']]],
  // A verb shared by a list of pairs, and a parenthesis inside a pair.
  [
    'It reduces parameters from 25.8M to 6.45M, FLOPs from 40G to 10G, and memory from 8 GB to 2 GB.',
    [
      ['size', 4, 4, 'x', 'exact', 'decrease'],
      ['compute', 4, 4, 'x', 'exact', 'decrease'],
      ['memory', 4, 4, 'x', 'exact', 'decrease'],
    ],
  ],
  [
    'It lifts inference speed from 25 FPS (the baseline) to 50 FPS.',
    [['speed', 2, 2, 'x', 'exact', 'increase']],
  ],
  // What grows by choice, or is only a range of settings, is none.
  ['Batch size is increased from 8 to 64.', []],
  ['We scale the model from 1B to 7B parameters.', []],
  ['We vary training time from 1 hour to 10 minutes.', []],
  ['We lower the learning rate from 0.1 to 0.01 in 3 steps.', []],
  // Parts: what is left, and what is taken off.
  ['Memory requirements drop by two thirds.', [['memory', 3, 3, 'x', 'exact', 'decrease']]],
  ['It cuts build time by almost a third.', [['speed', 1.5, 1.5, 'x', 'about', 'decrease']]],
  ['It uses a third less memory.', [['memory', 1.5, 1.5, 'x', 'exact', 'decrease']]],
  ['It takes half as long.', [['speed', 2, 2, 'x', 'exact', 'decrease']]],
  ['It requires only 25% of the MACs.', [['compute', 4, 4, 'x', 'exact', 'decrease']]],
  ['It runs with less than 5% of the parameters.', [['size', 20, 20, 'x', 'at-least', 'decrease']]],
  ['Computing time is cut to 10% of the original.', [['speed', 10, 10, 'x', 'exact', 'decrease']]],
  ['It reduces overhead to 2% of the cycles.', []],
  ['Only 12% of the time is spent in kernels.', []],
  ['Only 20% of the parameters are updated.', []],
  ['The board agrees with only 12% of the time.', []],
  ['Up to 79% of the parameters are redundant.', []],
  // An aside between number and noun.
  [
    'It leads to large (24.8%, p < 0.01) gains in time and cost.',
    [['speed', 24.8, 24.8, '%', 'exact', 'decrease']],
  ],
  // Bare numbers behind "speedup".
  ['We report speedups ranging from 2 to 10.', [['speed', 2, 10, 'x', 'exact', 'increase']]],
  ['The average speedup was 3.2 in all runs.', [['speed', 3.2, 3.2, 'x', 'about', 'increase']]],
  // A percentage of efficiency beside a firm speed; a compression of nothing that has a size.
  [
    'It is 57% faster in inference than X and has 20% higher efficiency than Y.',
    [
      ['speed', 57, 57, '%', 'exact', 'increase'],
      ['speed', 20, 20, '%', 'exact', 'increase'],
    ],
  ],
  ['Noise compresses attention by up to 42%.', []],
  // Markdown around numbers, units behind a bracket, asides.
  ['It is **2.5x** faster than vLLM.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  ['It is *2.5 times* faster than vLLM.', [['speed', 2.5, 2.5, 'x', 'exact', 'increase']]],
  [
    'It has **up to 3.2×** higher throughput.',
    [['throughput', 3.2, 3.2, 'x', 'up-to', 'increase']],
  ],
  ['It gives a `3.2x` speedup over A* search.', [['speed', 3.2, 3.2, 'x', 'exact', 'increase']]],
  ['It gives a (1.3-1.9)x speedup.', [['speed', 1.3, 1.9, 'x', 'exact', 'increase']]],
  [
    'It is 3.7 (up to 8.2) times faster.',
    [
      ['speed', 3.7, 3.7, 'x', 'exact', 'increase'],
      ['speed', 8.2, 8.2, 'x', 'up-to', 'increase'],
    ],
  ],
  [
    'It reduces latency by 40% (resp. 20%) on A (resp. B).',
    [
      ['latency', 40, 40, '%', 'exact', 'decrease'],
      ['latency', 20, 20, '%', 'exact', 'decrease'],
    ],
  ],
  ['It reduces latency by 40% (95% CI).', [['latency', 40, 40, '%', 'exact', 'decrease']]],
  ['It brings memory usage down by 4x.', [['memory', 4, 4, 'x', 'exact', 'decrease']]],
  // The way older papers write.
  ['It is a factor of 3 faster than the best method.', [['speed', 3, 3, 'x', 'exact', 'increase']]],
  ['A speed-up of 12 on 16 processors is reached.', [['speed', 12, 12, 'x', 'exact', 'increase']]],
  ['CPU time is reduced by 40 per cent.', [['speed', 40, 40, '%', 'exact', 'decrease']]],
  ['It needs an order of magnitude less storage.', [['size', 10, 10, 'x', 'about', 'decrease']]],
  ['The program runs ten times as fast.', [['speed', 10, 10, 'x', 'exact', 'increase']]],
  [
    'Savings of between 20 and 50 percent in execution time are seen.',
    [['speed', 20, 50, '%', 'exact', 'decrease']],
  ],
  [
    'Execution times are reduced by a factor of two to five.',
    [['speed', 2, 5, 'x', 'exact', 'decrease']],
  ],
  ['Power dissipation is reduced by up to 60%.', [['energy', 60, 60, '%', 'up-to', 'decrease']]],
  ['The code is 15% smaller.', [['size', 15, 15, '%', 'exact', 'decrease']]],
  ['The cache is three times smaller.', [['size', 3, 3, 'x', 'exact', 'decrease']]],
  [
    'It performs up to 8 times better than the naive way in running time.',
    [['speed', 8, 8, 'x', 'up-to', 'decrease']],
  ],
  // A compression of what the sentence has just told of.
  [
    'It shortens each exchange from 371 to 38 tokens, yielding 11x compression.',
    [['compute', 11, 11, 'x', 'exact', 'decrease']],
  ],
];
