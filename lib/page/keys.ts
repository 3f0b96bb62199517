import type { MarkedRow } from './surface';
import type { Visit } from './visit';

const isEditable = (target: EventTarget | undefined): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName));

/** The row after or before another in page order; null at the ends. */
const neighbour = (rows: readonly MarkedRow[], row: MarkedRow, step: 1 | -1): MarkedRow | null =>
  rows[rows.indexOf(row) + step] ?? null;

/**
 * Keys of a row: `s` saves its paper while the focus is on the control or a link of the row; `j` and
 * `k` go from control to control. All other keys, and keys with a modifier, are the page's.
 */
export const handleKeys = (doc: Document, visit: Visit, signal: AbortSignal): void => {
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key !== 's' && key !== 'j' && key !== 'k') return;
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing) return;
    const [target] = event.composedPath();
    if (!(target instanceof Element) || isEditable(target) || target === doc.body) return;
    const row = visit.findRow(doc.activeElement ?? target);
    if (!row) return;
    if (key === 's') void visit.toggleSaved(row);
    else if (doc.activeElement !== row.control.host) return;
    else neighbour(visit.rowsInOrder(), row, key === 'j' ? 1 : -1)?.control.focus();
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the page's own shortcuts: the focus is on something of ours or of this row.
  doc.addEventListener('keydown', onKey, { capture: true, signal });
};
