import type { ListingEntry, UnreadableRow } from '../../adapter';
import { makeEntry } from '../../entry';
import { mapText, textOf } from '../../text-map';
import { parseArxivDate, readAuthors } from './fields';

/** The page of one paper: `h1.title`, `div.authors`, `blockquote.abstract`. */
export function* absRows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  const title = doc.querySelector('h1.title');
  if (title === null) return;
  const authors = doc.querySelector('div.authors, .authors');
  const abstract = doc.querySelector('blockquote.abstract, .abstract');
  const published = doc.querySelector('td.doi a, .tablecell.doi a')?.getAttribute('href');
  yield makeEntry(
    {
      elements: [doc.querySelector('#abs') ?? title],
      controlParent: authors ?? title,
      title: mapText(title, { skip: '.descriptor' }),
      abstract: abstract === null ? null : mapText(abstract, { skip: '.descriptor' }),
      author: readAuthors(authors),
      href: url.href,
      more: [published],
      issued: parseArxivDate(textOf(doc.querySelector('.dateline'))),
    },
    url,
  );
}
