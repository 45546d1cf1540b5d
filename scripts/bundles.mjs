/** Which scripts of a built extension load which others, read from the built files. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLocales } from './locales.mjs';

/** The specifiers after `from` and bare `import`, as esbuild writes them. */
const STATIC_IMPORT = /\b(?:from|import)\s*"(\.{1,2}\/[^"]+\.js)"/g;

/**
 * The script and everything that is loaded with it before its first line runs, without what it may load later.
 *
 * @param {string} folder the built extension
 * @param {string} entry the script's path in it
 * @returns {string[]} absolute paths, the script's own first
 */
export function scriptsOf(folder, entry) {
  const found = new Set([path.join(folder, entry)]);
  // Iteration over a set includes elements that are added meanwhile.
  for (const file of found) {
    for (const [, specifier] of readFileSync(file, 'utf8').matchAll(STATIC_IMPORT)) {
      found.add(path.resolve(path.dirname(file), specifier));
    }
  }
  return [...found];
}

/**
 * The only scripts that contain the sentences of a language: those of the popup's first frame, and all others.
 *
 * @param {string} folder the built extension
 * @param {string} tag the language, as BCP 47 spells it
 * @returns {{ firstFrame: string, later: string }} their absolute paths
 */
export function languageScripts(folder, tag) {
  const messages = readLocales()[tag.replaceAll('-', '_')];
  const chunks = path.join(folder, 'chunks');
  const scripts = readdirSync(chunks).map((file) => path.join(chunks, file));
  const scriptWith = (sentence) => {
    const found = scripts.filter((file) => readFileSync(file, 'utf8').includes(sentence));
    if (found.length !== 1) throw new Error(`${found.length} scripts contain a sentence in ${tag}`);
    return found[0];
  };
  return {
    firstFrame: scriptWith(messages.sentence_audience_mismatch.message),
    later: scriptWith(messages.ui_empty_sentence.message),
  };
}
