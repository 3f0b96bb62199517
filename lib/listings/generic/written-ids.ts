import type { Line } from './lines';

/** Identifiers written out in a row: "doi: 10.1037/a0019486.", "arXiv:2406.01234v2". */
const WRITTEN =
  /\b(?:doi\s*:?\s*10\.\d{4,9}\/[^\s"<>]{1,200}|arxiv\s*:\s*(?:\d{4}\.\d{4,5}|[a-z-]{2,12}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?)/gi;

/** Longer lines are prose, which names other papers too. */
const MAX_LINE = 250;

/** Identifiers that the short lines of a row state, as written; several tell nothing. */
export function writtenIds(lines: readonly Line[]): string[] {
  const found = lines
    .filter(({ text }) => text.length <= MAX_LINE)
    .flatMap(({ text }) => text.match(WRITTEN) ?? []);
  const kinds = new Set(found.map((id) => id.slice(0, 3).toLowerCase()));
  return found.length === kinds.size ? found : [];
}
