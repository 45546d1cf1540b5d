/**
 * Draws icons/icon.svg as the PNGs that browsers require, with Debian's chromium: node scripts/icons.mjs. Run it after
 * a change of the drawing, and commit the result.
 */
import { readFile } from 'node:fs/promises';
import { chromium } from 'playwright';

const SIZES = [16, 32, 48, 128];
const folder = new URL('../icons/', import.meta.url);
const drawing = await readFile(new URL('icon.svg', folder), 'utf8');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  const page = await browser.newPage();
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    await page.screenshot({ path: new URL(`icon-${size}.png`, folder).pathname, omitBackground: true });
  }
} finally {
  await browser.close();
}
