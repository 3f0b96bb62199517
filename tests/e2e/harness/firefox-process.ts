import { type ChildProcess, spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, howToGet } from '../../../lib/cli/browsers.mjs';

/** How long Firefox may take to start. */
const START_TIMEOUT_MS = 40_000;

/** Nothing but the pages that the tests open may use the network. */
const QUIET_PREFERENCES = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,none',
  'toolkit.telemetry.enabled': false,
};

/** A running Firefox and where it listens for WebDriver BiDi. */
export interface FirefoxProcess {
  process: ChildProcess;
  bidiUrl: string;
}

/**
 * Starts Firefox without a window.
 * @param profile folder of the profile
 * @param preferences beyond those that keep it off the network
 */
export async function startFirefox(
  profile: string,
  preferences: Record<string, string | number | boolean>,
): Promise<FirefoxProcess> {
  const program = findBrowser('firefox');
  if (!program) throw new Error(howToGet('firefox'));
  const lines = Object.entries({ ...QUIET_PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join('\n'));
  const child = spawn(
    program,
    // System access: moz-extension pages and the browser's own scope are refused without it.
    [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
      '--profile',
      profile,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  try {
    return { process: child, bidiUrl: await announcedUrl(child) };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Waits for the line in which Firefox says where it listens. */
function announcedUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(
      () => reject(new Error(`Firefox did not start in ${START_TIMEOUT_MS} ms:\n${said}`)),
      START_TIMEOUT_MS,
    );
    child.stderr?.on('data', (chunk) => {
      said += String(chunk);
      const url = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(said)?.[1];
      if (!url) return;
      clearTimeout(timer);
      resolve(`${url}/session`);
    });
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`Firefox ended with code ${code}:\n${said}`));
    });
    child.once('error', reject);
  });
}
