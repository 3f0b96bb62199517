import type { ListingEntry } from '../listings/adapter';

/** Rows that a fixture keeps: enough to see how they repeat. */
const ROWS = 3;

/** Words that stand in for what the page says. */
const WORDS =
  'amber basin cedar delta ember fjord grove harbor island juniper kelp lagoon meadow north orchid pebble quarry river summit timber upland valley willow yarrow zephyr'.split(
    ' ',
  );
const GIVEN = ['Ann', 'Bo', 'Cy', 'Di', 'Ed', 'Flo', 'Gil', 'Ida'];
const FAMILY = ['Able', 'Birch', 'Coral', 'Dune', 'Elm', 'Fern', 'Glen', 'Heath'];

/** Attributes that a reader may need; all others are dropped, with what they say. */
const KEPT =
  /^(?:class|id|href|rel|type|role|hidden|style|name|data-(?:target|type|track|track-id|id))$/;

/** Longest text that is kept as it is: labels, numbers, buttons. */
const MAX_LABEL = 24;

/** Invented words of about the same length as a text, the same at every run. */
function inventedText(text: string, seed: number): string {
  const words: string[] = [];
  for (let n = seed, length = 0; length < text.trim().length - 4; n += 1) {
    const word = WORDS[(n * 7 + words.length * words.length) % WORDS.length] ?? 'amber';
    words.push(word);
    length += word.length + 1;
  }
  const [first = 'amber', ...rest] = words;
  const sentence = [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(' ');
  return /[.!?]\s*$/.test(text) ? `${sentence}.` : sentence;
}

/** Names of people in the rows, each with an invented one. */
function inventedNames(entries: readonly ListingEntry[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const { paper } of entries)
    for (const { family, given, literal } of paper.author) {
      const n = names.size;
      const invented = `${GIVEN[n % GIVEN.length]} ${FAMILY[(n >> 3) % FAMILY.length]}`;
      for (const name of [literal, `${given} ${family}`, `${family}, ${given}`])
        if (name !== undefined && name.length > 3) names.set(name, invented);
    }
  return names;
}

function replaceText(node: Text, names: ReadonlyMap<string, string>, seed: number): void {
  let text = node.data;
  for (const [name, invented] of names) text = text.replaceAll(name, invented);
  const hasNames = text !== node.data;
  const isLong = text.trim().length > MAX_LABEL && !/^\s*(?:arxiv:|https?:|10\.)/i.test(text);
  node.data = isLong && !hasNames ? inventedText(text, seed) : text;
}

/**
 * Makes a fixture of a saved page: three rows and what surrounds them, with invented words in place
 * of titles, abstracts and names, so that no text of others enters the project. Changes `doc`.
 */
export function makeFixture(doc: Document, entries: readonly ListingEntry[]): string {
  for (const { elements } of entries.slice(ROWS)) for (const element of elements) element.remove();
  for (const element of doc.querySelectorAll(
    'script, style, link, meta, noscript, iframe, svg, img, video, form, template',
  ))
    element.remove();
  for (const element of doc.querySelectorAll('*'))
    for (const { name } of [...element.attributes])
      if (!KEPT.test(name)) element.removeAttribute(name);
  const names = inventedNames(entries);
  const walker = doc.createTreeWalker(doc.documentElement, 4 | 128);
  const comments: Comment[] = [];
  for (let node = walker.nextNode(), seed = 1; node !== null; node = walker.nextNode(), seed += 1) {
    if (node.nodeType === 8)
      comments.push(node as Comment); // Node type 8.
    else replaceText(node as Text, names, seed); // The walker shows texts and comments only.
  }
  for (const comment of comments) comment.remove();
  const markup = doc.documentElement.outerHTML.replace(/\n\s*\n+/g, '\n');
  return `<!DOCTYPE html>\n${markup}\n`;
}
