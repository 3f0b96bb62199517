import type { PersonName } from '../../papers/paper';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { makeEntry } from '../entry';
import { hrefOf, hrefsIn } from '../hrefs';
import { readNameList, readNames } from '../people';
import { rowsOfTerms, type TermRow } from '../rows-of-terms';
import { mapText, textOf } from '../text-map';

/** `/CVPR2025`, `/ICCV2023?day=all`, `/WACV2024.py`, `/CVPR2025_workshops/W1`, not the menus. */
const VENUE =
  /^\/[A-Z]{3,8}\d{4}(?:\.py)?\/?$|^\/[A-Z]{3,8}\d{4}_workshops\/(?!menu)[\w-]+(?:\.py)?\/?$/;

/** Authors are one small form each, so that a name searches; before 2018 they were plain text. */
function authorsOf(facts: readonly Element[]): PersonName[] {
  const forms = facts.flatMap((dd) => [...dd.querySelectorAll('.authsearch a')]);
  if (forms.length > 0) return readNames(forms);
  const plain = facts.find((dd) => dd.querySelector('a[href$=".pdf"], .bibref') === null);
  return readNameList(textOf(plain));
}

function readRow({ term, facts }: TermRow, url: URL): ListingEntry | UnreadableRow {
  const link = term.querySelector('a[href]');
  // The last `dd` holds [pdf] [supp] [arXiv] [bibtex]: what it links to states the preprint.
  const links = facts.flatMap((dd) => hrefsIn(dd, 'a[href]:not([href^="#"])'));
  const year = /(?:19|20)\d\d/.exec(url.pathname)?.[0];
  return makeEntry(
    {
      elements: [term, ...facts],
      controlParent: term,
      title: mapText(link ?? term),
      author: authorsOf(facts),
      href: hrefOf(link),
      more: links,
      issued: year === undefined ? null : { 'date-parts': [[Number(year)]] },
    },
    url,
  );
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of rowsOfTerms(doc)) {
    if (row.term.matches('.ptitle') || row.term.querySelector('a[href*="_paper"]') !== null)
      yield readRow(row, url);
  }
}

/** CVF open access: CVPR, ICCV, WACV and their workshops. About 1,500 rows on a page. */
export const cvf: SiteAdapter = {
  id: 'cvf',
  name: 'CVF Open Access',
  version: 1,
  matches: ['https://openaccess.thecvf.com/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) =>
    hostname === 'openaccess.thecvf.com' && VENUE.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://openaccess.thecvf.com/CVPR2025?day=all',
      'https://openaccess.thecvf.com/ICCV2023',
      'https://openaccess.thecvf.com/CVPR2018.py?day=2018-06-19',
      'https://openaccess.thecvf.com/CVPR2025_workshops/EarthVision',
    ],
    other: [
      'https://openaccess.thecvf.com/menu',
      'https://openaccess.thecvf.com/CVPR2025_workshops/menu',
      'https://openaccess.thecvf.com/content/CVPR2025/html/Li_A_Title_CVPR_2025_paper.html',
      'https://openaccess.thecvf.com/content/CVPR2025/papers/Li_A_Title_CVPR_2025_paper.pdf',
    ],
  },
};
