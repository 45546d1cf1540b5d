import { once } from 'node:events';
import manifest from '../package.json' with { type: 'json' };
import type { MessageKey } from '../src/message-key.ts';
import { fileLabel } from '../src/report/file-label.ts';
import type { Report } from '../src/report/format.ts';
import { render } from '../src/report/render.ts';
import { renderText, type TextLayout } from '../src/report/render-text.ts';
import { visible } from '../src/report/visible.ts';
import { fail, type Result, succeed } from '../src/result.ts';
import type { Messages, Translate } from '../src/wording/translate.ts';
import { githubAnnotation } from './annotations.ts';
import { completionScript } from './completions.ts';
import { type Run, reportsOfFile, reportsWithoutFile } from './diagnose-file.ts';
import { errorReport } from './error-report.ts';
import { hasPipedInput, readBytes } from './files.ts';
import { helpText } from './help.ts';
import { junitXml, type NamedReport } from './junit.ts';
import { type KnowledgeError, readKnowledge } from './knowledge.ts';
import { wordsFor } from './language.ts';
import { manPage } from './man-page.ts';
import { type Mistake, mistakeText } from './mistake.ts';
import { type Options, readOptions, sayEnough } from './options.ts';
import { statusOf } from './status.ts';
import { briefText } from './summary.ts';
import { COMMAND, EXIT, SHELLS } from './table.ts';
import { layoutFor } from './terminal.ts';

/** The sentences by folder of `_locales`, which the build inserts (scripts/locales.mjs). */
declare const LANGUAGES: Readonly<Record<string, Messages>>;

const program = { name: manifest.name, version: manifest.version };

const main = async ([first, ...rest]: readonly string[]): Promise<number> => {
  if (first === 'completion') return completion(rest);
  if (first === 'man') return print(manPage(program.version, words(null)), EXIT.nothing);
  const isPreflight = first === 'preflight';
  const read = readOptions(isPreflight ? rest : [first ?? [], rest].flat());
  if (!read.ok) return mistakeMade(read.error, null);
  const options = isPreflight || read.value.files.length > 0 ? read.value : withPipedInput(read.value);
  const t = words(options.language);
  if (options.help) return print(helpText(t, layoutFor(process.stdout, process.env).width), EXIT.nothing);
  if (options.version) return print(`${program.version}\n`, EXIT.nothing);
  const missing = whatIsMissing(options, isPreflight);
  return missing === null ? diagnoseAll(options, t) : mistakeMade(missing, options.language);
};

const words = (language: string | null): Translate => wordsFor(LANGUAGES, language, process.env);

/** `-` may be left out if something is piped in and there is nothing else. */
const withPipedInput = (options: Options): Options =>
  !options.help && !options.version && !sayEnough(options) && hasPipedInput() ? { ...options, files: ['-'] } : options;

const whatIsMissing = (options: Options, isPreflight: boolean): Mistake | null => {
  const hasFiles = options.files.length > 0;
  if (isPreflight && hasFiles) return { code: 'preflight-file' };
  if (isPreflight) return sayEnough(options) ? null : { code: 'preflight-nothing' };
  return hasFiles || sayEnough(options) ? null : { code: 'nothing-given' };
};

const diagnoseAll = async (options: Options, t: Translate): Promise<number> => {
  const { files, format, level } = options;
  const knowledge = await readKnowledge(options, readBytes);
  if (!knowledge.ok) return knowledgeMissing(knowledge.error, options, t);
  for (const warning of knowledge.value.warnings) warn(t(warning));
  if (level === 'raw') warn(t('cli_warning_raw'));
  const run: Run = { options, knowledge: knowledge.value, program, read: readBytes };
  if (files.length === 0) return printReports(await reportsWithoutFile(Date.now(), run), options, t);
  const opened = files.map((file) => ({ file, bytes: readBytes(file) }));
  for (const { file, bytes } of opened) if (!bytes.ok) warn(mistakeText({ code: bytes.error, file }, t));
  // If no file could be opened, the command was used wrongly.
  const isMistake = opened.every(({ bytes }) => !bytes.ok);
  let worst: number = isMistake ? EXIT.usage : EXIT.nothing;
  const all: NamedReport[] = [];
  for (const [index, { file, bytes }] of opened.entries()) {
    const reports = await reportsOfFile(file, fileLabel(index + 1, file), run);
    for (const report of reports) {
      const warning = optionNeeded(report);
      if (warning !== null) warn(t(warning, { file: visible(file) }));
    }
    if (!bytes.ok && format === 'text') {
      worst = Math.max(worst, EXIT.unreadable);
    } else if (format === 'junit') {
      all.push(...reports.map((report) => ({ file, report })));
    } else {
      worst = Math.max(worst, await printReports(reports, options, t, file));
    }
  }
  if (isMistake) process.stderr.write(`${COMMAND} --help\n`);
  return format === 'junit' ? Math.max(worst, await printJunit(all, options, t)) : worst;
};

