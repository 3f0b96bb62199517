import { isOtherVerb } from './leads';
import type { MetricSense } from './lexicon';
import { isPhraseSign, type Stretch, senseOf } from './senses';
import type { Token } from './tokens';

const CLAUSE_STARTS = new Set(
  'that which while but where whereas with show shows so when because'.split(' '),
);
const AUXILIARIES = new Set(
  'is are was were be been being has have had can could may also further significantly a still thus only by will then greatly drastically substantially'.split(
    ' ',
  ),
);

/** Whether "between" stands shortly before an "and": the two belong together. */
function isBetween(tokens: readonly Token[], and: number): boolean {
  for (let at = and - 1; at >= 0 && at >= and - 5; at -= 1)
    if (tokens[at]?.text === 'between') return true;
  return false;
}

function startsClause(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token === undefined || isPhraseSign(token) || CLAUSE_STARTS.has(token.text)) return true;
  if (token.text === 'and') return !isBetween(tokens, at);
  if (isOtherVerb(token)) return true;
  return (
    token.entry?.verb !== undefined && token.entry.noun === undefined && !token.text.endsWith('ed')
  );
}

/** The clause's subject that ends before token `end`, auxiliaries left out. */
export function subjectBefore(tokens: readonly Token[], end: number): Stretch {
  let to = end;
  while (to > 0 && (AUXILIARIES.has(tokens[to - 1]?.text ?? '') || tokens[to - 1]?.text === '('))
    to -= 1;
  let from = to;
  while (from > 0 && to - from < 16 && !startsClause(tokens, from - 1)) from -= 1;
  return { from, to };
}

/** What the subject before token `end` names: "average response time is …" is latency. */
export const subjectSense = (tokens: readonly Token[], end: number): MetricSense | null =>
  senseOf(tokens, subjectBefore(tokens, end));
