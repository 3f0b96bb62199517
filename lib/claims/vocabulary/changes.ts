/**
 * How a text says that a quantity changed. `up`: it grows, `down`: it shrinks, `improve`: better,
 * whichever way that is, `speed`: the word itself says faster, `win`: better than another system.
 */
export type Change = 'up' | 'down' | 'improve' | 'speed' | 'win';

/** Verbs by base form; other forms are derived, irregular ones stand in `VERB_FORMS`. */
export const CHANGE_VERBS: Readonly<Record<Change, string>> = {
  // "reduces FLOPs by 45%", "cuts peak memory in half", "saves 44% of the time"
  down: `reduce decrease lower cut shrink save lessen diminish trim slash minimize compress prune shorten
    alleviate mitigate eliminate drop fall downsize lighten conserve decline curtail`,
  // "increases throughput by 2x"
  up: 'increase raise boost enlarge multiply grow rise expand elevate lift',
  // "improves latency by 20%"
  improve: 'improve enhance optimize optimise ameliorate refine',
  // "accelerates simulations by a factor of over 200"
  speed: 'accelerate speedup speed-up speed expedite quicken',
  // "outperforms vLLM by 1.98x"
  win: 'outperform surpass exceed beat outpace outstrip best dominate',
};

/** Irregular forms, and forms that derivation would get wrong. */
export const VERB_FORMS: Readonly<Record<string, string>> = {
  cut: 'cut cuts cutting',
  shrink: 'shrink shrinks shrunk shrank shrinking',
  trim: 'trim trims trimmed trimming',
  drop: 'drop drops dropped dropping',
  fall: 'fall falls fell fallen falling',
  grow: 'grow grows grew grown growing',
  rise: 'rise rises rose risen rising',
  beat: 'beat beats beaten beating',
  speed: 'speed speeds sped speeding speeded',
  speedup: 'speedup speedups speeding-up',
  'speed-up': 'speed-up speeds-up sped-up',
  best: 'bests bested besting',
};

/** Nouns: "37% latency reduction", "speedup of 2.2". Plurals are understood. */
export const CHANGE_NOUNS: Readonly<Record<Change, string>> = {
  down: 'reduction decrease saving decline drop cut shrinkage compression pruning decrement lowering sparsification downsizing',
  up: 'increase increment growth rise multiplication',
  improve: 'improvement gain advantage benefit enhancement optimization boost uplift upgrade',
  speed: 'speedup speed-up acceleration speed-ups speeding-up speedups',
  win: '',
};

/** Comparing adjectives: "50% less memory", "three times faster". */
export const COMPARATIVES: Readonly<Record<Change, string>> = {
  down: 'less fewer lower smaller shorter cheaper lighter reduced decreased leaner thinner slimmer',
  up: 'more higher greater larger bigger increased longer heavier additional',
  improve: 'better improved superior',
  speed: 'faster quicker speedier accelerated swifter',
  win: '',
};

/** Said of something that got worse, or of a system that the paper beats. */
export const WORSE_WORDS =
  'slower slowdown degradation slows slow slowed worse slow-down longer costlier';

/** Verbs of processes whose being faster is no gain: "degrading 3x faster", "grow twice as fast". */
export const PROCESS_WORDS =
  `degrade degrades degrading degraded decay decays decaying decayed grow grows growing grew spread spreads
  spreading move moves moving moved decline declines declining forget forgets forgetting drop drops dropping
  rise rises rising rose age ages aging evolve evolves evolving rotate rotates rotating expand expands
  expanding diffuse diffuses walk walks walking propagate propagates propagating fall falls falling travel travels
  traveling deteriorate deteriorates deteriorating increase increases increasing decrease decreases decreasing
  warming warms shrinking swim swims flow flows relax relaxes saturate saturates`.split(/\s+/);
