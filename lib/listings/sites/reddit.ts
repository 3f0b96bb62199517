import { parsePaperId } from '../../papers/paper-id';
import type { ListingEntry, SiteAdapter, UnreadableRow } from '../adapter';
import { absoluteUrl, makeEntry } from '../entry';
import { hrefsIn } from '../hrefs';
import { titleInPost } from '../post-title';
import { type MappedText, mapText, sliceText, textOf } from '../text-map';

const HOST = /^(?:www\.|old\.|new\.|sh\.|np\.)?reddit\.com$/;
const LIST =
  /^\/(?:|(?:r|user|u)\/[\w+-]+|search|(?:r\/[\w+-]+\/)?(?:hot|new|top|rising|best|controversial|search)|user\/[\w-]+\/(?:submitted|saved|m\/\w+))\/?$/;

/** A post: `shreddit-post` now, `div.thing` on old.reddit.com, a `Post` of React between the two. */
const POST = 'shreddit-post, .thing.link, [data-testid="post-container"]';
const TITLE = '[slot="title"], a.title, [data-click-id="body"] h3, h1, h3';

/** Address of the paper that a post shares: what it links to, else the first link in its text. */
function paperOf(post: Element, url: URL): string | null {
  const stated = post.getAttribute('content-href') ?? post.getAttribute('data-url');
  const written = hrefsIn(
    post,
    '[slot="text-body"] a[href], .md a[href], a[data-click-id="body"][href], a[data-testid="outbound-link"]',
  );
  return (
    [...(stated === null ? [] : [stated]), ...written].find((href) => {
      const target = absoluteUrl(href, url);
      return target !== null && parsePaperId(target.href) !== null;
    }) ?? null
  );
}

/** Title as the page shows it, else as the post's element states it. */
function titleOf(shown: Element | undefined, post: Element): MappedText | string {
  if (shown === undefined) {
    const stated = post.getAttribute('post-title') ?? '';
    const { start, end } = titleInPost(stated);
    return stated.slice(start, end);
  }
  const mapped = mapText(shown);
  return sliceText(mapped, titleInPost(mapped.text));
}

function* rows(doc: Document, url: URL): Generator<ListingEntry | UnreadableRow> {
  for (const post of doc.querySelectorAll(POST)) {
    const href = paperOf(post, url);
    if (href === null) continue;
    const shown = [...post.querySelectorAll(TITLE)].find((element) => textOf(element) !== '');
    yield makeEntry(
      {
        elements: [post],
        controlParent: shown?.parentElement ?? post,
        title: titleOf(shown, post),
        href,
      },
      url,
    );
  }
}

/** Reddit: posts that link to papers, in the feeds of communities, searches and people. */
export const reddit: SiteAdapter = {
  id: 'reddit',
  name: 'Reddit',
  version: 1,
  matches: ['https://www.reddit.com/*', 'https://old.reddit.com/*'],
  enabledByDefault: false,

  isListing: ({ hostname, pathname }) => HOST.test(hostname) && LIST.test(pathname),

  rows,

  testUrls: {
    listing: [
      'https://www.reddit.com/r/MachineLearning/',
      'https://www.reddit.com/r/MachineLearning/new/',
      'https://old.reddit.com/r/LocalLLaMA/top/?t=week',
      'https://www.reddit.com/search/?q=arxiv',
      'https://www.reddit.com/',
    ],
    other: [
      'https://www.reddit.com/r/MachineLearning/comments/abc123/r_a_paper/',
      'https://www.reddit.com/login/',
      'https://www.reddit.com/settings',
    ],
  },
};
