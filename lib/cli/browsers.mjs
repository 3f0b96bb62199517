// Plain JavaScript on purpose: this runs on a fresh clone, before any package is installed.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run } from './packages.mjs';

/** Debian packages that the end-to-end tests need; fonts, so that screenshots show text. */
const DEBIAN_PACKAGES = {
  chromium: ['chromium', 'fonts-liberation'],
  firefox: ['firefox-esr'],
};

const NAMES = {
  chromium: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ],
  firefox: ['firefox', 'firefox-esr'],
};

const MAC_PROGRAMS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

const WINDOWS_PROGRAMS = {
  chromium: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'],
  firefox: ['Mozilla Firefox/firefox.exe'],
};

const VARIABLES = { chromium: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

/** @typedef {'chromium' | 'firefox'} Browser */

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false; // not there or not to be run: the next candidate is tried
  }
}

/**
 * Places where a browser may stand, the likeliest first.
 * @param {Browser} browser
 * @returns {string[]}
 */
function candidates(browser) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const windowsFolders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
    (name) => process.env[name] ?? [],
  );
  return [
    ...NAMES[browser].flatMap((name) => folders.map((folder) => join(folder, name))),
    ...MAC_PROGRAMS[browser],
    ...windowsFolders.flatMap((folder) =>
      WINDOWS_PROGRAMS[browser].map((path) => join(folder, path)),
    ),
  ];
}

/**
 * Path of an installed browser, or null. `CHROME_PATH` and `FIREFOX_PATH` win.
 * @param {Browser} browser
 * @returns {string | null}
 */
export function findBrowser(browser) {
  const chosen = process.env[VARIABLES[browser]];
  if (chosen) return existsSync(chosen) ? chosen : null;
  return candidates(browser).find(isProgram) ?? null;
}

/**
 * What to tell a user who has no such browser.
 * @param {Browser} browser
 * @returns {string}
 */
export function howToGet(browser) {
  const variable = VARIABLES[browser];
  if (process.env[variable]) return `${variable} names a file that is not there.`;
  const [name] = DEBIAN_PACKAGES[browser];
  return browser === 'chromium'
    ? `No Chromium, Chrome or Edge found. Install one (Debian: apt-get install ${name}) or set ${variable}.`
    : `No Firefox found. Install it (Debian: apt-get install ${name}) or set ${variable}.`;
}

/** Whether packages can be installed without asking anybody. */
const canInstall = () => process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Sees to it that browsers are there: installs missing ones from Debian where we are root, else
 * says how to get them.
 * @param {Browser[]} browsers
 * @returns {boolean} whether all are there
 */
export function ensureBrowsers(browsers) {
  const missing = browsers.filter((browser) => !findBrowser(browser));
  const installable = missing.filter((browser) => !process.env[VARIABLES[browser]]);
  if (installable.length > 0 && canInstall()) {
    const packages = installable.flatMap((browser) => DEBIAN_PACKAGES[browser]);
    console.log(`Installing from Debian: ${packages.join(' ')} …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    if (run('apt-get', ['update', '-qq'], { env }))
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env });
  }
  const absent = missing.filter((browser) => !findBrowser(browser));
  for (const browser of absent) console.error(howToGet(browser));
  return absent.length === 0;
}
