import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Folder of real abstracts and pages that developers have beside the project. */
const SHARED = fileURLToPath(new URL('../../shared/', import.meta.url));

/**
 * Absolute path of a file or folder beside the project, or null where it is absent; then a notice
 * is printed, so that a run without the data is seen to have skipped something.
 */
export function sharedPath(relative: string): string | null {
  const path = SHARED + relative;
  if (existsSync(path)) return path;
  console.log(`Skipped: no ../shared/${relative} beside the project.`);
  return null;
}
