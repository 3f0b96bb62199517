import { Readability } from '@mozilla/readability';

/** Attribute that ties an element of the copy to the page; the page itself is not touched. */
const MARK = 'data-skimlight-index';

/** Elements that a lead or its text can be. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, blockquote, pre';

/** Larger pages are applications; an article of this size is a book. */
const MAX_ELEMENTS = 30_000;

/**
 * Blocks of the article that a page holds, in page order, without menus, comments and teasers; empty
 * where it holds none. Readability works on a copy, since it takes the document apart.
 */
export function articleBlocks(doc: Document): Element[] {
  const originals = [...doc.querySelectorAll('*')];
  if (originals.length > MAX_ELEMENTS) return [];
  const copy = doc.cloneNode(true) as Document; // A clone of a document is one.
  for (const [n, element] of [...copy.querySelectorAll('*')].entries())
    element.setAttribute(MARK, String(n));
  const article = new Readability<Element>(copy, {
    keepClasses: false,
    // The parsed tree is wanted as it is: text would have lost the way back to the page.
    serializer: (root) => root as Element, // Readability hands over its container element.
  }).parse();
  const content = article?.content;
  if (!content) return [];
  const found = new Set<Element>();
  for (const block of content.querySelectorAll(BLOCKS)) {
    const original = originals[Number(block.getAttribute(MARK) ?? NaN)];
    if (original?.matches(BLOCKS)) found.add(original);
  }
  // A list item or quotation with paragraphs counts by its paragraphs.
  return [...found].filter((block) => block.querySelector(BLOCKS) === null);
}
