import type { PaperId } from './paper-id';

/** A person as CSL-JSON names one; `literal` where a name could not be told into parts. */
export interface PersonName {
  family?: string;
  given?: string;
  literal?: string;
}

/** A date as CSL-JSON gives it: `[[year, month, day]]`, month and day optional. */
export interface CslDate {
  'date-parts': number[][];
}

/**
 * What a page says of one paper, in CSL-JSON's own field names. Everything but `id` and `title` may
 * be unknown; nothing here is fetched.
 */
export interface Paper {
  /** Identity; the same for every address form of the paper that is known. */
  id: PaperId;
  /** Other identities that the same row states (a DOI beside an arXiv link), without `id`. */
  aliases?: PaperId[];
  /** arXiv version if the row states one, for example 2 for `2406.01234v2`. */
  version?: number;
  /** Title as shown: white space collapsed, no labels or numbering, TeX as found. */
  title: string;
  author: PersonName[];
  /** Whole abstract, white space collapsed; null where the page holds none (a snippet is none). */
  abstract: string | null;
  /** The row's own link, absolute; null where the row has none. */
  URL: string | null;
  DOI?: string;
  issued?: CslDate;
  'container-title'?: string;
}
