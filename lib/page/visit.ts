import type { ReadOutcome } from '../listings/read-listing';
import type { PageClient } from '../messaging/page-client';
import type { ListingRef, ListingReport, ListingSummary } from '../messaging/protocol';
import type { PaperId } from '../papers/paper-id';
import type { Log } from '../platform/log';
import { adapterSlot } from './adapter-slot';
import { Library } from './library';
import type { NoticeBoard, PageExtras } from './page-extras';
import type { PageStyle } from './page-style';
import { PaperRecords } from './paper-records';
import { isHalfRead, isListingPage, readDocuments } from './reading';
import { Rows } from './rows';
import { forEachRow, startSlices } from './slices';
import type { MarkedRow } from './surface';
import { hasContent, reportOf, summaryOf } from './visit-report';
import { Watcher } from './watch';

/** Rows that are marked on one page; the rest is left alone and the notice says so. */
const MAX_ROWS = 3000;

/** Lists may arrive by request after the page: how long a page without rows gets, in milliseconds. */
const PATIENCE_MS = 2500;

/**
 * Reading that takes longer than this is told to the worker in parts, so that the first screen is
 * marked early. A short one is not: each part makes the page draw once more, for 15 ms and more.
 */
const PART_MS = 40;

/** What a visit needs of its surroundings. */
export interface VisitOptions {
  doc: Document;
  /** Address of the page. */
  url: URL;
  style: PageStyle;
  client: PageClient;
  log: Log;
  /** Reads the page even if its address says nothing of a listing: the user asked. */
  isScan: boolean;
  /** Ends the visit: whatever it started stops, whatever it drew is gone. */
  signal: AbortSignal;
}

/**
 * One visit to a page, from its address to the next: finds the rows, marks them, tells the library,
 * and follows the page's changes.
 */
export class Visit {
  readonly ended: AbortSignal;
  readonly #visitAt = new Date().toISOString();
  readonly #startedAt = performance.now();
  readonly #records = new PaperRecords();
  readonly #rows: Rows;
  readonly #library: Library;
  readonly #watcher: Watcher;
  #notices: NoticeBoard | null = null;
  #outcome: ReadOutcome | null = null;
  #current: Promise<void> | null = null;
  #isStale = false;
  #detectors: 'unused' | 'asked' | 'used';
  /** Whether a reading went through, and all that it found was drawn. */
  #isDrawn = false;
  #reported = '';

  readonly #options: VisitOptions;

