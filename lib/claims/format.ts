import type { Bound, Claim, Metric } from './claim';

/** A claim as a chip shows it. Data only: the words for `prefix` and `metric` are the interface's. */
export interface FormattedClaim {
  /** Bound to put before the value; null where the text states none. */
  prefix: Exclude<Bound, 'exact'> | null;
  /** `6.9×`, `1.1–2×`, `−37 %`, `+16 %`. */
  value: string;
  metric: Metric;
  change: Claim['change'];
}

const NARROW_SPACE = '\u202f';
const MINUS = '\u2212';

/** A number as people write it: at most four digits after the point, groups of three from 10,000, `10^58` beyond a billion. */
function formatNumber(value: number): string {
  if (value >= 1e9) {
    const power = Math.floor(Math.log10(value));
    const lead = value / 10 ** power;
    return Math.abs(lead - 1) < 1e-9 ? `10^${power}` : `${Number(lead.toFixed(2))}·10^${power}`;
  }
  const rounded = Number(value.toFixed(4));
  return rounded >= 10_000 ? rounded.toLocaleString('en-US') : String(rounded);
}

/** The parts of a claim's chip, free of any language. */
export function formatClaim(claim: Claim): FormattedClaim {
  const { min, max, unit, change, metric } = claim;
  const range = min === max ? formatNumber(max) : `${formatNumber(min)}–${formatNumber(max)}`;
  const sign = change === 'decrease' ? MINUS : '+';
  const value = unit === 'x' ? `${range}×` : `${sign}${range}${NARROW_SPACE}%`;
  return { prefix: claim.bound === 'exact' ? null : claim.bound, value, metric, change };
}
