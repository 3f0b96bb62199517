import type { PaperId } from '../papers/paper-id';
import { clipReport } from './clip-report';
import { answerMessages } from './page-channel';
import type { ExtensionToPage, ListingReport } from './protocol';

const isPaperId = (data: unknown): data is PaperId =>
  typeof data === 'string' && /^\w+:./.test(data);

/** What a content script does when it is asked. */
export interface PageHandlers {
  getListing(): ListingReport | Promise<ListingReport>;
  scanPage(): ListingReport | Promise<ListingReport>;
  revealPaper(id: PaperId): boolean | Promise<boolean>;
}

/**
 * Answers the popup and the background in this page until `signal` aborts. A handler that throws
 * reaches the caller as `no-answer`. Register once per content script, synchronously.
 */
export const servePage = (handlers: PageHandlers, signal: AbortSignal): void => {
  const answers: Record<keyof ExtensionToPage, (data: unknown) => unknown> = {
    getListing: async () => clipReport(await handlers.getListing()),
    scanPage: async () => clipReport(await handlers.scanPage()),
    revealPaper: (data) => isPaperId(data) && handlers.revealPaper(data),
  };
  answerMessages(answers, signal);
};
