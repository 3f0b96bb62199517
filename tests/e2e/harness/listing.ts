import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import type { Interest } from '../../../lib/interests/interest';
import { parseInterest } from '../../../lib/interests/parse-interest';
import type { ListingReport } from '../../../lib/messaging/protocol';
import type { ChromiumSession } from './chromium-session';
import { paintedTexts } from './page-probe';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `read` until `isDone` likes the answer, and gives it; fails with the last answer otherwise. */
export async function until<T>(
  what: string,
  read: () => Promise<T>,
  isDone: (value: T) => boolean,
  timeoutMs = 10_000,
): Promise<T> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    const value = await read();
    if (isDone(value)) return value;
    if (Date.now() > end)
      throw new Error(
        `${what}: not within ${timeoutMs} ms; last ${JSON.stringify(value)?.slice(0, 1500)}`,
      );
    await pause(50);
  }
}

/** What the content script of a page answers, as the popup asks it; null where there is none. */
export function reportOf(session: ChromiumSession, page: Page): Promise<ListingReport | null> {
  return session.inWorker(async (url) => {
    const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
    if (tab?.id === undefined) return null;
    const message = { id: 0, type: 'getListing', timestamp: Date.now() };
    return chrome.tabs.sendMessage(tab.id, message, { frameId: 0 }).then(
      (answer: { res?: ListingReport } | undefined) => answer?.res ?? null,
      () => null,
    );
  }, page.url());
}

/** The report of a page once it is read and the library has answered for every paper. */
export async function finishedReport(session: ChromiumSession, page: Page): Promise<ListingReport> {
  const report = await until(
    `${page.url()} is read`,
    () => reportOf(session, page),
    (answer) => answer !== null && answer.summary.status !== 'reading',
  );
  if (!report) throw new Error('Unreachable: a finished report is not null.');
  return report;
}

/** Replaces the user's interests, given as typed: `KV cache`, `author:Tri Dao`, `-diffusion`. */
export async function setInterests(session: ChromiumSession, typed: string[]): Promise<void> {
  const interests: Interest[] = typed.map((text, index) => {
    const interest = parseInterest(text);
    if (!interest) throw new Error(`No interest: ${text}`);
    return { ...interest, id: `interest-${index + 1}` };
  });
  await session.inWorker((list) => chrome.storage.local.set({ interests: list }), interests);
}

/** Waits until as many texts are painted by this highlight as `count` wants; gives them. */
export async function waitForPaint(
  page: Page,
  kind: 'interest' | 'claim' | 'muted',
  isEnough: (texts: string[]) => boolean,
): Promise<string[]> {
  return until(
    `${kind} highlights on ${page.url()}`,
    async () => (await paintedTexts(page))[`skimlight-${kind}`] ?? [],
    isEnough,
  );
}
