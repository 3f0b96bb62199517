import { parsePaperId } from '../../papers/paper-id';
import { type PaperLink, paperLinks } from '../links';
import { textOf } from '../text-map';
import { isTitleLike } from './words';

/** Parts of a page whose links are no list: menus, footers, references of an article. */
const ASIDE =
  'nav, footer, [role="navigation"], [role="contentinfo"], .references, .reflist, .ref-list, .footnotes, #references, #bibliography, [role="doc-bibliography"], [role="doc-endnotes"], li[id^="cite_note"], li[id^="cite-note"], li[id^="fn:"], .citation-list, sup';

const REFERENCES =
  /^(?:\d+\.?\s*)?(?:references|bibliography|further reading|notes|footnotes|citations|works cited|literature|sources|see also|external links)\s*:?(?:\s*\[?edit\]?)?$/i;

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
const BLOCK = 'p, li, td, dd, dt, blockquote, h1, h2, h3, h4, h5, h6, figcaption, div, section';

const levelOf = (heading: Element): number => Number(heading.localName.slice(1));

/** Headings in page order, to tell under which a link stands. */
class Sections {
  readonly #headings: Element[];

  constructor(root: Element) {
    const all = [...root.querySelectorAll(HEADINGS)];
    // Without a heading of that name there is nothing to look up.
    this.#headings = all.some((heading) => REFERENCES.test(textOf(heading))) ? all : [];
  }

  /** Whether a link stands below a heading "References" or in a section of it. */
  isReference(link: Element): boolean {
    let inside: Element | null = null;
    for (const heading of this.#headings) {
      // 4: the link follows the heading; 16: it stands in it.
      if ((heading.compareDocumentPosition(link) & 4) === 0) break;
      if (REFERENCES.test(textOf(heading))) inside = heading;
      else if (inside !== null && levelOf(heading) <= levelOf(inside)) inside = null;
    }
    return inside !== null;
  }
}

/** Text of a block before a link. */
function textBefore(link: Element, block: Element): string {
  let text = '';
  const walker = link.ownerDocument.createTreeWalker(block, 4);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (link.contains(node)) break;
    text += node.textContent;
    if (text.length > 2000) break;
  }
  return text.trim();
}

/** Whether a text breaks off within a sentence: "it is described in", not "… at last." or "Links:". */
const endsInSentence = (before: string): boolean =>
  before.split(/\s+/).length >= 8 && /\p{Ll},?$/u.test(before);

/**
 * Whether a link stands in running text: words before it in its own paragraph, and its text is
 * neither a label ("PDF") nor a title.
 */
function isInProse(link: Element): boolean {
  const block = link.closest(BLOCK);
  if (block === null) return false;
  const before = textBefore(link, block);
  const words = before.split(/\s+/).length;
  if (words < 4) return false;
  const text = textOf(link);
  if (!isTitleLike(text)) return /^\W*\d+\W*$/.test(text) || endsInSentence(before);
  // A link of several words may be a title behind a date or names, but not behind a sentence.
  return text.split(/\s+/).length < 3 || words > 12 || /[a-z]{2} [a-z]+ ?$/.test(before);
}

/**
 * Papers that a page names for reference managers: COinS, an OpenURL in the title of an empty span.
 * Source: https://en.wikipedia.org/wiki/COinS
 */
function* coins(root: Element): Generator<PaperLink> {
  for (const element of root.querySelectorAll('span.Z3988[title]')) {
    const fields = new URLSearchParams(element.getAttribute('title') ?? '');
    for (const stated of fields.getAll('rft_id')) {
      const id = parsePaperId(stated);
      if (id !== null) yield { element, id };
    }
  }
}

const inPageOrder = (links: PaperLink[]): PaperLink[] =>
  links.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));

/** Links of a page that may belong to rows of a list. */
export function listLinks(root: Element, base: URL): PaperLink[] {
  const sections = new Sections(root);
  const links = [...paperLinks(root, base, true)];
  const named = [...coins(root)];
  // Few pages carry both; those that do want them in page order.
  const all = named.length === 0 ? links : inPageOrder([...links, ...named]);
  return all.filter(
    ({ element }) =>
      element.closest(ASIDE) === null &&
      // COinS stand behind what they name, whatever that is.
      (element.localName === 'span' || !isInProse(element)) &&
      !sections.isReference(element),
  );
}
