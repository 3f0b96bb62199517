import { followsComparison } from './attribution';
import { senseBehind } from './behind';
import type { Candidate } from './candidates';
import type { Frame, FrameInput } from './frames';
import { resolve } from './frames';
import type { Token } from './tokens';

/** Words that may stand between two members of a list. */
const LIST_GAP = new Set('and , / or & a an by the respectively also ( resp'.split(' '));
/** Words that may follow a member which has no words of its own. */
const CARRIERS = new Set(
  'on for in of with over when against respectively at using and under compared across than vs relative to during w.r.t if versus from by while without but or'.split(
    ' ',
  ),
);
/** Longest way from one member's number to the next, in tokens. */
const LONGEST_GAP = 16;

/** Whether only list words stand in `[from, to)`. */
export function onlyListWords(tokens: readonly Token[], from: number, to: number): boolean {
  if (to <= from || to - from > 4) return false;
  for (let i = from; i < to; i += 1) {
    const text = tokens[i]?.text ?? '';
    // "2× (resp. 3×)"
    const isAbbreviated = text === '.' && tokens[i - 1]?.text === 'resp';
    if (!LIST_GAP.has(text) && !isAbbreviated) return false;
  }
  return true;
}

/**
 * "41–137×, 631–1074× speedup": a member of a list without words of its own, or with words that leave
 * the quantity open, means what the next one means.
 */
export function fillBackwards(
  inputs: readonly FrameInput[],
  candidates: readonly Candidate[],
): void {
  for (let i = candidates.length - 2; i >= 0; i -= 1) {
    const here = candidates[i];
    const next = candidates[i + 1];
    const input = inputs[i];
    if (!here || !next?.frame || !input) continue;
    if (here.frame !== null && (!here.frame.needsContext || next.frame.needsContext)) continue;
    if (here.quantity.unit !== next.quantity.unit || here.quantity.form === 'verb') continue;
    if (!onlyListWords(input.tokens, here.quantity.last + 1, next.boundFirst)) continue;
    const sense = next.frame.members?.[input.member];
    const own = sense ? resolve(next.frame.word, sense) : {};
    here.frame = { ...next.frame, ...own, first: here.quantity.first, last: here.quantity.last };
  }
}

/** Numbers with a unit or a meaning; "on 8 GPUs" does not interrupt a list. */
const solidOnes = (candidates: readonly Candidate[]): Candidate[] =>
  candidates.filter(({ quantity, frame }) => quantity.unit !== null || frame !== null);

/** "over 11x speedup on GPT and 16x on LLAMA": a later member means what the earlier one means. */
export function fillForwards(
  inputs: readonly FrameInput[],
  candidates: readonly Candidate[],
): void {
  let before: Candidate | undefined;
  for (const [i, here] of candidates.entries()) {
    const { unit, form } = here.quantity;
    if (unit === null && here.frame === null) continue;
    const input = inputs[i];
    const isOpen = here.frame === null && form !== 'verb' && form !== 'fraction';
    if (isOpen && input && before?.frame && before.quantity.unit === unit)
      here.frame = inherit(input, before.frame);
    before = here;
  }
}

/** Whether the quantity is joined to the one before it: "… and 16x", ", 3x", "… and by 20%". */
function isJoined({ tokens, boundFirst, previousEnd }: FrameInput): boolean {
  let at = boundFirst - 1;
  while (at > previousEnd && LIST_GAP.has(tokens[at]?.text ?? '') && !isJoint(tokens[at])) at -= 1;
  const isReached = at > previousEnd && isJoint(tokens[at]) && at - previousEnd <= LONGEST_GAP;
  return isReached || onlyListWords(tokens, previousEnd + 1, boundFirst);
}

const isJoint = (token: Token | undefined): boolean => token?.text === 'and' || token?.text === ',';

function inherit(input: FrameInput, from: Frame): Frame | null {
  const { tokens, quantity, boundFirst } = input;
  const span = { first: boundFirst, last: quantity.last };
  const { bound: _bound, ...rest } = from;
  if (followsComparison(tokens, boundFirst)) return { ...rest, ...span };
  if (!isJoined(input)) return null;
  const next = tokens[quantity.last + 1];
  if (next !== undefined && next.kind === 'word' && !CARRIERS.has(next.text)) return null;
  if (from.members !== undefined) {
    const sense = from.members[input.member] ?? null;
    return sense === null ? null : { ...rest, ...resolve(from.word, sense), ...span };
  }
  const behind = senseBehind(input);
  if (behind.link === 'in' || behind.link === 'of') {
    if (behind.sense !== null)
      return { ...rest, ...resolve(from.word, behind.sense), ...span, last: behind.last };
    if (behind.link === 'of') return null;
  }
  return { ...rest, ...span };
}

/** "up to 2.6 and 3.4 times": a bound holds for the members that follow it with no words of their own. */
export function shareBounds(tokens: readonly Token[], candidates: readonly Candidate[]): void {
  const solid = solidOnes(candidates);
  for (let i = 1; i < solid.length; i += 1) {
    const here = solid[i];
    const before = solid[i - 1];
    if (!here?.frame || !before?.frame || here.bound !== 'exact') continue;
    if (here.boundFirst !== here.quantity.first) continue;
    if (leadsPhrase(tokens, before.quantity.last + 1, here.boundFirst)) here.bound = before.bound;
  }
}

/** Whether a comma or "and", then at most an article, stands right before the quantity, in the same clause. */
function leadsPhrase(tokens: readonly Token[], from: number, to: number): boolean {
  let at = to - 1;
  const text = tokens[at]?.text;
  if (text === 'a' || text === 'an') at -= 1;
  if (at < from || !['and', ',', '/', 'or'].includes(tokens[at]?.text ?? '')) return false;
  for (let i = from; i < at; i += 1) {
    const token = tokens[i];
    if (token === undefined || token.text === ';' || token.text === 'while') return false;
  }
  return true;
}
