import type { browser } from '@wxt-dev/browser';
import type { Page } from 'playwright-core';
import type { ChromiumSession } from './chromium-session';

/** The browser's own, in code that runs in a page of it. */
declare const chrome: typeof browser;

/** Chromium's own page of settings for extensions, and what its user may do there. */
export class BrowserSettings {
  private constructor(
    private readonly page: Page,
    private readonly extensionId: string,
  ) {}

  static async open(session: ChromiumSession): Promise<BrowserSettings> {
    return new BrowserSettings(await session.open('chrome://extensions'), session.extensionId);
  }

  /**
   * Allows hosts. Those that are optional then are the user's yes, given beforehand: Chromium draws its
   * question outside of all pages, where nothing can click, but does not ask again for what is allowed.
   */
  async allow(hosts: readonly string[]): Promise<void> {
    for (const host of hosts) await this.call('addHostPermission', this.extensionId, host);
  }

  /** Takes hosts back. */
  async revoke(hosts: readonly string[]): Promise<void> {
    for (const host of hosts) await this.call('removeHostPermission', this.extensionId, host);
  }

  /** Takes back all hosts at once, also those that the manifest asks for. */
  async revokeAll(): Promise<void> {
    const { extensionId } = this;
    await this.call('updateExtensionConfiguration', {
      extensionId,
      hostAccess: 'ON_SPECIFIC_SITES',
    });
  }

  /** Calls what the page of settings calls when its user clicks there. */
  private call(action: string, ...args: unknown[]): Promise<void> {
    return this.page.evaluate(
      ([name, values]) => {
        const { developerPrivate } = chrome as unknown as {
          developerPrivate: Record<string, (...values: unknown[]) => Promise<void>>;
        };
        return developerPrivate[name]?.(...values);
      },
      [action, args] as const,
    );
  }
}
