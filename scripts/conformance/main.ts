/**
 * `npm run conformance [-- DIR]`: reads the W3C's XML test suite and every file of a folder with a TRUTH.json, and
 * prints where the program and the tools behind that truth agree. Exits with 1 if there is a disagreement that no rule
 * explains, and with 64 for a folder without a TRUTH.json.
 */
import { runConformance } from './command.ts';

const { stdout, stderr, status } = await runConformance(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = status;
