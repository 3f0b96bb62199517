import { type MappedText, mapText } from '../text-map';

/** Elements that begin a new line of a row. */
const BLOCK =
  'address, article, aside, blockquote, dd, details, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, li, main, ol, p, pre, section, summary, table, tbody, td, tfoot, th, thead, tr, ul';
const BLOCKS = new Set(BLOCK.split(', '));
/** What divides an inline element into lines. */
const DIVIDER = `br, ${BLOCK}`;

const SILENT = new Set(
  'script style noscript template svg button select textarea iframe'.split(' '),
);

/** A row's text between two block edges or line breaks. */
export interface Line {
  /** Inline nodes that make up the line. */
  nodes: Node[];
  /** Element that holds them: the innermost block. */
  block: Element;
  /** Tags from the row to the block, and the line's number there: rows of a list share it. */
  place: string;
  text: string;
  mapped: MappedText;
}

/** Longest row in nodes: a page that is one row is none. */
const MAX_NODES = 4000;

const isElement = (node: Node): node is Element => node.nodeType === 1;

class LineReader {
  readonly lines: Line[] = [];
  #nodes: Node[] = [];
  #visited = 0;
  /** How often each place was met: the second `p` of a row is another place than the first. */
  readonly #places = new Map<string, number>();

  read(block: Element, place: string): void {
    for (const node of block.childNodes) {
      this.#visited += 1;
      if (this.#visited > MAX_NODES) return;
      if (!isElement(node)) {
        if (node.nodeType === 3) this.#nodes.push(node);
      } else this.#readElement(node, block, place);
    }
  }

  #readElement(element: Element, block: Element, place: string): void {
    const name = element.localName;
    if (SILENT.has(name)) return;
    if (name === 'br' || name === 'hr') this.flush(block, place);
    else if (BLOCKS.has(name) || element.querySelector(DIVIDER) !== null) {
      this.flush(block, place);
      const inner = `${place}>${name}`;
      this.read(element, inner);
      this.flush(element, inner);
    } else this.#nodes.push(element);
  }

  flush(block: Element, place: string): void {
    const nodes = this.#nodes;
    this.#nodes = [];
    if (nodes.length === 0) return;
    const mapped = mapText(nodes);
    if (mapped.text === '') return;
    const nth = this.#places.get(place) ?? 0;
    this.#places.set(place, nth + 1);
    this.lines.push({ nodes, block, place: `${place}#${nth}`, text: mapped.text, mapped });
  }
}

/** Lines of a row, in page order. */
export function linesOf(elements: readonly Element[]): Line[] {
  const reader = new LineReader();
  for (const element of elements) {
    reader.read(element, element.localName);
    reader.flush(element, element.localName);
  }
  return reader.lines;
}
