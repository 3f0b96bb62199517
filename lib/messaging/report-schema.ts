import * as v from 'valibot';
import type { Claim } from '../claims/claim';
import type { Match } from '../interests/interest';
import { LIMITS } from './limits';
import { ListingSummarySchema } from './page-message-schema';
import { count, PaperIdSchema, PaperSchema, text } from './paper-schema';
import type { ListingReport, ReportEntry } from './protocol';

const shortText = text(LIMITS.text);

const ClaimSchema: v.GenericSchema<unknown, Claim> = v.object({
  start: count,
  end: count,
  field: v.picklist(['title', 'abstract']),
  metric: v.picklist([
    'speed',
    'latency',
    'throughput',
    'memory',
    'compute',
    'communication',
    'energy',
    'cost',
    'size',
    'other',
  ]),
  min: v.pipe(v.number(), v.finite()),
  max: v.pipe(v.number(), v.finite()),
  unit: v.picklist(['x', '%']),
  bound: v.picklist(['up-to', 'at-least', 'about', 'exact']),
  change: v.picklist(['increase', 'decrease']),
  relation: v.picklist(['own', 'baseline', 'background']),
  baseline: v.exactOptional(shortText),
  hardware: v.exactOptional(shortText),
  condition: v.exactOptional(shortText),
  qualityCost: v.exactOptional(shortText),
});

const MatchSchema: v.GenericSchema<unknown, Match> = v.object({
  start: count,
  end: count,
  interestId: shortText,
  phrase: shortText,
  muted: v.boolean(),
  field: v.picklist(['title', 'abstract', 'author']),
  author: v.exactOptional(count),
});

const EntrySchema: v.GenericSchema<unknown, ReportEntry> = v.object({
  paper: PaperSchema,
  claims: v.pipe(v.array(ClaimSchema), v.maxLength(LIMITS.claims)),
  matches: v.pipe(v.array(MatchSchema), v.maxLength(LIMITS.matches)),
  score: v.pipe(v.number(), v.finite()),
  state: v.object({
    id: PaperIdSchema,
    seenAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
    saved: v.boolean(),
    done: v.boolean(),
    newVersion: v.boolean(),
  }),
});

/** What a content script says of its page; a page's process may have been taken over. */
export const ListingReportSchema: v.GenericSchema<unknown, ListingReport> = v.object({
  summary: ListingSummarySchema,
  siteName: v.nullable(shortText),
  pageTitle: shortText,
  entries: v.pipe(v.array(EntrySchema), v.maxLength(LIMITS.papers)),
  skeleton: v.nullable(text(LIMITS.skeleton)),
});
