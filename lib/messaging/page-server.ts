import { defineExtensionMessaging } from '@webext-core/messaging';
import type { PaperId } from '../papers/paper-id';
import { clipReport } from './clip-report';
import type { ExtensionToPage, ListingReport } from './protocol';

type Messages = { [K in keyof ExtensionToPage]: ExtensionToPage[K] };

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
  const { onMessage, removeAllListeners } = defineExtensionMessaging<Messages>();
  onMessage('getListing', async () => clipReport(await handlers.getListing()));
  onMessage('scanPage', async () => clipReport(await handlers.scanPage()));
  onMessage('revealPaper', ({ data }) =>
    typeof data === 'string' ? handlers.revealPaper(data) : false,
  );
  signal.addEventListener('abort', removeAllListeners, { once: true });
};
