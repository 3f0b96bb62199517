import { cleanText } from './normalize';
import type { PersonName } from './paper';

/** Words that belong to the family name that follows: "van der Berg", "de Wynter", "El Ghaoui". */
const PARTICLES = new Set(
  'van von der den de del della di da dos das du la le ten ter zu zur af al el bin ibn ben abu'.split(
    ' ',
  ),
);

/** Left out: nobody is told apart by it, and sites give it or not. */
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Names of groups, which have no family name. */
const GROUP =
  /\b(?:collaboration|consortium|team|group|project|university|institute|lab|labs|inc|society|committee|network|initiative|council|foundation)\b/i;

/** What stands around names in lists: affiliation marks, mail addresses, ORCID icons, footnotes. */
const clean = (text: string): string =>
  cleanText(text)
    .replace(/\S+@\S+/g, '')
    .replace(/[\d*†‡§¶✉⋆∗#]+(?=\s|$|,)|[¹²³⁰-⁹₀-₉]+/g, '')
    .replace(/^(?:by|authors?|and|&)\s*:?\s+/i, '')
    .replace(/[\s,;:·|]+$/, '')
    .trim();

/**
 * One name as written ("Adrian de Wynter", "Khan, M. A.", "Q Lu", "The ATLAS Collaboration") in
 * CSL's parts; `literal` where it cannot be told apart. Null for a text without letters.
 */
export function parsePersonName(text: string): PersonName | null {
  const name = clean(text.length > 200 ? text.slice(0, 200) : text);
  if (!/\p{L}/u.test(name)) return null;
  if (GROUP.test(name)) return { literal: name };
  return parseFamilyFirst(name) ?? parseFamilyLast(name.replace(/,/g, '').split(' '));
}

/** "Khan, M. A.", but not "Sammy Davis, Jr."; and "Baumeister RF" of PubMed and Scholar. */
function parseFamilyFirst(name: string): PersonName | null {
  const comma = name.indexOf(',');
  const rest = name.slice(comma + 1).trim();
  if (comma > 0 && !SUFFIX.test(rest))
    return { family: name.slice(0, comma).trim(), ...(rest !== '' && { given: rest }) };
  const [, family, given] = /^(\S*\p{Ll}\S*) ([A-Z]{1,3})$/u.exec(name) ?? [];
  return family === undefined || given === undefined ? null : { family, given };
}

function parseFamilyLast(words: readonly string[]): PersonName {
  let last = words.length - 1;
  while (last > 1 && SUFFIX.test(words[last] ?? '')) last -= 1;
  if (last < 1) return { literal: words.join(' ') };
  let from = last;
  while (from > 1 && PARTICLES.has((words[from - 1] ?? '').toLowerCase())) from -= 1;
  return { family: words.slice(from, last + 1).join(' '), given: words.slice(0, from).join(' ') };
}

/** Ends of lists that were cut: "et al.", "…", "and 12 others", "· 5 authors". */
const CUT =
  /(?:\s*[,·]?\s*(?:and\s+)?(?:\(?\+?\d+\s+(?:more\s+)?(?:other\s+)?(?:authors?|others?)\)?|\(?\+?\d+\s+more\)?|et\.? al\.?|…|\.\.\.))+\s*$/i;

/** Longest end of that kind, in code units. */
const MAX_CUT = 100;

/**
 * A list of names as written: divided by semicolons, bars, dots or commas and "and"; "Khan, M.;
 * Li, S." keeps its commas. What tells that the list was cut is dropped.
 */
export function parsePersonList(text: string): PersonName[] {
  const all = cleanText(text.length > 20_000 ? text.slice(0, 20_000) : text).replace(
    /^authors?\s*:\s*/i,
    '',
  );
  // Only the end can tell that the list was cut; to look for it everywhere takes quadratic time.
  const from = Math.max(0, all.length - MAX_CUT);
  const list = all.slice(0, from) + all.slice(from).replace(CUT, '');
  const hard = /[;|·•]/.test(list) ? list.split(/\s*[;|·•]\s*/) : null;
  const parts = hard ?? splitCommas(list);
  return parts.flatMap((part) => parsePersonName(part) ?? []);
}

/** "A B, C D and E F", but also BibTeX's "Khan, M. and Li, S.". */
function splitCommas(list: string): string[] {
  const byAnd = list.split(/\s*,?\s+(?:and|&)\s+/);
  const bibtex = byAnd.length > 1 && byAnd.every((part) => /^[^,\s][^,]*,\s[^,]{1,30}$/.test(part));
  return bibtex && byAnd.every((part) => /^\S+,\s(?:\p{Lu}\S*\.?\s?)+$/u.test(part))
    ? byAnd
    : list.split(/\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/);
}
