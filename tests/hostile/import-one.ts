/** Reads one file as the interface imports it, and prints the result as JSON. */
import { readFileSync } from 'node:fs';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { measure } from './measure.ts';

const read = async (input: Uint8Array): Promise<string> => {
  const evidence = await readEvidence(input);
  return evidence.ok ? evidence.value.kind : `refused: ${evidence.error.code}`;
};

const input = readFileSync(process.argv[2] ?? '');
await measure(() => read(input));
