import type { ClaimText, Relation } from './claim';
import type { Frame } from './frames';
import { wordsOf } from './lexicon';
import type { Quantity } from './quantities';
import type { Token } from './tokens';
import { OWN_WORDS } from './vocabulary/contexts';

const COMPARERS = new Set(['compared', 'versus', 'vs', 'than', 'against', 'relative', 'comparing']);
const OWN = new Set(wordsOf(OWN_WORDS));

/** "compared to 2.32–6.71× achieved by DistriFusion": the figure stands where the other system stands. */
export function followsComparison(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (COMPARERS.has(text)) return true;
    if (text !== 'to' && text !== 'with' && text !== 'the' && text !== 'a') return false;
  }
  return false;
}

/** Where a sentence stands in its field. */
export interface SentencePlace {
  /** The first sentence of an abstract that comes to its own work later: what is known before the paper. */
  isOpening: boolean;
}

/** By these a text speaks of the work that it reports. */
const OWN_WORK =
  /\b(?:we|our|ours|i|here|this (?:paper|work|article|letter|study|thesis|report|project|contribution))\b/i;

/** A sentence that starts with these goes on about something named before: a pasted piece of an abstract. */
const GOES_ON = /^\s*(?:it|its|they|their)\b/i;

/** First word of a sentence. */
const FIRST_WORD = /^\s*(?:the )?([\w+-]+)/i;

/** Whether the word looks like the name of a system: "FlashThing", "vLLM", "S3-FIFO". */
const isName = (word: string): boolean => word.replace(/[^A-Z0-9]/g, '').length > 1;

/**
 * Whether the sentence `[0, end)` of an abstract tells what was known before the paper: the text says
 * later what its own work is, and the sentence neither goes on about something nor starts with the
 * name that the title gives ("FlashThing: …").
 */
export function isBackgroundOpening({ title, abstract }: ClaimText, end: number): boolean {
  const text = abstract ?? '';
  if (!OWN_WORK.test(text.slice(end)) || GOES_ON.test(text)) return false;
  const word = FIRST_WORD.exec(text.slice(0, 60))?.[1] ?? '';
  return !isName(word) || (title.trim() !== '' && !title.startsWith(`${word}:`));
}

/**
 * Whose figure it is. A change for the worse belongs to what the paper is compared with; a background
 * opening that speaks of no "we", "our" or "this paper" tells what was known before.
 */
export function relationOf(
  tokens: readonly Token[],
  quantity: Quantity,
  boundFirst: number,
  frame: Frame,
  place: SentencePlace,
): Relation {
  if (frame.worse) return 'baseline';
  if (followsComparison(tokens, Math.min(quantity.first, boundFirst))) return 'baseline';
  if (place.isOpening && !tokens.some(({ text }) => OWN.has(text))) return 'background';
  return 'own';
}
