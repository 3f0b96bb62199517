import type { Claim } from './claim';
import { isOtherVerb } from './leads';
import { wordsOf } from './lexicon';
import type { Token } from './tokens';
import {
  BASELINE_LEADS,
  DETAIL_ENDS,
  HARDWARE_WORDS,
  QUALITY_LEADS,
  QUALITY_THINGS,
} from './vocabulary/details';

/** What a text states around a claim; fields that it does not state are absent. */
export type Details = Pick<Claim, 'baseline' | 'hardware' | 'condition' | 'qualityCost'>;

const ENDS = new Set(wordsOf(DETAIL_ENDS));
const HARDWARE = new Set(wordsOf(HARDWARE_WORDS));
const QUALITY = new Set(wordsOf(QUALITY_THINGS));
/** Longest detail, in tokens. */
const LONGEST = 9;
/** How far behind the claim a detail may stand, in tokens. */
const REACH = 28;

interface Stretch {
  from: number;
  to: number;
}

/** Leads by their first word. */
function byFirst(leads: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const map = new Map<string, (readonly string[])[]>();
  for (const lead of leads) {
    const first = lead[0] ?? '';
    map.set(first, [...(map.get(first) ?? []), lead]);
  }
  return map;
}

const BASELINES = byFirst(BASELINE_LEADS);
const QUALITIES = byFirst(QUALITY_LEADS);

/** The lead whose words stand at `at`, if any. */
const leadAt = (
  tokens: readonly Token[],
  at: number,
  leads: ReadonlyMap<string, readonly (readonly string[])[]>,
): readonly string[] | undefined =>
  leads
    .get(tokens[at]?.text ?? '')
    ?.find((lead) => lead.every((word, i) => tokens[at + i]?.text === word));

const isEnd = (token: Token | undefined): boolean =>
  token === undefined || (token.kind === 'sign' && !'-/.%×'.includes(token.text));

/** Whether the word at `at` ends a detail; "and" does before a verb or number, not in "Orca and vLLM". */
function isEndWord(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  if (text !== 'and') return ENDS.has(text);
  const next = tokens[at + 1];
  return (
    next === undefined || next.kind !== 'word' || next.entry !== undefined || isOtherVerb(next)
  );
}

/** Stretch from `from` to the next end word or sign. */
function stretch(tokens: readonly Token[], from: number): Stretch {
  let to = from;
  while (to < tokens.length && to < from + LONGEST) {
    const token = tokens[to];
    if (isEnd(token) || (to > from && isEndWord(tokens, to))) break;
    if (token?.text === '.' && token.glued !== true) break;
    to += 1;
  }
  while (to > from && tokens[to - 1]?.kind === 'sign' && tokens[to - 1]?.text === '.') to -= 1;
  return { from, to };
}

const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their']);

/** Words of a stretch as the cleaned sentence has them, articles in front left out. */
function written(
  text: string,
  tokens: readonly Token[],
  { from, to }: Stretch,
): string | undefined {
  let start = from;
  while (start < to && ARTICLES.has(tokens[start]?.text ?? '')) start += 1;
  const first = tokens[start];
  const last = tokens[to - 1];
  if (first === undefined || last === undefined || start >= to) return undefined;
  return text.slice(first.start, last.end).replaceAll('\n', ' ');
}

const has = (
  tokens: readonly Token[],
  words: ReadonlySet<string>,
  { from, to }: Stretch,
): boolean => {
  for (let at = from; at < to; at += 1) if (words.has(tokens[at]?.text ?? '')) return true;
  return false;
};

/** "over vLLM", "compared to the baseline": the nearest lead behind the quantity, or failing that before it. */
function baselineOf(text: string, tokens: readonly Token[], place: Stretch): string | undefined {
  for (let at = place.to; at < place.to + REACH && at < tokens.length; at += 1) {
    const lead = leadAt(tokens, at, BASELINES);
    if (lead === undefined) continue;
    const found = stretch(tokens, at + lead.length);
    if (tokens[found.from]?.kind === 'number') continue;
    return written(text, tokens, found);
  }
  return wonOver(text, tokens, place);
}

/** "outperforms vLLM by 1.98x": the object of the verb. */
function wonOver(text: string, tokens: readonly Token[], place: Stretch): string | undefined {
  for (let at = place.from; at >= 0 && at > place.from - 16; at -= 1) {
    if (tokens[at]?.entry?.verb !== 'win') continue;
    const found = stretch(tokens, at + 1);
    return found.to > place.from ? undefined : written(text, tokens, found);
  }
  return undefined;
}

/** "on 8 A100 GPUs", "for Falcon-180B": stretches behind a preposition, by whether they name hardware. */
function settings(text: string, tokens: readonly Token[], place: Stretch, next: number): Details {
  const details: Details = {};
  for (let at = place.to; at < Math.min(place.to + REACH, next); at += 1) {
    const lead = tokens[at]?.text ?? '';
    if (!SETTING_LEADS.has(lead)) continue;
    const found = stretch(tokens, at + 1);
    const value = written(text, tokens, found);
    if (value === undefined) continue;
    if (has(tokens, HARDWARE, found)) details.hardware ??= value;
    else if (lead === 'on' || lead === 'for') details.condition ??= value;
  }
  return details;
}

const SETTING_LEADS = new Set(['on', 'using', 'for', 'with']);

/** "without accuracy loss", "with a maximum accuracy drop of only 7%". */
function qualityCostOf(text: string, tokens: readonly Token[]): string | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const lead = leadAt(tokens, at, QUALITIES);
    if (lead === undefined) continue;
    const found = qualityStretch(tokens, at, lead.length);
    if (has(tokens, QUALITY, found)) return written(text, tokens, found);
  }
  return undefined;
}

/** The phrase with its lead and, where it goes on so, its "of only 7%". */
function qualityStretch(tokens: readonly Token[], at: number, lead: number): Stretch {
  const body = stretch(tokens, at + lead);
  if (tokens[body.to]?.text === 'in' || tokens[body.to]?.text === 'on')
    return { from: at, to: stretch(tokens, body.to + 1).to };
  return { from: at, to: body.to };
}

/**
 * Baseline, hardware, condition and price in quality that a sentence states around the claim whose
 * quantity spans the tokens `first` to `last`; `next` is where the next claim's quantity starts.
 */
export function readDetails(
  text: string,
  tokens: readonly Token[],
  first: number,
  last: number,
  next: number,
): Details {
  const place = { from: first, to: last + 1 };
  const details = settings(text, tokens, place, next);
  const baseline = baselineOf(text, tokens, place);
  const qualityCost = qualityCostOf(text, tokens);
  if (baseline !== undefined) details.baseline = baseline;
  if (qualityCost !== undefined) details.qualityCost = qualityCost;
  return details;
}
