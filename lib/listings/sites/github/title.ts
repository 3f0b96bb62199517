import { cleanText } from '../../../papers/normalize';
import { isNameList, isTitleLike, NUMBERING, TITLE_LABEL } from '../../generic/words';
import { type MappedText, mapText, sliceText, textOf } from '../../text-map';
import { type DigestLink, titleTextOf } from './links';
import type { Unit } from './units';

/** Most text before a marked title: a number, a date, a venue in brackets. */
const MAX_BEFORE = 45;
/** Two spaces divide a title from what is said of it. */
const GAP = /[^\s][ \u00a0]{2,}(?=\S)/;
/** A dash, then a description or names. */
const DASH = /\s[-–—]\s(?=\S)/;

/** How sentences about a paper begin, where they follow its title without any mark. */
const OPENING =
  /\s(?=(?:(?:This|The) (?:paper|work|study|survey|report|article|authors)|We|Researchers|(?:Introduc|Propos|Investigat|Explor|Describ|Provid|Analyz|Examin)es|(?:Present|Develop|Show|Demonstrate|Review|Survey|Report|Find)s)\s\p{Ll})/u;
/** Shortest title, in characters, that a full stop may close. */
const MIN_BEFORE_NAMES = 8;
/** Most words of a name that a subtitle follows. */
const MAX_NAME_WORDS = 3;
/** Longer lines begin with a title and go on. */
const MAX_TITLE = 160;

const TEXT = 3;

const isElement = (node: Node): node is Element => node.nodeType === 1;

