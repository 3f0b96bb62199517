import type { BackgroundHandlers } from '../messaging/background-server';
import type { ListingRef, ListingSummary } from '../messaging/protocol';
import type { Result } from '../papers/result';
import type { ActionLook } from '../platform/action';
import type { TextSource } from '../platform/text';
import type { SiteVisit } from '../settings/site-health';
import type { Visit } from '../store/seen';
import type { Store } from '../store/store';
import { badgeOf } from './badge';

/** What the handlers work with. */
export interface HandlerSurroundings {
  store: Pick<Store, 'recordSeen' | 'setSaved' | 'getStates'>;
  /** Reads the claims of what was just stored; does not keep the page waiting. */
  startClaims: () => Promise<void>;
  setAction: (tabId: number, look: ActionLook) => Promise<void>;
  recordSiteVisit: (adapter: string, visit: SiteVisit) => Promise<Result<null>>;
  text: TextSource;
  now?: () => Date;
}

/** The listing as the store keeps it: no fragment, no password in the address, no date to come. */
export const visitOf = ({ url, adapter, visitAt }: ListingRef, now: Date): Visit => {
  const address = new URL(url);
  address.hash = '';
  address.username = '';
  address.password = '';
  const today = now.toISOString();
  return { url: address.href, adapter, visitAt: visitAt < today ? visitAt : today };
};

/** What is kept of a reading for the health of its site; null where it says nothing of one. */
const siteVisitOf = (summary: ListingSummary): { site: string; visit: SiteVisit } | null => {
  const { visitAt: at, status, site, found, announced } = summary;
  if (status === 'reading' || status === 'none' || site === undefined) return null;
  return {
    site: site.id,
    visit: { at, status, adapterVersion: site.version, found, announced },
  };
};

/** What the background does when a page asks; payloads are checked before they come here. */
export const createHandlers = ({
  store,
  startClaims,
  setAction,
  recordSiteVisit,
  text,
  now = () => new Date(),
}: HandlerSurroundings): Omit<
  BackgroundHandlers,
  'readPapers' | 'loadPart' | 'showWhatCounts'
> => ({
  async recordSeen({ listing, papers }) {
    const states = await store.recordSeen(visitOf(listing, now()), papers);
    // The page reads claims itself; the library's copy may come later.
    if (states.ok) void startClaims();
    return states;
  },

  async setSaved({ listing, paper, saved }) {
    const state = await store.setSaved(visitOf(listing, now()), paper, saved);
    if (state.ok) void startClaims();
    return state;
  },

  getStates: ({ listing, ids }) => store.getStates(ids, visitOf(listing, now()).visitAt),

  async reportListing(summary, { tabId }) {
    if (tabId !== undefined) await setAction(tabId, badgeOf(summary, text));
    const told = siteVisitOf(summary);
    return told === null ? { ok: true, value: null } : recordSiteVisit(told.site, told.visit);
  },
});
