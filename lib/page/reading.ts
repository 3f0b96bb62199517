import { isEntry, type ListingEntry, type SiteAdapter } from '../listings/adapter';
import { chooseAdapter, type ReadOutcome, readListing, SeenOnPage } from '../listings/read-listing';

/** Who reads, and how far. */
export interface ReadingOptions {
  adapters: readonly SiteAdapter[];
  /** Read what no adapter can, best first. */
  detectors: readonly SiteAdapter[];
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

/** Entries of detectors for a page of which the adapter read less than half: all that are missing. */
function* fillUp(
  doc: Document,
  url: URL,
  known: readonly ListingEntry[],
  detectors: readonly SiteAdapter[],
): Generator<ListingEntry, number> {
  const seen = new SeenOnPage();
  for (const { paper } of known) seen.add(paper);
  let found = 0;
  for (const detector of detectors)
    for (const row of detector.rows(doc, url))
      if (isEntry(row) && seen.add(row.paper)) {
        found += 1;
        yield row;
      }
  return found;
}

function* readOne(
  doc: Document,
  url: URL,
  { adapters, detectors, cap }: ReadingOptions,
): Generator<ListingEntry, ReadOutcome> {
  const [first = null, ...others] = detectors;
  const own: ListingEntry[] = [];
  const reading = readListing(doc, url, { adapters, fallback: first, cap });
  let step = reading.next();
  for (; !step.done; step = reading.next()) {
    own.push(step.value);
    yield step.value;
  }
  const outcome = step.value;
  if (outcome.found === 0 && others.length > 0 && outcome.announced !== 0) {
    const next = yield* readOne(doc, url, {
      adapters,
      detectors: others,
      cap,
      onDocument: () => {},
    });
    return next.found > 0 ? next : outcome;
  }
  if (first === null || outcome.status !== 'partial' || !isHalfRead(outcome)) return outcome;
  const more = yield* fillUp(doc, url, own, detectors);
  return more > 0 ? { ...outcome, status: 'fallback', found: outcome.found + more } : outcome;
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
    const inner = yield* readOne(frame.doc, frame.url, { ...options, detectors: [] });
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
