import type { Span } from '../papers/span';
import { isBackgroundOpening, relationOf, type SentencePlace } from './attribution';
import { type Candidate, findCandidates } from './candidates';
import type { Claim, ClaimField, ClaimText, Metric } from './claim';
import { readDetails } from './details';
import { findFromTo } from './from-to';
import { type NormalText, normalize } from './normalize';
import { isQualityWord, isSpeedWord, type PaperContext } from './paper-context';
import { findQuantities } from './quantities';
import { type Token, tokenize } from './tokens';

/** One sentence taken through all stages up to candidates. */
export interface SentenceReading {
  normal: NormalText;
  tokens: readonly Token[];
  candidates: readonly Candidate[];
  place: SentencePlace;
}

const isSpeed = ({ text }: Token): boolean => isSpeedWord(text);
const isQuality = ({ text }: Token): boolean => isQualityWord(text);

/** Takes a sentence of a paper through the stages: normalise, tokens, quantities, candidate frames. */
export function readSentence(field: ClaimField, paper: ClaimText, span: Span): SentenceReading {
  const normal = normalize(paper[field] ?? '', span);
  const tokens = tokenize(normal.text);
  const found = findCandidates(tokens, findQuantities(tokens));
  const pairs = findFromTo(tokens);
  const candidates =
    pairs.length === 0
      ? found
      : [...found, ...pairs].sort((a, b) => a.quantity.first - b.quantity.first);
  const isFirst = field === 'abstract' && span.start === 0 && candidates.length > 0;
  const isOpening = isFirst && isBackgroundOpening(paper, span.end);
  return { normal, tokens, candidates, place: { isOpening } };
}

/** Original offsets of the tokens `first` to `last`, both included. */
export function spanOf(
  { normal, tokens }: Pick<SentenceReading, 'normal' | 'tokens'>,
  first: number,
  last: number,
): Span {
  const start = tokens[first]?.start ?? 0;
  const end = tokens[last]?.end ?? start + 1;
  return { start: normal.startOf(start), end: normal.endOf(end - 1) };
}

/** Smallest percentage that "outperforms X by" may mean as speed: a few percent are quality. */
const LEAST_PERCENT_WIN = 10;

/** Words of speed that make a paper one on speed where none tells of quality. */
const SURELY_FAST = 8;

/** Whether paper and frame together make an efficiency claim of the candidate. */
export function isAccepted(
  candidate: Candidate,
  { tokens, candidates }: SentenceReading,
  context: PaperContext,
): boolean {
  const { frame, quantity } = candidate;
  if (frame === null || quantity.max <= 0 || quantity.min > quantity.max) return false;
  if (context.isNatural(tokens)) return false;
  if (!frame.needsContext || isBesideSpeed(candidate, candidates, tokens)) return true;
  const { speed, quality } = context.counts();
  if (quantity.unit === 'x' && !frame.isLone) return speed > quality;
  if (tokens.some(isQuality)) return false;
  if (quantity.unit === 'x') return speed > 2 * quality + 2;
  if (quantity.max < LEAST_PERCENT_WIN || speed <= 3 * quality + 4) return false;
  const isSure = quality === 0 && speed >= SURELY_FAST;
  return isSure || frame.word === 'win' || tokens.some(isSpeed);
}

const SPEEDS: ReadonlySet<Metric> = new Set(['speed', 'latency', 'throughput']);

/** "57% faster inference than X and 20% higher efficiency than Y": what is joined to a speed is one. */
function isBesideSpeed(
  { frame, quantity }: Candidate,
  candidates: readonly Candidate[],
  tokens: readonly Token[],
): boolean {
  if (frame === null || frame.isLone || tokens[frame.last]?.text !== 'efficiency') return false;
  return candidates.some(
    (other) =>
      other.frame?.needsContext === false &&
      SPEEDS.has(other.frame.metric) &&
      other.quantity.last < quantity.first &&
      !tokens.slice(other.quantity.last, frame.last).some(isQuality),
  );
}

/** The claim that a candidate makes; null where its words name no efficiency. */
export function claimOf(
  field: ClaimField,
  reading: SentenceReading,
  { quantity, bound, boundFirst, frame }: Candidate,
): Claim | null {
  if (frame === null) return null;
  const last = Math.max(frame.last, quantity.last);
  const { start, end } = spanOf(
    reading,
    firstTold(reading.tokens, Math.min(frame.first, quantity.first), quantity.first),
    lastTold(reading.tokens, last, quantity.last),
  );
  // Spread syntax for span and details here cost a tenth of the time that a text takes.
  const claim: Claim = {
    start,
    end,
    field,
    metric: frame.metric,
    min: quantity.min,
    max: quantity.max,
    unit: quantity.unit ?? 'x',
    bound,
    change: frame.change,
    relation: relationOf(reading.tokens, quantity, boundFirst, frame, reading.place),
  };
  const next = nextQuantity(reading, quantity.last);
  return Object.assign(
    claim,
    readDetails(reading.normal.text, reading.tokens, quantity.first, last, next),
  );
}

const EDGES = new Set([
  ')',
  ',',
  ';',
  'and',
  'or',
  'the',
  'a',
  'an',
  'of',
  'its',
  'by',
  'for',
  'in',
]);

/** The span without signs and small words at its edges: "and memory by 3x" starts at "memory". */
function firstTold(tokens: readonly Token[], from: number, quantity: number): number {
  let first = from;
  while (first < quantity && EDGES.has(tokens[first]?.text ?? '')) first += 1;
  return first;
}

/** The same at the end: "2.5x more throughput and a" ends at "throughput". */
function lastTold(tokens: readonly Token[], to: number, quantity: number): number {
  let last = to;
  while (last > quantity && EDGES.has(tokens[last]?.text ?? '')) last -= 1;
  return last;
}

/** Token at which the next quantity with a meaning of its own starts. */
function nextQuantity({ candidates, tokens }: SentenceReading, after: number): number {
  for (const { quantity, frame } of candidates)
    if (frame !== null && quantity.first > after) return quantity.first;
  return tokens.length;
}
