import type { Span } from '../papers/span';
import { drawnMath } from './drawn-math';

/** A place in the page: a text node and an offset in its data. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/** A stretch of the page between two text points; ready for `StaticRange`. */
export interface TextStretch {
  start: TextPoint;
  end: TextPoint;
}

/** One clean text of an element (white space collapsed, drawn TeX counted once), tied to the page. */
export interface MappedText {
  readonly text: string;
  /** Stretches of the page that show `span` of `text`; several where the text is interrupted. */
  locate(span: Span): TextStretch[];
}

/** What to leave out. */
export interface MapOptions {
  /** Selector of elements that are no part of the text: labels, buttons, badges. */
  skip?: string;
}

/** A run of the clean text: one stretch of a text node, or a formula and the nodes that draw it. */
interface Run {
  start: number;
  end: number;
  nodes: Text[];
  /** Offset of `start` in the only node; null for a formula, which is painted whole. */
  offset: number | null;
}

/**
 * White space other than single spaces, and characters that show nothing (soft hyphen, zero-width
 * space, byte order mark, direction marks). `\s` holds the byte order mark in JavaScript.
 */
const GAP =
  /(?:[^\S ]|\s{2}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff])[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]*/g;
const SPACE = /[^\S\ufeff]/;

/** Elements whose edges divide words as white space does. */
const BLOCKS = new Set(
  'address article aside blockquote br dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Elements that hold no text of the page. */
const SILENT = new Set(
  'script style noscript template textarea select option svg head iframe object audio video canvas'.split(
    ' ',
  ),
);

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const isText = (node: Node): node is Text => node.nodeType === TEXT_NODE;
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT_NODE;

/** Whether an element below the root is not shown: a twin of other text, or not meant to be read. */
function isHidden(element: Element): boolean {
  if (element.hasAttribute('hidden')) return true;
  const style = element.getAttribute('style');
  return style !== null && /display\s*:\s*none/i.test(style);
}

/**
 * Longest text that is read, in code units of the page: abstracts are twenty times shorter. What goes
 * beyond is left out, so that a hostile row costs no more than a long one.
 */
const MAX_TEXT = 50_000;

class TextMapper {
  text = '';
  readonly runs: Run[] = [];
  /** Whether white space was met since the last character. */
  #space = false;

  gap(): void {
    this.#space = true;
  }

  /** Code units of the page that may still be read. */
  #left = MAX_TEXT;

  get isFull(): boolean {
    return this.#left <= 0;
  }

  add(node: Text, from = 0, until = node.data.length): void {
    const to = Math.min(until, from + this.#left);
    this.#left -= to - from;
    const data = to === node.data.length ? node.data : node.data.slice(0, to);
    let at = from;
    GAP.lastIndex = from;
    for (let gap = GAP.exec(data); gap !== null; gap = GAP.exec(data)) {
      this.#addStretch(node, at, gap.index);
      if (SPACE.test(gap[0])) this.#space = true;
      at = gap.index + gap[0].length;
    }
    this.#addStretch(node, at, data.length);
  }

  addFormula(shown: string, nodes: Text[]): void {
    if (shown === '') return;
    this.#open();
    const start = this.text.length;
    this.text += shown;
    this.runs.push({ start, end: this.text.length, nodes, offset: null });
  }

  /** Adds data between two offsets, which holds no white space but single spaces. */
  #addStretch(node: Text, from: number, to: number): void {
    const { data } = node;
    let start = from;
    let end = to;
    if (start < end && data[start] === ' ') {
      this.#space = true;
      start += 1;
    }
    const closed = start < end && data[end - 1] === ' ';
    if (closed) end -= 1;
    if (start < end) {
      this.#open();
      this.#extend(node, start, end);
    }
    if (closed) this.#space = true;
  }

  #extend(node: Text, start: number, end: number): void {
    const at = this.text.length;
    this.text += node.data.slice(start, end);
    const last = this.runs.at(-1);
    // A line break inside a paragraph is one space on both sides: the run simply goes on.
    if (last?.offset != null && last.nodes[0] === node && last.offset + at - last.start === start)
      last.end = this.text.length;
    else this.runs.push({ start: at, end: this.text.length, nodes: [node], offset: start });
  }

  #open(): void {
    if (this.#space && this.text !== '') this.text += ' ';
    this.#space = false;
  }
}

