import type { Page } from 'playwright-core';

/** Name of the elements that the extension adds to a page. */
export const HOST_TAG = 'skimlight-row';

/** Texts that a highlight paints, in the order of its ranges. */
export type PaintedTexts = Record<string, string[]>;

/** What the extension paints on a page, read back from the browser's own registry. */
export function paintedTexts(page: Page): Promise<PaintedTexts> {
  return page.evaluate(() => {
    const texts: Record<string, string[]> = {};
    for (const [name, highlight] of CSS.highlights) {
      if (!name.startsWith('skimlight')) continue;
      texts[name] = [...highlight].map((painted) => {
        const range = document.createRange();
        range.setStart(painted.startContainer, painted.startOffset);
        range.setEnd(painted.endContainer, painted.endOffset);
        return range.toString();
      });
    }
    return texts;
  });
}

/** The page's HTML without the elements that the extension added. */
export function ownHtml(page: Page): Promise<string> {
  return page.evaluate((hosts) => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const host of copy.querySelectorAll(hosts)) host.remove();
    return copy.outerHTML;
  }, HOST_TAG);
}

/** Number of elements that the extension added. */
export const hostCount = (page: Page): Promise<number> => page.locator(HOST_TAG).count();
