import type { ListingSummary } from '../messaging/protocol';
import type { ErrorCode } from '../papers/result';
import type { PaperFacts } from './paper-facts';

/** A notice in a corner of the page. */
export interface ShownNotice {
  text: string;
  actions: { label: string; run(): void }[];
}

/** What makes hosts with the looks of the extras: the surface of the page's own document. */
export interface NoticeSurface {
  doc: Document;
  createHost(tag: string, css: string): { host: HTMLElement; root: ShadowRoot };
}

/** The one small notice of a page. What was dismissed does not come back in the same visit. */
export interface NoticeBoard {
  /** Shows a notice in place of the one before. */
  show(notice: ShownNotice): void;
  /** Takes the notice away. */
  clear(): void;
}

/** What a page shows on demand, in a script of its own: most visits never need it. */
export interface PageExtras {
  /** Further looks for the shadow roots. */
  css: string;
  /** All claims of a paper, and its abstract where the page hides it. */
  makeCard(doc: Document, facts: PaperFacts): HTMLElement;
  /** What there is to say about a reading; null if all went well. */
  noticeText(summary: ListingSummary, fault: ErrorCode | null): string | null;
  createBoard(surface: NoticeSurface): NoticeBoard;
  /** A report of a misread page without anything personal. */
  skeletonOf(doc: Document, summary: ListingSummary): string;
  /** Labels of a notice's buttons. */
  labels: { copy: string; retry: string };
}
