import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Messages } from '../src/wording/translate.ts';
import { runCommand } from './command.ts';
import { fileReader, isInputPiped } from './files.ts';

/** The sentences by folder of `_locales`, which the build inserts (scripts/locales.mjs). */
declare const LANGUAGES: Readonly<Record<string, Messages>>;

// A reader of only the first lines (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit());
process.exitCode = await runCommand(process.argv.slice(2), {
  variables: process.env,
  languages: LANGUAGES,
  read: fileReader(readFileSync),
  isInputPiped,
  output: process.stdout,
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  },
  printError: (text) => process.stderr.write(text),
});
