import type { ListingSummary } from '../messaging/protocol';
import { ROW_TAG } from './row-control';

/** Bounds of a report: enough to see how a list is built. */
const MAX_DEPTH = 14;
const MAX_SIBLINGS = 4;
const MAX_LINES = 400;

/** Tag and classes of an element, of which only those without digits: no content, no numbers. */
const nameOf = ({ localName, classList }: Element): string =>
  [localName, ...[...classList].filter((name) => /^[a-z_-]+$/i.test(name)).slice(0, 3)].join('.');

const outline = (element: Element, depth: number, lines: string[]): void => {
  if (lines.length >= MAX_LINES || depth > MAX_DEPTH) return;
  lines.push(`${' '.repeat(depth)}${nameOf(element)}`);
  let shown = 0;
  let last = '';
  for (const child of element.children) {
    const name = nameOf(child);
    // Rows of a list look alike: two of them tell how it is built.
    shown = name === last ? shown + 1 : 0;
    last = name;
    if (shown < 2 && lines.length < MAX_LINES && !/^(?:script|style|svg)/.test(name))
      outline(child, depth + 1, lines);
    if (shown === MAX_SIBLINGS) lines.push(`${' '.repeat(depth + 1)}…`);
  }
};

/**
 * What a report of a misread page holds: figures, and the tags of the page with their classes. No
 * text, no address, no attribute: nothing that tells who read what.
 */
export const skeletonOf = (doc: Document, summary: ListingSummary): string => {
  const { adapter, adapterVersion, status, found, announced } = summary;
  const lines: string[] = [];
  if (doc.body) outline(doc.body, 0, lines);
  return [
    `${adapter} ${adapterVersion}: ${status}, ${found} of ${announced ?? '?'}`,
    ...lines.filter((line) => line.trim() !== ROW_TAG),
  ].join('\n');
};
