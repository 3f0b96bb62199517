// `npm test`: the whole gate on a clone that has only Node and npm. Plain JavaScript, since nothing
// is installed yet when it starts.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from '../lib/cli/browsers.mjs';
import { ensurePackages, programOf, ROOT, run, runTool } from '../lib/cli/packages.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
const startedAt = Date.now();

/** @param {number} since */
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/**
 * Counts one step of the gate as one test; a step that throws has failed.
 * @param {string} name
 * @param {() => boolean} action
 * @returns {boolean} whether it passed
 */
function step(name, action) {
  const since = Date.now();
  let passed = false;
  try {
    passed = action();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  total[passed ? 'passed' : 'failed'] += 1;
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name} (${seconds(since)})`);
  return passed;
}

/** @typedef {{ numPassedTests: number, numFailedTests: number, numPendingTests: number, numTodoTests: number }} VitestReport */

/**
 * Runs tests with Vitest, whose own report goes to the terminal, and adds its counts to ours.
 * @param {string} name
 * @param {string[]} args
 */
function vitest(name, args) {
  console.log(`\n${name}`);
  const folder = mkdtempSync(join(tmpdir(), 'skimlight-report-'));
  const file = join(folder, 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [
      programOf('vitest'),
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    { cwd: ROOT, stdio: 'inherit' },
  );
  /** @type {VitestReport} */
  let report = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    console.error(`${name} left no report: ${error instanceof Error ? error.message : error}`);
  }
  rmSync(folder, { recursive: true });
  total.passed += report.numPassedTests;
  total.skipped += report.numPendingTests + report.numTodoTests;
  // A file that does not load, or an error outside a test, fails the run without a failed test.
  const ranClean = status === 0 && report.numPassedTests > 0;
  total.failed += Math.max(report.numFailedTests, ranClean ? 0 : 1);
}

function finish() {
  const { passed, failed, skipped } = total;
  console.log(`\nAll in ${seconds(startedAt)}.`);
  console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
  process.exit(failed > 0 ? 1 : 0);
}

if (!step('packages', ensurePackages)) finish();
const hasChromium = step('Chromium', () => ensureBrowsers(['chromium']));
const hasFirefox = step('Firefox', () => ensureBrowsers(['firefox']));

step('lint', () => runTool('@biomejs/biome', ['ci', '.'], 'biome'));
step('types', () => runTool('wxt', ['prepare']) && runTool('typescript', ['--noEmit'], 'tsc'));
step('dead code', () => runTool('knip', []));
vitest('Unit tests', ['--config', 'tests/vitest.config.ts']);

console.log('');
const chrome = step('build and zip for Chrome', () => runTool('wxt', ['zip']));
const firefox = step('build and zip for Firefox', () =>
  runTool('wxt', ['zip', '-b', 'firefox', '--mv3']),
);
if (firefox)
  step("Firefox's rules", () =>
    runTool('web-ext', ['lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery']),
  );
if (chrome)
  step('size budgets', () => run(process.execPath, [join(ROOT, 'tests/size-budgets.mjs')]));
if (chrome && hasChromium)
  vitest('End to end in Chromium', [
    '--config',
    'tests/vitest.e2e.config.ts',
    '--project',
    'chromium',
  ]);
if (firefox && hasFirefox)
  vitest('End to end in Firefox', [
    '--config',
    'tests/vitest.e2e.config.ts',
    '--project',
    'firefox',
  ]);
finish();
