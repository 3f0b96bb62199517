import type { SiteAdapter } from '../adapter';
import { isProceedingsList, proceedingsRows } from './proceedings/list';

/** ICLR proceedings: the list of a year. */
export const iclr: SiteAdapter = {
  id: 'iclr',
  name: 'ICLR proceedings',
  version: 1,
  matches: ['https://proceedings.iclr.cc/*'],
  enabledByDefault: false,

  isListing: (url) => /^proceedings\.iclr\.cc$/.test(url.hostname) && isProceedingsList(url),

  rows: proceedingsRows,

  testUrls: {
    listing: [
      'https://proceedings.iclr.cc/paper_files/paper/2025',
      'https://proceedings.iclr.cc/paper_files/paper/2024/',
    ],
    other: [
      'https://proceedings.iclr.cc/',
      'https://proceedings.iclr.cc/paper_files/paper/2025/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
      'https://iclr.cc/Conferences/2025',
    ],
  },
};
