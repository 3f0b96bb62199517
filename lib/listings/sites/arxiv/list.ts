import type { ListingEntry, UnreadableRow } from '../../adapter';
import { makeEntry } from '../../entry';
import { mapText, textOf } from '../../text-map';
import { monthOfArxivId, readAuthors } from './fields';

/**
 * Lists are `dl` with `dt` (links) and `dd` (facts) as siblings, several lists on a page. Since 2024
 * the id is the text and the `id` attribute of `a[title="Abstract"]`; before, the link stood in
 * `span.list-identifier`.
 */
export function* listRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  let term: Element | null = null;
  for (const element of doc.querySelectorAll('dl dt, dl dd')) {
    if (element.localName === 'dt') {
      if (term !== null) yield { element: term, warning: 'dt without dd' };
      term = abstractLink(element) === null ? null : element;
    } else if (term !== null) {
      yield readRow(term, element, url);
      term = null;
    }
  }
  if (term !== null) yield { element: term, warning: 'dt without dd' };
}

const abstractLink = (term: Element): Element | null =>
  term.querySelector('a[title="Abstract"]') ?? term.querySelector('a[href*="/abs/"]');

function readRow(term: Element, facts: Element, url: URL): ListingEntry | UnreadableRow {
  const title = facts.querySelector('.list-title');
  if (title === null) return { element: term, warning: 'dd without .list-title' };
  const href = abstractLink(term)?.getAttribute('href');
  const abstract = facts.querySelector('p.mathjax') ?? facts.querySelector('.meta p');
  return makeEntry(
    {
      elements: [term, facts],
      // Above the abstract, where the eye is when it decides.
      controlParent: facts.querySelector('.list-subjects') ?? facts.querySelector('.meta') ?? facts,
      title: mapText(title, { skip: '.descriptor' }),
      abstract: abstract === null ? null : mapText(abstract, { skip: '.descriptor' }),
      author: readAuthors(facts.querySelector('.list-authors')),
      ...(href != null && { href }),
      // The HTML version's address states the version.
      more: [...term.querySelectorAll('a[href*="/html/"]')].map((link) =>
        link.getAttribute('href'),
      ),
      issued: monthOfArxivId(href),
    },
    url,
  );
}

/**
 * How many papers the page says it shows: "New submissions (showing 40 of 40 entries)", "(showing
 * first 50 of 210 entries )", "(continued, showing last 10 of 60 entries)" summed over the
 * sections, else the page of the pager that is no link ("1-50").
 */
export function announcedInList(doc: Document): number | null {
  let sum = 0;
  let isStated = false;
  for (const heading of doc.querySelectorAll('h3, h2')) {
    const shown = /showing\s+(?:first\s+|last\s+)?(\d+)\s+of\s+\d+\s+entr/i.exec(
      textOf(heading),
    )?.[1];
    if (shown === undefined) continue;
    isStated = true;
    sum += Number(shown);
  }
  if (isStated) return sum;
  for (const element of doc.querySelectorAll('.paging, #dlpage small')) {
    const current = [...element.childNodes].filter((node) => node.nodeName !== 'A');
    const pages = current.map((node) => node.textContent ?? '').join(' ');
    const [, from, to] = /(?:^|[\s:|])(\d+)\s*[-–]\s*(\d+)(?=[\s|\]]|$)/.exec(pages) ?? [];
    if (from !== undefined && to !== undefined) return Number(to) - Number(from) + 1;
  }
  return null;
}