/** "[Survey] A Title of Several Words": a list's own key word. */
const TAG = /^\[[^\]]{1,40}\]\s*(?=.{15})/;
/** "(@Microsoft)", "(12 upvotes)", "⭐ 66": what lists add behind a title. */
const ADDED =
  /(?:\s*(?:[⭐★☆🔥👍](?:\s?\d+)?|\((?:\d+ )?(?:stars?|likes?|upvotes?)\)|\(@[^)]{1,80}\)))+\s*$|[\s.:,;|[(–—-]+$/iu;

/** Drops numbers, bullets, emoji and labels before a title, and stars and dots behind it. */
export function trimmed(mapped: MappedText): MappedText {
  const { text } = mapped;
  let start = 0;
  for (const pattern of [/^[^\p{L}\p{N}$"“'([\\*]+/u, NUMBERING, TITLE_LABEL, TAG])
    start += pattern.exec(text.slice(start))?.[0].length ?? 0;
  const end = text.length - (ADDED.exec(text.slice(start))?.[0].length ?? 0);
  return end > start ? sliceText(mapped, { start, end }) : mapped;
}

/** Inline nodes of an element up to its first line break, nested block or image. */
function firstLine(element: Element): Node[] {
  const nodes: Node[] = [];
  const paragraph = element.querySelector(':scope > p');
  for (const node of (paragraph ?? element).childNodes) {
    if (node.nodeType !== TEXT && !isElement(node)) continue;
    if (isElement(node) && node.matches('br, ul, ol, p, details, blockquote, table, div')) {
      if (nodes.some((seen) => seen.textContent?.trim())) break;
      continue;
    }
    nodes.push(node);
  }
  return nodes;
}

/** A link or bold words near the beginning of a line, set apart as its title. */
function markedTitle(nodes: readonly Node[]): Element | null {
  let before = '';
  for (const node of nodes) {
    if (isElement(node)) {
      const marks = [node, ...node.querySelectorAll('a, b, strong')];
      const mark = marks.find((each) => each.matches('a, b, strong') && titleTextOf(each));
      // "[**vLLM**] Efficient Memory Management …": a tag, not the title.
      const isTag = mark !== undefined && !mark.matches('a') && /\[\s*$/.test(before);
      if (mark !== undefined && !isTag) return mark;
    }
    before += node.textContent ?? '';
    if (before.trim().length > MAX_BEFORE) return null;
  }
  return null;
}

/** Nodes before the first link that is a mere label. */
function beforeLabels(nodes: readonly Node[], links: readonly DigestLink[]): Node[] {
  const end = nodes.findIndex((node) =>
    links.some(
      ({ element, title }) => title === null && (node === element || node.contains(element)),
    ),
  );
  return end < 0 ? [...nodes] : nodes.slice(0, end);
}

/** Length of the clean text before a double space in the raw one; null where there is none. */
function lengthToGap(nodes: readonly Node[]): number | null {
  let raw = '';
  for (const node of nodes) {
    const text = node.textContent ?? '';
    const gap = node.nodeType === TEXT ? GAP.exec(text) : null;
    if (gap !== null) return cleanText(raw + text.slice(0, gap.index + 1)).length;
    raw += text;
  }
  return null;
}

/** Length up to a dash: one before small letters always divides, another if nothing else does. */
function lengthToDash(text: string, gap: number): number {
  const dash = DASH.exec(text);
  if (dash === null) return text.length;
  const after = text.slice(dash.index + dash[0].length);
  return /^\p{Ll}/u.test(after) || gap >= text.length ? dash.index : text.length;
}

/** Length up to a full stop before names: "Title. A. Doe, B. Roe." */
function lengthToNames(text: string): number {
  for (const stop of text.matchAll(/[.?!]\s(?=\p{Lu})/gu)) {
    // "3. Title" is numbering, "vs. B" an abbreviation.
    if (stop.index < MIN_BEFORE_NAMES) continue;
    const names = text.slice(stop.index + 2).split(/\.\s|\s[-–—|([]/)[0] ?? '';
    if (isNameList(names)) return stop.index + (stop[0].startsWith('.') ? 0 : 1);
  }
  return text.length;
}

/** A title that nothing sets apart: up to a double space, a dash, a sentence about it, or names. */
function plainTitle(nodes: readonly Node[]): MappedText {
  const mapped = mapText(nodes);
  const { text } = mapped;
  const gap = lengthToGap(nodes) ?? text.length;
  const opening =
    text.length > MAX_TITLE ? (OPENING.exec(text)?.index ?? text.length) : text.length;
  const end = Math.min(gap, opening, lengthToDash(text, gap), lengthToNames(text));
  return sliceText(mapped, { start: 0, end });
}

/** Column that the head of a table calls title or paper; -1 where none is called so. */
function titleColumn(row: Element): number {
  const head = row.closest('table')?.querySelector('tr');
  const names = head ? [...head.querySelectorAll('th')].map((cell) => textOf(cell)) : [];
  const title = names.findIndex((name) => /\btitle\b|标题|题目/i.test(name));
  return title >= 0
    ? title
    : names.findIndex((name) => /^\W*(?:papers?|name|work|publication)\W*$/i.test(name));
}

/** Cell of a table's row that holds the title. */
function titleCell(row: Element, links: readonly DigestLink[]): Element | null {
  const cells = [...row.querySelectorAll('td, th')].filter((cell) => cell.closest('tr') === row);
  const named = cells[titleColumn(row)];
  if (named !== undefined && isTitleLike(textOf(named).slice(0, 300))) return named;
  const linked = links.find(({ title }) => title !== null)?.element.closest('td, th');
  return linked ?? cells.find((cell) => isTitleLike(textOf(cell).slice(0, 300))) ?? null;
}

/**
 * A marked title with what a colon adds to it: "[Orca](…): A Distributed Serving System | OSDI 22",
 * but not "**A Whole Title**: this paper shows …".
 */
function withSubtitle(mark: Element, nodes: readonly Node[]): MappedText {
  const marked = mapText(mark);
  const line = mapText(nodes);
  const start = line.text.indexOf(marked.text);
  const rest = start < 0 ? '' : line.text.slice(start + marked.text.length);
  if (!/:\s*$/.test(marked.text) && !/^\s*:\s*\S/.test(rest)) return marked;
  const subtitle = /^[^|｜[(]*?(?=\s*[|｜[(]|\s[-–—]\s|$)/.exec(rest)?.[0] ?? '';
  const isShort = marked.text.split(' ').length <= MAX_NAME_WORDS;
  const isPhrase = subtitle.length <= MAX_TITLE && !/[.!?]\s+\p{Lu}/u.test(subtitle);
  const isNamed = isShort || /^\W*\p{Lu}/u.test(subtitle);
  if (!isPhrase || !isNamed || OPENING.test(subtitle)) return marked;
  return sliceText(line, { start, end: start + marked.text.length + subtitle.length });
}

/** Where the title of a unit stands. */
export interface UnitTitle {
  mapped: MappedText;
  /** The link or bold words that are the title; null where it is plain text. */
  mark: Element | null;
  /** The cell, summary or block that holds it. */
  place: Element;
}

/** The title of a unit; null where it names none. */
export function titleOf({ elements: [element], kind, links }: Unit): UnitTitle | null {
  const place =
    kind === 'row'
      ? titleCell(element, links)
      : (element.querySelector(':scope > summary') ?? element);
  if (place === null) return null;
  // A heading inside: `div.markdown-heading > h3`, `summary > h4`.
  const inner = firstLine(place).flatMap((node) =>
    isElement(node) && node.matches('h1, h2, h3, h4, h5, h6') ? [...node.childNodes] : [node],
  );
  const mark = markedTitle(inner);
  const found = mark === null ? plainTitle(beforeLabels(inner, links)) : withSubtitle(mark, inner);
  const mapped = trimmed(found);
  return /\p{L}/u.test(mapped.text) && mapped.text.length <= 400 ? { mapped, mark, place } : null;
}
