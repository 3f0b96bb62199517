// Makes an adapter, its fixture and its test from a saved page. See lib/listings/README.md.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

/** @param {string} path */
const load = async (path) =>
  (await runnerImport(path, { configFile: false, logLevel: 'silent' })).module;

const { runNewSite } = await load(fileURLToPath(new URL('new-site-command.ts', import.meta.url)));
process.exitCode = await runNewSite(process.argv.slice(2), {
  root: fileURLToPath(new URL('../../', import.meta.url)),
  /** @param {string} line */
  print: (line) => console.log(line),
  load,
});
