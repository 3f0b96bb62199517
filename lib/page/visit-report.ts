import type { ReadOutcome } from '../listings/read-listing';
import { unknownState } from '../messaging/page-client';
import type { ListingRef, ListingReport, ListingSummary, ReportEntry } from '../messaging/protocol';
import type { PaperRecord } from './paper-records';
import type { MarkedRow } from './surface';

/**
 * A page with fewer links than this shows no list that could have been missed. Low, since a short list
 * may be missed too, and looking closer costs one more script on a page where nothing was found.
 */
const FEWEST_LINKS = 3;

/** Whether a page shows enough that a list could be in it. */
export const hasContent = (doc: Document): boolean => doc.links.length >= FEWEST_LINKS;

/** Whether the badge counts a paper: it matches, is not muted and was not met before. */
const isUnseenMatch = ({ score, state }: PaperRecord): boolean =>
  score > 0 && (state === null || state.seenAt === null);

/** The site that the address belongs to, whose health the reading tells. */
const siteOf = (outcome: ReadOutcome | null): Pick<ListingSummary, 'site'> => {
  const site = outcome?.siteAdapter;
  return site ? { site: { id: site.id, version: site.version } } : {};
};

/** Figures of a reading; `isPatient` while the list may still arrive. */
export const summaryOf = (
  ref: ListingRef,
  outcome: ReadOutcome | null,
  rows: readonly MarkedRow[],
  isPatient: boolean,
): ListingSummary => ({
  ...ref,
  adapterVersion: (outcome?.adapter ?? outcome?.siteAdapter)?.version ?? 0,
  ...siteOf(outcome),
  status: isPatient ? 'reading' : (outcome?.status ?? 'none'),
  found: rows.length,
  announced: outcome?.announced ?? null,
  capped: outcome?.capped ?? false,
  unseenMatches: rows.filter(({ record }) => isUnseenMatch(record)).length,
});

const entryOf = ({ record }: MarkedRow): ReportEntry => ({
  paper: record.paper,
  claims: record.claims,
  matches: record.matches,
  score: record.score,
  state: record.state ?? unknownState(record.paper.id),
});

/** All that the popup shows of a reading. */
export const reportOf = (
  summary: ListingSummary,
  outcome: ReadOutcome | null,
  page: { rows: readonly MarkedRow[]; pageTitle: string; skeleton: string | null },
): ListingReport => ({
  summary,
  siteName: outcome?.siteAdapter?.name ?? null,
  pageTitle: page.pageTitle,
  entries: page.rows.map(entryOf),
  skeleton: page.skeleton,
});
