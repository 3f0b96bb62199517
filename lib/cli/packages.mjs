// Plain JavaScript on purpose: this runs on a fresh clone, before any package is installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the clone. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Installed versions by path, as npm notes them; an empty map where the file is absent.
 * @param {string} file
 * @returns {Map<string, { version: string | undefined, optional: boolean }>}
 */
function lockedVersions(file) {
  let text;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return new Map();
    throw error;
  }
  /** @type {{ packages?: Record<string, { version?: string, optional?: boolean, peer?: boolean }> }} */
  const lock = JSON.parse(text);
  return new Map(
    Object.entries(lock.packages ?? {})
      .filter(([path]) => path !== '')
      .map(([path, entry]) => [
        path,
        { version: entry.version, optional: entry.optional === true },
      ]),
  );
}

/**
 * Whether `node_modules` holds what the lock file names; packages for other systems may be absent.
 * @returns {boolean}
 */
function packagesAreInstalled() {
  const wanted = lockedVersions(join(ROOT, 'package-lock.json'));
  const present = lockedVersions(join(ROOT, 'node_modules/.package-lock.json'));
  return [...wanted].every(([path, { version, optional }]) => {
    const found = present.get(path);
    return found ? found.version === version : optional;
  });
}

/**
 * Runs a program in the clone and waits for it; its output goes to ours.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string> }} [options]
 * @returns {boolean} whether it ended with exit code 0
 */
export function run(command, args, { env = {} } = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (error) console.error(`${command}: ${error.message}`);
  return status === 0;
}

/**
 * The program that an installed package brings, as arguments for Node; works on every system,
 * unlike the links in `node_modules/.bin`.
 * @param {string} name of the package
 * @param {string} [program] where the package brings several
 * @returns {string}
 */
export function programOf(name, program = name) {
  const folder = join(ROOT, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : bin[program];
  if (file === undefined) throw new Error(`${name} brings no program ${program}`);
  return join(folder, file);
}

/**
 * Runs a program of an installed package quietly; what it said is shown where it fails.
 * @param {string} name of the package
 * @param {string[]} args
 * @param {string} [program] where the package brings several
 * @returns {boolean} whether it ended with exit code 0
 */
export function runTool(name, args, program = name) {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [programOf(name, program), ...args],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) console.error(error.message);
  if (status !== 0) console.error(`${stdout}${stderr}`);
  return status === 0;
}

/**
 * Installs the packages of the lock file where they are missing or of other versions.
 * @returns {boolean} false where npm failed; npm has then said why
 */
export function ensurePackages() {
  if (packagesAreInstalled()) return true;
  console.log('Installing packages (npm ci) …');
  const npm = process.env.npm_execpath;
  return npm ? run(process.execPath, [npm, 'ci']) : run('npm', ['ci']);
}
