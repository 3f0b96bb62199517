import { defineExtensionMessaging } from '@webext-core/messaging';
import * as v from 'valibot';
import type { PaperId } from '../papers/paper-id';
import type { Result } from '../papers/result';
import { answerOf } from './answer';
import type { ExtensionToPage, ListingReport } from './protocol';
import { ListingReportSchema } from './report-schema';

/**
 * Calls of the popup and the background to the content script of one tab. `no-answer` where the tab
 * has none (the extension may not read the page, or was installed after it loaded) or does not answer
 * in time; `bad-message` where what it said has a wrong shape. Never rejects, never hangs.
 */
export interface TabClient {
  /** What is on the page now. */
  getListing(): Promise<Result<ListingReport>>;
  /** Reads the page now even if its address says nothing of a listing. */
  scanPage(): Promise<Result<ListingReport>>;
  /** Brings the row of a paper into view and focuses its control; false where it is gone. */
  revealPaper(id: PaperId): Promise<Result<boolean>>;
}

type Messages = { [K in keyof ExtensionToPage]: ExtensionToPage[K] };

const toResult = async <T>(answer: Promise<T>): Promise<Result<T>> => ({
  ok: true,
  value: await answer,
});

/** The answer if it has the right shape. */
const checked = <T>(schema: v.GenericSchema<unknown, T>, answer: Result<unknown>): Result<T> => {
  if (!answer.ok) return answer;
  const parsed = v.safeParse(schema, answer.value);
  return parsed.success ? { ok: true, value: parsed.output } : { ok: false, code: 'bad-message' };
};

/** The client for the main frame of one tab; `timeoutMs` bounds each call, a scan may take longer. */
export const createTabClient = (
  tabId: number,
  { timeoutMs = 5000, scanTimeoutMs = 30_000 }: { timeoutMs?: number; scanTimeoutMs?: number } = {},
): TabClient => {
  const { sendMessage } = defineExtensionMessaging<Messages>();
  const target = { tabId, frameId: 0 };
  return {
    getListing: async () =>
      checked(
        ListingReportSchema,
        await answerOf(toResult(sendMessage('getListing', undefined, target)), timeoutMs),
      ),
    scanPage: async () =>
      checked(
        ListingReportSchema,
        await answerOf(toResult(sendMessage('scanPage', undefined, target)), scanTimeoutMs),
      ),
    revealPaper: async (id) =>
      checked(
        v.boolean(),
        await answerOf(toResult(sendMessage('revealPaper', id, target)), timeoutMs),
      ),
  };
};
