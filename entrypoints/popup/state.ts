import { Cell } from '../../components/cell';
import type { OffSwitchState, PageActions, PageState } from '../../components/popup/page-state';
import type { QueueActions, QueueState } from '../../components/popup/queue-state';
import type { ToastMessage } from '../../components/Toast';

const nothing = (): void => {};

/** In the moment before there is anything to act on. */
const NO_PAGE_ACTIONS: PageActions = {
  scan: nothing,
  retry: nothing,
  save: nothing,
  separate: nothing,
  reveal: nothing,
  open: nothing,
  setOff: nothing,
  copyReport: () => Promise.resolve(false),
};

const NO_QUEUE_ACTIONS: QueueActions = {
  retry: nothing,
  more: nothing,
  search: nothing,
  markDone: nothing,
  remove: nothing,
  separate: nothing,
  open: nothing,
};

/** What the popup shows, each part on its own; the actions arrive with what they act on. */
export const createPopupState = () => {
  const toast = new Cell<ToastMessage | null>(null);
  let toasts = 0;
  return {
    page: new Cell<PageState>({ kind: 'loading' }),
    offSwitch: new Cell<OffSwitchState | null>(null),
    queue: new Cell<QueueState>({ kind: 'loading' }),
    pageActions: new Cell(NO_PAGE_ACTIONS),
    queueActions: new Cell(NO_QUEUE_ACTIONS),
    /** True until the interests were read, so that no hint flashes. */
    hasInterests: new Cell(true),
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

/** The popup's cells, see `createPopupState`. */
export type PopupState = ReturnType<typeof createPopupState>;
