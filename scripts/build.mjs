/**
 * `npm run build [-- FOLDER]`: writes chromium and firefox into dist (or FOLDER), loadable as they are, and prints what they weigh.
 * Both hold the same files but for the manifest, of which there is one source.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { scriptsOf } from './bundles.mjs';
import { changedLibrary } from './libraries.mjs';
import { actionTitles, readLocales } from './locales.mjs';
import { ROOT } from './setup.mjs';

export const DIST = path.resolve(ROOT, process.argv[2] ?? 'dist');

/** What the browsers differ in. */
const MANIFESTS = {
  chromium: ({ browser_specific_settings: _, background: { service_worker, type }, ...manifest }) => ({
    ...manifest,
    background: { service_worker, type },
  }),
  // Firefox knows no workers of its own for private windows, and takes `split` for "not allowed there"; it wants no schema
  // of the policy.
  firefox: ({ minimum_chrome_version: _, storage: __, background: { scripts, type }, ...manifest }) => ({
    ...manifest,
    background: { scripts, type },
    incognito: 'spanning',
  }),
};

/** The modules, whose code is shared. */
const ENTRIES = ['background/worker.ts', 'popup/main.tsx'];

/** Bundles libraries without what is never reached of them. */
const changedLibraries = {
  name: 'changed-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const contents = changedLibrary(file);
      return contents === null ? null : { contents };
    });
  },
};

/**
 * A chunk is what the same entries load, and each import() is an entry: with every one of them there would be more chunks for
 * the worker and the popup to wait for. So what is loaded later is said to stand on all that those two load at once.
 */
const fewChunks = {
  name: 'few-chunks',
  setup({ onResolve, onLoad }) {
    const loadedAtOnce = ENTRIES.flatMap((entry) => {
      const file = path.join(ROOT, entry);
      const imports = readFileSync(file, 'utf8').matchAll(/^import .* from '(\.[^']+)';$/gm);
      return [...imports].map(
        ([, relative]) => `import ${JSON.stringify(path.resolve(path.dirname(file), relative))};`,
      );
    }).join('\n');
    onResolve({ filter: /\.tsx?$/ }, ({ kind, path: specifier, resolveDir }) =>
      kind === 'dynamic-import' ? { path: path.resolve(resolveDir, specifier), pluginData: { isLater: true } } : null,
    );
    onLoad({ filter: /\.tsx?$/ }, ({ path: file, pluginData }) =>
      pluginData?.isLater ? { contents: `${readFileSync(file, 'utf8')}\n${loadedAtOnce}`, loader: 'tsx' } : null,
    );
  },
};

const common = {
  absWorkingDir: ROOT,
  outdir: path.join(DIST, 'chromium'),
  outbase: '.',
  bundle: true,
  minify: true,
  target: ['chrome123', 'firefox140'],
  charset: 'utf8',
  define: actionTitles(),
  legalComments: 'none',
  plugins: [changedLibraries],
};

rmSync(DIST, { recursive: true, force: true });
// A content script cannot be a module, and what decides the first paint must not wait for one.
await build({ ...common, entryPoints: ['content/content.ts', 'popup/first-paint.ts'], format: 'iife' });
// The worker and the interface share their code as chunks; the interface loads some of its own only when they are needed.
await build({
  ...common,
  entryPoints: ENTRIES,
  format: 'esm',
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  plugins: [...common.plugins, fewChunks],
});

const manifest = JSON.parse(readFileSync(path.join(ROOT, 'manifest.json'), 'utf8'));
const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
copyStaticFiles(path.join(DIST, 'chromium'));
cpSync(path.join(DIST, 'chromium'), path.join(DIST, 'firefox'), { recursive: true });
for (const [browser, adapt] of Object.entries(MANIFESTS)) {
  const adapted = { ...adapt(manifest), version };
  writeFileSync(path.join(DIST, browser, 'manifest.json'), `${JSON.stringify(adapted, null, 2)}\n`);
}

for (const entry of ['background/worker.js', 'content/content.js', 'popup/main.js']) {
  const texts = scriptsOf(path.join(DIST, 'chromium'), entry).map((file) => readFileSync(file));
  const total = (sizeOf) => kilobytes(texts.reduce((sum, text) => sum + sizeOf(text).length, 0));
  console.log(`${entry}, ${texts.length} files: ${total((text) => text)} minified, ${total(gzipSync)} gzipped`);
}

function copyStaticFiles(folder) {
  for (const each of ['LICENSE', 'managed-schema.json', 'popup/popup.html', 'popup/styles']) {
    cpSync(path.join(ROOT, each), path.join(folder, each), { recursive: true });
  }
  copyManifestMessages(folder);
  mkdirSync(path.join(folder, 'icons'));
  for (const icon of ['icon.svg', ...[16, 32, 48, 128].map((size) => `icon-${size}.png`)]) {
    cpSync(path.join(ROOT, 'icons', icon), path.join(folder, 'icons', icon));
  }
  writeFileSync(path.join(folder, 'THIRD-PARTY-LICENSES.txt'), thirdPartyLicences());
}

/** What the browser itself looks up for the manifest; all other sentences stand in the interface's chunks. */
function copyManifestMessages(folder) {
  const named = [...JSON.stringify(manifest).matchAll(/__MSG_(\w+)__/g)].map(([, name]) => name);
  for (const [language, messages] of Object.entries(readLocales())) {
    const kept = Object.fromEntries(named.map((name) => [name, messages[name]]));
    mkdirSync(path.join(folder, '_locales', language), { recursive: true });
    writeFileSync(path.join(folder, '_locales', language, 'messages.json'), `${JSON.stringify(kept, null, 2)}\n`);
  }
}

/** The libraries that are bundled, with the licences that ask to be passed on. */
function thirdPartyLicences() {
  const { dependencies } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  return Object.keys(dependencies)
    .toSorted()
    .map((name) => `${name}\n\n${readFileSync(licenceFile(name), 'utf8').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function licenceFile(name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const found = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((file) => path.join(folder, file)).find(existsSync);
  if (found === undefined) throw new Error(`${name} has no licence file`);
  return found;
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
