// Sizes of the built extension against their budgets: `npm test` fails where one is broken.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { ROOT } from '../lib/cli/packages.mjs';

const BUILD = join(ROOT, '.output/chrome-mv3');

/** @typedef {{ name: string, bytes: number, budget: number, files: string[] }} Measured */

/** @param {string} file within the build */
const gzipped = (file) => gzipSync(readFileSync(join(BUILD, file)), { level: 9 }).length;

/** @param {string[]} files within the build */
const sum = (files) => files.reduce((bytes, file) => bytes + gzipped(file), 0);

/**
 * What a page pays for: all scripts and styles that are injected into pages of one address pattern.
 * @returns {Measured[]} the heaviest pattern
 */
function contentScripts() {
  /** @type {{ content_scripts?: { matches: string[], js?: string[], css?: string[] }[] }} */
  const { content_scripts: entries = [] } = JSON.parse(
    readFileSync(join(BUILD, 'manifest.json'), 'utf8'),
  );
  const patterns = new Set(entries.flatMap(({ matches }) => matches));
  const sites = [...patterns].map((pattern) => {
    const matching = entries.filter(({ matches }) => matches.includes(pattern));
    const files = [...new Set(matching.flatMap(({ js = [], css = [] }) => [...js, ...css]))];
    return { name: `content scripts on ${pattern}`, bytes: sum(files), budget: 20_000, files };
  });
  return sites.sort((a, b) => b.bytes - a.bytes).slice(0, 1);
}

/**
 * A module and all that it imports statically, by path within the build.
 * @param {string} file
 * @param {Set<string>} seen
 */
function collectImports(file, seen) {
  if (seen.has(file)) return;
  seen.add(file);
  const code = readFileSync(join(BUILD, file), 'utf8');
  for (const [, path = ''] of code.matchAll(
    /(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?\bfrom\s*)?["'](\.{0,2}\/[^"']+)["']/g,
  ))
    collectImports(path.startsWith('/') ? path.slice(1) : join(dirname(file), path), seen);
}

/** What the popup needs before it can draw anything. */
function popup() {
  const html = readFileSync(join(BUILD, 'popup.html'), 'utf8');
  const linked = [...html.matchAll(/\b(?:src|href)="\/?([^":]+\.(?:js|css))"/g)];
  /** @type {Set<string>} */
  const files = new Set(['popup.html']);
  for (const [, file = ''] of linked)
    file.endsWith('.js') ? collectImports(file, files) : files.add(file);
  const list = [...files];
  return { name: 'popup until first paint', bytes: sum(list), budget: 25_000, files: list };
}

/**
 * The claim engine with its data, bundled alone. Pages carry none of it: it runs in the worker, where
 * its size costs a wake-up and no page anything. The budget keeps it from growing unseen.
 */
async function engine() {
  const { build } = await import('vite');
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      // Vite leaves white space in modules of a library.
      lib: { entry: join(ROOT, 'lib/claims/extract.ts'), formats: ['iife'], name: 'engine' },
    },
  });
  const outputs = Array.isArray(result) ? result.flatMap(({ output }) => output) : [];
  const code = outputs.map((chunk) => ('code' in chunk ? chunk.code : '')).join('');
  if (code === '') throw new Error('The claim engine was not bundled.');
  const bytes = gzipSync(code, { level: 9 }).length;
  return { name: 'claim engine (worker)', bytes, budget: 25_000, files: ['lib/claims/extract.ts'] };
}

/**
 * Gzip sizes of what has a budget, in the build for Chrome.
 * @returns {Promise<Measured[]>}
 */
export async function measureSizes() {
  if (!readdirSync(BUILD).includes('popup.html')) throw new Error('The build has no popup.');
  const content = contentScripts();
  if (content.length === 0) throw new Error('The build has no content script.');
  return [...content, popup(), await engine()];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await measureSizes();
  for (const { name, bytes, budget, files } of sizes) {
    const verdict = bytes <= budget ? 'within' : 'OVER';
    console.log(`${name}: ${bytes} bytes gzip, ${verdict} ${budget} (${files.join(', ')})`);
  }
  process.exitCode = sizes.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
}
