import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import type { Claim } from '../../lib/claims/claim';
import { claimFactor } from '../../lib/claims/factor';
import { sharedPath } from '../shared-data';

const GoldClaim = v.object({
  field: v.optional(v.picklist(['title', 'abstract']), 'abstract'),
  quote: v.string(),
  start: v.number(),
  metric: v.string(),
  min: v.number(),
  max: v.number(),
  unit: v.picklist(['x', '%']),
  bound: v.string(),
  change: v.picklist(['increase', 'decrease']),
  relation: v.string(),
  optional: v.optional(v.boolean(), false),
  also: v.optional(v.record(v.string(), v.unknown())),
});

const GoldPaper = v.object({
  id: v.string(),
  title: v.string(),
  abstract: v.nullish(v.string(), null),
  claims: v.array(GoldClaim),
});

export type GoldClaim = v.InferOutput<typeof GoldClaim>;
export type GoldPaper = v.InferOutput<typeof GoldPaper>;

/** Labelled papers of a file beside the project, or null where it is absent. */
export function readGold(name: string): GoldPaper[] | null {
  const path = sharedPath(`gold/${name}.jsonl`);
  if (path === null) return null;
  const lines = readFileSync(path, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => v.parse(GoldPaper, JSON.parse(line)));
}

/** Metrics that a speedup claim may have. */
const TIME = new Set(['speed', 'latency', 'throughput']);
const group = (metric: string): string => (TIME.has(metric) ? 'time' : metric);

const isNear = (a: number, b: number, tolerance: number): boolean =>
  Math.abs(a - b) <= tolerance * Math.max(Math.abs(a), Math.abs(b));

/** Whether a prediction names the labelled claim: same field and unit, numbers and places close. */
function isSame(gold: GoldClaim, got: Claim): boolean {
  const tolerance = gold.optional ? 0.05 : 0.005;
  return (
    gold.field === got.field &&
    gold.unit === got.unit &&
    isNear(gold.min, got.min, tolerance) &&
    isNear(gold.max, got.max, tolerance) &&
    got.start < gold.start + gold.quote.length + 40 &&
    got.end > gold.start - 40
  );
}

/** F1 of the counts; 1 where there is nothing to find and nothing was found. */
export const f1 = ({ hits, extra, missed }: Counts): number =>
  hits + extra + missed === 0 ? 1 : (2 * hits) / (2 * hits + extra + missed);

interface Counts {
  hits: number;
  extra: number;
  missed: number;
}

/** Agreement of predictions with labels, as the definition of the labels scores it. */
export interface Agreement {
  all: Counts;
  time: Counts;
  right: { matched: number; metric: number; bound: number; change: number };
  headline: { papers: number; right: number };
  /** Papers without any label that got a claim of their own. */
  falseAlarms: number;
  unlabelled: number;
}

const headlineOf = (
  claims: readonly Pick<Claim, 'min' | 'max' | 'unit' | 'change'>[],
): number | null =>
  claims.length === 0 ? null : Math.max(...claims.map((claim) => claimFactor(claim).max));

function countHit(sum: Agreement, gold: GoldClaim, got: Claim): void {
  sum.all.hits += 1;
  const isTime = group(gold.metric) === 'time';
  const gotTime = group(got.metric) === 'time';
  if (isTime && gotTime) sum.time.hits += 1;
  else if (isTime) sum.time.missed += 1;
  else if (gotTime) sum.time.extra += 1;
  sum.right.matched += 1;
  for (const key of ['metric', 'bound', 'change'] as const)
    sum.right[key] += Number(gold[key] === got[key] || gold.also?.[key] === got[key]);
}

function scorePaper(sum: Agreement, paper: GoldPaper, claims: readonly Claim[]): void {
  const own = claims.filter(({ relation }) => relation === 'own');
  const left = [...own];
  const take = (gold: GoldClaim): Claim | undefined => {
    const at = left.findIndex((claim) => isSame(gold, claim));
    return at < 0 ? undefined : left.splice(at, 1)[0];
  };
  const firm = paper.claims.filter(({ relation, optional }) => relation === 'own' && !optional);
  for (const gold of firm) {
    const got = take(gold);
    if (got !== undefined) countHit(sum, gold, got);
    else {
      sum.all.missed += 1;
      sum.time.missed += Number(group(gold.metric) === 'time');
    }
  }
  for (const gold of paper.claims) if (gold.optional) take(gold);
  sum.all.extra += left.length;
  sum.time.extra += left.filter(({ metric }) => TIME.has(metric)).length;
  if (paper.claims.length === 0) {
    sum.unlabelled += 1;
    sum.falseAlarms += Number(own.length > 0);
  }
  if (paper.claims.some(({ optional, metric }) => optional && TIME.has(metric))) return;
  const want = headlineOf(firm.filter(({ metric }) => TIME.has(metric)));
  const have = headlineOf(own.filter(({ metric }) => TIME.has(metric)));
  sum.headline.papers += 1;
  sum.headline.right += Number(
    want === null ? have === null : have !== null && Math.abs(have / want - 1) < 0.01,
  );
}

/** Scores the predictions of `read` over labelled papers. */
export function score(
  papers: readonly GoldPaper[],
  read: (paper: GoldPaper) => Claim[],
): Agreement {
  const none = (): Counts => ({ hits: 0, extra: 0, missed: 0 });
  const sum: Agreement = {
    all: none(),
    time: none(),
    right: { matched: 0, metric: 0, bound: 0, change: 0 },
    headline: { papers: 0, right: 0 },
    falseAlarms: 0,
    unlabelled: 0,
  };
  for (const paper of papers) scorePaper(sum, paper, read(paper));
  return sum;
}
