/** `npm run site`: see USAGE. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { PAGE } from '../page.mjs';
import { ROOT } from '../setup.mjs';
import { writeSite } from './site.ts';

const USAGE = `npm run site [-- OPTIONS]

Writes the site into dist/site, for any web server: a page for each cause, for each text that AWS shows and for each
identity provider, in every language, and the interface as one page. Its links are relative: it can be read from disk.

  --url URL     where it will be published, for sitemap.xml (default http://localhost:8000/)
  --out FOLDER  where it is written to (default dist/site)
  --help        this text
`;

const { values: options } = parseArgs({
  options: {
    url: { type: 'string', default: 'http://localhost:8000/' },
    out: { type: 'string', default: 'dist/site' },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  console.log(USAGE);
} else {
  const folder = path.resolve(ROOT, options.out);
  const count = await writeSite(folder, options.url.replace(/\/?$/, '/'));
  console.log(`Wrote ${count} pages and ${PAGE} into ${path.relative(process.cwd(), folder)}.`);
}
