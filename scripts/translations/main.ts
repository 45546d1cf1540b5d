/**
 * `npm run translations`: lists the sentences of each language that are missing, left over, or translated from an
 * English sentence that has changed since; exits with 1 if there are any. `npm run translations -- --accept` records
 * that all of them match today's English: run it after you have checked them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readLocales } from '../locales.mjs';
import { ROOT } from '../setup.mjs';
import { currentSources, type Sources, workIn } from './sources.ts';

const { values: options } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });
const { en: english = {}, ...translations } = readLocales();
const fileOf = (language: string): string => path.join(ROOT, '_locales', language, 'sources.json');
const readSources = (language: string): Sources =>
  existsSync(fileOf(language)) ? JSON.parse(readFileSync(fileOf(language), 'utf8')) : {};

for (const [language, translation] of Object.entries(translations)) {
  if (options.accept) {
    writeFileSync(fileOf(language), `${JSON.stringify(currentSources(translation, english), null, 2)}\n`);
  }
  const { missing, outdated, surplus } = workIn(translation, english, readSources(language));
  const lines = [
    ...missing.map((key) => [`missing   ${key}`, `  en: ${english[key]?.message}`]),
    ...outdated.map((key) => [
      `outdated  ${key}`,
      `  en: ${english[key]?.message}`,
      `  ${language}: ${translation[key]?.message}`,
    ]),
    ...surplus.map((key) => [`left over ${key}`]),
  ].flat();
  process.stdout.write(
    `${language}:${lines.length === 0 ? ' up to date' : ''}\n${lines.map((line) => `${line}\n`).join('')}`,
  );
  if (lines.length > 0) process.exitCode = 1;
}
