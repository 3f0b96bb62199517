import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** Built extensions, as `npm run build` leaves them. */
export const CHROME_BUILD = `${ROOT}.output/chrome-mv3`;
export const FIREFOX_BUILD = `${ROOT}.output/firefox-mv3`;

/** Fails with what to do where an extension is not built. */
export function requireBuild(folder: string): string {
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`${folder} is missing: run npm run build first.`);
  return folder;
}
