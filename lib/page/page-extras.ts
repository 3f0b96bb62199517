import type { ListingSummary } from '../messaging/protocol';
import type { ErrorCode } from '../papers/result';
import type { PaperFacts } from './paper-facts';

/** A notice in a corner of the page. */
export interface ShownNotice {
  text: string;
  actions: { label: string; run(): void }[];
}

/** Where a notice is shown. */
export interface NoticePlace {
  doc: Document;
  host: HTMLElement;
  root: ShadowRoot;
}

/** What a page shows on demand, in a script of its own: most visits never need it. */
export interface PageExtras {
  /** Further looks for the shadow roots. */
  css: string;
  /** All claims of a paper, and its abstract where the page hides it. */
  makeCard(doc: Document, facts: PaperFacts): HTMLElement;
  /** What there is to say about a reading; null if all went well. */
  noticeText(summary: ListingSummary, fault: ErrorCode | null): string | null;
  /** Fills a host with a notice; `onDismiss` where the user is done with it. */
  fillNotice(place: NoticePlace, notice: ShownNotice, onDismiss: () => void): void;
  /** A report of a misread page without anything personal. */
  skeletonOf(doc: Document, summary: ListingSummary): string;
  /** Labels of a notice's buttons. */
  labels: { copy: string; retry: string };
}
