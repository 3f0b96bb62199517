import { extractClaims } from '../claims/extract';
import { compileInterests, type Matcher } from '../interests/compile-interests';
import type { Interest } from '../interests/interest';
import type { PaperReading } from '../messaging/protocol';
import type { Paper } from '../papers/paper';
import type { Result } from '../papers/result';
import type { Log } from '../platform/log';

const read = (paper: Paper, matcher: Matcher, log: Log): PaperReading => {
  try {
    const { matches, score } = matcher.match(paper);
    return { claims: extractClaims(paper), matches, score };
  } catch (error) {
    // One text that an engine stumbles over must not keep the rest of a page unmarked.
    log('read-papers', 'internal', error);
    return { claims: [], matches: [], score: 0 };
  }
};

/** What the reader needs of its surroundings. */
export interface ReaderSurroundings {
  getInterests: () => Promise<Result<Interest[]>>;
  log: Log;
}

/**
 * Makes what reads claims and interests in the papers of a page, in their order. The interests are
 * asked for each time, so that a page that was told of a change never gets an answer from before it.
 */
export const createReader = ({ getInterests, log }: ReaderSurroundings) => {
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
    return { ok: true, value: papers.map((paper) => read(paper, matcher, log)) };
  };
};
