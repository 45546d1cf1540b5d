/**
 * `npm run receivers`: runs the fault matrix and the probes through real service providers, and prints for each kind
 * what they do and what the program says. Exits with 1 if the program claims for certain what most accept, or is silent
 * where most refuse, and `exceptions.ts` has no reason for it.
 */
import { ensureDebianPackages } from '../../scripts/setup.mjs';
import { compare, type Kind } from './compare.ts';
import { askAll, RECEIVERS } from './receiver.ts';
import { matrixTrials, probeTrials } from './trials.ts';

ensureDebianPackages(RECEIVERS.map(({ debian }) => debian));

const trials = [...(await probeTrials()), ...(await matrixTrials())];
const answers = RECEIVERS.map((receiver) => ({ receiver, ...askAll(receiver, trials) }));

console.log(answers.map(({ receiver, version }) => `${receiver.name} ${version}`).join(', '));
console.log(`${trials.length} sign-ins; a column for each of these, in their order: + accepts, - refuses, ~ both\n`);

const kinds = compare(
  trials,
  answers.map(({ refusals }) => refusals),
);
const SIGNS = { accepts: '+', refuses: '-', divided: '~' } as const;
const line = ({ name, votes, says, verdict, reason }: Kind): string =>
  `${votes.map((vote) => (vote === null ? ' ' : SIGNS[vote])).join('')}  ${verdict.padEnd(11)}  ${name}: ${says}` +
  (reason === null ? '' : ` (${reason})`);
for (const kind of kinds) console.log(line(kind));

const count = (verdict: Kind['verdict']): number => kinds.filter((kind) => kind.verdict === verdict).length;
console.log(`\nClaimed and mostly accepted: ${count('over-claim')}, silent and mostly refused: ${count('silent')}`);
console.log(`With a reason (exceptions.ts): ${count('exception')}`);
process.exitCode = count('over-claim') + count('silent') === 0 ? 0 : 1;
