import type { ChromiumSession } from './chromium-session';

/** Rows of each table that the extension keeps, read past its own code. */
export async function storedRows(session: ChromiumSession): Promise<Record<string, unknown[]>> {
  return session.inWorker(async () => {
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
    return rows;
  }, null);
}
