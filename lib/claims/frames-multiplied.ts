import { endBefore, startOf } from './behind';
import type { Frame, FrameInput } from './frames';
import { frame, SPEED } from './frames';
import { isProcess } from './leads';
import type { MetricSense } from './lexicon';
import { phraseEnd, senseOf } from './senses';

/** How long something takes. */
const TIME: MetricSense = { ...SPEED, better: 'down' };

/** "twice as fast as", "half as many tokens". */
export function readAs(input: FrameInput, at: number): Frame | null {
  const { tokens, quantity } = input;
  if (tokens[at]?.text !== 'as' || isProcess(input)) return null;
  const adjective = tokens[at + 1]?.text ?? '';
  const span = { first: quantity.first, last: at + 1 };
  const isFraction = quantity.form === 'fraction';
  if (adjective === 'fast' || adjective === 'quickly' || adjective === 'quick')
    return frame(isFraction ? 'down' : 'speed', SPEED, span);
  if (adjective === 'long' && isFraction) return frame('down', TIME, span);
  const sense = senseOf(tokens, { from: at + 1, to: phraseEnd(tokens, at + 2) });
  if (sense === null) return null;
  return frame(isFraction ? 'down' : 'up', sense, { ...span, last: at + 2 });
}

/** Words before a part that keep it from being what the paper needs: "below a quarter of", "the other half". */
const NO_PART = new Set(
  'below above to per every first last other second latter former the'.split(' '),
);

const POSSESSIVES = new Set(['the', 'its', 'their']);

/** Where the multiplied noun phrase starts, or -1 where none stands right behind the quantity. */
function thingStart({ tokens, quantity, boundFirst }: FrameInput, from: number): number {
  if (quantity.unit !== 'x' || quantity.form === 'order') return -1;
  if (quantity.form === 'fraction' && NO_PART.has(tokens[boundFirst - 1]?.text ?? '')) return -1;
  const start = tokens[from];
  if (start?.kind !== 'word') return -1;
  if (start.text === 'of') return from + 1;
  // "a threefold evaluation" multiplies nothing.
  if (tokens[quantity.last]?.text.endsWith('fold') === true) return -1;
  return start.entry?.stop === true && !POSSESSIVES.has(start.text) ? -1 : from;
}

/** "twice the throughput", "one fifth of the GPU memory", "2.22x server throughput". */
export function readMultiplied(input: FrameInput): Frame | null {
  const { tokens, quantity } = input;
  const from = startOf(input);
  const start = thingStart(input, from);
  if (start < 0) return null;
  const end = endBefore(input, from, phraseEnd(tokens, start, 'and'));
  const sense = senseOf(tokens, { from: start, to: end });
  const isFraction = quantity.form === 'fraction';
  if (sense === null || (isFraction && sense.vague)) return null;
  const built = frame(isFraction ? 'down' : 'up', sense, {
    first: quantity.first,
    last: Math.max(quantity.last, Math.min(end, from + 5) - 1),
  });
  // "8 x GPUs" is a count; "8x the compute" compares.
  const isCount = built.worse && !isFraction && !POSSESSIVES.has(tokens[from]?.text ?? '');
  return isCount ? null : built;
}
