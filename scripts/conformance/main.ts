/**
 * `npm run conformance [-- DIR]`: reads the W3C's XML test suite and every file of a folder with a TRUTH.json, and prints on what the
 * program and the tools behind that truth agree. Exit status 1 when anything disagrees without a rule that explains it, 64 for a
 * folder without a TRUTH.json.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFile } from './file.ts';
import { Tally } from './tally.ts';
import { readTruth, type Truth } from './truth.ts';
import { compareWithW3c } from './w3c.ts';

const [folder] = process.argv.slice(2);
if (folder !== undefined && !existsSync(join(folder, 'TRUTH.json'))) {
  console.error('Usage: npm run conformance [-- DIR]\nDIR is a folder with a TRUTH.json.');
  process.exit(64);
}

const tally = new Tally();
compareWithW3c(tally);
const truth: Truth = folder === undefined ? { files: new Map(), certificates: new Map() } : readTruth(folder);
for (const [file, expected] of truth.files) {
  await compareFile(tally, file, readFileSync(join(folder ?? '', file)), expected, truth);
}

const undecided = [...truth.files.values()]
  .flatMap(({ signatures }) => signatures)
  .filter((signature) => signature.undecided_by_xmlsec1 || signature.disputed);

console.log('Agreement by field');
for (const [field, { agreed, compared }] of [...tally.fields].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`  ${agreed}/${compared}  ${field}`);
}
// The suite has a thousand documents with a DOCTYPE: they are counted, not listed.
const isListed = ({ rule }: { readonly rule: string }): boolean => rule !== 'doctype';
console.log(`\nRefused by stricter rules of ours: ${tally.stricter.length}`);
console.log(`  ${tally.stricter.filter((each) => !isListed(each)).length} documents: doctype`);
for (const { file, field, rule } of tally.stricter.filter(isListed)) console.log(`  ${file}: ${field}: ${rule}`);
console.log(`\nRead by more lenient rules of ours: ${tally.moreLenient.length}`);
for (const { file, field, rule } of tally.moreLenient) console.log(`  ${file}: ${field}: ${rule}`);
console.log(`\nDisagreements: ${tally.disagreements.length}`);
for (const { file, field, ours, truth } of tally.disagreements) {
  console.log(`  ${file}: ${field}\n    ours:  ${JSON.stringify(ours)}\n    truth: ${JSON.stringify(truth)}`);
}
console.log(
  `\n${truth.files.size} files, ${undecided.length} signatures undecided or disputed and left out, ` +
    `${tally.disagreements.length} disagreements`,
);
process.exitCode = tally.disagreements.length === 0 ? 0 : 1;
