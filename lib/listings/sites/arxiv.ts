import type { SiteAdapter } from '../adapter';
import { announcedInList, listRows } from './arxiv/list';
import { announcedInSearch, searchRows } from './arxiv/search';
import { absRows } from './arxiv/single';

/** arxiv.org and its mirrors: `export.`, `www.`, country hosts. */
const HOST = /^(?:[a-z]{2,7}\.)?arxiv\.org$/;
/** `/list/cs.LG/new`, `/list/math/2405`, `/list/cs.CL/2025-05`, `/list/hep-th/24`. */
const LIST = /^\/list\/[\w.-]+\/(?:new|recent|pastweek|current|\d{2,6}|\d{4}-\d\d)\/?$/;
/** `/catchup/cs.DC/2025-07-22`, formerly `/catchup?archive=cs&…`. */
const CATCHUP = /^\/catchup\/[\w.-]+\/\d{4}-\d\d-\d\d\/?$/;
const AUTHOR = /^\/a\/[\w.-]+_\d+\/?$|^\/a\/\d{4}-\d{4}-\d{4}-\d{3}[\dX]\/?$/;
const SEARCH = /^\/search(?:\/|$)/;
const ABS = /^\/abs\/./;

const isSearch = (url: URL): boolean =>
  SEARCH.test(url.pathname) &&
  (url.searchParams.get('query') ?? url.searchParams.get('terms-0-term') ?? '') !== '';

/** arXiv: new, recent, past week, month and year lists, catch-up, author pages, search, single. */
export const arxiv: SiteAdapter = {
  id: 'arxiv',
  name: 'arXiv',
  version: 1,
  matches: ['list', 'catchup', 'search', 'a', 'abs']
    .map((path) => `*://*.arxiv.org/${path}/*`)
    .concat('*://*.arxiv.org/catchup?*', '*://*.arxiv.org/search?*'),
  enabledByDefault: true,
  linksDirectly: true,

  isListing(url) {
    if (!HOST.test(url.hostname)) return false;
    const { pathname } = url;
    if (LIST.test(pathname) || CATCHUP.test(pathname) || AUTHOR.test(pathname)) return true;
    if (pathname === '/catchup') return url.searchParams.has('archive');
    return ABS.test(pathname) || isSearch(url);
  },

  rows(doc, url) {
    if (ABS.test(url.pathname)) return absRows(doc, url);
    return SEARCH.test(url.pathname) ? searchRows(doc, url) : listRows(doc, url);
  },

  announced(doc, url) {
    if (ABS.test(url.pathname)) return null;
    return SEARCH.test(url.pathname) ? announcedInSearch(doc) : announcedInList(doc);
  },

  testUrls: {
    listing: [
      'https://arxiv.org/list/cs.LG/new',
      'https://arxiv.org/list/cs.LG/recent?skip=0&show=2000',
      'https://arxiv.org/list/cs/pastweek',
      'https://arxiv.org/list/cs.CL/2025-05',
      'https://arxiv.org/list/math.AG/2405',
      'https://arxiv.org/list/hep-th/24',
      'https://export.arxiv.org/list/quant-ph/new',
      'https://www.arxiv.org/list/stat.ML/recent',
      'https://arxiv.org/catchup/cs.DC/2025-07-22?abs=True',
      'https://arxiv.org/search/?query=speculative+decoding&searchtype=all',
      'https://arxiv.org/search/cs?query=pruning&searchtype=title',
      'https://arxiv.org/search/advanced?advanced=&terms-0-term=quantization&terms-0-field=title',
      'https://arxiv.org/a/warner_s_1',
      'https://arxiv.org/abs/2503.18940',
      'https://arxiv.org/abs/math/0502036v1',
    ],
    other: [
      'https://arxiv.org/',
      'https://arxiv.org/search/',
      'https://arxiv.org/search/advanced',
      'https://arxiv.org/catchup',
      'https://arxiv.org/list/cs.LG',
      'https://arxiv.org/pdf/2503.18940',
      'https://arxiv.org/html/2503.18940v1',
      'https://info.arxiv.org/help/arxiv_identifier.html',
      'https://notarxiv.org/list/cs.LG/new',
    ],
  },
};
