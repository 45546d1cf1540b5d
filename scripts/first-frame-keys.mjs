/** Which sentences the popup's first frame may show, read from its own code. */
import { build } from 'esbuild';
import { changedLibraries } from './libraries.mjs';
import { ROOT } from './setup.mjs';

/** Leaves out what is loaded after this code, and the sentences themselves. */
const codeAlone = {
  name: 'code-alone',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /./ }, ({ kind, path }) => (kind === 'dynamic-import' ? { path, external: true } : null));
    onLoad({ filter: /messages\.json$/ }, () => ({ contents: '', loader: 'js' }));
  },
};

/**
 * The keys of these sentences: every key that the code spells out, and every key that begins as the code begins one, as
 * in keyOf('headline', code).
 *
 * @param {readonly string[]} keys the keys of all sentences
 * @returns {Promise<readonly string[]>} those among them, in the same order
 */
export async function firstFrameKeys(keys) {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['popup/main.tsx'],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'esnext',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    preserveSymlinks: true,
    plugins: [codeAlone, changedLibraries],
  });
  const code = outputFiles[0].text;
  const spelledOut = new Set(found(code, /["'`](\w+)["'`]/g));
  const prefixes = [...found(code, /(?<!function )\bkeyOf\(([^,]+),/g).map(prefixOf), ...found(code, /`(\w+_)\$\{/g)];
  return keys.filter((key) => spelledOut.has(key) || prefixes.some((prefix) => key.startsWith(prefix)));
}

function found(code, pattern) {
  return [...code.matchAll(pattern)].map(([, part]) => part);
}

function prefixOf(argument) {
  const [, prefix] = /^"(\w+)"$/.exec(argument) ?? [];
  if (prefix === undefined)
    throw new Error(`keyOf(${argument}, …) in the popup's first frame hides which keys it makes`);
  return `${prefix}_`;
}
