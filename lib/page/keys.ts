import type { MarkedRow } from './surface';
import type { Visit } from './visit';

const isEditable = (target: HTMLElement): boolean =>
  target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);

const isPlain = (event: KeyboardEvent): boolean =>
  !(event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.isComposing);

/** Element that has the focus, within our shadow roots too; null if it is the page's to type in. */
const focusOf = (event: KeyboardEvent, doc: Document): Node | null => {
  const [target] = event.composedPath();
  if (!(target instanceof HTMLElement) || isEditable(target)) return null;
  return doc.activeElement === doc.body ? null : doc.activeElement;
};

const go = (visit: Visit, from: MarkedRow, step: 1 | -1): void => {
  const rows = visit.rowsInOrder();
  rows[rows.indexOf(from) + step]?.control.focus();
};

/**
 * Keys of a row: `s` saves its paper while the focus is on the control or a link of the row; `j` and
 * `k` go from control to control. All other keys, and keys with a modifier, are the page's.
 */
export const handleKeys = (doc: Document, visit: Visit, signal: AbortSignal): void => {
  const onKey = (event: KeyboardEvent): void => {
    const { key } = event;
    if (!/^[sjk]$/.test(key) || !isPlain(event)) return;
    const focus = focusOf(event, doc);
    const row = focus && visit.findRow(focus);
    if (!row) return;
    if (key === 's') void visit.toggleSaved(row);
    else if (focus === row.control.host) go(visit, row, key === 'j' ? 1 : -1);
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  // Before the page's own shortcuts: the focus is on something of ours or of this row.
  doc.addEventListener('keydown', onKey, { capture: true, signal });
};
