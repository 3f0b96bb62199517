import type { ClaimText } from '../lib/claims/claim';

/** Address of the page that explains what counts, opened on this paper. */
export const whatCountsLink = (pageUrl: string, { title, abstract }: ClaimText): string =>
  `${pageUrl}#${new URLSearchParams({ title, abstract: abstract ?? '' })}`;
