import type { Page } from 'playwright-core';
import type { ActionPopup } from '../../../lib/cli/action-popup';
import type { ChromiumSession } from './chromium-session';

/** Expression for the titles that the visible tab of the popup lists, in order. */
const TITLES =
  "[...document.querySelectorAll('[role=tabpanel]:not([hidden]) .entries > li .entry-title')].map((title) => title.textContent.trim())";

/** Titles that the visible tab of an open popup lists. */
export const shownTitles = async (popup: ActionPopup): Promise<string[]> =>
  (await popup.evaluate(TITLES)) as string[];

/** Waits until the visible tab lists exactly these titles. */
export const waitForTitles = (popup: ActionPopup, titles: string[]): Promise<void> =>
  popup.waitFor(`JSON.stringify(${TITLES}) === ${JSON.stringify(JSON.stringify(titles))}`);

/** Opens the popup on a page, at its queue, and waits until that lists exactly these titles. */
export async function expectQueue(
  session: ChromiumSession,
  page: Page,
  titles: string[],
): Promise<void> {
  const popup = await session.openPopup(page);
  await popup.waitFor("document.querySelector('#tab-queue')");
  await popup.evaluate("document.querySelector('#tab-queue').click()");
  await waitForTitles(popup, titles);
  await popup.close();
}
