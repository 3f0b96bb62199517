import type { CslDate, PersonName } from '../papers/paper';
import { readNameList } from './people';

/** What Google Scholar writes under a title: "F Ran, PD Hsu… - Nature protocols, 2013 - nature.com". */
export interface Byline {
  author: PersonName[];
  issued: CslDate | null;
  containerTitle: string | null;
  /** "arXiv:1912.02015", where the venue is arXiv. */
  arxivId: string | null;
}

/** Longer lines are none. */
const MAX_LENGTH = 1000;

/** Reads the green line of results and alerts. A name with a hyphen has no spaces around it. */
export function parseByline(line: string): Byline {
  const text = line.slice(0, MAX_LENGTH);
  const [names = '', venue = ''] = text.split(/\s[-–—]\s/);
  const year = /\b((?:19|20)\d\d)\b(?!.*\b(?:19|20)\d\d\b)/.exec(venue)?.[1];
  const container = venue.replace(/,?\s*(?:19|20)\d\d\s*$/, '').replace(/^…\s*|\s*…$/g, '');
  return {
    // The list of authors is cut by an ellipsis in front of the venue, too: "DA Scott… - Nature".
    author: readNameList(names.replace(/…/g, '')),
    issued: year === undefined ? null : { 'date-parts': [[Number(year)]] },
    containerTitle: /\p{L}/u.test(container) ? container : null,
    arxivId: /arXiv:\s?[\w.-]+(?:\/\d{7})?/i.exec(text)?.[0] ?? null,
  };
}
