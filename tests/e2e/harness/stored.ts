import type { browser } from '@wxt-dev/browser';
import type { ChromiumSession } from './chromium-session';

/** The browser's own, in code that runs in the extension. */
declare const chrome: typeof browser;

/** All that the extension keeps: rows of each table of its database, and its settings. */
export interface Stored {
  rows: Record<string, unknown[]>;
  settings: Record<string, unknown>;
}

/** Reads all that the extension keeps, past its own code. */
export async function stored(session: ChromiumSession): Promise<Stored> {
  const page = await session.openExtensionPage('icon/16.png');
  const result = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: Record<string, unknown[]> = {};
    for (const { name } of await indexedDB.databases()) {
      if (!name) continue;
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames)
        rows[table] = await done(database.transaction(table).objectStore(table).getAll());
      database.close();
    }
    return { rows, settings: await chrome.storage.local.get(null) };
  });
  await page.close();
  return result;
}
