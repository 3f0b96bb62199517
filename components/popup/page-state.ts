import type { ListingReport } from '../../lib/messaging/protocol';
import type { PaperId } from '../../lib/papers/paper-id';
import type { ErrorCode } from '../../lib/papers/result';

/** What is known of the page in the current tab. */
export type PageState =
  /** The page was asked and has not answered yet. */
  | { kind: 'loading' }
  /** Skimlight has not looked at this page; a scan may. */
  | { kind: 'not-looked' }
  /** A scan that the user asked for is under way. */
  | { kind: 'scanning' }
  /** Pages of the browser and its store, which no extension may read. */
  | { kind: 'closed' }
  /** Turned off by the user, for this page or for the whole site. */
  | { kind: 'off'; scope: 'page' | 'site' }
  | { kind: 'failed'; code: ErrorCode }
  | {
      kind: 'report';
      report: ListingReport;
      /** Other ids that the library takes for the same paper; absent until it was asked. */
      otherIds?: ReadonlyMap<PaperId, readonly PaperId[]>;
    };

/** What can be turned off here; null where nothing can. */
export interface OffSwitchState {
  /** Name of the site as its users say it; null on pages of no known site. */
  siteName: string | null;
}

/** What the tab *This page* asks for. */
export interface PageActions {
  /** Reads the page now. */
  scan(): void;
  /** Asks the page again. */
  retry(): void;
  save(id: PaperId, saved: boolean): void;
  /** Tells two papers apart that are kept as one. */
  separate(id: PaperId, other: PaperId): void;
  /** Scrolls the page to the paper. */
  reveal(id: PaperId): void;
  /** Opens a paper in a new tab. */
  open(url: string): void;
  copyReport(skeleton: string): Promise<boolean>;
  setOff(scope: 'page' | 'site', off: boolean): void;
}
