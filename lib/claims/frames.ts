import type { Bound, Metric } from './claim';
import type { MetricSense } from './lexicon';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import type { Change } from './vocabulary/changes';

/** What the words around a quantity say that it measures. */
export interface Frame {
  metric: Metric;
  change: 'increase' | 'decrease';
  /** The text states something worse: belongs to a compared system or is a price paid. */
  worse: boolean;
  /** The words alone do not say that this is about efficiency ("outperforms X by 2x"): the paper must. */
  needsContext: boolean;
  /** Not even the quantity is named: "a 2.3-fold improvement". */
  isLone: boolean;
  /** Bound stated at the noun: "average speedup of 2x". */
  bound?: Bound;
  /** Tokens that carry quantity and number, both included. */
  first: number;
  last: number;
  /** What the members of the list are about, where the text names as many things as numbers. */
  members?: readonly (MetricSense | null)[];
  /** Change word that the quantity hangs on, passed on to the quantities of a list. */
  word: Change;
}

/** Everything a frame reader looks at. */
export interface FrameInput {
  tokens: readonly Token[];
  quantity: Quantity;
  /** First token of quantity and bound words. */
  boundFirst: number;
  /** Token indices at which other quantities start and end. */
  previousEnd: number;
  nextStart: number;
  /** How many quantities the list around this one has, and its place in it. */
  members: number;
  member: number;
}

export const SPEED: MetricSense = {
  metric: 'speed',
  better: 'up',
  weak: false,
  vague: false,
  open: false,
  gain: false,
};
export const SIZE: MetricSense = {
  metric: 'size',
  better: 'down',
  weak: false,
  vague: false,
  open: false,
  gain: false,
};

/** An improvement of nothing in particular. */
export const LONE: MetricSense = { ...SPEED, open: true, vague: true };

/** Direction in which `sense` moved under `word`; `worse` when that is the bad way. */
export function resolve(
  word: Change,
  sense: MetricSense,
): Pick<Frame, 'metric' | 'change' | 'worse' | 'word'> {
  const isUp = sense.better === 'up';
  const { metric } = sense;
  // Bandwidth that grows is bandwidth achieved, bandwidth that shrinks is bandwidth needed.
  if (metric === 'communication' && sense.gain && word !== 'down')
    return { metric: 'throughput', change: 'increase', worse: false, word };
  if (metric === 'size' && isUp) return { metric, change: 'decrease', worse: false, word };
  if (word === 'down') return { metric, change: 'decrease', worse: isUp, word };
  if (word === 'up') return { metric, change: 'increase', worse: !isUp, word };
  if (word === 'improve')
    return { metric, change: isUp || sense.gain ? 'increase' : 'decrease', worse: false, word };
  return {
    metric,
    change: metric === 'speed' || isUp ? 'increase' : 'decrease',
    worse: false,
    word,
  };
}

/** Puts a frame together. */
export function frame(
  word: Change,
  sense: MetricSense,
  span: { first: number; last: number },
  more: { needsContext?: boolean; bound?: Bound | undefined } = {},
): Frame {
  const { metric, change, worse } = resolve(word, sense);
  const built: Frame = {
    metric,
    change,
    worse,
    word,
    needsContext: more.needsContext ?? sense.open,
    isLone: sense === LONE,
    first: span.first,
    last: span.last,
  };
  if (more.bound !== undefined) built.bound = more.bound;
  return built;
}
