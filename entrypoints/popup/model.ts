import { logError } from '../../lib/platform/log';
import { browser } from '../../lib/platform/page-browser';
import { getInterests, watchInterests, watchPaperChanges } from '../../lib/settings/page-settings';
import { PageModel } from './page-model';
import { createQueueModel } from './queue-model';
import { createPopupState } from './state';
import type { Tab } from './tab';

/** Calls `load` once, however often the value is asked for. */
const once = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let value: Promise<T> | null = null;
  return () => {
    value ??= load();
    return value;
  };
};

/**
 * What the popup shows and does. `start` begins to load: the page and the library come in chunks of
 * their own, after the first paint.
 */
export const createPopupModel = () => {
  const state = createPopupState();
  const loadTab = once<Tab | null>(async () => (await import('./tab')).loadTab());
  const loadStore = once(async () => (await import('./library')).library);
  const open = (url: string): void => {
    browser.tabs.create({ url }).catch((error: unknown) => logError('popup', 'open', error));
  };
  const page = new PageModel(state, loadTab, loadStore);
  const queue = createQueueModel(state, loadStore, open);

  const readInterests = async (): Promise<void> => {
    const interests = await getInterests();
    if (interests.ok) state.hasInterests.value = interests.value.length > 0;
  };

  return {
    ...state,
    pageActions: { ...page.actions, open },
    queueActions: queue.actions,
    start(): void {
      const { signal } = new AbortController();
      void readInterests();
      watchInterests((list) => {
        state.hasInterests.value = list.length > 0;
      }, signal);
      watchPaperChanges((ids) => void page.refresh(ids), signal);
      void page.load();
      // After the page, which is what the user looks at first.
      requestAnimationFrame(() => setTimeout(queue.start));
    },
  };
};
