import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import type { Result } from '../papers/result';
import { PAGE_MESSAGE_SCHEMAS } from './page-message-schema';
import type { PageToBackground } from './protocol';

/** Where a call comes from. */
export interface Caller {
  /** Tab of the page; undefined for an extension page that is in no tab. */
  tabId: number | undefined;
}

/** What the background does when a page asks: one handler a call, with the payload already checked. */
export type BackgroundHandlers = {
  [K in keyof PageToBackground]: (
    data: Parameters<PageToBackground[K]>[0],
    caller: Caller,
  ) => Promise<ReturnType<PageToBackground[K]>>;
};

/** What the server needs of its surroundings. */
export interface BackgroundServerOptions {
  /** Id of this extension: messages of others are refused. */
  extensionId: string;
  /** Takes refusals and faults. */
  log: (feature: string, code: string, detail?: unknown) => void;
}

/** As much of `runtime.MessageSender` as is looked at. */
interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: { id?: number | undefined } | undefined;
}

const isOrigin = (a: string, b: string): boolean =>
  URL.canParse(a) && URL.canParse(b) && new URL(a).origin === new URL(b).origin;

/** Where in the payload the first fault lies: `papers.3.URL`. Holds no value of the page. */
const faultPath = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues[0] === undefined ? '' : (v.getDotPath(issues[0]) ?? '');

/** Address of the listing that a checked payload speaks of. */
const listingUrl = (data: { url: string } | { listing: { url: string } }): string =>
  'listing' in data ? data.listing.url : data.url;

/**
 * Answers content scripts. Registers synchronously, so that a message which wakes the worker is heard.
 * Refused with `bad-message` and logged: another extension, a wrong shape or size, a page that speaks
 * for another origin. A handler that throws is logged and answers `internal`.
 */
export const serveBackground = (
  handlers: BackgroundHandlers,
  { extensionId, log }: BackgroundServerOptions,
): void => {
  const { onMessage } =
    defineExtensionMessaging<{
      [K in keyof PageToBackground]: PageToBackground[K];
    }>();

  const serve = async <T, D extends { url: string } | { listing: { url: string } }>(
    type: keyof PageToBackground,
    schema: v.GenericSchema<unknown, D>,
    handle: (data: D, caller: Caller) => Promise<Result<T>>,
    { data, sender }: { data: unknown; sender: Sender },
  ): Promise<Result<T>> => {
    const refuse = (why: string): Result<T> => {
      log(type, 'bad-message', why);
      return { ok: false, code: 'bad-message' };
    };
    if (sender.id !== extensionId) return refuse('not from this extension');
    const parsed = v.safeParse(schema, data);
    if (!parsed.success) return refuse(`shape: ${faultPath(parsed.issues)}`);
    if (sender.url !== undefined && !isOrigin(sender.url, listingUrl(parsed.output)))
      return refuse('speaks for another origin');
    try {
      return await handle(parsed.output, { tabId: sender.tab?.id });
    } catch (error) {
      log(type, 'internal', error);
      return { ok: false, code: 'internal' };
    }
  };

  onMessage('readPapers', (m) =>
    serve('readPapers', PAGE_MESSAGE_SCHEMAS.readPapers, handlers.readPapers, m),
  );
  onMessage('recordSeen', (m) =>
    serve('recordSeen', PAGE_MESSAGE_SCHEMAS.recordSeen, handlers.recordSeen, m),
  );
  onMessage('setSaved', (m) =>
    serve('setSaved', PAGE_MESSAGE_SCHEMAS.setSaved, handlers.setSaved, m),
  );
  onMessage('getStates', (m) =>
    serve('getStates', PAGE_MESSAGE_SCHEMAS.getStates, handlers.getStates, m),
  );
  onMessage('reportListing', (m) =>
    serve('reportListing', PAGE_MESSAGE_SCHEMAS.reportListing, handlers.reportListing, m),
  );
  onMessage('loadPart', (m) =>
    serve('loadPart', PAGE_MESSAGE_SCHEMAS.loadPart, handlers.loadPart, m),
  );
  onMessage('showWhatCounts', (m) =>
    serve('showWhatCounts', PAGE_MESSAGE_SCHEMAS.showWhatCounts, handlers.showWhatCounts, m),
  );
};
