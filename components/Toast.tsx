import { X } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from './IconButton';
import { text } from './i18n';

/** Long enough to read, to find the key and to press it (WCAG 2.2.1: it also waits for hover and focus). */
export const TOAST_MS = 10_000;

/** Something that just happened and, where it can be, taken back. */
export interface ToastMessage {
  /** Another one for every happening, so that the time starts again. */
  id: number;
  message: string;
  /** Takes it back. */
  undo?: () => void;
  /** Tries again what failed. */
  retry?: () => void;
}

interface ToastProps {
  toast: ToastMessage | null;
  onDismiss: () => void;
}

const ToastBody = ({ toast, onDismiss }: { toast: ToastMessage; onDismiss: () => void }) => {
  const [held, setHeld] = useState(false);
  // A failure stays until it is dealt with.
  const stays = held || toast.retry !== undefined;
  useEffect(() => {
    if (stays) return;
    const timer = setTimeout(onDismiss, TOAST_MS);
    return () => clearTimeout(timer);
  }, [stays, onDismiss]);
  const act = (action: () => void) => () => {
    action();
    onDismiss();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hovering and focusing only hold the clock.
    <div
      class="toast"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocusCapture={() => setHeld(true)}
      onBlurCapture={() => setHeld(false)}
    >
      <span class="toast-text">{toast.message}</span>
      {toast.undo === undefined ? null : (
        <button type="button" class="button button-quiet" onClick={act(toast.undo)}>
          {text('undo')} <kbd>u</kbd>
        </button>
      )}
      {toast.retry === undefined ? null : (
        <button type="button" class="button button-quiet" onClick={act(toast.retry)}>
          {text('retry')}
        </button>
      )}
      <IconButton icon={X} label={text('dismiss')} onClick={onDismiss} />
    </div>
  );
};

/** The place where happenings are told; always there, so that screen readers hear what comes. */
export const Toast = ({ toast, onDismiss }: ToastProps) => (
  <div class="toast-place" role="status">
    {toast === null ? null : <ToastBody key={toast.id} toast={toast} onDismiss={onDismiss} />}
  </div>
);
