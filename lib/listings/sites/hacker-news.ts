import { parsePaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { absoluteUrl, makeEntry } from '../entry';
import { hrefOf } from '../hrefs';
import { titleInPost } from '../post-title';
import { mapText, sliceText } from '../text-map';

const LIST =
  /^\/(?:|news|newest|front|best|show|shownew|active|pool|over|classic|from|submitted|favorites|upvoted|noobstories)$/;

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const row of doc.querySelectorAll('tr.athing, .athing')) {
    const link = row.querySelector('.titleline > a, .titleline a, a.storylink, td.title > a');
    const target = absoluteUrl(hrefOf(link), url);
    // Only stories about papers: most are not.
    if (link === null || target === null || parsePaperId(target.href) === null) continue;
    const title = mapText(link);
    yield makeEntry(
      {
        elements: [row],
        controlParent: link.parentElement ?? row,
        title: sliceText(title, titleInPost(title.text)),
        href: hrefOf(link),
      },
      url,
    );
  }
}

/** Hacker News: stories that link to papers. */
export const hackerNews: SiteAdapter = {
  id: 'hacker-news',
  name: 'Hacker News',
  version: 1,
  matches: ['https://news.ycombinator.com/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) => hostname === 'news.ycombinator.com' && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://news.ycombinator.com/',
      'https://news.ycombinator.com/news?p=2',
      'https://news.ycombinator.com/newest',
      'https://news.ycombinator.com/from?site=arxiv.org',
    ],
    other: [
      'https://news.ycombinator.com/item?id=1',
      'https://news.ycombinator.com/user?id=pg',
      'https://news.ycombinator.com/login',
    ],
  },
};
