import type { Claim } from '../lib/claims/claim';
import { compareClaims, headlineClaim } from '../lib/claims/factor';
import type { ReportEntry } from '../lib/messaging/protocol';

/** Whether a muted interest hit; such entries come last. */
export const isMuted = ({ matches }: Pick<ReportEntry, 'matches'>): boolean =>
  matches.some(({ muted }) => muted);

/** Whether an interest that is followed hit. */
export const hasMatch = ({ matches }: Pick<ReportEntry, 'matches'>): boolean =>
  matches.some(({ muted }) => !muted);

/** Whether the paper itself claims anything. */
export const hasClaim = ({ claims }: Pick<ReportEntry, 'claims'>): boolean =>
  claims.some(({ relation }) => relation === 'own');

/** Whether this visit is the first that met the paper, or met this version. */
export const isUnseen = ({ state }: Pick<ReportEntry, 'state'>): boolean =>
  state.seenAt === null || state.newVersion;

/**
 * The claims that a row shows as chips: the headline first, then the rest of the paper's own in
 * reading order. No chip boasts with the figures of other systems.
 */
export const chipClaims = (claims: readonly Claim[]): Claim[] => {
  const own = claims.filter(({ relation }) => relation === 'own');
  const headline = headlineClaim(own);
  return headline === null ? own : [headline, ...own.filter((claim) => claim !== headline)];
};

const compareHeadlines = (a: Claim | null, b: Claim | null): number => {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compareClaims(a, b);
};

/** Each paper once: a page may list one twice (new and cross-listed), the first row stands for it. */
export const distinctEntries = (entries: readonly ReportEntry[]): ReportEntry[] => {
  const met = new Set<string>();
  return entries.filter(({ paper }) => !met.has(paper.id) && met.add(paper.id));
};

/** Entries best first: interests, then claims, then page order; what is muted goes last. */
export const rankEntries = (entries: readonly ReportEntry[]): ReportEntry[] =>
  entries
    .map((entry, place) => ({ entry, place, headline: headlineClaim(entry.claims) }))
    .sort(
      (a, b) =>
        Number(isMuted(a.entry)) - Number(isMuted(b.entry)) ||
        b.entry.score - a.entry.score ||
        compareHeadlines(a.headline, b.headline) ||
        a.place - b.place,
    )
    .map(({ entry }) => entry);

/** Filters of the popup; all that are on must hold. */
export interface EntryFilters {
  matches: boolean;
  claims: boolean;
  unseen: boolean;
  /** Part of a title or of an author's name; case aside. */
  query: string;
}

/** How many entries each filter alone would leave. */
export const filterCounts = (
  entries: readonly ReportEntry[],
): Record<'matches' | 'claims' | 'unseen', number> => ({
  matches: entries.filter(hasMatch).length,
  claims: entries.filter(hasClaim).length,
  unseen: entries.filter(isUnseen).length,
});

/** Whether title or an author holds every word of the query. */
export const isQueried = (
  {
    title,
    author,
  }: { title: string; author: readonly { family?: string; given?: string; literal?: string }[] },
  query: string,
): boolean => {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const names = author.map(({ family, given, literal }) => [given, family, literal].join(' '));
  const text = [title, ...names].join('\n').toLocaleLowerCase();
  return words.every((word) => text.includes(word));
};

/** The entries that pass all filters that are on, in the order given. */
export const filterEntries = (
  entries: readonly ReportEntry[],
  { matches, claims, unseen, query }: EntryFilters,
): ReportEntry[] =>
  entries.filter(
    (entry) =>
      (!matches || hasMatch(entry)) &&
      (!claims || hasClaim(entry)) &&
      (!unseen || isUnseen(entry)) &&
      isQueried(entry.paper, query),
  );
