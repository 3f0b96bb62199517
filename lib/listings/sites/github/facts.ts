import type { PersonName } from '../../../papers/paper';
import { ABSTRACT_LABEL, isNameList } from '../../generic/words';
import { readNameList } from '../../people';
import { type MappedText, mapText, sliceText, textOf } from '../../text-map';
import { wholeAbstract } from '../../whole-abstract';
import type { UnitTitle } from './title';
import type { Unit } from './units';

const AUTHORS_LABEL = /^\W*authors?\s*:\s*/i;

/** Cells of a row under a head that a pattern fits. */
function cellUnder(row: Element, pattern: RegExp): Element | null {
  const head = row.closest('table')?.querySelector('tr');
  const heads = head ? [...head.querySelectorAll('th')] : [];
  const column = heads.findIndex((cell) => pattern.test(textOf(cell)));
  return column < 0 ? null : (row.querySelectorAll('td')[column] ?? null);
}

/** Lines of a unit besides its title: paragraphs, items, words in italics. */
const linesOf = (elements: readonly Element[]): Element[] =>
  elements.flatMap((element) => [
    ...(element.matches('p') ? [element] : []),
    ...element.querySelectorAll('p, li, dd, em, i, sub'),
  ]);

/** Text behind the title in its own line: "Title - A. Doe, B. Roe. Venue 2024". */
function afterTitle({ mapped, place }: UnitTitle): string {
  const text = textOf(place, 'ul, ol, details, table, p');
  const at = text.indexOf(mapped.text);
  return at < 0 ? '' : text.slice(at + mapped.text.length);
}

/** Authors of a unit: labelled, in a column of their own, or behind the title. */
export function authorsOf(unit: Unit, title: UnitTitle): PersonName[] {
  const cell = unit.kind === 'row' ? cellUnder(unit.elements[0], /author|作者/i) : null;
  if (cell !== null) return readNameList(textOf(cell));
  const lines = linesOf(unit.elements).map((line) => textOf(line));
  const labelled = lines.find((line) => AUTHORS_LABEL.test(line));
  if (labelled !== undefined) return readNameList(labelled.replace(AUTHORS_LABEL, ''));
  const parts = afterTitle(title).split(/\s[-–—|·]\s|(?<=\p{Ll}{2})\.\s|[;[(|]/u);
  const names = [...parts, ...lines]
    .map((part) => part.replace(/^[\s,.:;*_–—-]+|[\s,.*_]+$/g, '').replace(VENUE_AT_END, ''))
    .find((part) => part.length > 4 && part !== title.mapped.text && isNameList(part));
  return names === undefined ? [] : readNameList(names);
}

/** ", NeurIPS 2024" */
const VENUE_AT_END = /,\s*[\p{L}&\s'’-]{2,40}\b(?:19|20)?\d\d$/u;

/** Without the label "Abstract:". */
function withoutLabel(mapped: MappedText): MappedText {
  const start = ABSTRACT_LABEL.exec(mapped.text)?.[0].length ?? 0;
  return start === 0 ? mapped : sliceText(mapped, { start, end: mapped.text.length });
}

/** A folded block whose visible line is its own beginning holds a remark. */
const isRemark = (details: Element): boolean => {
  const summary = textOf(details.querySelector('summary')).replace(/[….]+$/, '');
  const body = mapText(details, { skip: 'summary' }).text;
  return summary !== '' && body.startsWith(summary);
};

/**
 * The abstract of a unit: a column or folded block of that name, or a paragraph that begins with the
 * word. What stands beside a title without that word is what the list's writer says of the paper.
 */
export function abstractOf(unit: Unit): MappedText | null {
  const column = unit.kind === 'row' ? cellUnder(unit.elements[0], /abstract|摘要/i) : null;
  const folded = (column === null ? unit.elements : [column]).flatMap((element) => [
    ...element.querySelectorAll('details'),
  ]);
  const named = folded.filter((each) =>
    /abstract|摘要/i.test(textOf(each.querySelector('summary'))),
  );
  const inColumn = column === null ? [] : folded.filter((each) => !isRemark(each));
  for (const details of [...named, ...inColumn]) {
    const whole = wholeAbstract(withoutLabel(mapText(details, { skip: 'summary' })));
    if (whole !== null) return whole;
  }
  if (column !== null && folded.length === 0) return wholeAbstract(mapText(column));
  for (const line of linesOf(unit.elements)) {
    const mapped = mapText(line);
    if (/^\W*abstract\b/i.test(mapped.text)) return wholeAbstract(withoutLabel(mapped));
  }
  return null;
}
