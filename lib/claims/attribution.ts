import type { Relation } from './claim';
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
  /** The first of several sentences of an abstract: what is known before the paper. */
  isOpening: boolean;
}

/**
 * Whose figure it is. A change for the worse belongs to what the paper is compared with; an opening
 * sentence that speaks of no "we", "our" or "this paper" tells what was known before.
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
