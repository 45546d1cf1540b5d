import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import type { Posted } from '../../lab/service-providers/service-provider.ts';
import { SIMPLESAMLPHP_COMMAND } from '../../lab/service-providers/simplesamlphp.ts';

/** A service provider that shares no code with this program. */
export interface Receiver {
  readonly name: string;
  /** Debian's package. */
  readonly package: string;
  readonly command: readonly [string, ...string[]];
}

const script = (name: string): string => fileURLToPath(new URL(`judges/${name}`, import.meta.url));

export const SIMPLESAMLPHP: Receiver = {
  name: 'SimpleSAMLphp',
  package: 'simplesamlphp',
  command: SIMPLESAMLPHP_COMMAND,
};

export const RECEIVERS: readonly Receiver[] = [
  SIMPLESAMLPHP,
  { name: 'pysaml2', package: 'python3-pysaml2', command: ['/usr/bin/python3', script('pysaml2.py')] },
  { name: 'python3-saml', package: 'python3-onelogin-saml2', command: ['/usr/bin/python3', script('python3_saml.py')] },
  { name: 'ruby-saml', package: 'ruby-saml', command: ['ruby', script('ruby_saml.rb')] },
];

const Answer = v.object({ version: v.string(), refusals: v.array(v.nullable(v.string())) });

/** What a receiver says to a list of sign-ins: for each its words against it, null if it accepts. */
export type Verdicts = v.InferOutput<typeof Answer>;

/** Puts all sign-ins to a receiver in one process. */
export const ask = ({ name, command: [program, ...args] }: Receiver, posted: readonly Posted[]): Verdicts => {
  const { stdout, stderr } = spawnSync(program, args, {
    input: `${JSON.stringify(posted)}\n`,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    timeout: 600_000,
  });
  const start = stdout.lastIndexOf('{"version"');
  if (start === -1) throw new Error(`${name} does not answer: ${stderr.slice(-2000)}`);
  return v.parse(Answer, JSON.parse(stdout.slice(start)));
};
