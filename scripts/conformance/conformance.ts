import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareFile } from './file.ts';
import { Tally } from './tally.ts';
import { readTruth, type Truth } from './truth.ts';
import { compareWithW3c } from './w3c.ts';

/**
 * Reads the W3C's XML test suite and every file of a folder with a TRUTH.json, and lists where the program and the
 * tools behind that truth agree.
 *
 * @param folder null for only the suite
 */
export const conformance = async (
  folder: string | null,
): Promise<{ readonly lines: readonly string[]; readonly disagreements: number }> => {
  const tally = new Tally();
  compareWithW3c(tally);
  const truth: Truth = folder === null ? { files: new Map(), certificates: new Map() } : readTruth(folder);
  for (const [file, expected] of truth.files) {
    await compareFile(tally, file, readFileSync(join(folder ?? '', file)), expected, truth);
  }
  return { lines: linesOf(tally, truth), disagreements: tally.disagreements.length };
};

// The suite has a thousand documents with a DOCTYPE, which are counted but not listed.
const isListed = ({ rule }: { readonly rule: string }): boolean => rule !== 'doctype';

const linesOf = (tally: Tally, truth: Truth): readonly string[] => {
  const undecided = [...truth.files.values()]
    .flatMap(({ signatures }) => signatures)
    .filter((signature) => signature.undecided_by_xmlsec1 || signature.disputed);
  return [
    'Agreement by field',
    ...[...tally.fields]
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([field, { agreed, compared }]) => `  ${agreed}/${compared}  ${field}`),
    `\nRefused by stricter rules of ours: ${tally.stricter.length}`,
    `  ${tally.stricter.filter((each) => !isListed(each)).length} documents: doctype`,
    ...tally.stricter.filter(isListed).map(({ file, field, rule }) => `  ${file}: ${field}: ${rule}`),
    `\nRead by more lenient rules of ours: ${tally.moreLenient.length}`,
    ...tally.moreLenient.map(({ file, field, rule }) => `  ${file}: ${field}: ${rule}`),
    `\nDisagreements: ${tally.disagreements.length}`,
    ...tally.disagreements.map(
      ({ file, field, ours, truth }) =>
        `  ${file}: ${field}\n    ours:  ${JSON.stringify(ours)}\n    truth: ${JSON.stringify(truth)}`,
    ),
    `\n${truth.files.size} files, ${undecided.length} signatures undecided or disputed and left out, ` +
      `${tally.disagreements.length} disagreements`,
  ];
};
