import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';
import { OLDEST_BROWSERS } from '../oldest-browsers.mjs';
import { PAGE, writePage } from '../page.mjs';
import { ROOT } from '../setup.mjs';
import { ICON, STYLES } from './frame.ts';
import { sitePages } from './pages.ts';
import { sitemap } from './sitemap.ts';

/**
 * Writes the whole site, and replaces the content of the folder.
 *
 * @param url the address where it will be published, with a trailing slash
 * @returns the number of pages without the diagnosis page
 */
export const writeSite = async (folder: string, url: string): Promise<number> => {
  rmSync(folder, { recursive: true, force: true });
  const pages = sitePages();
  for (const [address, page] of pages) {
    mkdirSync(path.join(folder, path.dirname(address)), { recursive: true });
    writeFileSync(path.join(folder, address), page);
  }
  await writePage(folder);
  cpSync(path.join(ROOT, 'icons', 'icon.svg'), path.join(folder, ICON));
  writeFileSync(path.join(folder, STYLES), await styles());
  writeFileSync(path.join(folder, 'sitemap.xml'), sitemap([...pages.keys(), PAGE], url));
  return pages.size;
};

/** The style sheet, in the colours of the extension. */
const styles = async (): Promise<string> => {
  const files = ['popup/styles/tokens.css', 'scripts/site/site.css'];
  const text = files.map((file) => readFileSync(path.join(ROOT, file), 'utf8')).join('\n');
  const { code } = await transform(text, { loader: 'css', minify: true, target: OLDEST_BROWSERS });
  return code;
};
