/**
 * `npm run conformance -- DIR`: reads every file of a folder with a TRUTH.json, and prints on what the program and the
 * tools behind that truth agree. Exit status 1 when anything disagrees without a rule that explains it, 64 without a folder.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFile } from './file.ts';
import { Tally } from './tally.ts';
import { readTruth } from './truth.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined || !existsSync(join(folder, 'TRUTH.json'))) {
  console.error('Usage: npm run conformance -- DIR\nDIR is a folder with a TRUTH.json.');
  process.exit(64);
}

const tally = new Tally();
const truth = readTruth(folder);
for (const [file, expected] of truth.files) {
  await compareFile(tally, file, readFileSync(join(folder, file)), expected, truth);
}

const undecided = [...truth.files.values()]
  .flatMap(({ signatures }) => signatures)
  .filter((signature) => signature.undecided_by_xmlsec1 || signature.disputed);

console.log('Agreement by field');
for (const [field, { agreed, compared }] of [...tally.fields].sort(([a], [b]) => a.localeCompare(b))) {
  console.log(`  ${agreed}/${compared}  ${field}`);
}
console.log(`\nRefused by stricter rules of ours: ${tally.stricter.length}`);
for (const { file, field, rule } of tally.stricter) console.log(`  ${file}: ${field}: ${rule}`);
console.log(`\nDisagreements: ${tally.disagreements.length}`);
for (const { file, field, ours, truth } of tally.disagreements) {
  console.log(`  ${file}: ${field}\n    ours:  ${JSON.stringify(ours)}\n    truth: ${JSON.stringify(truth)}`);
}
console.log(
  `\n${truth.files.size} files, ${undecided.length} signatures undecided or disputed and left out, ` +
    `${tally.disagreements.length} disagreements`,
);
process.exitCode = tally.disagreements.length === 0 ? 0 : 1;
