/** A small generator of pseudo-random numbers in [0, 1), the same for the same seed (mulberry32). */
function randomOf(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Elements between which nothing may stand: the parser or the text would change. */
const TIGHT = 'table, thead, tbody, tfoot, tr, colgroup, select, ul, ol, dl, head, html';

/** Turns the order of an element's attributes round. */
function reverseAttributes(element: Element): void {
  const attributes = [...element.attributes].map(({ name, value }) => ({ name, value }));
  for (const { name } of attributes) element.removeAttribute(name);
  for (const { name, value } of attributes.reverse()) element.setAttribute(name, value);
}

/** An advertisement as ad scripts insert it between rows. */
function advertisement(doc: Document, tag: string): Element {
  const ad = doc.createElement(tag);
  ad.className = 'ad-slot';
  ad.innerHTML =
    '<div class="ad">Advertisement <a href="https://ads.example.com/x">Buy now</a></div>';
  return ad;
}

/**
 * Changes a page as sites, ad scripts and other extensions do without meaning anything: attributes
 * in another order, foreign attributes and comments, wrappers around blocks, inserted advertisements.
 */
export function disturb(doc: Document, seed: number): void {
  const random = randomOf(seed);
  for (const element of [...doc.body.querySelectorAll('*')])
    if (element.localName !== 'script' && !element.closest('svg')) disturbOne(doc, element, random);
}

function disturbOne(doc: Document, element: Element, random: () => number): void {
  if (random() < 0.3) reverseAttributes(element);
  if (random() < 0.1) element.setAttribute('data-x', 'y');
  if (random() < 0.1) element.prepend(doc.createComment('x'));
  if (element.localName === 'div' && random() < 0.08) wrap(doc, element);
  if (/^(?:li|dt|article)$/.test(element.localName) && random() < 0.2) insertAd(doc, element);
}

function wrap(doc: Document, element: Element): void {
  const parent = element.parentElement;
  if (parent === null || parent.matches(TIGHT)) return;
  const wrapper = doc.createElement('div');
  element.replaceWith(wrapper);
  wrapper.append(element);
}

/** Shorter items are authors or links of a row, between which nobody advertises. */
const MIN_ROW = 60;

function insertAd(doc: Document, row: Element): void {
  if (row.localName === 'li' && (row.textContent ?? '').trim().length < MIN_ROW) return;
  // A list holds list items only; a definition list may hold `div`.
  row.before(advertisement(doc, row.localName === 'li' ? 'li' : 'div'));
}
