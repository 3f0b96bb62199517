import type { Span } from '../papers/span';

/** Fields of a paper that the engine reads. */
export type ClaimField = 'title' | 'abstract';

/** Quantity that a claim is about. */
export type Metric =
  | 'speed'
  | 'latency'
  | 'throughput'
  | 'memory'
  | 'compute'
  | 'communication'
  | 'energy'
  | 'cost'
  | 'size'
  | 'other';

/** How the number bounds the truth: "up to", "over", "about", or neither. */
export type Bound = 'up-to' | 'at-least' | 'about' | 'exact';

/** Whose figure it is: the paper's own, a compared system's, or a general statement. */
export type Relation = 'own' | 'baseline' | 'background';

/** One reported efficiency claim. `start`/`end` point at number and quantity in the given field. */
export interface Claim extends Span {
  field: ClaimField;
  metric: Metric;
  /** Numbers as written; equal unless the text gives a range. */
  min: number;
  max: number;
  /** A ratio (`x`) or a percentage. */
  unit: 'x' | '%';
  bound: Bound;
  /** Whether the quantity grows (throughput) or shrinks (latency). */
  change: 'increase' | 'decrease';
  relation: Relation;
  /** Stated comparison, for example "vLLM" of "over vLLM". */
  baseline?: string;
  /** Stated hardware, for example "8 A100". */
  hardware?: string;
  /** Stated model, task, batch or context length. */
  condition?: string;
  /** Stated price in quality, for example "without accuracy loss". */
  qualityCost?: string;
}

/** What the engine reads of a paper. */
export interface ClaimText {
  title: string;
  abstract: string | null;
}
