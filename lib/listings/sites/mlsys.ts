import type { SiteAdapter } from '../adapter';
import { isProceedingsList, proceedingsRows } from './proceedings/list';

/** MLSys proceedings: the list of a year. */
export const mlsys: SiteAdapter = {
  id: 'mlsys',
  name: 'MLSys proceedings',
  version: 1,
  matches: ['https://proceedings.mlsys.org/*'],
  enabledByDefault: false,

  isListing: (url) => /^proceedings\.mlsys\.org$/.test(url.hostname) && isProceedingsList(url),

  rows: proceedingsRows,

  testUrls: {
    listing: [
      'https://proceedings.mlsys.org/paper_files/paper/2025',
      'https://proceedings.mlsys.org/paper/2021',
    ],
    other: [
      'https://proceedings.mlsys.org/',
      'https://proceedings.mlsys.org/paper_files/paper/2024/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
      'https://mlsys.org/virtual/2025/papers.html',
    ],
  },
};
