/**
 * Share of a page's text that its rows must make up before the page counts as a list of papers: an
 * article that ends with five papers to read is none. A short list must be most of what there is.
 */
const MIN_SHARE = 0.1;
const MIN_SHARE_OF_FEW = 0.3;
const FEW = 5;

const NO_TEXT = new Set('script style noscript template textarea select svg'.split(' '));

/** Characters other than white space that elements hold as text. */
function textLength(roots: readonly Element[]): number {
  let length = 0;
  for (const root of roots) {
    const walker = root.ownerDocument.createTreeWalker(root, 4);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement?.localName ?? '';
      if (!NO_TEXT.has(parent)) length += (node.textContent ?? '').replace(/\s+/g, '').length;
    }
  }
  return length;
}

/** Whether the rows are what the page is about, by their share of its text. */
export function isAboutPapers(
  rows: readonly { row: { elements: readonly Element[] } }[],
  root: Element,
): boolean {
  const own = textLength(rows.flatMap(({ row }) => row.elements));
  const share = own / Math.max(1, textLength([root]));
  return share >= (rows.length < FEW ? MIN_SHARE_OF_FEW : MIN_SHARE);
}
