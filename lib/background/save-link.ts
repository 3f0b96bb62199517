import type { TabClient } from '../messaging/tab-client';
import type { Paper } from '../papers/paper';
import { type PaperId, parseArxivVersion, parsePaperId } from '../papers/paper-id';
import type { PaperState } from '../papers/paper-state';
import type { Result } from '../papers/result';
import { placeholderTitle } from '../store/merge-facts';
import type { Store } from '../store/store';
import { visitOf } from './handlers';

/** A link that the user pointed at. */
export interface SavedLink {
  /** Where it leads. */
  address: string;
  /** Address of the page that it stands on. */
  pageUrl: string;
}

/** What saving needs of its surroundings. */
export interface SaveLinkSurroundings {
  store: Pick<Store, 'setSaved'>;
  /** The page that the link stands on, if it has a content script. */
  page: Pick<TabClient, 'getListing'>;
  /** Text of the link, empty where it cannot be had. */
  readText: (address: string) => Promise<string>;
  now?: () => Date;
}

/** Texts of links that name a file format or a place instead of a paper. */
const NO_TITLE =
  /^(?:\[?(?:pdf|html|abs|abstract|arxiv|doi|link|paper|preprint|url|here|read more|full text|other)\]?|\S*[:/.]\S*|\S{0,3})$/i;

const titleOf = (linkText: string, id: PaperId): string => {
  const text = linkText.replace(/\s+/g, ' ').trim();
  return NO_TITLE.test(text) || !text.includes(' ') ? placeholderTitle(id) : text;
};

/** All that the address itself says of a paper. */
const paperOfLink = (id: PaperId, address: string, linkText: string): Paper => {
  const version = parseArxivVersion(address);
  return {
    id,
    ...(version === null ? {} : { version }),
    title: titleOf(linkText, id),
    author: [],
    abstract: null,
    URL: address,
    ...(id.startsWith('doi:') ? { DOI: id.slice('doi:'.length) } : {}),
  };
};

/**
 * Saves the paper that a link leads to: with the facts of its row where the page is a listing that was
 * read, else with what link and address say, until a page says more. Null where the address is no
 * paper's.
 */
export const saveLink = async (
  { address, pageUrl }: SavedLink,
  { store, page, readText, now = () => new Date() }: SaveLinkSurroundings,
): Promise<Result<PaperState> | null> => {
  const id = parsePaperId(address);
  if (id === null) return null;
  const listing = await page.getListing();
  const row = listing.ok
    ? listing.value.entries.find(({ paper }) => paper.id === id || paper.aliases?.includes(id))
    : undefined;
  if (row !== undefined && listing.ok)
    return store.setSaved(listing.value.summary, row.paper, true);
  const today = now();
  const visit = visitOf({ url: pageUrl, adapter: 'link', visitAt: today.toISOString() }, today);
  return store.setSaved(visit, paperOfLink(id, address, await readText(address)), true);
};
