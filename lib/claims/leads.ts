import type { Bound } from './claim';
import type { FrameInput } from './frames';
import { isPhraseSign } from './senses';
import type { Token } from './tokens';
import { type Change, PROCESS_WORDS } from './vocabulary/changes';

const LEAD_FILLERS = new Set(
  'a an the further factor of additional another about between'.split(' '),
);

/** Last token before quantity, bounds, articles and "a factor of"; -1 at the start of the sentence. */
export function leadOf({ tokens, boundFirst }: FrameInput): number {
  let at = boundFirst - 1;
  while (at >= 0 && LEAD_FILLERS.has(tokens[at]?.text ?? '')) {
    if (tokens[at]?.text === 'of' && tokens[at - 1]?.text !== 'factor') break;
    at -= 1;
  }
  return at;
}

/** Verbs that say nothing about change and end the reach of one that does: "reduces X and yields 54%". */
const OTHER_VERB_STEMS =
  'achiev yield obtain reach attain deliver provid requir us preserv retain maintain keep enabl show demonstrat report sustain exhibit observ offer giv get bring present leav allow account contain introduc'.split(
    ' ',
  );
const VERB_ENDINGS = ['', 'e', 's', 'es', 'ed', 'ing', 'd'];
const OTHER_VERBS = new Set(
  OTHER_VERB_STEMS.flatMap((stem) => VERB_ENDINGS.map((ending) => stem + ending)),
);

/** Whether the word is a verb that says nothing about change. */
export const isOtherVerb = (token: Token | undefined): boolean =>
  token !== undefined && OTHER_VERBS.has(token.text) && token.text !== 'us';

const BRINGS = new Set(
  'bring brings brought bringing drive drives drove driven driving push pushes pushed pushing scale scales scaled scaling go goes went'.split(
    ' ',
  ),
);

/** "brings down memory by 4x", "brings memory use down by 4x" */
function isDown(tokens: readonly Token[], at: number): boolean {
  for (let i = at + 1; i < at + 7; i += 1) {
    const token = tokens[i];
    if (token?.text === 'down') return true;
    if (token?.kind !== 'word' || token.text === 'by') return false;
  }
  return false;
}

/** What the verb at `at` says of its object, or undefined; "speed" is a verb only in "speed up". */
export function verbAt(tokens: readonly Token[], at: number): Change | undefined {
  const token = tokens[at];
  const verb = token?.entry?.verb;
  if (verb === undefined && token !== undefined && BRINGS.has(token.text))
    return isDown(tokens, at) ? 'down' : undefined;
  if (verb === 'speed' && (token?.text === 'speed' || token?.text === 'speeds'))
    return tokens[at + 1]?.text === 'up' ? verb : undefined;
  return verb;
}

/** Whether the word itself makes things smaller: "compresses", "pruning". */
export const isCompression = (token: Token | undefined): boolean =>
  token !== undefined && (token.text.startsWith('compress') || token.text.startsWith('prun'));

const NOUN_BOUNDS: Readonly<Record<string, Bound>> = {
  average: 'about',
  averaged: 'about',
  mean: 'about',
  median: 'about',
  approximate: 'about',
  peak: 'up-to',
  maximum: 'up-to',
  maximal: 'up-to',
  max: 'up-to',
  minimum: 'at-least',
};

/** Bound that a modifier of the noun at `at` states: "average speedup", "peak speed-up". */
export function nounBound(tokens: readonly Token[], at: number): Bound | undefined {
  for (let i = at - 1; i >= 0 && i >= at - 5; i -= 1) {
    const token = tokens[i];
    if (token === undefined || isPhraseSign(token)) return undefined;
    const bound = NOUN_BOUNDS[token.text];
    if (bound !== undefined) return bound;
    if (token.entry?.stop === true && token.text !== 'of') return undefined;
  }
  return undefined;
}

/** "average" anywhere in the measured thing makes its figure an average. */
export function averageIn(tokens: readonly Token[], from: number, to: number): Bound | undefined {
  for (let at = Math.max(0, from); at < to; at += 1)
    if (tokens[at]?.text === 'average' || tokens[at]?.text === 'mean') return 'about';
  return undefined;
}

const PROCESSES = new Set(PROCESS_WORDS);

/** "degrading 3x faster" is no gain: the word before tells of a process. */
export function isProcess({ tokens, boundFirst }: FrameInput): boolean {
  for (let at = boundFirst - 1; at >= 0 && at >= boundFirst - 2; at -= 1)
    if (PROCESSES.has(tokens[at]?.text ?? '')) return true;
  return false;
}
