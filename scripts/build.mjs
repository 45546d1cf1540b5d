/**
 * `npm run build [-- FOLDER]`: writes loadable chromium and firefox folders into dist (or FOLDER), prints their sizes,
 * and fails if they contain something that they must not (scripts/bundle-report.mjs). Both contain the same files
 * except for the manifest, which has one source.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { reportOn } from './bundle-report.mjs';
import { languageScripts, scriptsOf } from './bundles.mjs';
import { firstFrameKeys } from './first-frame-keys.mjs';
import { changedLibraries } from './libraries.mjs';
import { actionTitles, readLocales, spoken } from './locales.mjs';
import { minified } from './minify.mjs';
import { OLDEST_BROWSERS } from './oldest-browsers.mjs';
import { ROOT } from './setup.mjs';
import { thirdPartyLicences } from './third-party-licences.mjs';

export const DIST = path.resolve(ROOT, process.argv[2] ?? 'dist');

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'));
/** The only place of the version. */
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));

/** The differences between the browsers. */
const MANIFESTS = {
  chromium: ({ browser_specific_settings: _, background: { service_worker, type }, ...manifest }) => ({
    ...manifest,
    background: { service_worker, type },
  }),
  // Firefox has no separate workers for private windows, and treats `split` as "not allowed there". It does not accept
  // a schema of the policy.
  firefox: ({ minimum_chrome_version: _, storage: __, background: { scripts, type }, ...manifest }) => ({
    ...manifest,
    background: { scripts, type },
    incognito: 'spanning',
  }),
};

/** The modules, whose code is shared. */
const FIRST_FRAME = 'popup/main.tsx';
const ENTRIES = ['background/worker.ts', FIRST_FRAME];
/** The whole interface, which the popup loads after its first frame. */
const INTERFACE = 'popup/whole.tsx';
/** What only later parts need, but is too small for a chunk of its own; the whole interface has it. */
const SMALL = [
  'popup/download.ts',
  'src/evidence/evidence.ts',
  'src/wording/evidence-text.ts',
  'src/wording/step-text.ts',
];

/** The keys of all sentences that a page of the extension reads, without those of the stores and the command line. */
const MESSAGE_KEYS = Object.keys(spoken(readLocales().en, 'cli_'));
const FIRST_FRAME_KEYS = await firstFrameKeys(MESSAGE_KEYS);
/** By the modules that have them. */
const KEYS = {
  'first-frame-keys': FIRST_FRAME_KEYS,
  'later-keys': MESSAGE_KEYS.filter((key) => !FIRST_FRAME_KEYS.includes(key)),
};

/**
 * Each language is two modules, so that the popup's first frame waits only for the sentences that it may show. Both have
 * the sentences as one list, in the order of the keys, which have their own module; beside the sentences they would take
 * a quarter of each language. Descriptions for translators are left out.
 */
const messages = {
  name: 'messages',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^(?:first-frame|later)-keys$/ }, ({ path: name }) => ({ path: name, namespace: 'keys' }));
    onLoad({ filter: /./, namespace: 'keys' }, ({ path: name }) => ({
      contents: `const keys = ${JSON.stringify(KEYS[name])};
        export const withKeys = (texts) => Object.fromEntries(
          keys.map((key, index) => [key, { message: texts[index] }]).filter(([, { message }]) => message !== null)
        );`,
    }));
    onLoad({ filter: /_locales.[^/\\]+.messages\.json$/ }, ({ path: file, with: { part } }) => {
      const messages = JSON.parse(readFileSync(file, 'utf8'));
      const keys = part === 'first-frame' ? 'first-frame-keys' : 'later-keys';
      const texts = KEYS[keys].map((key) => messages[key]?.message ?? null);
      return {
        contents: `${imports(importedBefore([FIRST_FRAME]))}
          import { withKeys } from '${keys}';
          export default withKeys(${JSON.stringify(texts)});`,
        resolveDir: ROOT,
        loader: 'js',
      };
    });
  },
};

/**
 * A chunk contains what the same entries load, and each import() is an entry, so the worker and the interface would have to
 * wait for more chunks. So modules that are loaded later are declared to depend on everything that was loaded before.
 */
