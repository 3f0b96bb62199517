// Runs the scan command from its TypeScript source: Vite, which builds the extension, loads it.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const source = fileURLToPath(new URL('scan-command.ts', import.meta.url));
const { module } = await runnerImport(source, { configFile: false, logLevel: 'silent' });
// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on('error', (error) => {
  if (Reflect.get(error, 'code') !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = module.runScan(process.argv.slice(2), {
  /** @param {string} text */
  out: (text) => process.stdout.write(text),
  /** @param {string} text */
  err: (text) => process.stderr.write(text),
});
