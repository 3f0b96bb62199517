import type { Page } from 'playwright-core';

/** Elements that the extension adds to a page are named so; nothing else is. */
export const HOST_PREFIX = 'skimlight-';

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
  return page.evaluate((prefix) => {
    // A copy in a document without a view loads none of its images.
    const inert = document.implementation.createHTMLDocument();
    const copy = inert.importNode(document.documentElement, true);
    for (const element of copy.querySelectorAll('*'))
      if (element.localName.startsWith(prefix)) element.remove();
    return copy.outerHTML;
  }, HOST_PREFIX);
}

/** Names of the elements that the extension added, in page order. */
export function hostNames(page: Page): Promise<string[]> {
  return page.evaluate(
    (prefix) =>
      [...document.querySelectorAll('*')]
        .map(({ localName }) => localName)
        .filter((name) => name.startsWith(prefix)),
    HOST_PREFIX,
  );
}

/** Whether a script of the extension runs in the page. */
export async function isInjected(page: Page, extensionId: string): Promise<boolean> {
  const session = await page.context().newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  await session.send('Runtime.enable');
  await session.detach();
  if (origins.length === 0) throw new Error('The page has no script context at all.');
  return origins.includes(`chrome-extension://${extensionId}`);
}
