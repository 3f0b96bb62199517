import { useLayoutEffect, useRef } from 'preact/hooks';

/** What keys do, by `KeyboardEvent.key`; letters in lower case. */
export type KeyMap = Record<string, () => void>;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Enter and space belong to the control that has the focus. */
const isControlKey = ({ key, target }: KeyboardEvent): boolean =>
  (key === 'Enter' || key === ' ') &&
  target instanceof HTMLElement &&
  target.closest('button, a, summary, [role="tab"]') !== null;

const hasModifier = ({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  ctrlKey || metaKey || altKey;

/** A modal dialog makes the rest of the page inert, but keys pressed in it still bubble up to the page. */
const isInDialog = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('dialog[open]') !== null;

/** Whether somebody else acts on the key. */
const isTaken = (event: KeyboardEvent): boolean =>
  event.defaultPrevented ||
  hasModifier(event) ||
  isTyping(event.target) ||
  isInDialog(event.target) ||
  isControlKey(event);

const nameOf = ({ key }: KeyboardEvent): string => (key.length === 1 ? key.toLowerCase() : key);

/** Listens to single keys in the whole page, but for those in a field or a dialog. */
export const useKeys = (keys: KeyMap): void => {
  const current = useRef(keys);
  current.current = keys;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      const act = current.current[nameOf(event)];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
};
