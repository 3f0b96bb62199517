import type { MetricSense } from './lexicon';
import { lookUpPhrase } from './lexicon';
import { isQualityWord } from './paper-context';
import type { Token } from './tokens';

/** A half-open stretch of token indices. */
export interface Stretch {
  from: number;
  to: number;
}

/** Heads that leave it to their modifier or their "of" what is measured: "number of queries", "memory usage". */
const NEUTRAL_HEADS = new Set(
  'number numbers amount volume total quantity count counts level levels use usage consumption requirement requirements need needs demand demands size sizes rate rates sum majority portion peak budget budgets load loads length value values part average set spend expenditure pressure accesses burden complexity fraction dissipation'.split(
    ' ',
  ),
);
/** Words behind a head that are no part of it: "GPU memory required". */
const TRAILING = new Set(
  'respectively alone itself simultaneously overall needed required used consumed involved incurred caused etc relative average down'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'both', 'all', 'each']);
const JOINTS = new Set(['and', ',', '/', 'or', '&']);
const SPLITTERS = new Set(['incurred', 'required', 'needed', 'of', 'caused']);

/** Whether the token is a sign that ends a noun phrase. */
export const isPhraseSign = (token: Token): boolean =>
  token.kind === 'sign' && !'-/"“”\'&'.includes(token.text);

const isArticle = (token: Token): boolean => ARTICLES.has(token.text);

/** "per second" belongs to what it measures. */
const isRate = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'per' && RATES.has(tokens[at + 1]?.text ?? '');
const RATES = new Set(['second', 'sec', 'watt', 'joule']);

/** End of the noun phrase that starts at `from`: a stop word other than an article or "of", a sign, or twelve words. */
export function phraseEnd(tokens: readonly Token[], from: number, across = ''): number {
  let at = from;
  while (at < tokens.length && at < from + 12) {
    const token = tokens[at];
    if (token === undefined || isPhraseSign(token)) break;
    const passes =
      token.text === 'of' || isArticle(token) || token.text === across || isRate(tokens, at);
    if (token.entry?.stop === true && !passes) break;
    at += 1;
  }
  return at;
}

/** Whether the word may follow a head without being the head. */
function isAfterHead({ text, kind, entry }: Token): boolean {
  if (kind !== 'word') return true;
  if (entry?.sense !== undefined) return false;
  if (NEUTRAL_HEADS.has(text) || TRAILING.has(text)) return true;
  return entry?.filler === true || entry?.noun !== undefined || isEnding(text, entry);
}

/** Adverbs and participles behind a head: "parameters stored". */
const isEnding = (text: string, entry: Token['entry']): boolean =>
  text.endsWith('ly') || (text.endsWith('ed') && entry === undefined);

/** Of two senses that leave room for a better one, the less general. */
const lessVague = (known: MetricSense | null, found: MetricSense): MetricSense =>
  known === null || (known.vague && !found.vague) ? found : known;

/** Sense of the word at `at` or of the phrase that it ends; null: a phrase that names no efficiency. */
function senseAt(
  tokens: readonly Token[],
  at: number,
  from: number,
  isModifier: boolean,
): MetricSense | null | undefined {
  const token = tokens[at];
  if (token === undefined) return undefined;
  const before = at > from ? tokens[at - 1] : undefined;
  const phrase = before ? lookUpPhrase(before.text, token.text) : undefined;
  if (phrase !== undefined) return phrase;
  if (token.text === 'efficiency' && !isModifier) return efficiencyOf(token, before);
  return senseOfWord(token, isModifier);
}

/** Sense that the last words of one noun phrase name; nothing where its head is an unknown word. */
function senseOfSegment(tokens: readonly Token[], from: number, to: number): MetricSense | null {
  let weak: MetricSense | null = null;
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') continue;
    const sense = senseAt(tokens, at, from, weak !== null);
    if (sense === null) return weak;
    if (sense === undefined && weak === null && !isAfterHead(token)) return null;
    if (sense === undefined) continue;
    if (!sense.weak) return sense;
    weak = lessVague(weak, sense);
    if (token.text === 'efficiency') return weak;
  }
  return weak;
}

