/**
 * What the packages remove from the libraries that they bundle, or change in them. The unit tests run with the same
 * changes (vitest.config.ts), so code that is needed after all fails there.
 */
import { readFileSync } from 'node:fs';

const unreached = (name) => () => `export default () => { throw new Error('${name} is left out') };`;

/** Files by the ending of their path, with the changes and the reasons. */
const CHANGES = [
  {
    // Preact's core writes innerHTML for a property that nothing here uses. Without that, no code in the package can
    // write it.
    file: 'preact/dist/preact.mjs',
    change: (text) => text.replaceAll('.innerHTML', '.textContent'),
  },
  {
    file: 'pako/dist/pako.mjs',
    change: (text) =>
      text
        // Only this table keeps the compressing half in the bundle, because a bundler cannot know that creating it has
        // no effect.
        .replaceAll('new Config(', '/* @__PURE__ */ new Config(')
        // Nobody reads its English sentences about a failure, or the name and comment in a gzip header.
        .replaceAll(/strm\.msg = "[^"]*";/g, '')
        .replaceAll(/state\.head(?! = )\b/g, 'null')
        // A second, faster copy of the same code inflates long runs, but src/saml inflates only a few kilobytes.
        .replace('have >= 6 && left >= 258', 'false'),
  },
  {
    // Appending one character after another makes a string of as many pieces, and joining those takes longer than
    // everything else.
    file: 'fast-xml-parser/src/xmlparser/OrderedObjParser.js',
    change: (text) =>
      text.replace(
        'textData += xmlData[i];',
        "const next = xmlData.indexOf('<', i); const end = next === -1 ? xmlLen : next; textData += xmlData.slice(i, end); i = end - 1;",
      ),
  },
  {
    // An object without a prototype is a dictionary, which takes more memory and time than the rest of the node. Nearly all
    // elements have no attributes; those of the others replace it.
    file: 'fast-xml-parser/src/xmlparser/xmlNode.js',
    change: (text) => text.replace('this[":@"] = Object.create(null);', 'this[":@"] = undefined;'),
  },
  {
    // Shortcuts of a database and loops over cursors: storage/private-profile-area.ts works on one store in one transaction.
    file: 'idb/build/index.js',
    change: (text) => text.replace(/const readMethods = [\s\S]*(?=\nexport \{)/, ''),
  },
  {
    // It wraps every method of Chromium's API, but only one thing is needed: that a listener for messages may return a
    // promise. In each Chromium that runs the extension, the methods themselves return promises.
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
    // Path expressions select nodes that are not parsed, so only the names in an element's path are needed.
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

/** The packages that those files belong to. */
export const CHANGED_LIBRARIES = [...new Set(CHANGES.map(({ file }) => /^(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? file))];

/**
 * The text of a library's file for the bundle; null for a file that stays unchanged.
 *
 * @param {string} file its absolute path
 */
export function changedLibrary(file) {
  const found = CHANGES.find((each) => file.replaceAll('\\', '/').endsWith(`/node_modules/${each.file}`));
  if (found === undefined) return null;
  const text = readFileSync(file, 'utf8');
  const changed = found.change(text);
  // A newer version may be written differently. No package is better than one that contains more than this table says.
  if (changed === text) throw new Error(`${found.file} is no longer what scripts/libraries.mjs changes`);
  return changed;
}

/** Makes esbuild bundle the libraries with these changes. */
export const changedLibraries = {
  name: 'changed-libraries',
  setup({ onLoad }) {
    onLoad({ filter: /node_modules/ }, ({ path: file }) => {
      const contents = changedLibrary(file);
      return contents === null ? null : { contents };
    });
  },
};
