import { logError } from '../../lib/platform/log';
import { browser } from '../../lib/platform/page-browser';
import { getInterests, watchInterests, watchPaperChanges } from '../../lib/settings/page-settings';
import { PageModel } from './page-model';
import { createQueueModel } from './queue-model';
import type { PopupState } from './state';
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
 * Brings the popup to life: fills `state` from the page and the library, each of which comes in a
 * chunk of its own, and puts in what the user can do.
 */
export const startPopup = (state: PopupState): void => {
  const loadTab = once<Tab | null>(async () => (await import('./tab')).loadTab());
  const loadStore = once(async () => (await import('./library')).library);
  const open = (url: string): void => {
    browser.tabs.create({ url }).catch((error: unknown) => logError('popup', 'open', error));
  };
  const page = new PageModel(state, loadTab, loadStore);
  const queue = createQueueModel(state, loadStore, open);
  state.pageActions.value = { ...page.actions, open };
  state.queueActions.value = queue.actions;

  const showInterests = (list: readonly unknown[]): void => {
    state.hasInterests.value = list.length > 0;
  };
  const { signal } = new AbortController();
  void getInterests().then((answer) => answer.ok && showInterests(answer.value));
  watchInterests(showInterests, signal);
  watchPaperChanges((ids) => void page.refresh(ids), signal);
  // The page first: it is what the user looks at, and Dexie alone takes 20 ms to load.
  void page.load().finally(queue.start);
};
