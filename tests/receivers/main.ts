/**
 * `npm run receivers`: puts the fault matrix and the probes to real service providers, and prints for each kind what they do and what
 * the program says. Exit status 1 where it claims for certain what most accept, or is silent where most refuse, and `exceptions.ts`
 * has no reason for it.
 */
import { ensureDebianPackages } from '../../scripts/setup.mjs';
import { compare, type Kind } from './compare.ts';
import { ask, RECEIVERS } from './receiver.ts';
import { matrixTrials, probeTrials } from './trials.ts';

ensureDebianPackages(['simplesamlphp', 'pysaml2', 'python3-saml', 'ruby-saml']);

const trials = [...(await probeTrials()), ...(await matrixTrials())];
const posted = trials.map((trial) => trial.posted);
const answers = RECEIVERS.map((receiver) => ({ receiver, ...ask(receiver, posted) }));

console.log(answers.map(({ receiver, version }) => `${receiver.name} ${version}`).join(', '));
console.log(`${trials.length} sign-ins\n`);

const kinds = compare(
  trials,
  answers.map(({ refusals }) => refusals),
);
const line = ({ name, accepted, asked, says, verdict, reason }: Kind): string =>
  `${`${accepted}/${asked}`.padStart(6)}  ${verdict.padEnd(11)}  ${name}: ${says}${reason === null ? '' : ` (${reason})`}`;
for (const kind of kinds) console.log(line(kind));

const count = (verdict: Kind['verdict']): number => kinds.filter((kind) => kind.verdict === verdict).length;
console.log(`\nClaimed and mostly accepted: ${count('over-claim')}, silent and mostly refused: ${count('silent')}`);
console.log(`With a reason (exceptions.ts): ${count('exception')}`);
process.exitCode = count('over-claim') + count('silent') === 0 ? 0 : 1;