/** Says which option takes a file that contains no sign-in; null for any other. */
const optionNeeded = (report: Report): MessageKey | null => {
  if (!('error' in report)) return null;
  if (report.error.reason === 'is-settings') return 'cli_warning_settings';
  return ['EntityDescriptor', 'EntitiesDescriptor'].includes(report.error.root ?? '') ? 'cli_warning_metadata' : null;
};

/**
 * Prints reports in the requested format; returns the worst of their statuses.
 *
 * @param file the file's name, which is not part of a report
 */
const printReports = async (reports: readonly Report[], options: Options, t: Translate, file = ''): Promise<number> => {
  if (options.format === 'junit')
    return printJunit(
      reports.map((report) => ({ file, report })),
      options,
      t,
    );
  const worst = worstOf(reports, options);
  for (const report of reports) await print(textOf(report, options, t, file), worst);
  return worst;
};

const printJunit = (reports: readonly NamedReport[], options: Options, t: Translate): Promise<number> =>
  print(
    junitXml(reports, options.failOn, t),
    worstOf(
      reports.map(({ report }) => report),
      options,
    ),
  );

const worstOf = (reports: readonly Report[], { failOn }: Options): number =>
  Math.max(EXIT.nothing, ...reports.map((report) => statusOf(report, failOn)));

const textOf = (report: Report, options: Options, t: Translate, file: string): string => {
  const { format } = options;
  if (format === 'junit' || format === 'github') return githubAnnotation(report, file, t);
  if (format !== 'text') {
    const text = render(report, format, t);
    return text.endsWith('\n') ? text : `${text}\n`;
  }
  const layout: TextLayout = layoutFor(process.stdout, process.env);
  const name = options.files.length > 1 ? `${layout.mark(visible(file), 'heading')}\n` : '';
  if (options.brief) return `${name}${briefText(report, t)}`;
  return `${name === '' ? '' : `\n${name}\n`}${renderText(report, t, layout)}`;
};

const knowledgeMissing = (error: KnowledgeError, options: Options, t: Translate): Promise<number> | number => {
  if (error.kind === 'mistake') return mistakeMade(error.mistake, options.language);
  warn(t('cli_warning_unreadable', { option: error.option }));
  return printReports([errorReport(fileLabel(1, error.file), error.error, options.level, program)], options, t);
};

const completion = (args: readonly string[]): Promise<number> | number => {
  const shell = chosenShell(args);
  return shell.ok ? print(completionScript(shell.value), EXIT.nothing) : mistakeMade(shell.error, null);
};

const chosenShell = ([name]: readonly string[]): Result<(typeof SHELLS)[number], Mistake> => {
  const shell = SHELLS.find((each) => each === name);
  return shell === undefined ? fail({ code: 'no-choice', option: 'completion', choices: SHELLS }) : succeed(shell);
};

const warn = (text: string): void => {
  process.stderr.write(`${COMMAND}: ${text}\n`);
};

const mistakeMade = (mistake: Mistake, language: string | null): number => {
  warn(mistakeText(mistake, words(language)));
  process.stderr.write(`${COMMAND} --help\n`);
  return EXIT.usage;
};

const print = async (text: string, status: number): Promise<number> => {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
  return status;
};

// A reader of only the first lines (`| head`) closes the pipe.
process.stdout.on('error', () => process.exit());
process.exitCode = await main(process.argv.slice(2));
