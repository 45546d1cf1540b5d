import { once } from 'node:events';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import type { Report } from '../../src/report/format.ts';
import { type Rendering, render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { type Run, reportOfSettings, reportsOfFile } from './diagnose-file.ts';
import { readKnowledge } from './knowledge.ts';
import { readOptions, USAGE } from './options.ts';

const EXIT = { nothing: 0, cause: 1, unreadable: 2, usage: 64 } as const;
const t = createTranslator(messages);

const main = async (args: readonly string[]): Promise<number> => {
  const options = readOptions(args);
  if (!options.ok) return usageError(`${options.error}\n\n${USAGE}`);
  if (options.value.help) return print(USAGE, EXIT.nothing);
  const knowledge = await readKnowledge(options.value);
  if (!knowledge.ok) return usageError(`${knowledge.error}\n`);
  const { files, format, level } = options.value;
  if (level === 'raw') process.stderr.write('Level raw: the output holds personal data.\n');
  const program = { name: manifest.name, version: manifest.version };
  const run: Run = { options: options.value, knowledge: knowledge.value, program };
  if (files.length === 0) return printReport(await reportOfSettings(Date.now(), run), format, false);
  let worst: number = EXIT.nothing;
  for (const file of files) {
    for (const report of await reportsOfFile(file, run)) {
      worst = Math.max(worst, await printReport(report, format, files.length > 1));
    }
  }
  return worst;
};

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

process.exitCode = await main(process.argv.slice(2));
