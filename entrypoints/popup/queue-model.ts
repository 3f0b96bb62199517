import { errorText } from '../../components/error-text';
import { text } from '../../components/i18n';
import type { QueueActions } from '../../components/popup/queue-state';
import { isQueried } from '../../components/rank';
import type { Result } from '../../lib/papers/result';
import { logError } from '../../lib/platform/log';
import type { QueueItem } from '../../lib/store/queue';
import type { Store } from '../../lib/store/store';
import { createSeparate } from './separate';
import type { PopupState } from './state';

/** Papers that one step loads. */
const STEP = 50;

/** Pause in typing after which a search begins: it looks at every paper that waits. */
const SEARCH_PAUSE_MS = 150;

/** Loads the library once. */
export type LoadStore = () => Promise<Store>;

/** The queue tab: follows the library from the first call of `start`. */
export const createQueueModel = (
  state: PopupState,
  loadStore: LoadStore,
  open: (url: string) => void,
): { start(): void; actions: QueueActions } => {
  let limit = STEP;
  let query = '';
  let subscription: { unsubscribe(): void } | null = null;
  let latest = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;

  const follow = async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const store = await loadStore();
    if (turn !== latest) return;
    subscription?.unsubscribe();
    const wanted = query;
    const live = store.liveQueue({
      limit,
      ...(wanted === '' ? {} : { isWanted: (paper) => isQueried(paper, wanted) }),
    });
    subscription = live.subscribe(
      (answer) => {
        state.queue.value = answer.ok
          ? { kind: 'ready', ...answer.value }
          : { kind: 'failed', code: answer.code };
      },
      (error) => {
        logError('queue', 'internal', error);
        state.queue.value = { kind: 'failed', code: 'internal' };
      },
    );
  };

  /** Runs a change; tells how to take it back, or what went wrong and how to try again. */
  const change = async <T>(
    work: (store: Store) => Promise<Result<T>>,
    done: (store: Store, value: T) => void,
  ): Promise<void> => {
    const store = await loadStore();
    const result = await work(store);
    if (result.ok) done(store, result.value);
    else
      state.tell(text('toastFailed', errorText(result.code), result.code), {
        retry: () => void change(work, done),
      });
  };

  const separate = createSeparate(state, loadStore);

  const nothing = (): void => {};

  const markDone = ({ id, paper }: QueueItem): Promise<void> =>
    change(
      (store) => store.setDone(id, true),
      () =>
        state.tell(text('toastDone', paper.title), {
          undo: () => void change((store) => store.setDone(id, false), nothing),
        }),
    );

  const remove = ({ id, paper }: QueueItem): Promise<void> =>
    change(
      (store) => store.removeFromQueue(id),
      (_store, removal) => {
        if (removal === null) return;
        state.tell(text('toastRemoved', paper.title), {
          undo: () => void change((store) => store.restore(removal), nothing),
        });
      },
    );

  return {
    start: () => void follow(),
    actions: {
      retry() {
        state.queue.value = { kind: 'loading' };
        void follow();
      },
      more() {
        limit += STEP;
        void follow();
      },
      search(next) {
        query = next;
        limit = STEP;
        clearTimeout(pause);
        pause = setTimeout(() => void follow(), SEARCH_PAUSE_MS);
      },
      markDone: (item) => void markDone(item),
      remove: (item) => void remove(item),
      separate: (id, other) => void separate(id, other),
      open,
    },
  };
};