const fewChunks = {
  name: 'few-chunks',
  setup({ onLoad }) {
    const interfaceFiles = readdirSync(path.join(ROOT, 'popup'), { recursive: true }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const loadedLater = new Set(
      interfaceFiles.flatMap((name) => importsOf(path.join('popup', name), /\bimport\('(\.[^']+)'\)/g)),
    );
    const dependOn = (imports) => (file) => ({
      contents: `${readFileSync(file, 'utf8')}\n${imports}`,
      loader: 'tsx',
    });
    const withKeys = dependOn(imports(['first-frame-keys']));
    const small = SMALL.map((file) => path.join(ROOT, file));
    const withAllBefore = dependOn(imports([...small, ...importedBefore([...ENTRIES, INTERFACE])]));
    onLoad({ filter: /\.tsx?$/ }, ({ path: file }) =>
      file === path.join(ROOT, FIRST_FRAME) ? withKeys(file) : loadedLater.has(file) ? withAllBefore(file) : null,
    );
  },
};

/** What these modules import, and the keys of the first frame's sentences. */
function importedBefore(modules) {
  return ['first-frame-keys', ...modules.flatMap((module) => importsOf(module, /^import .* from '(\.[^']+)';$/gm))];
}

function imports(modules) {
  return modules.map((module) => `import ${JSON.stringify(module)};`).join('\n');
}

const common = {
  absWorkingDir: ROOT,
  outdir: path.join(DIST, 'chromium'),
  outbase: '.',
  // Symbolic links of libraries are not resolved, so that no path of the machine affects the order of the output.
  preserveSymlinks: true,
  bundle: true,
  minify: true,
  target: OLDEST_BROWSERS,
  // webextension-polyfill warns developers about outdated usage.
  drop: ['console'],
  metafile: true,
  charset: 'utf8',
  define: actionTitles(),
  legalComments: 'none',
  plugins: [changedLibraries],
};

rmSync(DIST, { recursive: true, force: true });
// A content script cannot be a module, and the script before the first paint must not wait for one.
const classic = await build({
  ...common,
  entryPoints: ['content/content.ts', 'popup/first-paint.ts', 'popup/styles/popup.css'],
  format: 'iife',
});
// The worker and the interface share their code as chunks; the interface loads some chunks only when they are needed.
const modules = await build({
  ...common,
  entryPoints: ENTRIES,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [...common.plugins, messages, fewChunks],
});

await shrink([classic, modules]);
copyStaticFiles(path.join(DIST, 'chromium'));
cpSync(path.join(DIST, 'chromium'), path.join(DIST, 'firefox'), { recursive: true });
for (const [browser, adapt] of Object.entries(MANIFESTS)) {
  const adapted = { ...adapt(manifest), version };
  writeFileSync(path.join(DIST, browser, 'manifest.json'), `${JSON.stringify(adapted, null, 2)}\n`);
  for (const { file, what } of reportOn(path.join(DIST, browser))) {
    console.error(`${browser}/${file} ${what}`);
    process.exitCode = 1;
  }
}

for (const entry of ['background/worker.js', 'content/content.js', 'popup/main.js']) {
  const texts = scriptsOf(path.join(DIST, 'chromium'), entry).map((file) => readFileSync(file));
  const total = (sizeOf) => kilobytes(texts.reduce((sum, text) => sum + sizeOf(text).length, 0));
  console.log(`${entry}, ${texts.length} files: ${total((text) => text)} minified, ${total(gzipSync)} gzipped`);
}

async function shrink(builds) {
  const scripts = builds.flatMap(({ metafile }) =>
    Object.keys(metafile.outputs).filter((file) => file.endsWith('.js')),
  );
  for (const script of scripts) {
    const file = path.join(ROOT, script);
    writeFileSync(file, await minified(readFileSync(file, 'utf8')));
  }
}

/** The files that a source imports in one kind of way, as absolute paths. */
function importsOf(source, way) {
  const file = path.join(ROOT, source);
  return [...readFileSync(file, 'utf8').matchAll(way)].map(([, to]) => path.resolve(path.dirname(file), to));
}

function copyStaticFiles(folder) {
  for (const each of ['LICENSE', 'managed-schema.json', 'popup/popup.html']) {
    cpSync(path.join(ROOT, each), path.join(folder, each));
  }
  askForAllAtOnce(path.join(folder, 'popup', 'popup.html'));
  copyManifestMessages(folder);
  mkdirSync(path.join(folder, 'icons'));
  for (const icon of ['icon.svg', ...[16, 32, 48, 128].map((size) => `icon-${size}.png`)]) {
    cpSync(path.join(ROOT, 'icons', icon), path.join(folder, 'icons', icon));
  }
  writeFileSync(
    path.join(folder, 'THIRD-PARTY-LICENSES.txt'),
    thirdPartyLicences([classic.metafile, modules.metafile]),
  );
}

/**
 * The page names the chunks that its script will import, so that they are loaded in parallel with it, and the first
 * frame's sentences in each language, one of which its first script has loaded (popup/last-language.ts).
 */
function askForAllAtOnce(page) {
  const folder = path.dirname(page);
  const root = path.dirname(folder);
  const [, ...chunks] = scriptsOf(root, 'popup/main.js');
  const hrefOf = (file) => path.relative(folder, file);
  const links = [
    ...chunks.map((chunk) => `<link rel="modulepreload" href="${hrefOf(chunk)}">`),
    ...Object.keys(readLocales()).map((language) => {
      const tag = language.replaceAll('_', '-');
      return `<link rel="alternate" hreflang="${tag}" href="${hrefOf(languageScripts(root, tag).firstFrame)}">`;
    }),
  ];
  const script = '    <script src="first-paint.js">';
  const lines = links.map((link) => `    ${link}\n`).join('');
  writeFileSync(page, readFileSync(page, 'utf8').replace(script, `${lines}${script}`));
}

/** The sentences that the browser itself looks up for the manifest; all others are in the interface's chunks. */
function copyManifestMessages(folder) {
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  for (const [language, messages] of Object.entries(readLocales())) {
    const kept = Object.fromEntries(named.map((name) => [name, messages[name]]));
    mkdirSync(path.join(folder, '_locales', language), { recursive: true });
    writeFileSync(path.join(folder, '_locales', language, 'messages.json'), `${JSON.stringify(kept, null, 2)}\n`);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
