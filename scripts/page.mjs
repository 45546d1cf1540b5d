/**
 * `node scripts/page.mjs [FOLDER]`: writes the interface as one self-contained page, its-the-saml.html, into dist (or FOLDER).
 * It is the extension's own interface; modules that need an extension are replaced (STAND_INS). Its policy allows no
 * connections.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { changedLibraries } from './libraries.mjs';
import { actionTitles, readLocales, spoken } from './locales.mjs';
import { minified } from './minify.mjs';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';
import { ROOT } from './setup.mjs';
import { thirdPartyLicences } from './third-party-licences.mjs';
import { zstd } from './zstd.mjs';

export const PAGE = 'its-the-saml.html';

/** Files of the extension, and their replacements in the bundle. */
const STAND_INS = {
  'storage/browser.ts': 'page/browser.ts',
  'storage/session-area.ts': 'page/session-area.ts',
  'popup/place.ts': 'page/place.ts',
  'popup/theme.ts': 'page/theme.ts',
  'popup/reader-i18n.ts': 'page/reader-i18n.ts',
};

const standIns = {
  name: 'stand-ins',
  setup({ onLoad }) {
    const files = new Map(Object.entries(STAND_INS).map(([file, by]) => [path.join(ROOT, file), path.join(ROOT, by)]));
    onLoad({ filter: /\.ts$/ }, ({ path: file }) => {
      const by = files.get(file);
      return by === undefined
        ? null
        : { contents: readFileSync(by, 'utf8'), loader: 'ts', resolveDir: path.dirname(by) };
    });
  },
};

/** @param {string} folder the folder to which the page is written */
export async function writePage(folder) {
  const icon = `data:image/svg+xml;base64,${readFileSync(path.join(ROOT, 'icons', 'icon.svg')).toString('base64')}`;
  const program = await programBundle();
  const script = program.script.replaceAll('../icons/icon.svg', icon);
  const style = await styles();
  const packed = await zstd(Buffer.from(JSON.stringify({ style, sentences: sentences(), script })));
  const unpack = await bundle('page/unpack.js', { define: { PACKED_LENGTH: String(packed.length) } });
  const licences = thirdPartyLicences([program.metafile, unpack.metafile]);
  const policy = [
    "default-src 'none'",
    `script-src ${[unpack.script, script].map(digest).join(' ')}`,
    `style-src ${digest(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const html = [
    ['{{licences}}', licences.replaceAll('--', '- -')],
    ['{{policy}}', policy],
    ['{{icon}}', icon],
    ['id="packed">', `id="packed">${base94(packed)}`],
    ['<script type="module">', `<script type="module">${unpack.script}`],
    // A function, because `$` in a text would be interpreted as a pattern.
  ].reduce((page, [place, text]) => page.replace(place, () => text), read('page/page.html'));
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, PAGE), html);
  return html.length;
}

function programBundle() {
  return bundle('popup/whole.tsx', {
    jsx: 'automatic',
    jsxImportSource: 'preact',
    drop: ['console'],
    define: { ...actionTitles(), PROGRAM_VERSION: JSON.stringify(JSON.parse(read('package.json')).version) },
    plugins: [standIns, changedLibraries],
  });
}

/** One script with everything that it imports. */
async function bundle(entry, options) {
  const { outputFiles, metafile } = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: OLDEST_BROWSERS,
    charset: 'utf8',
    legalComments: 'none',
    ...options,
  });
  const script = await minified(outputFiles[0].text);
  return { script: script.trim(), metafile };
}

async function styles() {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['popup/styles/popup.css'],
    bundle: true,
    minify: true,
    write: false,
    target: OLDEST_BROWSERS,
  });
  return outputFiles[0].text.trim();
}

/** Sentences of the command line, of the toolbar's icon, and about an extension's permission, policy and live sign-ins. */
const NOT_IN_PAGE = ['cli_', 'action_', 'ui_no_access_', 'ui_policy_', 'ui_elsewhere_', 'ui_waiting_'];

/**
 * The keys once, then the texts of each language in the same order, because texts of one language compress best
 * together.
 */
function sentences() {
  const { en, ...others } = readLocales();
  const keys = Object.keys(spoken(en, ...NOT_IN_PAGE));
  const texts = Object.entries({ en, ...others }).map(([language, messages]) => [
    language,
    keys.map((key) => (messages[key] ?? en[key]).message),
  ]);
  return { keys, texts: Object.fromEntries(texts) };
}

/**
 * Eleven characters for nine bytes; base 64 would make the page a twelfth larger. They are printable ASCII without `<`,
 * which could end the script around them.
 */
function base94(bytes) {
  const padded = Buffer.concat([bytes, Buffer.alloc((9 - (bytes.length % 9)) % 9)]);
  const groups = Array.from({ length: padded.length / 9 }, (_, index) => {
    let number = BigInt(`0x${padded.toString('hex', index * 9, index * 9 + 9)}`);
    const codes = [];
    for (let place = 0; place < 11; place += 1) {
      const digit = Number(number % 94n);
      codes.unshift(digit + (digit < 28 ? 32 : 33));
      number /= 94n;
    }
    return String.fromCharCode(...codes);
  });
  return groups.join('');
}

function digest(text) {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

function read(file) {
  return readFileSync(path.join(ROOT, file), 'utf8');
}

if (process.argv[1] === path.join(ROOT, 'scripts', 'page.mjs')) {
  const size = await writePage(path.resolve(ROOT, process.argv[2] ?? 'dist'));
  console.log(`${PAGE}: ${(size / 1000).toFixed(1)} kB`);
}
