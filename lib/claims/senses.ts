import type { MetricSense } from './lexicon';
import { lookUpPhrase } from './lexicon';
import type { Token } from './tokens';

/** A half-open stretch of token indices. */
export interface Stretch {
  from: number;
  to: number;
}

const NEUTRAL_HEADS = new Set(
  'number amount volume total quantity count level use usage consumption requirement requirements need needs demand demands size rate sum majority use portion fraction peak'.split(
    ' ',
  ),
);
const ARTICLES = new Set(['the', 'a', 'an', 'its', 'their', 'our', 'both', 'all', 'each']);
const SPLITTERS = new Set([
  'in',
  'for',
  'on',
  'to',
  'during',
  'incurred',
  'per',
  'across',
  'at',
  'from',
  'with',
  'between',
  'required',
  'needed',
  'when',
  'by',
  'while',
  'as',
  'over',
  'than',
  'via',
  'under',
  'compared',
  'using',
  'without',
  'relative',
]);

/** Whether the token is a sign that ends a noun phrase. */
export const isPhraseSign = (token: Token): boolean =>
  token.kind === 'sign' && !'-/"“”\'&'.includes(token.text);

/** End of the noun phrase that starts at `from`: a stop word other than an article or "of", a sign, or ten words. */
export function phraseEnd(tokens: readonly Token[], from: number, across = ''): number {
  let at = from;
  while (at < tokens.length && at < from + 12) {
    const token = tokens[at];
    if (token === undefined || isPhraseSign(token)) break;
    const passes = token.text === 'of' || ARTICLES.has(token.text) || token.text === across;
    if (token.entry?.stop === true && !passes) break;
    at += 1;
  }
  return at;
}

/** Sense that the last words of one noun phrase name, with nothing but modifiers around it. */
function senseOfSegment(tokens: readonly Token[], from: number, to: number): MetricSense | null {
  let weak: MetricSense | null = null;
  for (let at = to - 1; at >= from; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind !== 'word') continue;
    const before = at > from ? tokens[at - 1] : undefined;
    const phrase = before ? lookUpPhrase(before.text, token.text) : undefined;
    if (phrase === null) return weak;
    if (phrase !== undefined && !phrase.weak) return phrase;
    const sense = phrase ?? token.entry?.sense;
    if (sense === undefined) continue;
    if (!sense.weak) return sense;
    weak ??= sense;
  }
  return weak;
}

/** Whether the segment names nothing of its own: "the number", "total amount". */
function isNeutral(tokens: readonly Token[], from: number, to: number): boolean {
  const head = tokens[to - 1];
  return (
    to <= from ||
    head === undefined ||
    ARTICLES.has(head.text) ||
    NEUTRAL_HEADS.has(head.text) ||
    head.entry?.filler === true
  );
}

/**
 * Efficiency quantity that a noun phrase names. The head decides: "latency of consistent operations"
 * is latency, "number of decoding operations" operations, "accuracy for latency prediction" nothing.
 */
export function senseOf(tokens: readonly Token[], { from, to }: Stretch): MetricSense | null {
  let weak: MetricSense | null = null;
  let start = from;
  for (let at = from; at <= to; at += 1) {
    const text = at < to ? (tokens[at]?.text ?? '') : '';
    const isJoint = text === 'and' || text === ',' || text === '/' || text === 'or';
    if (at < to && text !== 'of' && !isJoint && !SPLITTERS.has(text)) continue;
    const sense = senseOfSegment(tokens, start, at);
    if (sense !== null && !sense.weak) return sense;
    weak ??= sense;
    const goesOn = isJoint || (text === 'of' ? true : isNeutral(tokens, start, at));
    if (!goesOn) return weak;
    if (text === 'of' && sense === null && !isNeutral(tokens, start, at) && at - start > 0) {
      // "improvement of", "cost of": only quantities and neutral heads pass the question on.
      if (tokens[at - 1]?.entry?.noun === undefined) return weak;
    }
    start = at + 1;
  }
  return weak;
}
