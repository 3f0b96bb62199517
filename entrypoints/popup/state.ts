import { signal } from '@preact/signals';
import type { OffSwitchState, PageState } from '../../components/popup/page-state';
import type { QueueState } from '../../components/popup/queue-state';
import type { ToastMessage } from '../../components/Toast';

/** What the popup shows, each part on its own. */
export const createPopupState = () => {
  const toast = signal<ToastMessage | null>(null);
  let toasts = 0;
  return {
    page: signal<PageState>({ kind: 'loading' }),
    offSwitch: signal<OffSwitchState | null>(null),
    queue: signal<QueueState>({ kind: 'loading' }),
    /** True until the interests were read, so that no hint flashes. */
    hasInterests: signal(true),
    toast,
    /** Tells a happening; `undo` or `retry` where it can be taken back or tried again. */
    tell(message: string, action: Pick<ToastMessage, 'undo' | 'retry'> = {}): void {
      toasts += 1;
      toast.value = { id: toasts, message, ...action };
    },
    dismissToast(): void {
      toast.value = null;
    },
  };
};

export type PopupState = ReturnType<typeof createPopupState>;
