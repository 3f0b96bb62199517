import { browser } from './browser';

/** What the toolbar button shows for one tab. */
export interface ActionLook {
  /** Up to four characters; empty for none. */
  badge: string;
  background: string;
  color: string;
  /** Tooltip, which is also what a screen reader says. */
  title: string;
}

/**
 * Sets the toolbar button of a tab. The browser takes the look back itself when the tab goes to
 * another document. A tab that was closed meanwhile is no fault.
 */
export const setAction = async (tabId: number, look: ActionLook): Promise<void> => {
  const { badge, background, color, title } = look;
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: background }),
    browser.action.setBadgeTextColor({ tabId, color }),
    browser.action.setTitle({ tabId, title }),
  ]);
};
