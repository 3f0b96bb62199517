import type { MetricSense } from './lexicon';
import { isPhraseSign, senseOf } from './senses';
import type { Token } from './tokens';

const CLAUSE_STARTS = new Set([
  'that',
  'which',
  'while',
  'but',
  'where',
  'whereas',
  'and',
  'with',
  'show',
  'shows',
  'so',
]);
/** Sense of the clause's subject that ends before token `end`: "average response time is …". */
export function subjectSense(tokens: readonly Token[], end: number): MetricSense | null {
  let to = end;
  while (to > 0 && (isAuxiliary(tokens[to - 1]) || tokens[to - 1]?.text === '(')) to -= 1;
  let from = to;
  while (from > 0 && to - from < 16) {
    const token = tokens[from - 1];
    if (token === undefined || isPhraseSign(token) || CLAUSE_STARTS.has(token.text)) break;
    if (token.entry?.verb !== undefined && token.entry.noun === undefined) break;
    from -= 1;
  }
  return senseOf(tokens, { from, to });
}

const AUXILIARIES = new Set([
  'is',
  'are',
  'was',
  'were',
  'be',
  'been',
  'being',
  'has',
  'have',
  'had',
  'can',
  'could',
  'may',
  'also',
  'further',
  'significantly',
  'a',
  'still',
  'thus',
  'only',
  'by',
  'will',
  'being',
]);
const isAuxiliary = (token: Token | undefined): boolean =>
  token !== undefined && AUXILIARIES.has(token.text);
