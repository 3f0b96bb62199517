// `npm run bench`: sizes and times of the built extension, as a table for the README; then the
// claim engine beside other readers. Exit code 1 where a budget is broken.
import { join } from 'node:path';
import { ensureBrowsers } from '../../lib/cli/browsers.mjs';
import { ensurePackages, ROOT, run, runTool } from '../../lib/cli/packages.mjs';

if (!ensurePackages() || !ensureBrowsers(['chromium'])) process.exit(2);
if (!runTool('wxt', ['build'])) process.exit(2);

const { measureSizes } = await import('../size-budgets.mjs');
const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('./browser') }} */
const { module } = await runnerImport(join(ROOT, 'tests/bench/browser.ts'), {
  root: ROOT,
  configFile: false,
  logLevel: 'silent',
});

/** @param {number} bytes */
const kilobytes = (bytes) => `${(bytes / 1000).toFixed(1)} kB`;

const sizes = (await measureSizes()).map(({ name, bytes, budget }) => ({
  name: `${name}, gzip`,
  value: kilobytes(bytes),
  budget: `≤ ${kilobytes(budget)}`,
  isWithin: bytes <= budget,
}));
const rows = [...sizes, ...(await module.measureInBrowser())];

console.log('| what | measured | budget |\n| --- | --- | --- |');
for (const { name, value, budget, isWithin } of rows)
  console.log(`| ${name} | ${isWithin ? value : `**${value}**`} | ${budget} |`);
console.log('');
const claimsWithin = run(process.execPath, [join(ROOT, 'tests/bench/claims.bench.mjs')]);
process.exit(rows.every(({ isWithin }) => isWithin) && claimsWithin ? 0 : 1);
