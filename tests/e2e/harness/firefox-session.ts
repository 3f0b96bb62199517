import type { ChildProcess } from 'node:child_process';
import { removeProfile, temporaryProfile } from '../../../lib/cli/chromium';
import { BidiConnection } from './bidi';
import { FIREFOX_BUILD, requireBuild } from './builds';
import { startFirefox } from './firefox-process';

/** Id of the extension in Firefox's manifest. */
const EXTENSION_ID = 'skimlight@skimlight.dev';

/** Host of the extension's pages; Firefox makes a random one where none is set. */
const PAGE_HOST = '5b1d8f52-4c52-4a0c-9c69-0f1f6f1a7a10';

/** Ends a process, by force where it does not go. */
async function endProcess(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const force = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(force);
}

/** A tab of Firefox. */
export class FirefoxTab {
  constructor(
    private readonly connection: BidiConnection,
    readonly id: string,
  ) {}

  async goto(url: string): Promise<void> {
    await this.connection.send('browsingContext.navigate', {
      context: this.id,
      url,
      wait: 'complete',
    });
  }

  async reload(): Promise<void> {
    await this.connection.send('browsingContext.reload', { context: this.id, wait: 'complete' });
  }

  /** Value of an expression in the page; promises are awaited, the value must be JSON. */
  async evaluate(expression: string): Promise<unknown> {
    const answer = await this.connection.send('script.evaluate', {
      // JSON keeps us from decoding BiDi's own form of values.
      expression: `(async () => JSON.stringify(await (${expression})))()`,
      target: { context: this.id },
      awaitPromise: true,
      userActivation: true,
    });
    if (answer.type !== 'success') throw new Error(`${expression}\n${JSON.stringify(answer)}`);
    const { value } = answer.result as { value?: string };
    return value === undefined ? undefined : JSON.parse(value);
  }

  /** Waits until an expression is true in the page. */
  async waitFor(expression: string, timeoutMs = 10_000): Promise<void> {
    const end = Date.now() + timeoutMs;
    while (!(await this.evaluate(`Boolean(${expression})`))) {
      if (Date.now() > end) {
        const text = await this.evaluate('document.body.innerText.slice(0, 2000)');
        throw new Error(`The page never had: ${expression}\nIt shows:\n${text}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  /** Presses and lets go of a key, where the focus is. */
  async press(key: string): Promise<void> {
    await this.connection.send('input.performActions', {
      context: this.id,
      actions: [
        {
          type: 'key',
          id: 'keyboard',
          actions: [
            { type: 'keyDown', value: key },
            { type: 'keyUp', value: key },
          ],
        },
      ],
    });
  }

  /** Brings the tab to the front, where the keyboard reaches it. */
  async activate(): Promise<void> {
    await this.connection.send('browsingContext.activate', { context: this.id });
  }

  /** Picture of the page as PNG, in Base64. */
  async screenshot(): Promise<string> {
    const { data } = await this.connection.send('browsingContext.captureScreenshot', {
      context: this.id,
    });
    return String(data);
  }

  async close(): Promise<void> {
    await this.connection.send('browsingContext.close', { context: this.id });
  }
}

/**
 * A Firefox with the built extension and no network: pages are served at their real addresses,
 * every other request is refused and noted.
 */
export class FirefoxSession {
  readonly refused: string[] = [];
  private readonly served = new Map<string, { body: string; contentType: string }>();

  private constructor(
    private readonly process: ChildProcess,
    private readonly connection: BidiConnection,
    private readonly profile: string,
  ) {}

  /** @param preferences of the browser, beyond those that every session has */
  static async open(preferences: Record<string, boolean> = {}): Promise<FirefoxSession> {
    const profile = temporaryProfile();
    const { process, bidiUrl } = await startFirefox(profile, {
      ...preferences,
      'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: PAGE_HOST }),
    });
    const connection = await BidiConnection.open(bidiUrl);
    const session = new FirefoxSession(process, connection, profile);
    try {
      await session.prepare();
    } catch (error) {
      await session.close();
      throw error;
    }
    return session;
  }

  private async prepare(): Promise<void> {
    await this.connection.send('session.new', { capabilities: {} });
    await this.connection.send('webExtension.install', {
      extensionData: { type: 'path', path: requireBuild(FIREFOX_BUILD) },
    });
    this.connection.on('network.beforeRequestSent', (event) => void this.answer(event));
    await this.connection.send('session.subscribe', { events: ['network.beforeRequestSent'] });
    await this.connection.send('network.addIntercept', { phases: ['beforeRequestSent'] });
  }

  private async answer(event: Record<string, unknown>): Promise<void> {
    if (event.isBlocked !== true) return;
    const { request, url } = event.request as { request: string; url: string };
    const served = this.served.get(url);
    if (/^(moz-extension|about|data|resource|chrome):/.test(url))
      return void (await this.connection.send('network.continueRequest', { request }));
    if (!served) {
      this.refused.push(url);
      return void (await this.connection.send('network.failRequest', { request }));
    }
    await this.connection.send('network.provideResponse', {
      request,
      statusCode: 200,
      headers: [{ name: 'content-type', value: { type: 'string', value: served.contentType } }],
      body: { type: 'base64', value: Buffer.from(served.body).toString('base64') },
    });
  }

  /** Has an address answered with this body from now on. */
  serve(url: string, body: string, contentType = 'text/html; charset=utf-8'): void {
    this.served.set(new URL(url).href.replace(/#.*$/, ''), { body, contentType });
  }

  /** Opens an address in a new tab and waits for its load event. */
  async open(url: string): Promise<FirefoxTab> {
    const { context } = await this.connection.send('browsingContext.create', { type: 'tab' });
    const tab = new FirefoxTab(this.connection, String(context));
    await tab.goto(url);
    return tab;
  }

  /** Opens a page of the extension as a tab, for example `popup.html`. */
  openExtensionPage(path: string): Promise<FirefoxTab> {
    return this.open(`moz-extension://${PAGE_HOST}/${path}`);
  }

  /** Ends the extension's event page, as Firefox does when it was idle. */
  async killBackground(): Promise<void> {
    const tree = await this.connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [window] = tree.contexts as { context: string }[];
    if (!window) throw new Error('Firefox has no window.');
    const browserScope = new FirefoxTab(this.connection, window.context);
    const extension = `WebExtensionPolicy.getByID(${JSON.stringify(EXTENSION_ID)}).extension`;
    await browserScope.evaluate(
      `${extension}.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true }).then(() => true)`,
    );
    const state = await browserScope.evaluate(`${extension}.backgroundState`);
    if (state !== 'stopped') throw new Error(`The background is ${state}.`);
  }

  async close(): Promise<void> {
    this.connection.close();
    await endProcess(this.process);
    removeProfile(this.profile);
  }
}
