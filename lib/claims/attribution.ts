import type { Relation } from './claim';
import type { Frame } from './frames';
import type { Quantity } from './quantities';
import type { Token } from './tokens';

const COMPARERS = new Set(['compared', 'versus', 'vs', 'than', 'against', 'relative', 'comparing']);

/** "compared to 2.32–6.71× achieved by DistriFusion": the figure stands where the other system stands. */
function followsComparison(tokens: readonly Token[], first: number): boolean {
  for (let at = first - 1; at >= 0 && at >= first - 3; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (COMPARERS.has(text)) return true;
    if (text !== 'to' && text !== 'with' && text !== 'the' && text !== 'a') return false;
  }
  return false;
}

/** Whose figure it is. A change for the worse belongs to what the paper is compared with. */
export function relationOf(
  tokens: readonly Token[],
  quantity: Quantity,
  boundFirst: number,
  frame: Frame,
): Relation {
  if (frame.worse) return 'baseline';
  return followsComparison(tokens, Math.min(quantity.first, boundFirst)) ? 'baseline' : 'own';
}
