import type { PersonName } from '../../papers/paper';
import { parsePersonList } from '../../papers/person-name';
import { type MappedText, mapText, sliceText, textOf } from '../text-map';
import type { Line } from './lines';
import type { FoundTitle } from './title';
import { ABSTRACT_LABEL, isAbstractLike, isNameList } from './words';

const AUTHOR_CLASS = /(?:^|[\s_-])\w*(?:author|creator|contrib)\w*(?:$|[\s_-])/i;
const ABSTRACT_CLASS = /(?:^|[\s_-])(?:\w*abstract\w*|\w*summary)(?:$|[\s_-])/i;

const classesOf = (node: Node): string =>
  node.nodeType === 1 ? ((node as Element).getAttribute('class') ?? '') : '';

/** The element of a line, or the block around it, whose class fits; null where none does. */
function classed(line: Line, pattern: RegExp): Element | null {
  for (const node of line.nodes) {
    if (pattern.test(classesOf(node))) return node as Element; // Only elements have a class.
  }
  return pattern.test(classesOf(line.block)) ? line.block : null;
}

/** Authors before the venue: "F Jiang, JA Doudna - Annual review of biophysics, 2017 - host". */
const beforeVenue = (text: string): string =>
  (text.split(/\s[-–—]\s/)[0] ?? text).replace(/;\s*\(\d+\).*$/, '');

const isAuthorLine = (line: Line): boolean => isNameList(beforeVenue(line.text));

/** The place at which the rows of a list have a line of names after their titles. */
export function authorPlace(
  rows: readonly { lines: Line[]; found: FoundTitle | null }[],
): string | null {
  const counts = new Map<string, number>();
  for (const { lines, found } of rows) {
    if (found === null) continue;
    const after = lines.slice(lines.indexOf(found.line) + 1).find(isAuthorLine);
    if (after !== undefined) counts.set(after.place, (counts.get(after.place) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= rows.length * 0.3 ? best[0] : null;
}

/** Authors of a row: where a class names them, else where the rows of the list have theirs. */
export function findAuthors(
  lines: readonly Line[],
  { line: titleLine }: FoundTitle,
  place: string | null,
): PersonName[] {
  for (const line of lines) {
    const named = classed(line, AUTHOR_CLASS);
    if (named === null || (line === titleLine && named === line.block)) continue;
    return parsePersonList(beforeVenue(named === line.block ? line.text : textOf(named)));
  }
  if (place === null) return [];
  const usual = lines.find((line) => line !== titleLine && line.place === place);
  const after = lines.slice(lines.indexOf(titleLine) + 1);
  // One name alone is known by its place only; elsewhere the line itself must show that it is names.
  const line =
    usual !== undefined && usual.text.split(' ').length <= 6 ? usual : after.find(isAuthorLine);
  return line === undefined ? [] : parsePersonList(beforeVenue(line.text));
}

/** Controls inside an abstract: "▽ More", "△ Less". */
const CONTROLS = 'a[onclick], a[role="button"], button';

/** The whole text where a line holds a preview and, hidden, the whole. */
function wholeOf(line: Line): MappedText {
  const twins = line.nodes
    .filter((node) => ABSTRACT_CLASS.test(classesOf(node)))
    .map((node) => mapText(node, { skip: CONTROLS }));
  const longest = twins.sort((a, b) => b.text.length - a.text.length)[0];
  return longest !== undefined && isAbstractLike(longest.text) ? longest : line.mapped;
}

/** The text of a line's block where line breaks divide it and nothing but the abstract stands there. */
function paragraphOf(line: Line, lines: readonly Line[], titleLine: Line): MappedText {
  const mates = lines.filter(({ block }) => block === line.block);
  return mates.length > 1 && !mates.includes(titleLine) && !mates.some(isAuthorLine)
    ? mapText(line.block, { skip: CONTROLS })
    : line.mapped;
}

/** The line that an abstract stands in, and the text of the part that its class names. */
function abstractLine(
  lines: readonly Line[],
  titleLine: Line,
): { line: Line; named: MappedText | null } | null {
  const others = lines.filter((line) => line !== titleLine);
  for (const line of others) {
    if (classed(line, ABSTRACT_CLASS) === null) continue;
    const whole = wholeOf(line);
    if (isAbstractLike(whole.text)) return { line, named: whole === line.mapped ? null : whole };
  }
  const [longest] = others
    .filter(({ text }) => isAbstractLike(text))
    .sort((a, b) => b.text.length - a.text.length);
  return longest === undefined ? null : { line: longest, named: null };
}

/** Abstract of a row: where a class names it, else its longest paragraph of prose. */
export function findAbstract(
  lines: readonly Line[],
  { line: titleLine }: FoundTitle,
): MappedText | null {
  const best = abstractLine(lines, titleLine);
  if (best === null) return null;
  const text = best.named ?? paragraphOf(best.line, lines, titleLine);
  const label = ABSTRACT_LABEL.exec(text.text)?.[0].length ?? 0;
  return label === 0 ? text : sliceText(text, { start: label, end: text.text.length });
}
