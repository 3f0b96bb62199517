import type { ListingEntry, SiteAdapter } from '../listings/adapter';
import { chooseAdapter, type ReadOutcome, readListing } from '../listings/read-listing';

/** Reads pages that no adapter can read. */
export interface PageDetector extends SiteAdapter {
  /** What it finds beside the entries that the adapter has read. */
  fillUp(doc: Document, url: URL, known: readonly ListingEntry[]): Iterable<ListingEntry>;
}

/** Who reads, and how far. */
export interface ReadingOptions {
  adapters: readonly SiteAdapter[];
  /** Reads what no adapter can; null until it is needed. */
  detector: PageDetector | null;
  /** Most entries to yield. */
  cap: number;
  /** Called with each document before it is read. */
  onDocument(doc: Document): void;
}

/** Documents of frames that the page may look into, with the address that tells what they are. */
function* frames(doc: Document, url: URL): Generator<{ doc: Document; url: URL }> {
  for (const frame of doc.querySelectorAll('iframe')) {
    const inner = frame.contentDocument;
    if (!inner?.body) continue;
    // A frame that is filled by script has no address of its own.
    yield { doc: inner, url: /^https?:/.test(inner.URL) ? new URL(inner.URL) : url };
  }
}

/** Whether a page, or a frame of it, should list papers by its address. */
export const isListingPage = (doc: Document, url: URL, adapters: readonly SiteAdapter[]): boolean =>
  chooseAdapter(adapters, url) !== null ||
  [...frames(doc, url)].some((frame) => chooseAdapter(adapters, frame.url) !== null);

function* readOne(
  doc: Document,
  url: URL,
  { adapters, detector, cap }: ReadingOptions,
): Generator<ListingEntry, ReadOutcome> {
  const own: ListingEntry[] = [];
  const reading = readListing(doc, url, { adapters, fallback: detector, cap });
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    own.push(step.value);
    yield step.value;
  }
  const outcome = step.value;
  if (detector === null || outcome.status !== 'partial' || !isHalfRead(outcome)) return outcome;
  let { found } = outcome;
  for (const entry of detector.fillUp(doc, url, own)) {
    found += 1;
    yield entry;
  }
  return found > outcome.found ? { ...outcome, status: 'fallback', found } : outcome;
}

/** Whether the adapter read less than half of what the page announces. */
export const isHalfRead = ({ found, duplicates, announced }: ReadOutcome): boolean =>
  announced !== null && (found + duplicates) * 2 < announced;

/**
 * Reads a page with the frames inside it: yields its papers in page order and returns how it went,
 * counts of all documents taken together.
 */
export function* readDocuments(
  doc: Document,
  url: URL,
  options: ReadingOptions,
): Generator<ListingEntry, ReadOutcome> {
  options.onDocument(doc);
  let outcome = yield* readOne(doc, url, options);
  for (const frame of frames(doc, url)) {
    options.onDocument(frame.doc);
    if (chooseAdapter(options.adapters, frame.url) === null) continue;
    const inner = yield* readOne(frame.doc, frame.url, { ...options, detector: null });
    outcome = joined(outcome, inner);
  }
  return outcome;
}

const joined = (page: ReadOutcome, frame: ReadOutcome): ReadOutcome =>
  page.found === 0
    ? frame
    : {
        ...page,
        found: page.found + frame.found,
        announced:
          page.announced === null || frame.announced === null
            ? page.announced
            : page.announced + frame.announced,
        capped: page.capped || frame.capped,
      };
