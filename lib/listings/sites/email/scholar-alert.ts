import type { ListingEntry, UnreadableRow } from '../../adapter';
import { makeEntry } from '../../entry';
import { isTitleLike } from '../../generic/words';
import { hrefOf } from '../../hrefs';
import { parseByline } from '../../scholar-byline';
import { mapText, textOf } from '../../text-map';

/** Links of an alert go through Google Scholar's redirect, which carries the paper's address. */
const REDIRECT =
  'a[href*="/scholar_url?"], a[href*="%2Fscholar_url%3F"], a[href*="/scholar_url%3F"]';

/** "Z Chen, S Kommrusch - arXiv preprint, 2019": names, a dash, where it appeared. */
const isByline = (line: string): boolean => {
  const text = line.slice(0, 300);
  return /\p{L}.*\s[-–]\s.*\p{L}|^\p{Lu}{1,3} \p{Lu}/u.test(text);
};

/** Following siblings of a row's title up to the next title. */
function* following(heading: Element): Generator<Element> {
  for (let next = heading.nextElementSibling; next; next = next.nextElementSibling) {
    if (next.matches('h3') || next.matches(REDIRECT)) return;
    yield next;
  }
}

/** Titles of an alert. Mail readers rewrite classes; the redirect and the order of blocks stay. */
function titleLinks(doc: Document): Element[] {
  return [...doc.querySelectorAll(REDIRECT)].filter((link) => isTitleLike(textOf(link)));
}

/** Whether a page shows an alert of Google Scholar. */
export const isScholarAlert = (doc: Document): boolean => titleLinks(doc).length > 0;

/**
 * Papers of an alert: flat, `h3 > a` (after a label, "[PDF]"), then a block for names and venue, one
 * for a snippet, and a table of buttons that share the paper.
 */
export function* scholarAlertRows(
  doc: Document,
  url: URL,
): Generator<ListingEntry | UnreadableRow> {
  for (const link of titleLinks(doc)) {
    const heading = link.closest('h1, h2, h3, h4') ?? link;
    const blocks = [...following(heading)].slice(0, 2);
    // Without a venue the line is names only; a snippet follows it.
    const named = blocks.find((block) => isByline(textOf(block))) ?? (blocks[1] && blocks[0]);
    const byline = parseByline(textOf(named));
    yield makeEntry(
      {
        elements: [heading, ...blocks],
        controlParent: heading === link ? (link.parentElement ?? link) : heading,
        title: mapText(link),
        author: byline.author,
        href: hrefOf(link),
        more: [byline.arxivId],
        issued: byline.issued,
        containerTitle: byline.containerTitle,
      },
      url,
    );
  }
}
