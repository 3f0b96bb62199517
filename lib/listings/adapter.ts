import type { Paper } from '../papers/paper';
import type { MappedText } from './text-map';

/** One row of a listing: the facts, and where they stand in the page. */
export interface ListingEntry {
  paper: Paper;
  /** Elements that make up the row, in page order (one, or `dt` and `dd`). The first names the row. */
  elements: [Element, ...Element[]];
  /**
   * Where the row's control goes: inserted as the last child of this element. Null where several rows
   * share one element, such as a text without markup: their texts are painted, their controls stand in
   * the popup only.
   */
  controlParent: Element | null;
  /** Text of the title as it stands in the page, for painting; null where the page does not show it. */
  titleText: MappedText | null;
  /** Text of the abstract as it stands in the page; null where hidden in data or absent. */
  abstractText: MappedText | null;
}

/** A row that is there but could not be read; never an exception. */
export interface UnreadableRow {
  element: Element;
  /** One line for the report, without text of the page. */
  warning: string;
}

/** Whether a row was read. */
export const isEntry = (row: ListingEntry | UnreadableRow): row is ListingEntry => 'paper' in row;

/** Code that reads one site. It gets the document and the address and touches no globals. */
export interface SiteAdapter {
  /** Stable id: file name, option key and prefix in reports. */
  id: string;
  /** Name as its users say it. */
  name: string;
  /** Raised when what it reads changes; stands in reports. */
  version: number;
  /** Match patterns of the pages that it needs access to. */
  matches: string[];
  /** Whether a fresh install may read the site without being asked. */
  enabledByDefault: boolean;
  /** Whether its rows link straight to papers: its script then carries no unwrapping of redirects. */
  linksDirectly?: boolean;
  /** Whether a page at this address should list papers. */
  isListing(url: URL): boolean;
  /** Rows in page order, lazily: taking the first answers "anything here?". */
  rows(doc: Document, url: URL): Iterable<ListingEntry | UnreadableRow>;
  /** How many papers this page says that it shows; null where it does not say. */
  announced?(doc: Document, url: URL): number | null;
  /** Addresses that must be accepted and refused, for the tests. */
  testUrls: { listing: string[]; other: string[] };
}
