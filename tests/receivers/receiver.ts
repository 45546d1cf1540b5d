import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Posted } from '../../lab/service-providers/service-provider.ts';
import { SIMPLESAMLPHP_COMMAND } from '../../lab/service-providers/simplesamlphp.ts';
import type { Refusals } from './compare.ts';
import type { Trial } from './trials.ts';

/** A third-party implementation, which shares no code with this program. */
export interface Receiver {
  readonly name: string;
  /** Its name in scripts/setup.mjs. */
  readonly debian: string;
  /** Whether it judges a whole sign-in, like a service provider, or only its signatures. */
  readonly judges: 'sign-ins' | 'signatures';
  readonly command: readonly [string, ...string[]];
}

const script = (name: string): string => fileURLToPath(new URL(`judges/${name}`, import.meta.url));

export const SIMPLESAMLPHP: Receiver = {
  name: 'SimpleSAMLphp',
  debian: 'simplesamlphp',
  judges: 'sign-ins',
  command: SIMPLESAMLPHP_COMMAND,
};

const JARS = ['xmlsec', 'gson', 'commons-codec', 'slf4j-api', 'slf4j-nop', 'woodstox-core'];

export const RECEIVERS: readonly Receiver[] = [
  SIMPLESAMLPHP,
  { name: 'pysaml2', debian: 'pysaml2', judges: 'sign-ins', command: ['/usr/bin/python3', script('pysaml2.py')] },
  {
    name: 'python3-saml',
    debian: 'python3-saml',
    judges: 'sign-ins',
    command: ['/usr/bin/python3', script('python3_saml.py')],
  },
  { name: 'ruby-saml', debian: 'ruby-saml', judges: 'sign-ins', command: ['ruby', script('ruby_saml.rb')] },
  {
    name: 'Santuario',
    debian: 'santuario',
    judges: 'signatures',
    command: ['java', '-cp', JARS.map((name) => `/usr/share/java/${name}.jar`).join(':'), script('Santuario.java')],
  },
];

const Answer = v.object({ version: v.string(), refusals: v.array(v.nullable(v.string())) });

/** A receiver's verdict on a list of sign-ins: for each its objection, or null if it accepts. */
export type Verdicts = v.InferOutput<typeof Answer>;

/** Runs all sign-ins through a receiver in one process. */
export const ask = ({ name, command: [program, ...args] }: Receiver, posted: readonly Posted[]): Verdicts => {
  const { stdout, stderr } = spawnSync(program, args, {
    input: `${JSON.stringify(posted)}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    // Long enough for a busy machine, because pysaml2 starts xmlsec1 for each signature.
    timeout: 3_600_000,
  });
  const start = stdout.lastIndexOf('{"version"');
  if (start === -1) throw new Error(`${name} does not answer: ${stderr.slice(-2000)}`);
  return v.parse(Answer, JSON.parse(stdout.slice(start)));
};

/** Runs the trials that a receiver can judge through it; the others get no answer. */
export const askAll = (
  receiver: Receiver,
  trials: readonly Trial[],
): { readonly version: string; readonly refusals: Refusals } => {
  const indexes = [...trials.keys()].filter((index) => receiver.judges === 'sign-ins' || trials[index]?.isOfSignature);
  const asked = trials.filter((_, index) => indexes.includes(index));
  const { version, refusals } = ask(
    receiver,
    asked.map(({ posted }) => posted),
  );
  return { version, refusals: trials.map((_, index) => refusals[indexes.indexOf(index)]) };
};
