import { Cell } from '../../components/cell';
import { errorText } from '../../components/error-text';
import { text } from '../../components/i18n';
import type { OptionsState } from '../../components/options/OptionsPage';
import type { ToastMessage } from '../../components/Toast';
import type { Interest } from '../../lib/interests/interest';
import { ADAPTERS } from '../../lib/listings/registry';
import type { Result } from '../../lib/papers/result';
import { getInterests, setInterests, watchInterests } from '../../lib/settings/interests';
import type { PageOptions } from '../../lib/settings/page-off';
import { getPageOptions, setSiteOff, watchPageOptions } from '../../lib/settings/page-options';
import { getSiteHealth, type SiteHealth, watchSiteHealth } from '../../lib/settings/site-health';

type SiteList = Extract<OptionsState, { kind: 'ready' }>['sites'];

const sitesOf = ({ sitesOff }: PageOptions, health: SiteHealth): SiteList =>
  ADAPTERS.map(({ id, name, enabledByDefault }) => ({
    id,
    name,
    enabledByDefault,
    isOn: !sitesOff.includes(id),
    visits: health[id] ?? [],
  }));

/** What the options page shows and does; follows the settings from whatever context they change. */
export class OptionsModel {
  readonly state = new Cell<OptionsState>({ kind: 'loading' });
  readonly toast = new Cell<ToastMessage | null>(null);
  private toasts = 0;
  private options: PageOptions = { sitesOff: [], pagesOff: [] };
  private health: SiteHealth = {};

  /** Reads all settings; where one cannot be read the page says so and offers another try. */
  async load(): Promise<void> {
    const [interests, options, health] = await Promise.all([
      getInterests(),
      getPageOptions(),
      getSiteHealth(),
    ]);
    if (!interests.ok || !options.ok || !health.ok) {
      const failed = [interests, options, health].find((result) => !result.ok);
      if (failed && !failed.ok) this.state.value = { kind: 'failed', code: failed.code };
      return;
    }
    this.options = options.value;
    this.health = health.value;
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

  async toggleSite(id: string, on: boolean): Promise<void> {
    const result = await setSiteOff(id, !on);
    if (!result.ok)
      this.tell(text('toastFailed', errorText(result.code), result.code), {
        retry: () => void this.toggleSite(id, on),
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
    this.state.value = { kind: 'ready', interests, sites: sitesOf(this.options, this.health) };
  }
}
