import type { Claim } from '../claims/claim';
import type { Match } from '../interests/interest';
import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperState as StoredPaperState } from '../papers/paper-state';
import type { Result as PaperResult } from '../papers/result';

/** Expected failure as a value; see `lib/papers/result`. */
export type Result<T> = PaperResult<T>;

/** What the library knows of a paper; see `lib/papers/paper-state`. */
export type PaperState = StoredPaperState;

/** Where papers were met. */
export interface ListingRef {
  /** Address of the page without its fragment. */
  url: string;
  /** Id of the adapter that read it. */
  adapter: string;
  /**
   * When this visit of the page began, ISO-8601 with `Z` (`new Date().toISOString()`), the same in
   * every message of the visit: only what was met before it counts as seen, so that a batch that is
   * sent again, or rows drawn again, do not turn into "seen".
   */
  visitAt: string;
}

/** How the reading of a page went. */
export type ListingStatus =
  /** The page is being read. */
  | 'reading'
  /** All that the page announces was read. */
  | 'read'
  /** The site changed: its adapter read nothing, the generic detector took over. */
  | 'fallback'
  /** Fewer papers than the page announces. */
  | 'partial'
  /** The address says listing and the page has content, but nobody could read a row. */
  | 'unreadable'
  /** No listing here. */
  | 'none';

/** Figures of one reading; holds no text of the page. */
export interface ListingSummary extends ListingRef {
  adapterVersion: number;
  /** The adapter that the address belongs to, also where another one had to read the page. */
  site?: { id: string; version: number };
  status: ListingStatus;
  /** Papers found. */
  found: number;
  /** Papers that the page says it shows; null where it does not say. */
  announced: number | null;
  /** Whether the limit of rows was reached and the rest left unmarked. */
  capped: boolean;
  /** Unseen papers that match an interest: the badge. */
  unseenMatches: number;
}

/** One row as the popup shows it. */
export interface ReportEntry {
  paper: Paper;
  claims: Claim[];
  matches: Match[];
  /** Rank of the interests, higher first; negative where muted. */
  score: number;
  state: PaperState;
}

/** All that the popup shows of a page. */
export interface ListingReport {
  summary: ListingSummary;
  /** Name of the site as its users say it; null for the generic detector. */
  siteName: string | null;
  /** Title of the page. */
  pageTitle: string;
  /** In page order. */
  entries: ReportEntry[];
  /** A copy for a bug report with no personal data: adapter, version, counts, tags without text. */
  skeleton: string | null;
}

/** What the engines say of one paper. */
export interface PaperReading {
  claims: Claim[];
  matches: Match[];
  /** Rank of the interests, higher first; negative where muted. */
  score: number;
  /** The headline claim, worded; null where the paper makes no claim of its own. */
  chip: string | null;
}

/**
 * Scripts that a page gets on demand: the detectors where its adapter fails, the extras (details of a
 * row, notices) when the user asks or there is something to tell.
 */
export type PagePart = 'detectors' | 'extras';

/** All that a page's content script may ask of the background. */
export interface PageToBackground {
  /**
   * Reads claims and interests in papers, in the order asked; stores nothing. The engines run in the
   * worker: a page that carried them would pay 20 kB gzip and their time on its main thread.
   */
  readPapers(query: { listing: ListingRef; papers: Paper[] }): Result<PaperReading[]>;
  /** Records that papers were met; harmless when repeated. Answers in the order asked. */
  recordSeen(batch: { listing: ListingRef; papers: Paper[] }): Result<PaperState[]>;
  /** Puts a paper into the library or takes it out; harmless when repeated. */
  setSaved(change: { listing: ListingRef; paper: Paper; saved: boolean }): Result<PaperState>;
  /** States of papers, in the order asked; unknown ones as never met. */
  getStates(query: { listing: ListingRef; ids: PaperId[] }): Result<PaperState[]>;
  /** Tells how the reading went: badge and site health. */
  reportListing(summary: ListingSummary): Result<null>;
  /** Asks for a script that most pages never need; answers once it ran. */
  loadPart(query: { listing: ListingRef; part: PagePart }): Result<null>;
  /** Opens the page that explains what counts as a claim; a page may not link to it. */
  showWhatCounts(query: { listing: ListingRef }): Result<null>;
}

/** All that the background and the extension's pages may ask of a page's content script. */
export interface ExtensionToPage {
  /** What is on the page now. */
  getListing(): ListingReport;
  /** Reads the page now even if its address says nothing of a listing. */
  scanPage(): ListingReport;
  /** Brings the row of a paper into view and focuses its control. */
  revealPaper(id: PaperId): boolean;
}
