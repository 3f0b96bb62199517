import type { Claim } from './claim';
import { isOtherVerb } from './leads';
import { wordsOf } from './lexicon';
import type { Token } from './tokens';
import {
  BASELINE_ASIDES,
  BASELINE_LEADS,
  CONDITION_WORDS,
  DETAIL_ENDS,
  HARDWARE_PARTS,
  HARDWARE_WORDS,
  NO_SETTINGS,
  NOT_COMPARED_BEFORE,
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
    const isVague = lead[0] === 'over' || lead[0] === 'against';
    if (isVague && NOT_COMPARED.has(tokens[at - 1]?.text ?? '')) continue;
    const value = comparedWith(text, tokens, at + lead.length);
    if (value !== undefined) return value;
    if (lead[0] === 'than') break;
  }
  return (
    asFastAs(text, tokens, place.to) ??
    wonOver(text, tokens, place) ??
    thanBefore(text, tokens, place) ??
    comparedFirst(text, tokens, place)
  );
}

const ASIDES = new Set(wordsOf(BASELINE_ASIDES));
const NOT_COMPARED = new Set(wordsOf(NOT_COMPARED_BEFORE));

/** What stands behind a lead: "than when running with FlashAttention" is compared with FlashAttention. */
function comparedWith(text: string, tokens: readonly Token[], start: number): string | undefined {
  let from = start;
  while (ASIDES.has(tokens[from]?.text ?? '')) from += 1;
  // "over 50% of" bounds a number; "over 50-step sampling" names a system.
  const isAmount = tokens[from]?.kind === 'number' && tokens[from + 1]?.text !== '-';
  return isAmount ? undefined : written(text, tokens, stretch(tokens, from));
}

/** "ten times as fast as vLLM" */
function asFastAs(text: string, tokens: readonly Token[], from: number): string | undefined {
  for (let at = from; at <= from + 1; at += 1)
    if (tokens[at]?.text === 'as' && tokens[at - 2]?.text === 'as')
      return comparedWith(text, tokens, at + 1);
  return undefined;
}

/** "faster than vLLM by 2.5x" */
function thanBefore(text: string, tokens: readonly Token[], place: Stretch): string | undefined {
  for (let at = place.from - 1; at > 0 && at > place.from - 12; at -= 1)
    if (tokens[at]?.text === 'than' && tokens[at - 1]?.entry?.comparative !== undefined)
      return comparedWith(text, tokens, at + 1);
  return undefined;
}

/** "Compared with BLAS, our kernel is …": the lead starts the sentence or the clause. */
function comparedFirst(text: string, tokens: readonly Token[], place: Stretch): string | undefined {
  for (let at = place.from - 1; at >= 0; at -= 1) {
    if (tokens[at]?.text === ';') return undefined;
    const lead = leadAt(tokens, at, BASELINES);
    if (lead === undefined || lead.length < 2) continue;
    const isFirst = at === 0 || tokens[at - 1]?.kind === 'sign';
    return isFirst ? comparedWith(text, tokens, at + lead.length) : undefined;
  }
  return undefined;
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
  const end = Math.min(place.to + REACH, settingsEnd(tokens, place.to, next));
  for (let at = place.to; at < end; at += 1) {
    at = behindLead(tokens, at);
    const kind = settingKind(tokens, at);
    const value = kind === null ? undefined : written(text, tokens, stretch(tokens, at + 1));
    if (kind !== null && value !== undefined) details[kind] ??= value;
  }
  return details;
}

/** Behind a lead that stands at `at`: "faster than on a VAX" says where the other system ran. */
function behindLead(tokens: readonly Token[], at: number): number {
  const lead = leadAt(tokens, at, BASELINES);
  if (lead === undefined) return at;
  let next = at + lead.length;
  while (ASIDES.has(tokens[next]?.text ?? '')) next += 1;
  return next;
}

/** What a preposition at `at` leads to. */
function settingKind(tokens: readonly Token[], at: number): 'hardware' | 'condition' | null {
  const lead = tokens[at]?.text ?? '';
  if (!SETTING_LEADS.has(lead) || NO_SETTING.has(tokens[at + 1]?.text ?? '')) return null;
  const found = stretch(tokens, at + 1);
  if (found.to === found.from) return null;
  if (has(tokens, HARDWARE, found)) return has(tokens, SOFTWARE, found) ? null : 'hardware';
  if (lead === 'on' || lead === 'for' || has(tokens, CONDITIONS, found)) return 'condition';
  return null;
}

const SETTING_LEADS = new Set(['on', 'using', 'for', 'with', 'at']);
const CONDITIONS = new Set(wordsOf(CONDITION_WORDS));
const NO_SETTING = new Set(wordsOf(NO_SETTINGS));
const SOFTWARE = new Set(wordsOf(HARDWARE_PARTS));

/** Where the words that belong to the claim before `next` end: at a clause that tells something else. */
function settingsEnd(tokens: readonly Token[], from: number, next: number): number {
  for (let at = from; at < next; at += 1) {
    const { text = '', entry, kind } = tokens[at] ?? {};
    if (text === ';' || text === ':' || text === 'while' || text === 'whereas') return at;
    const before = tokens[at - 1]?.text;
    if (kind !== 'word' || (before !== ',' && before !== 'and')) continue;
    if (text.endsWith('ing') || entry?.verb !== undefined || isOtherVerb(tokens[at])) return at;
  }
  return next;
}

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
  // "a drop of no more than 2.0%"
  const isLimit = tokens[body.to]?.text === 'than' && body.to < tokens.length - 1;
  if (tokens[body.to]?.text === 'in' || tokens[body.to]?.text === 'on' || isLimit)
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
