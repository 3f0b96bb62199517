import type { Span } from '../papers/span';
import type { Candidate } from './candidates';
import type { Claim, ClaimField, ClaimText } from './claim';
import { claimOf, isAccepted, readSentence, type SentenceReading, spanOf } from './claim-reading';
import { PaperContext } from './paper-context';
import { sentenceAround } from './sentences';
import { type SkipReason, skipReason } from './skip-reasons';

/** A number that is no claim of the paper, and why. `start`/`end` are offsets into the field. */
export interface SkippedNumber extends Span {
  field: ClaimField;
  reason: SkipReason;
}

/** All that the engine can say of a text's numbers, in reading order. */
export interface Explanation {
  claims: Claim[];
  skipped: SkippedNumber[];
}

interface NumberPlace {
  first: number;
  last: number;
  candidate: Candidate | undefined;
}

/** Numbers of a sentence: every quantity, and every number that belongs to none. */
function numberPlaces({ tokens, candidates }: SentenceReading): NumberPlace[] {
  const places: NumberPlace[] = [];
  let at = 0;
  for (const candidate of [...candidates, undefined]) {
    // The 12 and the 3 of "from 12 hours to 3 hours" belong to the claim that they make.
    if (candidate !== undefined && candidate.quantity.first < at) continue;
    const stop = candidate?.quantity.first ?? tokens.length;
    for (; at < stop; at += 1)
      if (tokens[at]?.kind === 'number') places.push({ first: at, last: at, candidate: undefined });
    if (candidate === undefined) continue;
    const { first, last } = candidate.quantity;
    places.push({ first, last, candidate });
    at = last + 1;
  }
  return places;
}

/** Words such as "one" and "half" are skipped numbers only where they carry a unit. */
const isWrittenNumber = (reading: SentenceReading, { first, candidate }: NumberPlace): boolean =>
  reading.tokens[first]?.kind === 'number' ||
  (candidate?.quantity.unit === 'x' &&
    candidate.quantity.form !== 'verb' &&
    candidate.quantity.form !== 'fraction');

function explainSentence(
  field: ClaimField,
  reading: SentenceReading,
  context: PaperContext,
  out: Explanation,
): void {
  for (const place of numberPlaces(reading)) {
    const { candidate } = place;
    const accepted = candidate !== undefined && isAccepted(candidate, reading, context);
    const claim = accepted ? claimOf(field, reading, candidate) : null;
    if (claim !== null) out.claims.push(claim);
    if (claim?.relation === 'own' || !isWrittenNumber(reading, place)) continue;
    const reason = skipReason(reading.tokens, place.first, place.last, candidate, claim, context);
    out.skipped.push({ ...spanOf(reading, place.first, place.last), field, reason });
  }
}

/**
 * The claims of a text, as `extractClaims` gives them, and each number that is not counted as the
 * paper's own claim with a reason code. Reads every sentence, so it is slower than extraction and
 * meant for one text at a time.
 */
export function explainNumbers(text: ClaimText): Explanation {
  const out: Explanation = { claims: [], skipped: [] };
  const context = new PaperContext(text);
  for (const field of ['title', 'abstract'] as const) {
    const content = text[field] ?? '';
    let at = 0;
    while (at < content.length) {
      const span = sentenceAround(content, at, at);
      explainSentence(field, readSentence(field, text, span), context, out);
      at = Math.max(span.end, at + 1);
    }
  }
  return out;
}
