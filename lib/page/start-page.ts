import { createPageClient } from '../messaging/page-client';
import { servePage } from '../messaging/page-server';
import type { ListingReport } from '../messaging/protocol';
import { logError } from '../platform/log';
import { isPageOff, type PageOptions } from '../settings/page-off';
import {
  getPageOptions,
  watchInterestChanges,
  watchPageOptions,
  watchPaperChanges,
} from '../settings/page-settings';
import { adapterSlot } from './adapter-slot';
import { handleKeys } from './keys';
import { whenLeft, whenSettled } from './page-life';
import type { PageStyle } from './page-style';
import { removeLeftovers } from './rows';
import { Visit } from './visit';
import { reportOf, summaryOf } from './visit-report';

/** Where the page script stands in its frame, and what it carries. */
export interface PageSurroundings {
  doc: Document;
  style: PageStyle;
}

/** Runs the visits of one page: one after the other, each ended before the next begins. */
class PageSession {
  #visit: Visit | null = null;
  #leave = new AbortController();
  #options: PageOptions = { sitesOff: [], pagesOff: [] };
  readonly #client = createPageClient();
  readonly #ready: Promise<void>;

  readonly #page: PageSurroundings;

  constructor(page: PageSurroundings) {
    this.#page = page;

    // The session lasts as long as its document.
    const { signal } = new AbortController();
    // Registered before anything is awaited: a message may be what started this script.
    servePage(
      {
        getListing: () => this.#getListing(),
        scanPage: () => this.#scanPage(),
        revealPaper: (id) => this.#reveal(id),
      },
      signal,
    );
    watchInterestChanges(() => void this.#visit?.reread(), signal);
    watchPageOptions((options) => {
      this.#options = options;
      void this.restart();
    }, signal);
    watchPaperChanges((ids) => void this.#visit?.refresh(ids), signal);
    adapterSlot().onRegister = () => void (this.#visit ? this.#visit.read() : this.restart());
    whenLeft(page.doc, {
      onNavigate: () => void this.restart(),
      onReturn: () => void this.#visit?.refresh(null),
    });
    this.#ready = this.#load();
  }

  async #load(): Promise<void> {
    const options = await getPageOptions();
    if (options.ok) this.#options = options.value;
  }

  /** Ends the visit that is on and begins that of the present address. */
  restart(isScan = false): Promise<void> {
    this.#leave.abort();
    this.#leave = new AbortController();
    this.#visit = null;
    return this.#begin(isScan, this.#leave.signal);
  }

  #isOff(url: URL): boolean {
    return adapterSlot().adapters.some(
      (adapter) =>
        adapter.isListing(url) && isPageOff(this.#options, { adapter: adapter.id, url: url.href }),
    );
  }

  async #begin(isScan: boolean, signal: AbortSignal): Promise<void> {
    await this.#ready;
    if (signal.aborted) return;
    const { doc, style } = this.#page;
    const url = new URL(doc.URL);
    if (this.#isOff(url) && !isScan) return;
    const client = this.#client;
    const visit = new Visit({ doc, url, style, client, log: logError, isScan, signal });
    if (!visit.isListing) return;
    this.#visit = visit;
    handleKeys(doc, visit, signal);
    visit.holdControls();
    const settled = whenSettled(doc, signal).then(() => visit.placeControls());
    await Promise.all([visit.read(), settled]);
  }

  async #getListing(): Promise<ListingReport> {
    await this.#ready;
    return (await this.#visit?.report()) ?? emptyReport(this.#page.doc);
  }

  async #scanPage(): Promise<ListingReport> {
    await this.#ready;
    if (!this.#visit || this.#visit.summary.found === 0) await this.restart(true);
    return this.#getListing();
  }

  #reveal(id: Parameters<Visit['findRow']>[0]): boolean {
    const row = this.#visit?.findRow(id);
    if (!row) return false;
    row.entry.elements[0].scrollIntoView({ block: 'center' });
    row.control.focus();
    return true;
  }
}

const emptyReport = (doc: Document): ListingReport => {
  const url = doc.URL.replace(/#.*$/, '');
  const ref = { url, adapter: 'generic', visitAt: new Date().toISOString() };
  const page = { rows: [], pageTitle: doc.title, skeleton: null };
  return reportOf(summaryOf(ref, null, [], false), null, page);
};

declare global {
  var skimlightSession: PageSession | undefined;
}

/**
 * Starts to mark a page and all that the user reaches from it without a new document. Harmless when
 * the script is injected again: the session that runs goes on.
 */
export const startPage = (page: PageSurroundings): void => {
  if (globalThis.skimlightSession) return;
  removeLeftovers(page.doc);
  globalThis.skimlightSession = new PageSession(page);
  void globalThis.skimlightSession.restart();
};
