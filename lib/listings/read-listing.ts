import { normalizeWords } from '../papers/normalize';
import type { Paper } from '../papers/paper';
import { isEntry, type ListingEntry, type SiteAdapter, type UnreadableRow } from './adapter';

/** Rows that one page may give; the rest is left unmarked and the summary says so. */
export const MAX_ENTRIES = 5000;

/** Warnings that a report keeps; a broken page may produce one for each row. */
const MAX_WARNINGS = 20;

/** Share of the announced papers that may be missing before the reading counts as partial. */
const MISSING_SHARE = 0.02;

/** Who reads, and how far. */
export interface ReadOptions {
  /** Adapters to choose from by address; a page's bundle brings only its own. */
  adapters: readonly SiteAdapter[];
  /** Reads what no adapter can; null where only adapters are wanted. */
  fallback: SiteAdapter | null;
  /** Most entries to yield; `MAX_ENTRIES` if left out. */
  cap?: number;
}

/** How a reading went. Holds no text of the page. */
export interface ReadOutcome {
  /** Adapter that read the page: the site's, or the fallback's where that took over. */
  adapter: SiteAdapter | null;
  /** Adapter of the site whose listing this is by its address; null if none. */
  siteAdapter: SiteAdapter | null;
  status: 'read' | 'fallback' | 'partial' | 'unreadable' | 'none';
  /** Papers yielded. */
  found: number;
  /** Rows left out since the page lists their paper more than once. */
  duplicates: number;
  /** Rows that are there but could not be read. */
  unreadable: number;
  announced: number | null;
  capped: boolean;
  warnings: string[];
}

/** Remembers which papers a page has listed so far: by id, else by title. */
export class SeenOnPage {
  readonly #ids = new Set<string>();
  readonly #titles = new Map<string, string>();

  /** Whether the paper is new to the page; remembers it. */
  add(paper: Paper): boolean {
    const title = normalizeWords(paper.title.slice(0, 500));
    // An address is a weak identity: one report may stand for two papers of a weekly digest.
    const ids = [paper.id, ...(paper.aliases ?? [])].map((id) =>
      id.startsWith('url:') ? `${id} ${title}` : id,
    );
    if (ids.some((id) => this.#ids.has(id))) return false;
    for (const id of ids) this.#ids.add(id);
    const namesake = this.#titles.get(title);
    // Two ids of one scheme are two papers, whatever their titles ("Editorial").
    if (namesake !== undefined && schemeOf(namesake) !== schemeOf(paper.id)) return false;
    this.#titles.set(title, paper.id);
    return true;
  }
}

const schemeOf = (id: string): string => {
  const scheme = id.slice(0, id.indexOf(':'));
  return scheme === 'title' || scheme === 'url' ? 'weak' : scheme;
};

/** The adapter whose listing a page is by its address; null if none. */
export function chooseAdapter(adapters: readonly SiteAdapter[], url: URL): SiteAdapter | null {
  return adapters.find((adapter) => adapter.isListing(url)) ?? null;
}

interface Tally {
  found: number;
  duplicates: number;
  unreadable: number;
  capped: boolean;
  warnings: string[];
}

function* readRows(
  rows: Iterable<ListingEntry | UnreadableRow>,
  tally: Tally,
  cap: number,
): Generator<ListingEntry, void> {
  const seen = new SeenOnPage();
  for (const row of rows) {
    if (!isEntry(row)) {
      tally.unreadable += 1;
      if (tally.warnings.length < MAX_WARNINGS) tally.warnings.push(row.warning);
    } else if (!seen.add(row.paper)) tally.duplicates += 1;
    else if (tally.found === cap) {
      tally.capped = true;
      return;
    } else {
      tally.found += 1;
      yield row;
    }
  }
}

const newTally = (): Tally => ({
  found: 0,
  duplicates: 0,
  unreadable: 0,
  capped: false,
  warnings: [],
});

function isPartial(tally: Tally, announced: number | null): boolean {
  if (tally.capped || announced === null) return false;
  return announced - tally.found - tally.duplicates > announced * MISSING_SHARE;
}

/**
 * Reads a page: yields its papers in page order, each once, and returns how it went. Nothing is read
 * before it is asked for, so a caller may stop after the first entry or work in slices.
 *
 * The site's adapter reads first. If it finds nothing although the address says listing, the
 * fallback takes over (`fallback`); if that finds nothing either, the page is `unreadable` where
 * anything shows that rows were expected (an announced number, rows that could not be read), else
 * `none`: a search without results.
 */
export function* readListing(
  doc: Document,
  url: URL,
  options: ReadOptions,
): Generator<ListingEntry, ReadOutcome> {
  const siteAdapter = chooseAdapter(options.adapters, url);
  const cap = options.cap ?? MAX_ENTRIES;
  if (siteAdapter === null) return yield* readByFallback(doc, url, options.fallback, cap, null);
  const announced = siteAdapter.announced?.(doc, url) ?? null;
  const own = newTally();
  yield* readRows(siteAdapter.rows(doc, url), own, cap);
  if (own.found > 0) {
    const status = isPartial(own, announced) ? 'partial' : 'read';
    return { adapter: siteAdapter, siteAdapter, status, announced, ...own };
  }
  // The page itself says that it lists nothing.
  if (announced === 0 && own.unreadable === 0)
    return { adapter: siteAdapter, siteAdapter, status: 'none', announced, ...own };
  return yield* readByFallback(doc, url, options.fallback, cap, { siteAdapter, announced, own });
}

/** What the site's adapter left behind. */
interface Failure {
  siteAdapter: SiteAdapter;
  announced: number | null;
  own: Tally;
}

function* readByFallback(
  doc: Document,
  url: URL,
  fallback: SiteAdapter | null,
  cap: number,
  failure: Failure | null,
): Generator<ListingEntry, ReadOutcome> {
  const tally = newTally();
  if (failure !== null)
    tally.warnings.push(`${failure.siteAdapter.id}: no row could be read`, ...failure.own.warnings);
  if (fallback !== null) yield* readRows(fallback.rows(doc, url), tally, cap);
  const siteAdapter = failure?.siteAdapter ?? null;
  const announced = failure?.announced ?? null;
  if (tally.found > 0) {
    const status = failure === null ? 'read' : 'fallback';
    return { adapter: fallback, siteAdapter, status, announced, ...tally };
  }
  const isExpected = failure !== null && (failure.own.unreadable > 0 || (announced ?? 0) > 0);
  const status = isExpected ? 'unreadable' : 'none';
  return { adapter: siteAdapter, siteAdapter, status, announced, ...tally };
}

/** Reads a whole page at once: for the command line and for tests. */
export function readAll(
  doc: Document,
  url: URL,
  options: ReadOptions,
): { entries: ListingEntry[]; outcome: ReadOutcome } {
  const reading = readListing(doc, url, options);
  const entries: ListingEntry[] = [];
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) return { entries, outcome: step.value };
    entries.push(step.value);
  }
}
