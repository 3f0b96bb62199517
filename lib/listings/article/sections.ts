import { isTitleLike } from '../generic/words';
import { type MappedText, mapText, textOf } from '../text-map';

/** A lead of an article and what stands beneath it. */
export interface Section {
  /** Block that holds the lead. */
  block: Element;
  title: MappedText;
  /** Rest of the lead's own paragraph, where the lead is bold words at its beginning. */
  rest: MappedText | null;
  /** Paragraphs up to the next lead. */
  body: Element[];
}

/** What a lead is: a heading of one level, or bold words that begin a paragraph. */
type LeadKind = 'h2' | 'h3' | 'h4' | 'bold';
const KINDS: readonly LeadKind[] = ['h2', 'h3', 'h4', 'bold'];

const levelOf = (block: Element): number =>
  /^h[1-6]$/.test(block.localName) ? Number(block.localName.slice(1)) : 7;

/** Bold words or a linked title that an element is, or mostly is. */
function boldOf(element: Element): Element | null {
  const bold = element.matches('b, strong') ? element : element.querySelector('b, strong');
  return bold !== null && textOf(bold).length >= textOf(element).length * 0.6 ? bold : null;
}

/** Bold words that a paragraph begins with; "1." or a sign may stand before them. */
function boldLead(block: Element): Element | null {
  for (const node of block.childNodes) {
    const text = node.textContent ?? '';
    if (node.nodeType === 1) {
      const bold = boldOf(node as Element); // Node type 1.
      if (bold !== null || text.trim() !== '') return bold;
    } else if (node.nodeType === 3 && /\p{L}/u.test(text)) return null;
  }
  return null;
}

function readLead(
  block: Element,
  kind: LeadKind,
): { title: MappedText; rest: MappedText | null } | null {
  if (kind !== 'bold') {
    if (block.localName !== kind) return null;
    return { title: mapText(block, { skip: 'a.anchor, .anchor, .headerlink' }), rest: null };
  }
  const lead = levelOf(block) === 7 ? boldLead(block) : null;
  if (lead === null) return null;
  const after: Node[] = [];
  let top: Node = lead;
  while (top.parentNode !== null && top.parentNode !== block) top = top.parentNode;
  for (let node = top.nextSibling; node !== null; node = node.nextSibling) after.push(node);
  return { title: mapText(lead), rest: mapText(after) };
}

/** Sections of an article whose leads are of one kind. */
export function sectionsOf(blocks: readonly Element[], kind: LeadKind): Section[] {
  const found: Section[] = [];
  const level = kind === 'bold' ? 7 : Number(kind.slice(1));
  let open: Section | null = null;
  for (const block of blocks) {
    const lead = readLead(block, kind);
    if (lead !== null && isTitleLike(lead.title.text)) {
      open = { block, ...lead, body: [] };
      found.push(open);
    } else if (levelOf(block) <= Math.min(level, 6)) open = null;
    else open?.body.push(block);
  }
  return found;
}

/** Sections of an article by each kind of lead that occurs often enough to be a list. */
export const sectionings = (blocks: readonly Element[]): Section[][] =>
  KINDS.map((kind) => sectionsOf(blocks, kind)).filter((sections) => sections.length > 1);
