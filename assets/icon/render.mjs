// Draws the icon's PNG files from the SVG sources: `node assets/icon/render.mjs [chromium]`.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
/** The small drawing has its edges on whole pixels at 16 and 32; the large one has room for light. */
const SOURCES = {
  16: 'icon-small.svg',
  32: 'icon-small.svg',
  48: 'icon.svg',
  96: 'icon.svg',
  128: 'icon.svg',
};

const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const [size, source] of Object.entries(SOURCES)) {
  const side = Number(size);
  const svg = readFileSync(at(`./${source}`), 'utf8').replace(
    '<svg ',
    `<svg width="${side}" height="${side}" style="display:block" `,
  );
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<!doctype html><body style="margin:0;background:transparent">${svg}`);
  writeFileSync(at(`../public/icon/${size}.png`), await page.screenshot({ omitBackground: true }));
}
await browser.close();
