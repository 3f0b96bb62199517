import type { Paper } from '../papers/paper';
import type { PaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import type { Result } from '../papers/result';
import { answerOf } from './answer';
import { clipPaper, isSendableId } from './clip-paper';
import { LIMITS } from './limits';
import { sendToBackground } from './page-channel';
import type {
  ListingRef,
  ListingSummary,
  PagePart,
  PageToBackground,
  PaperReading,
} from './protocol';

/**
 * A content script's calls to the background. No call rejects or hangs: where nobody answers in time
 * the result is `no-answer`. Every call may be repeated without harm.
 */
export interface PageClient {
  /** What the engines say of papers, in the order asked; those that no message can carry as silent. */
  readPapers(batch: { listing: ListingRef; papers: Paper[] }): Promise<Result<PaperReading[]>>;
  /** Records that papers were met on this visit; answers in the order asked. */
  recordSeen(batch: { listing: ListingRef; papers: Paper[] }): Promise<Result<PaperState[]>>;
  /** Puts a paper into the library or takes it out. */
  setSaved(change: {
    listing: ListingRef;
    paper: Paper;
    saved: boolean;
  }): Promise<Result<PaperState>>;
  /** States in the order asked; unknown papers as never met. */
  getStates(query: { listing: ListingRef; ids: PaperId[] }): Promise<Result<PaperState[]>>;
  /** Tells how the reading went. */
  reportListing(summary: ListingSummary): Promise<Result<null>>;
  /** Asks for a script that most pages never need; answers once it ran. */
  loadPart(query: { listing: ListingRef; part: PagePart }): Promise<Result<null>>;
  /** Opens the page that explains what counts as a claim. */
  showWhatCounts(query: { listing: ListingRef }): Promise<Result<null>>;
}

/** How long a call waits. */
export interface PageClientOptions {
  /** Milliseconds until a call gives up; a cold worker with a large database needs about one second. */
  timeoutMs?: number;
  /** Milliseconds before the one repetition of a call whose worker went away. */
  retryDelayMs?: number;
}

/** The state of a paper that was never met. */
export const unknownState = (id: PaperId): PaperState => ({
  id,
  seenAt: null,
  saved: false,
  done: false,
  newVersion: false,
});

const SILENT: PaperReading = { claims: [], matches: [], score: 0, chip: null };

const sendableOf = (papers: Paper[]): Paper[] =>
  papers.filter(({ id }) => isSendableId(id)).slice(0, LIMITS.papers);

/** The states in the order of `ids`; those that could not be asked for as never met. */
const align = (ids: PaperId[], answer: Result<PaperState[]>): Result<PaperState[]> => {
  if (!answer.ok) return answer;
  const byId = new Map(answer.value.map((state) => [state.id, state]));
  return { ok: true, value: ids.map((id) => byId.get(id) ?? unknownState(id)) };
};

/** The client for one content script. Pulls in no schema library: answers come from our own worker. */
export const createPageClient = (options: PageClientOptions = {}): PageClient => {
  const { timeoutMs = 10_000, retryDelayMs = 250 } = options;

  const call = async <K extends keyof PageToBackground, T>(
    type: K,
    data: Parameters<PageToBackground[K]>[0],
  ): Promise<Result<T>> => {
    const send = (limitMs: number) => answerOf<T>(sendToBackground(type, data), limitMs);
    const startedAt = Date.now();
    const first = await send(timeoutMs);
    const leftMs = timeoutMs - (Date.now() - startedAt);
    if (first.ok || first.code !== 'no-answer' || leftMs <= retryDelayMs) return first;
    // The worker was being stopped or started: the next message wakes it (about 20 ms in Chromium).
    await new Promise((resolve) => setTimeout(resolve, retryDelayMs));
    return send(leftMs - retryDelayMs);
  };

  return {
    async readPapers({ listing, papers }) {
      const sendable = sendableOf(papers);
      const batch = { listing, papers: sendable.map(clipPaper) };
      const answer = await call<'readPapers', PaperReading[]>('readPapers', batch);
      if (!answer.ok) return answer;
      const readings = new Map(sendable.map((paper, index) => [paper, answer.value[index]]));
      return { ok: true, value: papers.map((paper) => readings.get(paper) ?? SILENT) };
    },
    async recordSeen({ listing, papers }) {
      const batch = { listing, papers: sendableOf(papers).map(clipPaper) };
      const answer = await call<'recordSeen', PaperState[]>('recordSeen', batch);
      return align(
        papers.map(({ id }) => id),
        answer,
      );
    },
    setSaved: ({ listing, paper, saved }) =>
      call('setSaved', { listing, paper: clipPaper(paper), saved }),
    async getStates({ listing, ids }) {
      const sendable = ids.filter(isSendableId).slice(0, LIMITS.papers);
      return align(ids, await call('getStates', { listing, ids: sendable }));
    },
    reportListing: (summary) => call('reportListing', summary),
    loadPart: (query) => call('loadPart', query),
    showWhatCounts: (query) => call('showWhatCounts', query),
  };
};