/** Sense of a word; of "single-sample" only where it is the head. */
const senseOfWord = (token: Token, isModifier: boolean): MetricSense | undefined =>
  isModifier && token.text.includes('-') ? undefined : token.entry?.sense;

/** "token efficiency" grows when tokens are saved. */
function efficiencyOf(token: Token, modifier: Token | undefined): MetricSense | null {
  const sense = modifier?.entry?.sense;
  if (sense === undefined || sense.vague) return token.entry?.sense ?? null;
  return { ...sense, better: 'up', weak: false };
}

/** Whether the segment names nothing of its own: "the number", "total amount", or nothing at all. */
function isNeutral(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  if (to <= from || head === undefined) return true;
  return isArticle(head) || NEUTRAL_HEADS.has(head.text) || head.entry?.filler === true;
}

const isChangeNoun = (token: Token | undefined): boolean => token?.entry?.noun !== undefined;

/** Whether a segment that ends at `at` before `separator` passes the question on to the next one. */
function passesOn(
  tokens: readonly Token[],
  { from, to }: Stretch,
  separator: string,
  sense: MetricSense | null,
): boolean {
  if (JOINTS.has(separator) || isNeutral(tokens, from, to)) return true;
  if (sense !== null) return separator === 'of';
  return separator === 'of' && isChangeNoun(tokens[to - 1]);
}

/**
 * Efficiency quantity that a noun phrase names. The head decides: "latency of consistent operations"
 * is latency, "number of decoding operations" operations, "accuracy for latency prediction" nothing.
 */
export function senseOf(tokens: readonly Token[], { from, to }: Stretch): MetricSense | null {
  let weak: MetricSense | null = null;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const token = at < to ? tokens[at] : undefined;
    if (token !== undefined && (!isSeparator(token) || isRate(tokens, at))) continue;
    const sense = senseOfSegment(tokens, start, at);
    if (sense !== null && !sense.weak) return sense;
    if (sense !== null) weak = lessVague(weak, sense);
    if (token === undefined || !passesOn(tokens, { from: start, to: at }, token.text, sense))
      return weak;
    start = at + 1;
  }
  return weak;
}

function isSeparator(token: Token): boolean {
  if (JOINTS.has(token.text) || SPLITTERS.has(token.text)) return true;
  return token.entry?.stop === true && !isArticle(token);
}

/** Senses of the members of "inference latency and KV cache usage", in order; null for a member that names none. */
export function sensesOfList(
  tokens: readonly Token[],
  { from, to }: Stretch,
): (MetricSense | null)[] {
  const senses: (MetricSense | null)[] = [];
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const text = at < to ? (tokens[at]?.text ?? '') : ',';
    if (!JOINTS.has(text)) continue;
    if (at > start) senses.push(senseOf(tokens, { from: start, to: at }));
    start = at + 1;
  }
  return senses;
}

const ENDS_SEARCH = new Set([';', '%', '×']);

/** Whether a noun follows that this word modifies: "memory grounding". */
const isModifier = (next: Token | undefined): boolean =>
  next?.kind === 'word' && next.entry?.stop !== true && !isAfterHead(next);

/** Strong sense of the word nearest before token `end`, within `reach` tokens and the same sentence part. */
export function nearestSense(
  tokens: readonly Token[],
  end: number,
  reach: number,
): MetricSense | null {
  for (let at = end - 1; at >= 0 && at > end - reach; at -= 1) {
    const token = tokens[at];
    if (token === undefined || ENDS_SEARCH.has(token.text) || isQualityWord(token.text))
      return null;
    if (token.entry?.sense === undefined || token.text.includes('-')) continue;
    if (isModifier(tokens[at + 1])) continue;
    const sense = senseOfSegment(tokens, Math.max(0, at - 1), at + 1);
    if (sense !== null && !sense.vague) return sense;
  }
  return null;
}
