import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../cli/command.ts';
import { fileReader } from '../../cli/files.ts';
import { readLocales } from '../../scripts/locales.mjs';

interface Started {
  /** What is piped in. */
  readonly input?: string;
  /** Environment variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Whether a terminal shows the output, instead of a pipe. */
  readonly isTerminal?: boolean;
}

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const languages = readLocales();

/**
 * The command line as a function, because a start of node for each command takes longer than the command. Its input is
 * a pipe, and file names are relative to the folder. npm-package.test.ts starts the program itself.
 */
export const commandIn =
  (folder: string) =>
  async (args: readonly string[], { input = '', variables = {}, isTerminal = false }: Started = {}): Promise<Ended> => {
    const written = { stdout: '', stderr: '' };
    const status = await runCommand(args, {
      variables,
      languages,
      read: fileReader((file) => (file === 0 ? Buffer.from(input) : readFileSync(path.resolve(folder, file)))),
      isInputPiped: () => true,
      output: { isTTY: isTerminal, columns: 80 },
      print: async (text) => {
        written.stdout += text;
      },
      printError: (text) => {
        written.stderr += text;
      },
    });
    return { status, ...written };
  };
