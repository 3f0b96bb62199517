import type { PaperId } from '../../papers/paper-id';
import { type MappedText, mapText, sliceText, textOf } from '../text-map';
import type { Line } from './lines';
import { isNameList, isTitleLike, NUMBERING, TITLE_LABEL } from './words';

/** A row with its lines, as the choice of titles sees it. */
export interface LinedRow {
  id: PaperId;
  lines: Line[];
  /** Links to the row's paper. */
  links: readonly Element[];
}

/** Longest line that can be a title as a whole; longer ones begin with one. */
const MAX_WHOLE = 300;

const HEADING = 'h1, h2, h3, h4, h5, h6, [role="heading"], summary';
const TITLE_CLASS = /(?:^|[\s_-])(?:\w*title|headline)(?:$|[\s_-])/i;

/** Whether a line stands in an element whose class says title. */
function hasTitleClass({ block, nodes }: Line): boolean {
  const near = [block, ...nodes].some((node) => {
    const classes = 'getAttribute' in node ? (node as Element).getAttribute('class') : null;
    return classes !== null && TITLE_CLASS.test(classes) && !/sub-?title/i.test(classes);
  });
  return near;
}

/** How far into a line a title may reach, in code units. */
const MAX_READ = 2000;

/** Most text before the marked title of a line: a number, a date, links labelled "pdf". */
const MAX_BEFORE = 40;

/** Mark inside a line that sets a title apart from what follows it: a link or bold words. */
function leadOf(line: Line): Element | null {
  let before = '';
  for (const node of line.nodes) {
    if (node.nodeType === 1) {
      const element = node as Element; // Node type 1.
      const marks = [element, ...element.querySelectorAll('a, b, strong')];
      const lead = marks.find((mark) => mark.matches('a, b, strong') && isTitleLike(textOf(mark)));
      if (lead !== undefined) return lead;
    }
    before += (node.textContent ?? '').slice(0, MAX_READ);
    if (before.trim().length > MAX_BEFORE) return null;
  }
  return null;
}

/** Two spaces, then a sentence that is longer than the rest of a title would be. */
const GAP = /[^\s.]([ \u00a0]{2,})[\p{Lu}\p{N}](?=[\s\S]{60})/u;

/** A dash, then a description: in small letters, or long. */
const DASH = /^(.{2,150}?)\s[-–—]\s(?=\p{Ll}.{50}|.{150})/u;

/** Cuts "Title  What it is about" at a double space or dash: Markdown writers divide so. */
function cutAtGap(line: Line): MappedText {
  const { mapped } = line;
  let length = 0;
  for (const node of line.nodes) {
    if (length > MAX_READ) break;
    const raw = (node.textContent ?? '').slice(0, MAX_READ);
    const gap = node.nodeType === 3 ? GAP.exec(raw) : null;
    if (gap !== null) {
      const before = raw
        .slice(0, gap.index + 1)
        .replace(/\s+/g, ' ')
        .trimStart();
      const end = length + before.length;
      if (isTitleLike(mapped.text.slice(0, end))) return sliceText(mapped, { start: 0, end });
    }
    length += raw.replace(/\s+/g, ' ').length;
  }
  const head = DASH.exec(mapped.text)?.[1];
  return head !== undefined && isTitleLike(head)
    ? sliceText(mapped, { start: 0, end: head.length })
    : mapped;
}

/** Drops numbering and labels from the front of a title. */
export function trimTitle(mapped: MappedText): MappedText {
  const { text } = mapped;
  const numbered = NUMBERING.exec(text)?.[0].length ?? 0;
  const labelled = TITLE_LABEL.exec(text.slice(numbered))?.[0].length ?? 0;
  const start = numbered + labelled;
  return start === 0 || start >= text.length
    ? mapped
    : sliceText(mapped, { start, end: text.length });
}

/** Whether a text is sentences; a title may be one, or a title and a subtitle, but not three. */
const isProse = (text: string): boolean =>
  text.length > 100 && (text.match(/[.!]\s+\p{Lu}/gu)?.length ?? 0) >= 2;

/** The title that a line holds or begins with; null where it holds none. */
function titleIn(line: Line): MappedText | null {
  const lead = leadOf(line);
  if (lead !== null) return trimTitle(mapText(lead));
  const cut = cutAtGap(line);
  if (cut.text.length > MAX_WHOLE || !isTitleLike(cut.text) || isProse(cut.text)) return null;
  return trimTitle(cut);
}

/** How much a place looks like that of a title, from one row. */
function merit(line: Line, row: LinedRow, order: number): number {
  const isHeading = line.block.closest(HEADING) !== null;
  const isLinked = row.links.some(
    (link) =>
      line.nodes.some((node) => node === link || node.contains(link) || link.contains(node)) &&
      isTitleLike(textOf(link)),
  );
  const names = isNameList(line.text) ? -4 : 0;
  return (
    (isHeading ? 4 : 0) +
    (hasTitleClass(line) ? 4 : 0) +
    (isLinked ? 4 : 0) +
    (order === 0 ? 2 : 0) +
    names -
    order * 0.2
  );
}

interface Place {
  rows: number;
  merit: number;
  papers: Set<PaperId>;
  texts: Set<string>;
}

/** The place at which most rows have a title of their own; null where they have none. */
function choosePlace(rows: readonly LinedRow[]): string | null {
  const places = new Map<string, Place>();
  for (const row of rows) {
    let order = 0;
    for (const line of row.lines) {
      const title = titleIn(line);
      if (title === null) continue;
      const place = places.get(line.place) ?? {
        rows: 0,
        merit: 0,
        texts: new Set<string>(),
        papers: new Set<PaperId>(),
      };
      places.set(line.place, place);
      place.rows += 1;
      place.merit += merit(line, row, order);
      place.texts.add(title.text);
      place.papers.add(row.id);
      order += 1;
    }
  }
  let best: { name: string; score: number } | null = null;
  for (const [name, { rows: covered, merit: total, texts, papers }] of places) {
    const share = covered / rows.length;
    // "Relevance:" or "🤗 HuggingFace" stands in every row: no title.
    if (share < 0.5 || texts.size < papers.size * 0.75) continue;
    const score = total / covered + share * 4;
    if (best === null || score > best.score) best = { name, score };
  }
  return best?.name ?? null;
}

/** A row's title and the line that it stands in. */
export interface FoundTitle {
  line: Line;
  title: MappedText;
}

/** Titles of rows that look alike, null where a row has none; null if most have none. */
export function findTitles(rows: readonly LinedRow[]): (FoundTitle | null)[] | null {
  const chosen = choosePlace(rows);
  if (chosen === null) return null;
  return rows.map((row) => {
    const line =
      row.lines.find(({ place }) => place === chosen) ??
      row.lines.find((other) => isTitleLike(other.text) && !isNameList(other.text));
    const title = line === undefined ? null : titleIn(line);
    return line === undefined || title === null ? null : { line, title };
  });
}
