import { once } from 'node:events';
import messages from '../_locales/en/messages.json' with { type: 'json' };
import manifest from '../package.json' with { type: 'json' };
import type { Report } from '../src/report/format.ts';
import { type Rendering, render } from '../src/report/render.ts';
import { createTranslator } from '../src/wording/translate.ts';
import { type Run, reportsOfFile, reportWithoutFile } from './diagnose-file.ts';
import { errorReport } from './error-report.ts';
import { readKnowledge } from './knowledge.ts';
import { readOptions, USAGE } from './options.ts';

const EXIT = { nothing: 0, cause: 1, unreadable: 2, usage: 64 } as const;
const t = createTranslator(messages);

const main = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  if (!options.ok) return usageError(`${options.error}\n\n${USAGE}`);
  if (options.value.help) return print(USAGE, EXIT.nothing);
  const { files, format, level } = options.value;
  const program = { name: manifest.name, version: manifest.version };
  const knowledge = await readKnowledge(options.value);
  if (!knowledge.ok) {
    const { error } = knowledge;
    if (error.kind === 'usage') return usageError(`${error.text}\n`);
    process.stderr.write(`${error.option}: the file cannot be read, nothing was diagnosed.\n`);
    return printReport(errorReport(error.file, error.error, level, program), format, false);
  }
  for (const warning of knowledge.value.warnings) process.stderr.write(`${warning}\n`);
  if (level === 'raw') process.stderr.write('Level raw: the output holds personal data.\n');
  const run: Run = { options: options.value, knowledge: knowledge.value, program };
  if (files.length === 0) return printReport(await reportWithoutFile(Date.now(), run), format, false);
  let worst: number = EXIT.nothing;
  for (const file of files) {
    for (const report of await reportsOfFile(file, run)) {
      if (isMetadata(report)) process.stderr.write(`${file}: metadata; give it as --sp-metadata or --idp-metadata.\n`);
      worst = Math.max(worst, await printReport(report, format, files.length > 1));
    }
  }
  return worst;
};

const isMetadata = (report: Report): boolean =>
  'error' in report && ['EntityDescriptor', 'EntitiesDescriptor'].includes(report.error.root ?? '');

const usageError = (text: string): number => {
  process.stderr.write(text);
  return EXIT.usage;
};

const print = async (text: string, status: number): Promise<number> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  return status;
};

const printReport = (report: Report, format: Rendering, isOneOfMany: boolean): Promise<number> => {
  const head = isOneOfMany && format === 'text' ? `\n${report.file}\n\n` : '';
  const text = render(report, format, t);
  return print(`${head}${text}${text.endsWith('\n') ? '' : '\n'}`, statusOf(report));
};

const statusOf = (report: Report): number => {
  if ('error' in report) return EXIT.unreadable;
  return report.cause ? EXIT.cause : EXIT.nothing;
};

// Whoever reads only the first lines (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
