import * as v from 'valibot';
import { LIMITS } from './limits';
import { count, PaperIdSchema, PaperSchema, text } from './paper-schema';
import type { ListingRef, ListingStatus, ListingSummary } from './protocol';

/** Pages that a content script can stand in. */
const PageAddress = v.pipe(text(LIMITS.address), v.regex(/^(?:https?|file):\/\//i), v.url());

/** `new Date().toISOString()`, years 0 to 9999. */
const Timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
  v.check((at) => !Number.isNaN(Date.parse(at))),
);

const AdapterId = v.pipe(text(LIMITS.text), v.regex(/^[a-z0-9][a-z0-9-]*$/));

const listingRef = {
  url: PageAddress,
  adapter: AdapterId,
  visitAt: Timestamp,
};

const ListingRefSchema: v.GenericSchema<unknown, ListingRef> = v.object(listingRef);

const STATUSES = [
  'reading',
  'read',
  'fallback',
  'partial',
  'unreadable',
  'none',
] as const satisfies readonly ListingStatus[];

/** Figures of one reading. */
export const ListingSummarySchema: v.GenericSchema<unknown, ListingSummary> = v.object({
  ...listingRef,
  adapterVersion: count,
  site: v.exactOptional(v.object({ id: AdapterId, version: count })),
  status: v.picklist(STATUSES),
  found: count,
  announced: v.nullable(count),
  capped: v.boolean(),
  unseenMatches: count,
});

const PaperBatchSchema = v.object({
  listing: ListingRefSchema,
  papers: v.pipe(v.array(PaperSchema), v.maxLength(LIMITS.papers)),
});

/** Shapes of all that a page may send to the background, by name of the call. */
export const PAGE_MESSAGE_SCHEMAS = {
  readPapers: PaperBatchSchema,
  recordSeen: PaperBatchSchema,
  setSaved: v.object({ listing: ListingRefSchema, paper: PaperSchema, saved: v.boolean() }),
  getStates: v.object({
    listing: ListingRefSchema,
    ids: v.pipe(v.array(PaperIdSchema), v.maxLength(LIMITS.papers)),
  }),
  reportListing: ListingSummarySchema,
  loadPart: v.object({ listing: ListingRefSchema, part: v.picklist(['detectors', 'extras']) }),
  showWhatCounts: v.object({ listing: ListingRefSchema }),
};
