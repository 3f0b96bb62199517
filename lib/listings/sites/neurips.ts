import type { SiteAdapter } from '../adapter';
import { isProceedingsList, proceedingsRows } from './proceedings/list';

/** NeurIPS proceedings: the list of a year, a volume or a search. */
export const neurips: SiteAdapter = {
  id: 'neurips',
  name: 'NeurIPS proceedings',
  version: 1,
  matches: [
    'https://papers.nips.cc/*',
    'https://papers.neurips.cc/*',
    'https://proceedings.neurips.cc/*',
  ],
  enabledByDefault: false,

  isListing: (url) =>
    /^(?:papers\.nips|papers\.neurips|proceedings\.neurips)\.cc$/.test(url.hostname) &&
    isProceedingsList(url),

  rows: proceedingsRows,

  testUrls: {
    listing: [
      'https://papers.nips.cc/paper_files/paper/2025',
      'https://proceedings.neurips.cc/paper/2020',
      'https://papers.neurips.cc/book/advances-in-neural-information-processing-systems-31-2018',
      'https://papers.nips.cc/papers/search?q=sparse',
    ],
    other: [
      'https://papers.nips.cc/',
      'https://papers.nips.cc/paper_files/paper/2025/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html',
      'https://proceedings.neurips.cc/paper_files/paper/2024/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf',
      'https://neurips.cc/virtual/2025/papers.html',
    ],
  },
};
