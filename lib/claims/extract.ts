import type { Claim, ClaimField, ClaimText } from './claim';
import { claimOf, isAccepted, readSentence } from './claim-reading';
import { CueScan, NO_CUE } from './cues';
import { PaperContext } from './paper-context';
import { sentenceAround } from './sentences';

/** Longest text that is read, in code units; an abstract is a hundred times shorter. */
const LONGEST_TEXT = 2_000_000;

function readField(field: ClaimField, paper: ClaimText, context: PaperContext): Claim[] {
  const text = (paper[field] ?? '').slice(0, LONGEST_TEXT);
  const claims: Claim[] = [];
  let done = 0;
  const cues = new CueScan(text);
  for (let cue = cues.next(0); cue !== NO_CUE; cue = cues.next(done)) {
    const span = sentenceAround(text, cue, done);
    done = span.end;
    const reading = readSentence(field, paper, span);
    for (const candidate of reading.candidates) {
      if (!isAccepted(candidate, reading, context)) continue;
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
  const context = new PaperContext(text);
  return [...readField('title', text, context), ...readField('abstract', text, context)];
}
