import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** A list of which Tab reaches one row, and keys move between rows. */
export interface RovingList {
  /** Goes on the element whose children are the rows, in order. */
  listRef: RefObject<HTMLUListElement | null>;
  /** Id of the current row; null in an empty list. */
  activeId: string | null;
  /** Makes a row the current one without moving the focus (it was clicked or focused). */
  activate(id: string): void;
  /** Moves by `step` rows and focuses; the first move goes to the current row itself. */
  move(step: number): void;
  /** Goes to the first or the last row. */
  moveTo(end: 'first' | 'last'): void;
}

/**
 * Keeps the current row of a list by id. Where that row leaves the list, the one that took its place
 * becomes current, and takes the focus if the row had it.
 */
export const useRovingList = (ids: readonly string[]): RovingList => {
  const listRef = useRef<HTMLUListElement>(null);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const lastIndex = useRef(0);
  const hadFocus = useRef(false);

  const found = chosenId === null ? 0 : ids.indexOf(chosenId);
  const index = found >= 0 ? found : Math.min(lastIndex.current, ids.length - 1);
  const activeId = ids[index] ?? null;

  const focusRow = useCallback((at: number) => {
    const row = listRef.current?.children[at];
    if (row instanceof HTMLElement) row.focus();
  }, []);

  useLayoutEffect(() => {
    lastIndex.current = Math.max(0, index);
    const list = listRef.current;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (hadFocus.current && isLost) focusRow(index);
    hadFocus.current = list?.contains(document.activeElement) ?? false;
  });

  const isInside = () => listRef.current?.contains(document.activeElement) ?? false;
  const go = (at: number) => {
    const next = Math.max(0, Math.min(ids.length - 1, at));
    setChosenId(ids[next] ?? null);
    focusRow(next);
    hadFocus.current = isInside();
  };

  return {
    listRef,
    activeId,
    activate(id) {
      hadFocus.current = isInside();
      setChosenId(id);
    },
    move: (step) => go(isInside() ? index + step : index),
    moveTo: (end) => go(end === 'first' ? 0 : ids.length - 1),
  };
};
