import { Cell } from '../../components/cell';
import { errorText } from '../../components/error-text';
import { type MessageKey, text } from '../../components/i18n';
import type { OptionsState } from '../../components/options/OptionsPage';
import type { ToastMessage } from '../../components/Toast';
import type { Interest } from '../../lib/interests/interest';
import { accessTo, hostsToAsk, type SiteInfo } from '../../lib/listings/site-access';
import type { Result } from '../../lib/papers/result';
import type { Access, AccessAnswer } from '../../lib/platform/access';
import { getInterests, setInterests, watchInterests } from '../../lib/settings/interests';
import type { PageOptions } from '../../lib/settings/page-off';
import { getPageOptions, setSiteOff, watchPageOptions } from '../../lib/settings/page-options';
import { getSiteHealth, type SiteHealth, watchSiteHealth } from '../../lib/settings/site-health';

type SiteList = Extract<OptionsState, { kind: 'ready' }>['sites'];

/** All that says whether a site is read. */
interface SiteState {
  options: PageOptions;
  health: SiteHealth;
  /** Origins that the browser lets us read; null where it does not tell. */
  origins: readonly string[] | null;
}

const sitesOf = (sites: readonly SiteInfo[], { options, health, origins }: SiteState): SiteList =>
  sites.map((site) => {
    const { id, name, enabledByDefault, matches } = site;
    // Where the browser does not tell, sites on by default are taken to be readable.
    const access =
      origins === null
        ? enabledByDefault
          ? 'all'
          : 'none'
        : accessTo(hostsToAsk(site, sites), origins);
    return {
      id,
      name,
      enabledByDefault,
      hasPages: matches.length > 0,
      isOn: !options.sitesOff.includes(id) && (enabledByDefault || access !== 'none'),
      lacksAccess: access !== 'all' && (enabledByDefault || access === 'some'),
      visits: health[id] ?? [],
    };
  });

const ANSWERS = {
  granted: 'toastSiteOn',
  refused: 'toastAccessRefused',
  failed: 'toastAccessFailed',
} as const satisfies Record<AccessAnswer, MessageKey>;

/** What the options page shows and does; follows the settings from whatever context they change. */
export class OptionsModel {
  readonly state = new Cell<OptionsState>({ kind: 'loading' });
  readonly toast = new Cell<ToastMessage | null>(null);
  private toasts = 0;
  private options: PageOptions = { sitesOff: [], pagesOff: [] };
  private health: SiteHealth = {};
  private origins: string[] | null = null;

  constructor(
    private readonly sites: readonly SiteInfo[],
    private readonly access: Access,
  ) {}

  /** Reads all settings; where one cannot be read the page says so and offers another try. */
  async load(): Promise<void> {
    const [interests, options, health, origins] = await Promise.all([
      getInterests(),
      getPageOptions(),
      getSiteHealth(),
      this.access.origins(),
    ]);
    if (!interests.ok || !options.ok || !health.ok) {
      const failed = [interests, options, health].find((result) => !result.ok);
      if (failed && !failed.ok) this.state.value = { kind: 'failed', code: failed.code };
      return;
    }
    this.options = options.value;
    this.health = health.value;
    this.origins = origins;
    this.show(interests.value);
  }

  /** Follows changes until `signal` aborts. */
  watch(signal: AbortSignal): void {
    watchInterests((list) => this.show(list), signal);
    watchPageOptions((options) => {
      this.options = options;
      this.showAgain();
    }, signal);
    watchSiteHealth((health) => {
      this.health = health;
      this.showAgain();
    }, signal);
    this.access.watch(() => void this.readAccess(), signal);
  }

  /** The list as it is now. */
  interests(): Interest[] {
    return this.state.value.kind === 'ready' ? this.state.value.interests : [];
  }

  /** Keeps a list; it is shown once it is kept. */
  async saveInterests(list: Interest[]): Promise<Result<null>> {
    const result = await setInterests(list);
    if (result.ok) this.show(list);
    return result;
  }

  /**
   * Turns a site on or off. An optional site is on while the user gives access to it, so access is
   * asked for, or given back.
   */
  async toggleSite(id: string, on: boolean): Promise<void> {
    const site = this.sites.find((known) => known.id === id);
    if (!site) return;
    if (site.enabledByDefault) return this.setSiteOff(id, !on);
    const hosts = hostsToAsk(site, this.sites);
    if (on) {
      // Nothing may be awaited before the request.
      if (!(await this.request(site, hosts))) return;
      await this.setSiteOff(id, false);
    } else {
      await this.access.remove(hosts);
      await this.readAccess();
      // Access to all pages, given in the browser's settings, cannot be given back for one site.
      if (accessTo(hosts, this.origins ?? []) !== 'none') return this.setSiteOff(id, true);
      this.tell(text('toastSiteOff', site.name));
    }
  }

  /** Asks for the access that a site lacks. */
  async allowSite(id: string): Promise<void> {
    const site = this.sites.find((known) => known.id === id);
    if (site) await this.request(site, hostsToAsk(site, this.sites));
  }

  /** Asks for access and tells the answer; calls the browser before it awaits anything. */
  private async request(site: SiteInfo, hosts: string[]): Promise<boolean> {
    const answer = await this.access.request(hosts);
    await this.readAccess();
    this.tell(text(ANSWERS[answer], site.name));
    return answer === 'granted';
  }

  private async readAccess(): Promise<void> {
    this.origins = await this.access.origins();
    this.showAgain();
  }

  private async setSiteOff(id: string, off: boolean): Promise<void> {
    const result = await setSiteOff(id, off);
    if (!result.ok)
      this.tell(text('toastFailed', errorText(result.code), result.code), {
        retry: () => void this.setSiteOff(id, off),
      });
  }

  tell(message: string, action: Pick<ToastMessage, 'undo' | 'retry'> = {}): void {
    this.toasts += 1;
    this.toast.value = { id: this.toasts, message, ...action };
  }

  dismissToast(): void {
    this.toast.value = null;
  }

  /** Shows what became of sites; nothing while the interests are not known. */
  private showAgain(): void {
    if (this.state.value.kind === 'ready') this.show(this.state.value.interests);
  }

  private show(interests: Interest[]): void {
    this.state.value = {
      kind: 'ready',
      interests,
      sites: sitesOf(this.sites, {
        options: this.options,
        health: this.health,
        origins: this.origins,
      }),
    };
  }
}
