import type { Claim } from '../claims/claim';
import { claimText } from '../claims/claim-text';
import { extractClaims } from '../claims/extract';
import { headlineClaim, rankClaims } from '../claims/factor';
import { compileInterests, type Matcher } from '../interests/compile-interests';
import type { Interest } from '../interests/interest';
import { LIMITS } from '../messaging/limits';
import type { PaperReading } from '../messaging/protocol';
import type { Paper } from '../papers/paper';
import type { Result } from '../papers/result';
import type { Log } from '../platform/log';
import type { TextSource } from '../platform/text';

/**
 * The claim that a row shows first and how many more the paper makes: "up to 6.9× throughput +2". The
 * strongest of all where none is about speed, latency or throughput.
 */
export const chipOf = (claims: readonly Claim[], text: TextSource): string | null => {
  const own = claims.filter(({ relation }) => relation === 'own');
  const claim = headlineClaim(own) ?? rankClaims(own)[0];
  if (!claim) return null;
  const words = claimText(claim, (key, ...values) => text(key, values), text('languageTag'));
  return own.length > 1 ? `${words} +${own.length - 1}` : words;
};

const read = (
  paper: Paper,
  matcher: Matcher,
  { text, log }: Pick<ReaderSurroundings, 'text' | 'log'>,
): PaperReading => {
  try {
    const { matches, score } = matcher.match(paper);
    const claims = extractClaims(paper).slice(0, LIMITS.claims);
    const chip = chipOf(claims, text);
    return { claims, matches: matches.slice(0, LIMITS.matches), score, chip };
  } catch (error) {
    // One text that an engine stumbles over must not keep the rest of a page unmarked.
    log('read-papers', 'internal', error);
    return { claims: [], matches: [], score: 0, chip: null };
  }
};

/** What the reader needs of its surroundings. */
export interface ReaderSurroundings {
  getInterests: () => Promise<Result<Interest[]>>;
  text: TextSource;
  log: Log;
}

/**
 * Makes what reads claims and interests in the papers of a page, in their order. The interests are
 * asked for each time, so that a page that was told of a change never gets an answer from before it.
 */
export const createReader = ({ getInterests, text, log }: ReaderSurroundings) => {
  let compiled: { list: string; matcher: Matcher } | null = null;

  const matcherFor = (interests: Interest[]): Matcher => {
    const list = JSON.stringify(interests);
    if (compiled?.list !== list) compiled = { list, matcher: compileInterests(interests) };
    return compiled.matcher;
  };

  return async (papers: readonly Paper[]): Promise<Result<PaperReading[]>> => {
    const interests = await getInterests();
    if (!interests.ok) return interests;
    const matcher = matcherFor(interests.value);
    return { ok: true, value: papers.map((paper) => read(paper, matcher, { text, log })) };
  };
};
