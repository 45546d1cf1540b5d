/** The licences of the libraries with code in a bundle, which must be distributed with it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/** The text of the MIT License, from our own file below its title and copyright. */
const MIT = readFileSync(path.join(ROOT, 'LICENSE'), 'utf8').split('\n').slice(4).join('\n').trim();

const MPL_NOTICE =
  'This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0. If a copy of the MPL was not distributed with this file, You can obtain one at https://mozilla.org/MPL/2.0/.';

/**
 * @param {readonly import('esbuild').Metafile[]} metafiles those of the builds that made the bundles
 * @returns {string} each licence once, below the libraries that have it and their copyrights
 */
export function thirdPartyLicences(metafiles) {
  const byTerms = new Map();
  for (const name of librariesIn(metafiles)) {
    const lines = licenceOf(name).split('\n');
    const terms = lines.filter((line) => !IS_NOTICE.test(line));
    const notice = [name, ...lines.filter((line) => IS_COPYRIGHT.test(line)).map((line) => line.trim())].join(', ');
    const key = terms.join(' ').replaceAll(/\s+/g, ' ').trim();
    byTerms.set(key, { terms, notices: [...(byTerms.get(key)?.notices ?? []), notice] });
  }
  return [...byTerms.values()]
    .map(({ terms, notices }) => `${notices.join('\n')}\n\n${terms.join('\n').trim()}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

const IS_COPYRIGHT = /^\s*copyright\b/i;
/** The differences between two copies of one licence: its owner, and whether its name is above it. */
const IS_NOTICE = /^\s*copyright\b|^\s*(?:the )?mit license(?: \(mit\))?\s*$/i;

function librariesIn(metafiles) {
  const inputs = metafiles.flatMap((metafile) =>
    Object.values(metafile.outputs).flatMap(({ inputs }) =>
      Object.entries(inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])),
    ),
  );
  const names = inputs.flatMap((input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? []);
  return [...new Set(names)].toSorted();
}

function licenceOf(name) {
  const folder = path.join(ROOT, 'node_modules', name);
  const { license, author, homepage } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  // 17 KB of text, which the notice may replace (MPL 2.0, sections 3.2 and 1.4, Exhibit A).
  if (license === 'MPL-2.0') return `${MPL_NOTICE} Its source code is at ${homepage}.`;
  const found = ['LICENSE', 'LICENSE.md', 'LICENSE.txt'].map((file) => path.join(folder, file)).find(existsSync);
  if (found !== undefined) return readFileSync(found, 'utf8').trim();
  // Some packages only name their licence.
  if (license !== 'MIT') throw new Error(`${name} has no licence file, and its licence is ${license}`);
  return `Copyright (c) ${author}\n\n${MIT}`;
}
