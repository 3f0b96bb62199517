import { errorText } from '../../components/error-text';
import { text } from '../../components/i18n';
import { writtenId } from '../../components/popup/KnownAs';
import { impliedIds, type PaperId } from '../../lib/papers/paper-id';
import type { Result } from '../../lib/papers/result';
import type { Store } from '../../lib/store/store';
import type { PopupState } from './state';

/**
 * Makes what tells two papers apart that the library keeps as one: it says so, with the way back, or
 * what went wrong and how to try again.
 */
export const createSeparate = (
  state: Pick<PopupState, 'tell'>,
  loadStore: () => Promise<Store>,
): ((id: PaperId, other: PaperId) => Promise<void>) => {
  const change = async (
    work: (store: Store, of: PaperId) => Promise<Result<boolean>>,
    ids: readonly PaperId[],
    done: () => void,
  ): Promise<void> => {
    const store = await loadStore();
    for (const id of ids) {
      const answer = await work(store, id);
      if (answer.ok) continue;
      state.tell(text('toastFailed', errorText(answer.code), answer.code), {
        retry: () => void change(work, ids, done),
      });
      return;
    }
    done();
  };

  return (id, other) => {
    // An id that follows from the other one, such as an anthology's DOI, goes with it.
    const leaving = [other, ...impliedIds(other)];
    const rejoin = () =>
      change(
        (store, one) => store.rejoin(id, one),
        leaving,
        () => state.tell(text('toastRejoined')),
      );
    return change(
      (store, one) => store.separate(id, one),
      leaving,
      () => state.tell(text('toastSeparated', writtenId(other)), { undo: () => void rejoin() }),
    );
  };
};
