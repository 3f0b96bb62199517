import type { CslDate, PersonName } from '../../../papers/paper';
import { parsePersonList, parsePersonName } from '../../../papers/person-name';
import { textOf } from '../../text-map';

/** "et al. (243 additional authors not shown)" is a link among the authors. */
const NOT_A_NAME = /^\W*et al\b|additional authors|^\W*\(?\d+/i;

/** Authors of an element that links each of them; of its text where nothing is linked. */
export function readAuthors(element: Element | null): PersonName[] {
  if (element === null) return [];
  const links = [...element.querySelectorAll('a')];
  if (links.length === 0) return parsePersonList(textOf(element, '.descriptor, .descriptor *'));
  return links.flatMap((link) => {
    const name = textOf(link);
    return NOT_A_NAME.test(name) ? [] : (parsePersonName(name) ?? []);
  });
}

/** Month in which an arXiv id was given: `2507.18653` and `math/0502036` begin with year and month. */
export function monthOfArxivId(id: string | null | undefined): CslDate | null {
  const [, year, month] = /(?:^|[/:])(\d\d)(\d\d)(?:\.\d{4,5}|\d{3})/.exec(id ?? '') ?? [];
  if (year === undefined || month === undefined) return null;
  const century = Number(year) > 90 ? 1900 : 2000;
  return { 'date-parts': [[century + Number(year), Number(month)]] };
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A date as arXiv writes it: "1 July, 2025", "Fri, 16 Jan 2026". */
export function parseArxivDate(text: string): CslDate | null {
  const [, day, name, year] = /(\d{1,2}) ([A-Za-z]{3})[a-z]*,? (\d{4})/.exec(text) ?? [];
  const month = MONTHS.indexOf((name ?? '').toLowerCase()) + 1;
  return month === 0 ? null : { 'date-parts': [[Number(year), month, Number(day)]] };
}
