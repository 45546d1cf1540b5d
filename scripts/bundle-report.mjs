/** What a built extension must not contain; the build fails on it. Checks the built files, whatever made them. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { scriptsOf } from './bundles.mjs';

/** A text that only fast-xml-parser contains, so a file with it parses messages. */
const PARSER = 'Unpaired tag can not be used as closing tag';

/** What no file with a given ending may contain. */
const FORBIDDEN = {
  '.js': [
    ['runs text as code', /\beval\s*\(|\bnew Function\b|\bset(?:Timeout|Interval)\(\s*["'`]/],
    [
      'can send something somewhere',
      /\bfetch\s*\(|XMLHttpRequest|WebSocket|WebTransport|EventSource|sendBeacon|RTCPeerConnection/,
    ],
    ['loads code from elsewhere', /importScripts|\bimport\s*\((?!"(?:\.{1,2}\/)+[\w./-]+\.js"\))/],
    ['loads code from elsewhere', /https?:\/\/[^\s"'`]+\.(?:m?js|css|wasm)\b/],
    ['makes markup of text', /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|srcdoc/],
    ['writes to the console', /\bconsole\.(?:log|info|debug|warn|error|trace|table)\b/],
    [
      'contains a hook for tests',
      /\bexample\.test\b|\b__\w*test\w*__\b|\b(?:playwright|puppeteer|vitest)\b|process\.env/i,
    ],
    ['names its source map', /sourceMappingURL/],
  ],
  '.html': [
    ['has a script in the page', /<script(?![^>]*\bsrc=)|\son\w+\s*=/i],
    ['loads something from elsewhere', /\b(?:src|href)\s*=\s*["']?(?:\w+:|\/\/)/i],
  ],
  '.css': [['loads something from elsewhere', /@import|url\(/i]],
};

/** The endings of the files that a package may contain. */
const KINDS = /(?:\.(?:js|html|css|json|png|svg|txt)|^LICENSE)$/;

/** Scripts that are loaded whole before their first line runs, and what they must not contain. */
const ENTRIES = [
  // Chromium allows no import() in a service worker.
  ['background/worker.js', 'loads something later', /\bimport\s*\(/],
  ['content/content.js', 'loads something later', /\bimport\s*\(/],
  ['content/content.js', 'contains a parser', PARSER],
  ['popup/main.js', 'contains a parser, for which the first frame would wait', PARSER],
];

/**
 * @param {string} folder an unpacked extension
 * @returns {{ file: string, what: string }[]} what must not be there; empty if there is nothing
 */
export function reportOn(folder) {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
    .toSorted();
  const read = (file) => readFileSync(path.join(folder, file), 'utf8');
  const strangers = files.filter((file) => !KINDS.test(file)).map((file) => ({ file, what: 'belongs in no package' }));
  const held = files.flatMap((file) =>
    (FORBIDDEN[path.extname(file)] ?? [])
      .filter(([, pattern]) => pattern.test(read(file)))
      .map(([what]) => ({ file, what })),
  );
  const loaded = ENTRIES.flatMap(([entry, what, means]) => {
    const loads = scriptsOf(folder, entry).map((file) => readFileSync(file, 'utf8'));
    return loads.some((text) => text.search(means) !== -1) ? [{ file: entry, what }] : [];
  });
  // If no bundle had a parser, the two lines above would prove nothing.
  const parsers = files.filter((file) => file.endsWith('.js') && read(file).includes(PARSER));
  const copies = parsers.length === 1 ? [] : [{ file: '.', what: `contains ${parsers.length} parsers instead of one` }];
  return [...strangers, ...held, ...loaded, ...copies];
}
