import { errorText } from '../../components/error-text';
import { text } from '../../components/i18n';
import type { PageActions } from '../../components/popup/page-state';
import { distinctEntries } from '../../components/rank';
import type { ListingReport } from '../../lib/messaging/protocol';
import type { PaperId } from '../../lib/papers/paper-id';
import type { PaperState } from '../../lib/papers/paper-state';
import type { ErrorCode } from '../../lib/papers/result';
import type { LoadStore } from './queue-model';
import { createSeparate } from './separate';
import type { PopupState } from './state';
import type { Tab } from './tab';

/** How often a page that is still being read is asked again. */
const POLL_MS = 400;

/** Looks at a page that was read: matches and what arrives late come after the rows. */
const LATE_POLLS_MS = [400, 800, 1600];

/** What tells two looks at the same page apart. */
const outcomeOf = ({ summary, entries }: ListingReport): string => {
  const scores = entries.reduce((sum, { score }) => sum + score, 0);
  return [summary.status, entries.length, summary.unseenMatches, scores].join();
};

/** Brings what talks to the page of the current tab; null where there is no page. */
export type LoadTab = () => Promise<Tab | null>;

/** What the tab *This page* shows and does. */
export class PageModel {
  constructor(
    private readonly state: PopupState,
    private readonly loadTab: LoadTab,
    private readonly loadStore: LoadStore,
  ) {}

  /** What the components ask for; opening a paper is the same everywhere and not in here. */
  readonly actions: Omit<PageActions, 'open'> = {
    scan: () => void this.scan(),
    retry: () => void this.load(),
    save: (id, saved) => void this.save(id, saved),
    separate: (id, other) => void createSeparate(this.state, this.loadStore)(id, other),
    reveal: (id) => void this.reveal(id),
    setOff: (scope, off) => void this.setOff(scope, off),
    copyReport: (skeleton) =>
      navigator.clipboard.writeText(skeleton).then(
        () => true,
        () => false,
      ),
  };

  /** Looks at the page. */
  async load(): Promise<void> {
    this.state.page.value = { kind: 'loading' };
    const tab = await this.loadTab();
    if (tab === null || tab.isClosed) {
      this.state.page.value = { kind: 'closed' };
      return;
    }
    const [off, answer] = await Promise.all([tab.offScope(), tab.client.getListing()]);
    this.state.offSwitch.value = null;
    if (off !== null) this.state.page.value = { kind: 'off', scope: off };
    else if (answer.ok) this.showAndFollow(answer.value);
    else if (answer.code === 'no-answer') {
      this.state.page.value = { kind: 'not-looked' };
      // Where no adapter would ever look there is nothing to turn off.
      const site = await tab.findSite();
      if (site !== null) this.state.offSwitch.value = { siteName: site.name };
    } else this.state.page.value = { kind: 'failed', code: answer.code };
  }

  /** Asks the library again for what it knows of these papers. */
  async refresh(ids: readonly PaperId[]): Promise<void> {
    const report = this.report();
    if (report === null) return;
    const changed = new Set(ids);
    const shown = report.entries
      .filter(({ paper }) => [paper.id, ...(paper.aliases ?? [])].some((id) => changed.has(id)))
      .map(({ paper }) => paper.id);
    if (shown.length === 0) return;
    const store = await this.loadStore();
    const answer = await store.getStates(shown, report.summary.visitAt);
    if (answer.ok) this.putStates(answer.value);
    else this.tellFailure(answer.code, () => void this.refresh(ids));
    await this.loadOtherIds();
  }

  /** Asks the library under which other ids it keeps the papers of the page. */
  async loadOtherIds(): Promise<void> {
    const ids = this.report()?.entries.map(({ paper }) => paper.id) ?? [];
    if (ids.length === 0) return;
    const answer = await (await this.loadStore()).listOtherIds(ids);
    const now = this.state.page.value;
    // Without an answer the rows only lack a line; the queue tells that the library is closed.
    if (!answer.ok || now.kind !== 'report') return;
    const otherIds = new Map(ids.map((id, index) => [id, answer.value[index] ?? []]));
    this.state.page.value = { ...now, otherIds };
  }

  private report(): ListingReport | null {
    return this.state.page.value.kind === 'report' ? this.state.page.value.report : null;
  }

  private show(report: ListingReport): void {
    const entries = distinctEntries(report.entries);
    this.state.offSwitch.value = { siteName: report.siteName };
    const now = this.state.page.value;
    const known = now.kind === 'report' ? now.otherIds : undefined;
    this.state.page.value = {
      kind: 'report',
      report: { ...report, entries },
      ...(known ? { otherIds: known } : {}),
    };
    void this.loadOtherIds();
  }

  /** Shows a report, and what becomes of it in the next seconds. */
  private showAndFollow(report: ListingReport): void {
    this.show(report);
    void this.follow();
  }

  private async follow(): Promise<void> {
    const delays = [...LATE_POLLS_MS];
    for (;;) {
      const now = this.report();
      if (now === null) return;
      const delayMs = now.summary.status === 'reading' ? POLL_MS : delays.shift();
      if (delayMs === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      const answer = await (await this.loadTab())?.client.getListing();
      if (!answer?.ok) return;
      if (this.report() !== null && outcomeOf(answer.value) !== outcomeOf(now))
        this.show(answer.value);
    }
  }

  private async scan(): Promise<void> {
    this.state.page.value = { kind: 'scanning' };
    const answer = await (await this.loadTab())?.scan();
    if (answer === undefined) this.state.page.value = { kind: 'closed' };
    else if (answer.ok) this.showAndFollow(answer.value);
    else this.state.page.value = { kind: 'failed', code: answer.code };
  }

  private putStates(states: readonly PaperState[]): void {
    const report = this.report();
    if (report === null) return;
    const byId = new Map(states.map((known) => [known.id, known]));
    const entries = report.entries.map((entry) => ({
      ...entry,
      state: byId.get(entry.paper.id) ?? entry.state,
    }));
    const now = this.state.page.value;
    if (now.kind === 'report') this.state.page.value = { ...now, report: { ...report, entries } };
  }

  private tellFailure(code: ErrorCode, retry: () => void): void {
    this.state.tell(text('toastFailed', errorText(code), code), { retry });
  }

  private async save(id: PaperId, saved: boolean): Promise<void> {
    const report = this.report();
    const paper = report?.entries.find((entry) => entry.paper.id === id)?.paper;
    if (!report || !paper) return;
    const { url, adapter, visitAt } = report.summary;
    const store = await this.loadStore();
    const answer = await store.setSaved({ url, adapter, visitAt }, paper, saved);
    if (answer.ok) this.putStates([answer.value]);
    else this.tellFailure(answer.code, () => void this.save(id, saved));
  }

  private async reveal(id: PaperId): Promise<void> {
    const answer = await (await this.loadTab())?.client.revealPaper(id);
    if (answer?.ok && answer.value) window.close();
    else this.state.tell(text('toastRevealFailed'));
  }

  private async setOff(scope: 'page' | 'site', off: boolean): Promise<void> {
    const answer = await (await this.loadTab())?.setOff(scope, off);
    if (answer?.ok) await this.load();
    else if (answer) this.tellFailure(answer.code, () => void this.setOff(scope, off));
  }
}