/** Index of the first run that ends after `offset`. */
function firstRunAfter(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Offsets in `node` that show `span`; the whole node where it draws a formula. */
function offsetsIn(node: Text, run: Run, span: Span): Span {
  if (run.offset === null) return { start: 0, end: node.data.length };
  const shift = run.offset - run.start;
  return {
    start: shift + Math.max(span.start, run.start),
    end: shift + Math.min(span.end, run.end),
  };
}

function locate(runs: readonly Run[], span: Span): TextStretch[] {
  const found: TextStretch[] = [];
  for (let n = firstRunAfter(runs, span.start); n < runs.length; n += 1) {
    const run = runs[n];
    if (run === undefined || run.start >= span.end) break;
    for (const node of run.nodes) {
      const { start, end } = offsetsIn(node, run, span);
      const last = found.at(-1);
      if (last?.end.node === node) last.end.offset = end;
      else found.push({ start: { node, offset: start }, end: { node, offset: end } });
    }
  }
  return found;
}

/** Reads one element: true if its children are to be read too. */
function enter(element: Element, into: TextMapper, isRoot: boolean, skip?: string): boolean {
  const name = element.localName;
  if (SILENT.has(name)) return false;
  if (!isRoot && (isHidden(element) || (skip !== undefined && element.matches(skip)))) return false;
  if (BLOCKS.has(name)) into.gap();
  return true;
}

/** Reads one node; where to go on: a child, or the last node of what was read whole. */
function visit(node: Node, into: TextMapper, isRoot: boolean, skip?: string): Node | null {
  if (isText(node)) into.add(node);
  if (!isElement(node)) return null;
  const math = drawnMath(node);
  if (math === null) return enter(node, into, isRoot, skip) ? node.firstChild : null;
  if (math.text !== null) into.addFormula(math.text, math.nodes);
  return null;
}

/** Walks a tree without recursion: a hostile page may nest as deep as it likes. */
function walk(root: Node, into: TextMapper, skip?: string): void {
  let node: Node | null = root;
  while (node !== null && !into.isFull)
    node = visit(node, into, node === root, skip) ?? following(node, root, into);
}

/** The next node after a subtree, in document order, within `root`. */
function following(from: Node, root: Node, into: TextMapper): Node | null {
  let node: Node | null = from;
  while (node !== null && node !== root) {
    if (isElement(node) && BLOCKS.has(node.localName)) into.gap();
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

/**
 * Maps the text of an element, or of several nodes in page order, to one clean text. TeX counts
 * once, as its source (`$2.5\times$`), whether MathJax or KaTeX has drawn it or not; a span that
 * touches a formula is located as the whole drawn formula. Hidden twins, scripts and what `skip`
 * selects are left out. Reads no layout; takes time linear in the size of the nodes.
 */
export function mapText(root: Node | readonly Node[], options: MapOptions = {}): MappedText {
  const mapper = new TextMapper();
  const roots: readonly Node[] = isList(root) ? root : [root];
  for (const [n, node] of roots.entries()) {
    if (n > 0 && isElement(node) && BLOCKS.has(node.localName)) mapper.gap();
    walk(node, mapper, options.skip);
  }
  const { text, runs } = mapper;
  return { text, locate: (span) => locate(runs, span) };
}

const isList = (root: Node | readonly Node[]): root is readonly Node[] => Array.isArray(root);

/** Maps a part of one text node, for documents that are plain text. */
export function mapTextPart(node: Text, { start, end }: Span): MappedText {
  const mapper = new TextMapper();
  mapper.add(node, start, end);
  const { text, runs } = mapper;
  return { text, locate: (span) => locate(runs, span) };
}

/** The clean text of a node, as `mapText` gives it; the empty text of none. */
export function textOf(node: Node | null | undefined, skip?: string): string {
  return node ? mapText(node, skip === undefined ? {} : { skip }).text : '';
}

/** A part of a mapped text; its spans count from the part's own start. */
export function sliceText(mapped: MappedText, span: Span): MappedText {
  const { start, end } = span;
  return {
    text: mapped.text.slice(start, end),
    locate: (inner) =>
      mapped.locate({ start: start + inner.start, end: Math.min(end, start + inner.end) }),
  };
}
