import type { Span } from '../papers/span';
import { clipPaper, isSendableId } from './clip-paper';
import { LIMITS } from './limits';
import type { ListingReport, ReportEntry } from './protocol';

/** A span in one of a paper's texts. */
type FieldSpan = Span & { field: 'title' | 'abstract' | 'author' };

/** The entry as a message may carry it; a hit in what was cut off goes with it. */
const clipEntry = (entry: ReportEntry): ReportEntry => {
  const paper = clipPaper(entry.paper);
  const isWithin = ({ field, end }: FieldSpan): boolean => {
    if (field === 'title') return end <= paper.title.length;
    return field === 'author' || end <= (paper.abstract?.length ?? 0);
  };
  return {
    ...entry,
    paper,
    claims: entry.claims.filter(isWithin).slice(0, LIMITS.claims),
    matches: entry.matches.filter(isWithin).slice(0, LIMITS.matches),
  };
};

/** The report cut to what the popup takes, so that one hostile row does not hide all others. */
export const clipReport = (report: ListingReport): ListingReport => ({
  ...report,
  pageTitle: report.pageTitle.slice(0, LIMITS.text),
  entries: report.entries
    .filter(({ paper }) => isSendableId(paper.id))
    .slice(0, LIMITS.papers)
    .map(clipEntry),
  skeleton: report.skeleton === null ? null : report.skeleton.slice(0, LIMITS.skeleton),
});
