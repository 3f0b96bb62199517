import type { CslDate } from '../papers/paper';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const monthOf = (name: string | undefined): number =>
  MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;

const dateOf = (...parts: number[]): CslDate => ({ 'date-parts': [parts.filter((n) => n > 0)] });

/** "2025-11-14" or "2024/06". */
const ISO = /\b((?:19|20)\d\d)[-/](0?[1-9]|1[0-2])(?:[-/](0?[1-9]|[12]\d|3[01]))?(?!\d)/;
/** "04 Jun 2026", "1 May 1998", "22. July, 2025". */
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?\.? ([A-Za-z]{3,9})\.?,? ((?:19|20)\d\d)\b/;
/** "Jul 22 2025", "July 22, 2025", "Jan 2025". */
const MONTH_FIRST = /\b([A-Za-z]{3,9})\.?,? (?:(\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\d\d)\b/;
/** "2010 Jul 4" and "2010 Jul", as PubMed writes. */
const YEAR_FIRST = /\b((?:19|20)\d\d) ([A-Z][a-z]{2})[a-z]*(?: (\d{1,2})\b)?/;
const YEAR = /\b((?:19|20)\d\d)\b/;

/** The first date that a text states, as exactly as it does; null where it states none. */
export function parseDate(text: string): CslDate | null {
  const iso = ISO.exec(text);
  if (iso) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3] ?? 0));
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst && monthOf(dayFirst[2]) > 0)
    return dateOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst && monthOf(monthFirst[1]) > 0)
    return dateOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2] ?? 0));
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst && monthOf(yearFirst[2]) > 0)
    return dateOf(Number(yearFirst[1]), monthOf(yearFirst[2]), Number(yearFirst[3] ?? 0));
  const year = YEAR.exec(text);
  return year ? dateOf(Number(year[1])) : null;
}
