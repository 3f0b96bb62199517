/** Sites wake their own components after the document was read; more than this is not waited for. */
const SETTLE_MS = 600;

/** Without the Navigation API (Firefox before 147) the address is looked at so often. */
const POLL_MS = 1000;

/** What a session does when its page moves. */
export interface PageLife {
  /** The address changed without a new document. */
  onNavigate(): void;
  /** The page came back from the back/forward cache, where it heard nothing. */
  onReturn(): void;
}

/** Addresses that differ in more than the fragment. */
const pathOf = (url: string): string => url.replace(/#.*$/, '');

/** Calls back when the page moves on inside its document or comes back, as long as it lives. */
export const whenLeft = (doc: Document, { onNavigate, onReturn }: PageLife): void => {
  const view = doc.defaultView;
  if (!view) return;
  let path = pathOf(doc.URL);
  const look = (): void => {
    const now = pathOf(doc.URL);
    if (now === path) return;
    path = now;
    onNavigate();
  };
  if ('navigation' in view) view.navigation.addEventListener('currententrychange', look);
  else setInterval(look, POLL_MS);
  view.addEventListener('pageshow', (event) => {
    if (event.persisted) onReturn();
  });
};

/**
 * Resolves when elements may be added: after the load event, or a little later than the document at
 * most. Frameworks that take over markup made by the server fail on children that they do not know.
 */
export const whenSettled = (doc: Document, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (doc.readyState === 'complete') return resolve();
    const done = (): void => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, SETTLE_MS);
    doc.defaultView?.addEventListener('load', done, { once: true, signal });
  });
