import { cleanText } from '../../../papers/normalize';
import type { Span } from '../../../papers/span';
import { type MappedText, mapTextPart } from '../../text-map';

/** The raw text of a message that was sent as plain text, tied to the nodes that show it. */
export interface MessageText {
  raw: string;
  /** A stretch of the raw text as clean, mapped text. */
  part(span: Span): MappedText;
}

interface Piece {
  node: Text;
  start: number;
}

/** Puts mapped texts behind each other, with a space where a line ended. */
function join(parts: readonly MappedText[]): MappedText {
  const placed: { at: number; mapped: MappedText }[] = [];
  let text = '';
  for (const mapped of parts.filter((part) => part.text !== '')) {
    if (text !== '') text += ' ';
    placed.push({ at: text.length, mapped });
    text += mapped.text;
  }
  return {
    text,
    locate: ({ start, end }) =>
      placed.flatMap(({ at, mapped }) => {
        const from = Math.max(0, start - at);
        const to = Math.min(mapped.text.length, end - at);
        return to > from ? mapped.locate({ start: from, end: to }) : [];
      }),
  };
}

/** Reads what a mail reader shows of a plain text: one `pre`, or lines divided by `br` and `div`. */
export function messageText(root: Element): MessageText {
  const pieces: Piece[] = [];
  let raw = '';
  // 5: elements and text nodes.
  const walker = root.ownerDocument.createTreeWalker(root, 5);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === 1) {
      if (/^(?:BR|DIV|P|PRE)$/i.test(node.nodeName) && !raw.endsWith('\n')) raw += '\n';
      else if (node.nodeName === 'BR') raw += '\n';
      continue;
    }
    const text = node as Text; // The walker shows elements and text nodes only.
    const isPre = Boolean(text.parentElement?.closest('pre'));
    // Line breaks beside `br` elements are the mail reader's own; spaces after them are not.
    const own = isPre ? 0 : (/^[\r\n]*/.exec(text.data)?.[0].length ?? 0);
    pieces.push({ node: text, start: raw.length - own });
    raw += isPre ? text.data : text.data.slice(own).replace(/[\r\n]/g, ' ');
  }
  return {
    raw,
    part: (span) =>
      join(
        pieces.flatMap(({ node, start }) => {
          const from = Math.max(0, span.start - start);
          const to = Math.min(node.data.length, span.end - start);
          return to > from && cleanText(node.data.slice(from, to)) !== ''
            ? mapTextPart(node, { start: from, end: to })
            : [];
        }),
      ),
  };
}
