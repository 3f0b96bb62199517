import type { Browser, CDPSession, Page } from 'playwright-core';
import { sendUntyped } from './chromium';

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

const targets = async (session: CDPSession, filter: object[]): Promise<TargetInfo[]> => {
  const { targetInfos } = await session.send('Target.getTargets', { filter });
  return targetInfos;
};

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * The popup as the toolbar button opens it: real size, and the tab's `activeTab` grant, which a
 * popup opened as a tab does not get. Playwright has no page for it, hence the raw protocol.
 */
export class ActionPopup {
  private nextId = 0;
  private readonly waiting = new Map<number, (answer: Record<string, unknown>) => void>();

  private constructor(
    private readonly browserSession: CDPSession,
    private readonly sessionId: string,
    private readonly targetId: string,
  ) {
    browserSession.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId !== sessionId) return;
      const message: { id?: number } & Record<string, unknown> = JSON.parse(event.message);
      if (message.id === undefined) return;
      this.waiting.get(message.id)?.(message);
      this.waiting.delete(message.id);
    });
  }

  /** Clicks the toolbar button for the page, which is brought to the front. */
  static async open(browser: Browser, extensionId: string, page: Page): Promise<ActionPopup> {
    const session = await browser.newBrowserCDPSession();
    await page.bringToFront();
    const tab = (await targets(session, [{ type: 'tab' }])).find(
      (target) => target.url === page.url(),
    );
    if (!tab) throw new Error(`No tab shows ${page.url()}.`);
    const { targetId } = tab;
    await sendUntyped(session, 'Extensions.triggerAction', { id: extensionId, targetId });
    const popup = await ActionPopup.find(session, extensionId);
    const { sessionId } = await session.send('Target.attachToTarget', {
      targetId: popup.targetId,
      flatten: false,
    });
    return new ActionPopup(session, sessionId, popup.targetId);
  }

  private static async find(session: CDPSession, extensionId: string): Promise<TargetInfo> {
    for (let tries = 0; tries < 50; tries++) {
      const popup = (await targets(session, [{ type: 'page' }])).find((target) =>
        target.url.startsWith(`chrome-extension://${extensionId}/popup.html`),
      );
      if (popup) return popup;
      await pause(50);
    }
    throw new Error('The toolbar button opened no popup.');
  }

  /** One command of the debugging protocol in the popup. */
  async send(method: string, params: object = {}): Promise<Record<string, unknown>> {
    const id = ++this.nextId;
    const answer = new Promise<Record<string, unknown>>((resolve) => this.waiting.set(id, resolve));
    await this.browserSession.send('Target.sendMessageToTarget', {
      sessionId: this.sessionId,
      message: JSON.stringify({ id, method, params }),
    });
    const message = await answer;
    if (message.error) throw new Error(`${method}: ${JSON.stringify(message.error)}`);
    return message.result as Record<string, unknown>;
  }

  /** Value of an expression in the popup; promises are awaited, the value must be JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
      returnByValue: true,
    });
    if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value?: unknown }).value;
  }

  /** Waits until an expression is true in the popup. */
  async waitFor(expression: string, timeoutMs = 5000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await this.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) {
        const text = await this.text();
        throw new Error(`The popup never had: ${expression}\nIt shows:\n${text}`);
      }
      await pause(25);
    }
  }

  /** All that the popup shows, as text. */
  async text(): Promise<string> {
    return String(await this.evaluate('document.body.innerText'));
  }

  /** Presses a key, for example `Tab`, `Enter`, `ArrowDown` or `s`. */
  async press(key: string): Promise<void> {
    const code = key.length === 1 ? `Key${key.toUpperCase()}` : key;
    const text = key.length === 1 ? key : key === 'Enter' ? '\r' : undefined;
    const virtual: Record<string, number> = {
      Tab: 9,
      Enter: 13,
      Escape: 27,
      End: 35,
      Home: 36,
      ArrowLeft: 37,
      ArrowUp: 38,
      ArrowRight: 39,
      ArrowDown: 40,
      Delete: 46,
    };
    const windowsVirtualKeyCode = virtual[key] ?? key.toUpperCase().charCodeAt(0);
    const common = { key, code, windowsVirtualKeyCode };
    await this.send('Input.dispatchKeyEvent', {
      type: 'keyDown',
      ...common,
      ...(text && { text }),
    });
    await this.send('Input.dispatchKeyEvent', { type: 'keyUp', ...common });
  }

  /** Picture of the popup as PNG; without a window around it, its frame may be wider than itself. */
  async screenshot(): Promise<Buffer> {
    const size = await this.evaluate('[document.body.offsetWidth, innerHeight]');
    const [width, height] = size as [number, number];
    const clip = { x: 0, y: 0, width, height, scale: 1 };
    const { data } = await this.send('Page.captureScreenshot', { format: 'png', clip });
    return Buffer.from(String(data), 'base64');
  }

  async close(): Promise<void> {
    await this.browserSession.send('Target.closeTarget', { targetId: this.targetId });
    await this.browserSession.detach();
  }
}
