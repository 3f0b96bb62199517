import { notePaperChange } from '../../lib/settings/paper-change';
import { createStore } from '../../lib/store/store';

/** The library; loaded after the first paint, as Dexie is heavier than all the rest of the popup. */
export const library = createStore({ onUserChange: (ids) => notePaperChange(ids) });
