import type { browser } from '@wxt-dev/browser';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ActionPopup } from '../../../lib/cli/action-popup';
import { launchChromium, removeProfile, temporaryProfile } from '../../../lib/cli/chromium';
import { CHROME_BUILD, requireBuild } from './builds';

/** The browser's own, in code that runs in an extension page. */
declare const chrome: typeof browser;

interface ServedPage {
  body: string;
  contentType: string;
}

/** A request that no served page answers; all of them are refused. */
export interface RefusedRequest {
  url: string;
  /** Whether the extension's worker sent it, not a page. */
  fromWorker: boolean;
}

export interface SessionOptions {
  /** False: a plain browser, to compare with. */
  extension?: boolean;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
}

/**
 * A Chromium with the built extension and no network: pages are served at their real addresses,
 * every other request is refused and noted.
 */
export class ChromiumSession {
  readonly refused: RefusedRequest[] = [];
  /** What the extension's own code logged as an error or threw, in pages and in its worker. */
  readonly errors: string[] = [];
  private readonly served = new Map<string, ServedPage>();
  private readonly profile = temporaryProfile();
  private launched: { context: BrowserContext; extensionId: string | null } | null = null;

  private constructor(private readonly options: SessionOptions) {}

  static async open(options: SessionOptions = {}): Promise<ChromiumSession> {
    const session = new ChromiumSession(options);
    await session.start();
    return session;
  }

  private async start(): Promise<void> {
    const { extension = true, viewport = { width: 1280, height: 900 }, colorScheme } = this.options;
    this.launched = await launchChromium({
      profile: this.profile,
      extension: extension ? requireBuild(CHROME_BUILD) : null,
      headless: true,
      viewport,
      ...(colorScheme ? { colorScheme } : {}),
    });
    const { context } = this.launched;
    context.on('console', (message) => {
      const fromExtension = message.location().url.startsWith('chrome-extension://');
      if (message.type() === 'error' && fromExtension) this.errors.push(message.text());
    });
    context.on('weberror', (event) => {
      const { stack = '', message } = event.error();
      if (stack.includes('chrome-extension://')) this.errors.push(`${message}\n${stack}`);
    });
    await context.route('**/*', async (route) => {
      const request = route.request();
      if (request.url().startsWith('chrome-extension:')) return route.continue();
      const served = this.served.get(request.url());
      if (served) return route.fulfill({ ...served, headers: { 'cache-control': 'no-store' } });
      this.refused.push({ url: request.url(), fromWorker: request.serviceWorker() !== null });
      return route.abort('blockedbyclient');
    });
  }

  get context(): BrowserContext {
    if (!this.launched) throw new Error('The browser is closed.');
    return this.launched.context;
  }

  get extensionId(): string {
    if (!this.launched?.extensionId) throw new Error('There is no extension.');
    return this.launched.extensionId;
  }

  private get browser(): Browser {
    const instance = this.context.browser();
    if (!instance) throw new Error('The browser cannot be reached.');
    return instance;
  }

  /** Has an address answered with this body from now on. */
  serve(url: string, body: string, contentType = 'text/html; charset=utf-8'): void {
    this.served.set(new URL(url).href.replace(/#.*$/, ''), { body, contentType });
  }

  /** Opens an address in a new tab and waits for its load event. */
  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** Opens a page of the extension as a tab, for example `options.html`. */
  openExtensionPage(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.extensionId}/${path}`);
  }

  /** Clicks the toolbar button on a page. */
  openPopup(page: Page): Promise<ActionPopup> {
    return ActionPopup.open(this.browser, this.extensionId, page);
  }

  /** Code run in the extension's worker, which is woken first where it was killed. */
  async inWorker<T, A>(code: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
    const worker = this.context
      .serviceWorkers()
      .find((candidate) => candidate.url().includes(this.extensionId));
    if (!worker) throw new Error('The worker never started.');
    if (!(await this.workerRuns())) await this.wakeWorker();
    return worker.evaluate(code as never, argument) as Promise<T>;
  }

  /** Whether the extension's worker runs. */
  async workerRuns(): Promise<boolean> {
    return (await this.workerTargets()).length > 0;
  }

  /** Starts the worker by a message, as any page of the extension may. */
  private async wakeWorker(): Promise<void> {
    const page = await this.openExtensionPage('icon/16.png');
    await page.evaluate(() => chrome.runtime.sendMessage({ type: 'wake' }).catch(() => null));
    await page.close();
  }

  private async workerTargets(): Promise<string[]> {
    const session = await this.browser.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos
      .filter(({ type, url }) => type === 'service_worker' && url.includes(this.extensionId))
      .map(({ targetId }) => targetId);
  }

  /** Kills the extension's worker, as the browser does when it was idle; a message starts another. */
  async killWorker(): Promise<void> {
    const doomed = await this.workerTargets();
    const left = async () => (await this.workerTargets()).filter((id) => doomed.includes(id));
    const [page] = this.context.pages();
    if (!page) throw new Error('There is no page to stop workers from.');
    const session = await this.context.newCDPSession(page);
    await session.send('ServiceWorker.enable');
    for (let tries = 0; (await left()).length > 0; tries++) {
      if (tries > 400) throw new Error('The worker does not die.');
      // A worker that is just starting lets a call pass by; each call is harmless.
      if (tries % 10 === 0) await session.send('ServiceWorker.stopAllWorkers');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await session.detach();
  }

  /** Closes the browser and starts it again on the same profile; served pages stay served. */
  async restart(): Promise<void> {
    await this.context.close();
    await this.start();
  }

  async close(): Promise<void> {
    await this.launched?.context.close();
    this.launched = null;
    removeProfile(this.profile);
  }
}
