/**
 * `npm run new -- cause CODE` or `npm run new -- idp ID [refusals] [application]`: writes the files of a new cause or IdP product and registers it.
 * `npm run check` then names what has to be filled in.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../setup.mjs';
import { newCause } from './cause.ts';
import { newIdp } from './idp.ts';
import type { NewFiles, ReadFile } from './new-files.ts';

const MAKERS: Readonly<Record<string, (name: string, read: ReadFile, known: readonly string[]) => NewFiles>> = {
  cause: newCause,
  idp: newIdp,
};

const [kind = '', name = '', ...known] = process.argv.slice(2);

const read: ReadFile = (file) => {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
};

const made = MAKERS[kind]?.(name, read, known) ?? {
  refused: 'usage: npm run new -- cause CODE, or npm run new -- idp ID [refusals] [application]',
};
if ('refused' in made) {
  process.stderr.write(`${made.refused}\n`);
  process.exit(1);
}
for (const [file, text] of made.files) {
  mkdirSync(path.dirname(path.join(ROOT, file)), { recursive: true });
  writeFileSync(path.join(ROOT, file), text);
}
const written = made.files.map(([file]) => file);
execFileSync(path.join(ROOT, 'node_modules/.bin/biome'), ['check', '--write', ...written], {
  cwd: ROOT,
  stdio: 'ignore',
});
process.stdout.write(`${written.join('\n')}\nnpm run check names what has to be filled in.\n`);
