/**
 * What the packages leave out of the libraries that they bundle, or do otherwise. The unit tests run with the same changes (vitest.config.ts),
 * so that code which is reached after all fails there.
 */
import { readFileSync } from 'node:fs';

const unreached = (name) => () => `export default () => { throw new Error('${name} is left out') };`;

/** Files by how their path ends, what is changed in them, and why. */
const CHANGES = [
  {
    // Preact's core writes innerHTML for a property that nothing here uses: without it, no code in the package can.
    file: 'preact/dist/preact.mjs',
    change: (text) => text.replaceAll('.innerHTML', '.textContent'),
  },
  {
    file: 'pako/dist/pako.mjs',
    change: (text) =>
      text
        // This table alone keeps the half that compresses, as a bundler cannot know that making it changes nothing.
        .replaceAll('new Config(', '/* @__PURE__ */ new Config(')
        // Nobody reads its English sentences about a failure, or the name and comment in a gzip header.
        .replaceAll(/strm\.msg = "[^"]*";/g, '')
        .replaceAll(/state\.head(?! = )\b/g, 'null')
        // It inflates long runs by a second, faster copy of the same code: src/saml inflates a few kilobytes.
        .replace('have >= 6 && left >= 258', 'false'),
  },
  {
    // One character after another makes a string of as many pieces, which takes longer to put together than all the rest.
    file: 'fast-xml-parser/src/xmlparser/OrderedObjParser.js',
    change: (text) =>
      text.replace(
        'textData += xmlData[i];',
        "const next = xmlData.indexOf('<', i); const end = next === -1 ? xmlLen : next; textData += xmlData.slice(i, end); i = end - 1;",
      ),
  },
  {
    // It wraps every method of Chromium's API. All that is needed of it is that a listener for messages may return a promise:
    // in each Chromium that runs the extension, the methods return promises of their own.
    file: 'webextension-polyfill/dist/browser-polyfill.js',
    change: (text) => text.replace(/(?<=const apiMetadata = )\{.*?\n {6}\}(?=;)/s, '{ runtime: {} }'),
  },
  // src/xml checks that a text is well-formed before fast-xml-parser reads it.
  {
    file: 'fast-xml-parser/src/validator.js',
    change: () => `export const validate = () => { throw new Error('validate is left out') };`,
  },
  // The rest belongs to document types, which src/xml refuses before fast-xml-parser sees them,
  {
    file: 'fast-xml-parser/src/xmlparser/DocTypeReader.js',
    change: () => `export default class {
      setXmlVersion() {}
      readDocType() { throw new Error('DocTypeReader is left out') }
    };`,
  },
  {
    file: 'is-unsafe/src/index.js',
    change: () => `export const HTML = [], XML = [];
      export const isUnsafe = () => { throw new Error('is-unsafe is left out') };`,
  },
  // … to entities, to numbers in place of text, to nodes that are left out, and to objects without order: src/xml/library.ts turns them off.
  {
    file: '@nodable/entities/src/index.js',
    change: () => `export const XML = {}, CURRENCY = {}, COMMON_HTML = {}, ENTITY_ACTION = {};
      export class EntityDecoder {
        setExternalEntities() {}
        setXmlVersion() {}
        reset() {}
        decode() { throw new Error('EntityDecoder is left out') }
      };`,
  },
  {
    // Of an element's path, whose expressions select nodes that are not parsed, only the names are needed.
    file: 'path-expression-matcher/src/index.js',
    change: () => `export class Expression {}
      export class ExpressionSet {}
      export class Matcher {
        #names = [];
        readOnly() { return this }
        reset() { this.#names.length = 0 }
        push(name) { this.#names.push(name) }
        pop() { this.#names.pop() }
        getCurrentTag() { return this.#names.at(-1) }
        matchesAny() { return false }
      };`,
  },
  {
    // src/xml/library.ts names the properties itself, and turns entities off.
    file: 'fast-xml-parser/src/xmlparser/OptionsBuilder.js',
    change: (text) =>
      text
        .replace(/function validatePropertyName[\s\S]*?(?=export const buildOptions)/, '')
        .replace(/const propertyNameOptions[\s\S]*?(?=if \(built\.onDangerousProperty)/, '')
        .replace('normalizeProcessEntities(built.processEntities, built.htmlEntities)', '{ enabled: false }'),
  },
  { file: 'strnum/strnum.js', change: unreached('strnum') },
  { file: 'fast-xml-parser/src/xmlparser/node2json.js', change: unreached('node2json') },
];

/** The packages that those files are of. */
export const CHANGED_LIBRARIES = [...new Set(CHANGES.map(({ file }) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file))];

/**
 * The text of a library's file as it is bundled; null for a file that is taken as it is.
 *
 * @param {string} file its absolute path
 */
export function changedLibrary(file) {
  const found = CHANGES.find((each) => file.replaceAll('\\', '/').endsWith(`/node_modules/${each.file}`));
  if (found === undefined) return null;
  const text = readFileSync(file, 'utf8');
  const changed = found.change(text);
  // A newer version may be written otherwise: better no package than one with more in it than is said here.
  if (changed === text) throw new Error(`${found.file} is no longer what scripts/libraries.mjs changes`);
  return changed;
}

/** Lets esbuild bundle the libraries as they are changed here. */
export const changedLibraries = {
  name: 'changed-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const contents = changedLibrary(file);
      return contents === null ? null : { contents };
    });
  },
};
