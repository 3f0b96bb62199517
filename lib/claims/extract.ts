import type { Claim, ClaimField, ClaimText } from './claim';
import { claimOf, isAccepted, readSentence } from './claim-reading';
import { NUMBER_CUE, WORD_CUE } from './cues';
import { type PaperContext, readContext } from './paper-context';
import { sentenceAround } from './sentences';

/** Longest text that is read, in code units; an abstract is a hundred times shorter. */
const LONGEST_TEXT = 2_000_000;

/** Offsets of cues, in order. */
function* cueOffsets(text: string): Generator<number> {
  const offsets: number[] = [];
  for (const pattern of [NUMBER_CUE, WORD_CUE])
    for (const match of text.matchAll(pattern)) offsets.push(match.index);
  offsets.sort((a, b) => a - b);
  yield* offsets;
}

function readField(field: ClaimField, text: string, context: () => PaperContext): Claim[] {
  const claims: Claim[] = [];
  let done = 0;
  for (const offset of cueOffsets(text)) {
    if (offset < done) continue;
    const span = sentenceAround(text, offset, done);
    done = span.end;
    const reading = readSentence(field, text, span);
    for (const candidate of reading.candidates) {
      if (!isAccepted(candidate, reading.tokens, context)) continue;
      const claim = claimOf(field, reading, candidate);
      if (claim !== null) claims.push(claim);
    }
  }
  return claims;
}

/**
 * Efficiency claims of a paper, title first, in reading order. Spans are offsets into the given
 * field exactly as given; any text is read and none fails. Time grows linearly with the text.
 */
export function extractClaims(text: ClaimText): Claim[] {
  let known: PaperContext | undefined;
  const context = (): PaperContext => {
    known ??= readContext(text);
    return known;
  };
  const claims = readField('title', text.title.slice(0, LONGEST_TEXT), context);
  if (text.abstract !== null)
    claims.push(...readField('abstract', text.abstract.slice(0, LONGEST_TEXT), context));
  return claims;
}
