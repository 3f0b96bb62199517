import type { Bound, Claim, Metric } from './claim';

/** Keys of the messages that say what is gained: "throughput", "speedup". */
const GAIN = {
  speed: 'claimGainSpeed',
  latency: 'claimGainLatency',
  throughput: 'claimGainThroughput',
  memory: 'claimGainMemory',
  compute: 'claimGainCompute',
  communication: 'claimGainCommunication',
  energy: 'claimGainEnergy',
  cost: 'claimGainCost',
  size: 'claimGainSize',
  other: 'claimGainOther',
} as const satisfies Record<Metric, string>;

/** Keys of the messages that say by how many times something shrank: "lower latency". */
const LESS = {
  speed: 'claimLessSpeed',
  latency: 'claimLessLatency',
  throughput: 'claimLessThroughput',
  memory: 'claimLessMemory',
  compute: 'claimLessCompute',
  communication: 'claimLessCommunication',
  energy: 'claimLessEnergy',
  cost: 'claimLessCost',
  size: 'claimLessSize',
  other: 'claimLessOther',
} as const satisfies Record<Metric, string>;

/** Keys of the messages for what a percentage is taken off: "−37 % latency". */
const QUANTITY = {
  speed: 'claimQuantitySpeed',
  latency: 'claimQuantityLatency',
  throughput: 'claimQuantityThroughput',
  memory: 'claimQuantityMemory',
  compute: 'claimQuantityCompute',
  communication: 'claimQuantityCommunication',
  energy: 'claimQuantityEnergy',
  cost: 'claimQuantityCost',
  size: 'claimQuantitySize',
  other: 'claimQuantityOther',
} as const satisfies Record<Metric, string>;

const BOUND = {
  'up-to': 'claimBoundUpTo',
  'at-least': 'claimBoundAtLeast',
  about: 'claimBoundAbout',
  exact: null,
} as const satisfies Record<Bound, string | null>;

/** Messages that a claim is worded with. */
export type ClaimTextKey =
  | (typeof GAIN)[Metric]
  | (typeof LESS)[Metric]
  | (typeof QUANTITY)[Metric]
  | Exclude<(typeof BOUND)[Bound], null>
  | 'claimPercentGainSpeed'
  | 'claimFactor'
  | 'claimPercentUp'
  | 'claimPercentDown'
  | 'claimRange';

/** Looks a message up and puts `$1`, `$2` in. */
export type Say = (key: ClaimTextKey, ...substitutions: string[]) => string;

/** "6.9", "2.36–8.02" or "1,000", in the form of `language` (BCP 47). */
const figures = ({ min, max }: Claim, say: Say, language: string): string => {
  // Some count with numbers such as 10^58; nobody reads fifty zeros.
  const notation = max >= 1e9 ? 'scientific' : 'standard';
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4, notation });
  return min === max
    ? format.format(min)
    : say('claimRange', format.format(min), format.format(max));
};

const worded = (claim: Claim, say: Say, language: string): string => {
  const { metric, unit, change } = claim;
  const figure = figures(claim, say, language);
  if (unit === 'x')
    return say('claimFactor', figure, say(change === 'increase' ? GAIN[metric] : LESS[metric]));
  if (change === 'decrease') return say('claimPercentDown', figure, say(QUANTITY[metric]));
  const gain = metric === 'speed' ? 'claimPercentGainSpeed' : GAIN[metric];
  return say('claimPercentUp', figure, say(gain));
};

/**
 * A claim in a few words, as every chip shows it: "up to 6.9× throughput", "−37 % latency",
 * "3.8× lower latency". `language` is the one that the messages are written in.
 */
export const claimText = (claim: Claim, say: Say, language: string): string => {
  const bound = BOUND[claim.bound];
  const words = worded(claim, say, language);
  return bound === null ? words : say(bound, words);
};
