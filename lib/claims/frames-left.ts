import type { Frame, FrameInput } from './frames';
import { readBy } from './frames-by';
import { readNounBefore } from './frames-noun';
import { readComparativeBefore, readDirect } from './frames-verb';
import { leadOf } from './leads';

/** Frame that the words before a quantity give: by, a noun, a verb, a comparative, in this order. */
export function readLeft(input: FrameInput): Frame | null {
  const lead = leadOf(input);
  const text = input.tokens[lead]?.text;
  if (text === undefined) return null;
  if (text === 'by') return readBy(input, lead);
  return (
    readNounBefore(input, lead) ??
    readDirect(input, lead) ??
    readComparativeBefore(input, lead) ??
    (text === '(' && input.quantity.unit === 'x' ? readBy(input, lead) : null)
  );
}
