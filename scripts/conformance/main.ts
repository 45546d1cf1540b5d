/**
 * `npm run conformance [-- DIR]`: reads the W3C's XML test suite and every file of a folder with a TRUTH.json, and
 * prints where the program and the tools behind that truth agree. Exits with 1 if there is a disagreement that no rule
 * explains, and with 64 for a folder without a TRUTH.json.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conformance } from './conformance.ts';

const [folder] = process.argv.slice(2);
if (folder !== undefined && !existsSync(join(folder, 'TRUTH.json'))) {
  console.error('Usage: npm run conformance [-- DIR]\nDIR is a folder with a TRUTH.json.');
  process.exit(64);
}

const { lines, disagreements } = await conformance(folder ?? null);
console.log(lines.join('\n'));
process.exitCode = disagreements === 0 ? 0 : 1;
