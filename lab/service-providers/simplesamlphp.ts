import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { ServiceProvider } from './service-provider.ts';

/** Reads a list of Responses from each line, and answers each with a line. */
export const SIMPLESAMLPHP_COMMAND = [
  'php',
  '-d',
  'display_errors=stderr',
  fileURLToPath(new URL('simplesamlphp.php', import.meta.url)),
] as const;

interface Verdicts {
  readonly refusals: readonly (string | null)[];
}

/**
 * SimpleSAMLphp as a service provider, in one process for all Responses, because starting PHP for each would slow every
 * sign-in.
 */
export function startSimpleSamlPhpServiceProvider(): ServiceProvider {
  const [program, ...args] = SIMPLESAMLPHP_COMMAND;
  const php = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<void>((resolve) => php.once('exit', () => resolve()));
  const lines = createInterface({ input: php.stdout })[Symbol.asyncIterator]();
  return {
    name: 'SimpleSAMLphp',
    refusalOf: async (posted) => {
      php.stdin.write(`${JSON.stringify([posted])}\n`);
      // Lines are answered in order, and so are the calls of next().
      const { value } = await lines.next();
      if (value === undefined) throw new Error('SimpleSAMLphp ended');
      const { refusals }: Verdicts = JSON.parse(value);
      const [refusal = 'no verdict'] = refusals;
      return refusal;
    },
    close: () => {
      php.stdin.end();
      return ended;
    },
  };
}
