import type { PersonName } from '../papers/paper';
import { parsePersonList, parsePersonName } from '../papers/person-name';
import { textOf } from './text-map';

/** What stands among names and is none: "et al.", "…", "+12", "5 more", "Anonymous". */
const NOT_A_NAME =
  /^\W*(?:et\.? al\b.*|\d+.*|anonymous.*|no author.*|(?:show |view |see )?(?:more|less|all)\b.*)?\W*$/i;

/** Longest list of names that is read, in characters: some papers have thousands of authors. */
const MAX_LIST = 60_000;

const isNoName = (text: string): boolean => text.length < 200 && NOT_A_NAME.test(text);

/** Names that a page marks one by one, in page order; what cuts the list ("et al.", "+5") is no name. */
export function readNames(elements: Iterable<Element>, skip?: string): PersonName[] {
  const names: PersonName[] = [];
  let last: Element | null = null;
  for (const element of elements) {
    // A selector may find a name's link and what stands in it.
    if (last?.contains(element)) continue;
    last = element;
    const text = textOf(element, skip);
    const name = isNoName(text) ? null : parsePersonName(text);
    if (name !== null) names.push(name);
  }
  return names;
}

/** Names that a page writes as one text, divided as `parsePersonList` knows. */
export function readNameList(text: string): PersonName[] {
  const list = text
    .slice(0, MAX_LIST)
    // "(3 additional authors not shown)" closes a list that was cut.
    .replace(/[,\s]*\(?\d+ (?:additional |more )?authors? not shown\)?\s*$/i, '')
    // Lists that were cut, also as "A. Doe et.al.".
    .replace(/,?\s+et\.?\s?al\.?\s*$/i, '')
    // Lists of initials close with a full stop: "Hagger MS, Wood C."
    .replace(/(\p{L})\.\s*$/u, '$1');
  return isNoName(list) ? [] : parsePersonList(list);
}
