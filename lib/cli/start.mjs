// `npm start`: plain JavaScript, since nothing is installed yet when it starts.
import { ensureBrowsers } from './browsers.mjs';
import { ensurePackages, ROOT, runTool } from './packages.mjs';

if (!ensurePackages() || !ensureBrowsers(['chromium'])) process.exit(2);
console.log('Building the extension …');
if (!runTool('wxt', ['build'])) process.exit(2);

const { runnerImport } = await import('vite');
/** @type {{ module: typeof import('./demo') }} */
const { module } = await runnerImport(`${ROOT}lib/cli/demo.ts`, { root: ROOT, configFile: false });
process.exit(await module.demo(process.argv.slice(2)));
