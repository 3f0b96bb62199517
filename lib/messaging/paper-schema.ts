import * as v from 'valibot';
import { PAPER_ID_SCHEMES, type PaperId } from '../papers/identifier';
import type { Paper, PersonName } from '../papers/paper';
import { LIMITS } from './limits';

const SCHEMES: readonly string[] = PAPER_ID_SCHEMES;

/** Text of at most `length` UTF-16 units. */
export const text = (length: number) => v.pipe(v.string(), v.maxLength(length));

/** A count or offset. */
export const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

/** `scheme:rest` with a known scheme and something behind it. */
export const PaperIdSchema = v.custom<PaperId>((input) => {
  if (typeof input !== 'string' || input.length > LIMITS.address) return false;
  const colon = input.indexOf(':');
  return colon > 0 && colon < input.length - 1 && SCHEMES.includes(input.slice(0, colon));
});

/** An address that a user can open; keeps `javascript:` and the like out of every surface. */
const WebAddress = v.pipe(text(LIMITS.address), v.regex(/^https?:\/\//i), v.url());

const PersonNameSchema: v.GenericSchema<unknown, PersonName> = v.object({
  family: v.exactOptional(text(LIMITS.name)),
  given: v.exactOptional(text(LIMITS.name)),
  literal: v.exactOptional(text(LIMITS.name)),
});

const CslDateSchema = v.object({
  'date-parts': v.pipe(
    v.array(v.pipe(v.array(v.pipe(v.number(), v.finite())), v.maxLength(3))),
    v.maxLength(2),
  ),
});

/** A paper as a page may state one; unknown fields are dropped. */
export const PaperSchema: v.GenericSchema<unknown, Paper> = v.object({
  id: PaperIdSchema,
  aliases: v.exactOptional(v.pipe(v.array(PaperIdSchema), v.maxLength(LIMITS.aliases))),
  version: v.exactOptional(v.pipe(count, v.minValue(1), v.maxValue(LIMITS.version))),
  title: text(LIMITS.title),
  author: v.pipe(v.array(PersonNameSchema), v.maxLength(LIMITS.authors)),
  abstract: v.nullable(text(LIMITS.abstract)),
  URL: v.nullable(WebAddress),
  DOI: v.exactOptional(text(LIMITS.text)),
  issued: v.exactOptional(CslDateSchema),
  'container-title': v.exactOptional(text(LIMITS.containerTitle)),
});
