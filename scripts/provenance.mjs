/**
 * What the files of a release were made from, as an in-toto statement with SLSA's provenance
 * (https://slsa.dev/spec/v1.0/provenance). The statement is not signed itself, but the tag is, and
 * .github/workflows/release.yml has GitHub sign a statement for its build.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './setup.mjs';

/**
 * @param {readonly { name: string, bytes: Uint8Array }[]} files of the release
 * @param {string} tag
 * @param {string} commit its full hash
 * @returns {object} the same for the same files, tag and commit
 */
export function provenance(files, tag, commit) {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: files.map(({ name, bytes }) => ({ name, digest: { sha256: sha256(bytes) } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'urn:its-the-saml:release:v1',
        externalParameters: { tag, command: 'npm ci && npm run release -- --tested' },
        resolvedDependencies: [
          { name: 'sources', digest: { gitCommit: commit } },
          { name: 'package-lock.json', digest: { sha256: sha256(readFileSync(path.join(ROOT, 'package-lock.json'))) } },
        ],
      },
      runDetails: { builder: { id: 'urn:its-the-saml:scripts/release.mjs', version: { node: process.versions.node } } },
    },
  };
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}
