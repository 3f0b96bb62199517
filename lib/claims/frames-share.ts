import { endBefore } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame } from './frames';
import { readBy } from './frames-by';
import { phraseEnd, senseOf } from './senses';

/** Words before a share that say how little is left: "only 26% of the MACs". */
const LITTLE = new Set(['only', 'just', 'merely', 'mere', 'little', 'less', 'fewer']);
/** Words that may stand with them. */
const LITTLE_FILLERS = new Set(['a', 'as', 'than', 'about', 'around', '~', 'nearly', 'roughly']);
/** Words that say that the share is what the paper's way needs, not a finding: "using only 26%". */
const USES = new Set(
  `using use uses used with require requires requiring required need needs needing consume consumes consuming
  utilize utilizes utilizing train trains training tune tunes tuning fine-tuning finetuning update updates updating
  retaining retain retains keeping on in investing processing activating computing evaluating`.split(
    /\s+/,
  ),
);

/** Token of the word that says what the share is for: "using" of "using only 26% of the MACs"; -1 for none. */
function useBefore({ tokens, quantity }: FrameInput): number {
  let isLittle = false;
  let at = quantity.first - 1;
  for (; at >= 0; at -= 1) {
    const text = tokens[at]?.text ?? '';
    if (LITTLE.has(text)) isLittle = true;
    else if (!LITTLE_FILLERS.has(text)) break;
  }
  const use = tokens[at]?.text ?? '';
  if (use === 'to') return tokens[at - 1]?.text === 'up' ? -1 : at;
  return use === 'at' || (isLittle && USES.has(use)) ? at : -1;
}

/**
 * Frame of a percentage that is what is left of a whole: "reduced to 25% of its size", "with only 26%
 * of the MACs". The quantity becomes the ratio that is saved (4 for 25%).
 */
export function readShare(input: FrameInput): Frame | null {
  const { tokens, quantity } = input;
  const of = quantity.last + 1;
  if (quantity.unit !== '%' || tokens[of]?.text !== 'of' || quantity.max >= 100) return null;
  const use = useBefore(input);
  if (use < 0) return null;
  const found = tokens[use]?.text === 'to' ? readReduced(input, use) : readLittle(input, of);
  if (found === null || found.worse || found.change !== 'decrease') return null;
  const { min, max } = quantity;
  quantity.unit = 'x';
  quantity.min = Number((100 / max).toPrecision(4));
  quantity.max = Number((100 / min).toPrecision(4));
  return found;
}

/** "compresses text to 25% of its size", "computing time is reduced to 10% of that of the loop" */
function readReduced(input: FrameInput, to: number): Frame | null {
  const { tokens, quantity } = input;
  const reduced = readBy(input, to);
  if (reduced?.word !== 'down') return null;
  // An overhead of 2% is a price, and no fiftieth of one.
  for (let at = reduced.first; at < to; at += 1)
    if (tokens[at]?.text.startsWith('overhead')) return null;
  return { ...reduced, last: quantity.last };
}

/** "requires only 26% of the MACs"; "only 20% of the time" is how often. */
function readLittle(input: FrameInput, of: number): Frame | null {
  const { tokens, quantity } = input;
  const end = endBefore(input, of, phraseEnd(tokens, of + 1));
  if (tokens[of + 1]?.text === 'the' && tokens[of + 2]?.text === 'time') return null;
  const sense = senseOf(tokens, { from: of + 1, to: end });
  if (sense === null || sense.vague || sense.better === 'up') return null;
  return frame('down', sense, { first: quantity.first, last: Math.min(end, of + 5) - 1 });
}
