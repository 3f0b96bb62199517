import type { Claim, Metric } from './claim';

/** Metrics that a headline may be about. */
const HEADLINE_METRICS: ReadonlySet<Metric> = new Set(['speed', 'latency', 'throughput']);

/**
 * What an "up to" figure counts for in a ranking: a best case of 3× stands with a typical 2×. A best
 * case therefore yields to every equal and every comparable typical figure.
 */
const UP_TO_WEIGHT = 2 / 3;

/**
 * Improvement factors of a claim's two numbers: a ratio is itself, a percentage p is 1 + p/100 where
 * the quantity grows and 1/(1 − p/100) where it shrinks (the definition of the gold labels).
 */
export function claimFactor(claim: Pick<Claim, 'min' | 'max' | 'unit' | 'change'>): {
  min: number;
  max: number;
} {
  const factor = (value: number): number => {
    if (claim.unit === 'x') return value;
    if (claim.change === 'increase') return 1 + value / 100;
    return 1 / Math.max(1e-9, 1 - value / 100);
  };
  return { min: factor(claim.min), max: factor(claim.max) };
}

/** Strength of a claim in a ranking: its largest factor, of an "up to" claim two thirds of that. */
export function claimStrength(claim: Claim): number {
  const { max } = claimFactor(claim);
  return claim.bound === 'up-to' ? max * UP_TO_WEIGHT : max;
}

/** Order for sorting, strongest first; a typical figure goes before an "up to" one of equal strength. */
export function compareClaims(a: Claim, b: Claim): number {
  const difference = claimStrength(b) - claimStrength(a);
  if (difference !== 0) return difference;
  return Number(a.bound === 'up-to') - Number(b.bound === 'up-to');
}

/** The claims, strongest first; the given array is left alone. */
export function rankClaims(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(compareClaims);
}

/** Whether the claim is the paper's own and about speed, latency or throughput. */
export function isHeadlineCandidate(claim: Claim): boolean {
  return claim.relation === 'own' && HEADLINE_METRICS.has(claim.metric);
}

/**
 * The claim that a row shows first: the largest factor among the paper's own speed, latency and
 * throughput claims; of equal factors the typical one before the "up to" one, then the earlier one.
 * Null where there is none.
 */
export function headlineClaim(claims: readonly Claim[]): Claim | null {
  let best: Claim | null = null;
  for (const claim of claims) {
    if (!isHeadlineCandidate(claim)) continue;
    if (best === null || beats(claim, best)) best = claim;
  }
  return best;
}

function beats(claim: Claim, best: Claim): boolean {
  const difference = claimFactor(claim).max - claimFactor(best).max;
  if (Math.abs(difference) > 1e-9) return difference > 0;
  return best.bound === 'up-to' && claim.bound !== 'up-to';
}