  constructor(options: VisitOptions) {
    this.#options = options;

    const { style, client, signal, isScan } = options;
    this.ended = signal;
    this.#detectors = isScan ? 'used' : 'unused';
    this.#library = new Library(
      client,
      () => this.ref,
      (changed) => {
        void this.#forEach(this.#rows.of(changed), (row) => this.#rows.refresh(row));
        this.#conclude();
      },
    );
    this.#rows = new Rows(style, this.#records, {
      toggleSaved: (record) => void this.#library.toggleSaved(record),
      showWhatCounts: () => void client.showWhatCounts({ listing: this.ref }),
      getExtras: () => this.#getExtras(),
    });
    this.#watcher = new Watcher(() => void this.read(), signal);
    signal.addEventListener('abort', () => {
      this.#notices?.clear();
      this.#rows.clear();
    });
  }

  /** Where the papers of this visit are met. */
  get ref(): ListingRef {
    const { adapter, siteAdapter } = this.#outcome ?? {};
    const { href } = this.#options.url;
    const id = (adapter ?? siteAdapter)?.id ?? 'generic';
    return { url: href.replace(/#.*$/, ''), adapter: id, visitAt: this.#visitAt };
  }

  /** Whether there is a reason to look at this page at all. */
  get isListing(): boolean {
    const { doc, url, isScan } = this.#options;
    return isScan || isListingPage(doc, url, adapterSlot().adapters);
  }

  /** Figures of the last reading. */
  get summary(): ListingSummary {
    return summaryOf(this.ref, this.#outcome, this.#rows.inOrder(), this.#isPatient);
  }

  /** All that the popup shows. */
  async report(): Promise<ListingReport> {
    const { doc } = this.#options;
    const { summary } = this;
    const isFine = /^read/.test(summary.status) || (summary.status === 'none' && !summary.site);
    const extras = isFine ? null : await this.#getExtras();
    return reportOf(summary, this.#outcome, {
      rows: this.#rows.inOrder(),
      pageTitle: doc.title,
      skeleton: extras?.skeletonOf(doc, summary) ?? null,
    });
  }

  /** What is shown on demand; fetched when first needed, null where it cannot be had. */
  async #getExtras(): Promise<PageExtras | null> {
    if (!adapterSlot().extras)
      await this.#options.client.loadPart({ listing: this.ref, part: 'extras' });
    return this.ended.aborted ? null : adapterSlot().extras;
  }

  /** Whether the first reading still runs, or found nothing on a page whose list may still arrive. */
  get #isPatient(): boolean {
    if (this.#outcome === null || !this.#isDrawn) return true;
    const isLate = performance.now() - this.#startedAt > PATIENCE_MS;
    return this.#outcome.found === 0 && !isLate && !this.#options.isScan;
  }

  /** Row of a paper, or the row that a node of the page belongs to. */
  findRow(of: PaperId | Node): MarkedRow | undefined {
    return typeof of === 'string' ? this.#rows.find(of) : this.#rows.ownerOf(of);
  }

  /** Rows in page order. */
  rowsInOrder(): MarkedRow[] {
    return this.#rows.inOrder();
  }

  /** Saves the paper of a row or takes it out. */
  toggleSaved(row: MarkedRow): Promise<void> {
    return this.#library.toggleSaved(row.record);
  }

  /** Reads and draws all papers again: the interests changed. */
  async reread(): Promise<void> {
    for (const record of this.#records.all()) record.isAsked = false;
    await this.read();
  }

  /** Asks again for states: of these papers, or of all after a time in which nothing was heard. */
  refresh(ids: PaperId[] | null): Promise<void> {
    const changed = ids ? this.#records.withIds(new Set(ids)) : this.#records.all();
    return this.#library.refresh(changed);
  }

  /** Holds the controls back while the page still wakes its own components. */
  holdControls(): void {
    this.#rows.mayPlace = false;
  }

  /** Puts the controls in. */
  placeControls(): Promise<void> {
    this.#rows.mayPlace = true;
    return this.#forEach(this.#rows.inOrder(), (row) => this.#rows.place(row));
  }

  /** Works through rows without keeping the page waiting; stops where the visit ends. */
  async #forEach(rows: MarkedRow[], act: (row: MarkedRow) => void): Promise<void> {
    const slices = startSlices(this.ended);
    try {
      await forEachRow(rows, slices, act);
    } catch (error) {
      if (!this.ended.aborted) this.#options.log(this.ref.adapter, 'reading-failed', error);
    }
    this.#watcher.spend(slices.workedMs());
  }

  /** Reads the page and marks it; called again after every change. Never rejects. */
  read(): Promise<void> {
    this.#isStale = true;
    this.#current ??= this.#readAll().finally(() => {
      this.#current = null;
    });
    return this.#current;
  }

  async #readAll(): Promise<void> {
    try {
      while (this.#isStale && !this.ended.aborted) {
        this.#isStale = false;
        await this.#readOnce();
      }
    } catch (error) {
      // Leaving the page stops the reading where it is; that is no fault.
      if (!this.ended.aborted) this.#options.log(this.ref.adapter, 'reading-failed', error);
    }
  }

  async #readOnce(): Promise<void> {
    const { doc, url } = this.#options;
    const slices = startSlices(this.ended);
    const { adapters, detector } = adapterSlot();
    this.#rows.begin(this.#watcher.take());
    const reading = readDocuments(doc, url, {
      adapters,
      detector: this.#detectors === 'used' ? detector : null,
      cap: MAX_ROWS,
      onDocument: (each) => this.#watcher.watch(each),
    });
    const drawn: Promise<void>[] = [];
    let partMs = PART_MS;
    let step = reading.next();
    for (; !step.done; step = reading.next()) {
      this.#rows.meet(step.value);
      if (!slices.isSpent()) continue;
      if (slices.workedMs() > partMs) {
        drawn.push(this.#readPapers());
        partMs *= 3;
      }
      await slices.rest();
    }
    this.#outcome = step.value;
    drawn.push(this.#readPapers());
    this.#rows.end();
    this.#watcher.spend(slices.workedMs());
    await Promise.all(drawn);
    this.#isDrawn = true;
    this.#conclude();
    // Only now, so that the worker writes nothing before it has read.
    void this.#library.record(this.#records.unrecorded());
  }

  /** Has the engines read what they have not, and draws the rows. */
  async #readPapers(): Promise<void> {
    const unread = this.#records.unread();
    if (unread.length === 0) return;
    for (const record of unread) record.isAsked = true;
    const papers = unread.map(({ paper }) => paper);
    const answer = await this.#options.client.readPapers({ listing: this.ref, papers });
    if (!answer.ok) this.#options.log(this.ref.adapter, 'papers-unread', answer.code);
    for (const [index, record] of unread.entries())
      this.#records.take(record, answer.ok ? (answer.value[index] ?? null) : null);
    await this.#forEach(this.#rows.of(new Set(unread)), (row) => this.#rows.draw(row));
  }

  /** What to do after a reading: wait for the list, call for the detectors, tell the user. */
  #conclude(): void {
    if (this.ended.aborted) return;
    const { summary } = this;
    if (summary.status === 'reading') this.#waitForList();
    else if (this.#needsDetectors()) void this.#askForDetectors();
    else void this.#tell(summary);
    const figures = JSON.stringify(summary);
    if (figures === this.#reported) return;
    this.#reported = figures;
    void this.#options.client.reportListing(summary);
  }

  #waitForList(): void {
    const leftMs = this.#startedAt + PATIENCE_MS - performance.now();
    setTimeout(() => void this.read(), Math.max(0, leftMs) + 10);
  }

  #needsDetectors(): boolean {
    const outcome = this.#outcome;
    if (this.#detectors !== 'unused' || outcome === null || outcome.announced === 0) return false;
    return outcome.found === 0 ? hasContent(this.#options.doc) : isHalfRead(outcome);
  }

  async #askForDetectors(): Promise<void> {
    this.#detectors = 'asked';
    if (!adapterSlot().detector)
      await this.#options.client.loadPart({ listing: this.ref, part: 'detectors' });
    this.#detectors = 'used';
    await this.read();
  }

  /** Tells the user what did not go as it should. */
  async #tell(summary: ListingSummary): Promise<void> {
    const { fault } = this.#library;
    const isFine = /^(?:read|none)$/.test(summary.status) && !summary.capped && !fault;
    const extras = isFine ? null : await this.#getExtras();
    const text = extras?.noticeText(summary, fault) ?? null;
    if (!extras || text === null) return this.#notices?.clear();
    const { doc } = this.#options;
    const { copy, retry } = extras.labels;
    const again = { label: retry, run: () => void this.read() };
    const report = {
      label: copy,
      run: () => void navigator.clipboard.writeText(extras.skeletonOf(doc, summary)),
    };
    this.#notices ??= extras.createBoard(this.#rows.surfaceOf(doc));
    this.#notices.show({ text, actions: [fault ? again : report] });
  }
}
