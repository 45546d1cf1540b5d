import type { WriteStream } from 'node:tty';
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
import type { ReadBytes } from './files.ts';
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

/** What the command uses of the process that runs it. */
export interface ExecutionEnvironment {
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** The sentences by folder of `_locales`. */
  readonly languages: Readonly<Record<string, Messages>>;
  readonly read: ReadBytes;
  /** Whether standard input is a pipe or a file, not a terminal. */
  readonly isInputPiped: () => boolean;
  readonly output: Pick<WriteStream, 'isTTY' | 'columns'>;
  /** Writes to standard output. */
  readonly print: (text: string) => Promise<void>;
  /** Writes to standard error. */
  readonly printError: (text: string) => void;
}

const program = { name: manifest.name, version: manifest.version };

/** Runs the command with the arguments of a command line; returns its exit status. */
export const runCommand = async (
  [first, ...rest]: readonly string[],
  environment: ExecutionEnvironment,
): Promise<number> => {
  if (first === 'completion') return completion(rest, environment);
  if (first === 'man') {
    return print(manPage(program.version, words(null, environment)), EXIT.nothing, environment);
  }
  const isPreflight = first === 'preflight';
  const read = readOptions(isPreflight ? rest : [first ?? [], rest].flat());
  if (!read.ok) return mistakeMade(read.error, null, environment);
  const options = isPreflight || read.value.files.length > 0 ? read.value : withPipedInput(read.value, environment);
  const t = words(options.language, environment);
  if (options.help) return print(helpText(t, layoutIn(environment).width), EXIT.nothing, environment);
  if (options.version) return print(`${program.version}\n`, EXIT.nothing, environment);
  const missing = whatIsMissing(options, isPreflight);
  return missing === null ? diagnoseAll(options, t, environment) : mistakeMade(missing, options.language, environment);
};

const words = (language: string | null, { languages, variables }: ExecutionEnvironment): Translate =>
  wordsFor(languages, language, variables);

const layoutIn = ({ output, variables }: ExecutionEnvironment): TextLayout => layoutFor(output, variables);

/** `-` may be left out if something is piped in and there is nothing else. Waits for the end of a pipe. */
const withPipedInput = (options: Options, { isInputPiped, read }: ExecutionEnvironment): Options => {
  if (options.help || options.version || sayEnough(options) || !isInputPiped()) return options;
  const input = read('-');
  return input.ok && input.value.length > 0 ? { ...options, files: ['-'] } : options;
};

const whatIsMissing = (options: Options, isPreflight: boolean): Mistake | null => {
  const hasFiles = options.files.length > 0;
  if (isPreflight && hasFiles) return { code: 'preflight-file' };
  if (isPreflight) return sayEnough(options) ? null : { code: 'preflight-nothing' };
  return hasFiles || sayEnough(options) ? null : { code: 'nothing-given' };
};

const diagnoseAll = async (options: Options, t: Translate, environment: ExecutionEnvironment): Promise<number> => {
  const { files, format, level } = options;
  const { read, printError } = environment;
  const knowledge = await readKnowledge(options, read);
  if (!knowledge.ok) return knowledgeMissing(knowledge.error, options, t, environment);
  for (const warning of knowledge.value.warnings) warn(t(warning), environment);
  if (level === 'raw') warn(t('cli_warning_raw'), environment);
  const run: Run = { options, knowledge: knowledge.value, program, read };
  if (files.length === 0) return printReports(await reportsWithoutFile(Date.now(), run), options, t, environment);
  const opened = files.map((file) => ({ file, bytes: read(file) }));
  for (const { file, bytes } of opened) if (!bytes.ok) warn(mistakeText({ code: bytes.error, file }, t), environment);
  // If no file could be opened, the command was used wrongly.
  const isMistake = opened.every(({ bytes }) => !bytes.ok);
  let worst: number = isMistake ? EXIT.usage : EXIT.nothing;
  const all: NamedReport[] = [];
  for (const [index, { file, bytes }] of opened.entries()) {
    const reports = await reportsOfFile(file, fileLabel(index + 1, file), run);
    for (const report of reports) {
      const warning = optionNeeded(report);
      if (warning !== null) warn(t(warning, { file: visible(file) }), environment);
    }
    if (!bytes.ok && format === 'text') {
      worst = Math.max(worst, EXIT.unreadable);
    } else if (format === 'junit') {
      all.push(...reports.map((report) => ({ file, report })));
    } else {
      worst = Math.max(worst, await printReports(reports, options, t, environment, file));
    }
  }
  if (isMistake) printError(`${COMMAND} --help\n`);
  return format === 'junit' ? Math.max(worst, await printJunit(all, options, t, environment)) : worst;
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
const printReports = async (
  reports: readonly Report[],
  options: Options,
  t: Translate,
  environment: ExecutionEnvironment,
  file = '',
): Promise<number> => {
  if (options.format === 'junit')
    return printJunit(
      reports.map((report) => ({ file, report })),
      options,
      t,
      environment,
    );
  const worst = worstOf(reports, options);
  const layout = layoutIn(environment);
  for (const report of reports) await print(textOf(report, options, t, layout, file), worst, environment);
  return worst;
};

const printJunit = (
  reports: readonly NamedReport[],
  options: Options,
  t: Translate,
  environment: ExecutionEnvironment,
): Promise<number> =>
  print(
    junitXml(reports, options.failOn, t),
    worstOf(
      reports.map(({ report }) => report),
      options,
    ),
    environment,
  );

const worstOf = (reports: readonly Report[], { failOn }: Options): number =>
  Math.max(EXIT.nothing, ...reports.map((report) => statusOf(report, failOn)));

const textOf = (report: Report, options: Options, t: Translate, layout: TextLayout, file: string): string => {
  const { format } = options;
  if (format === 'junit' || format === 'github') return githubAnnotation(report, file, t);
  if (format !== 'text') {
    const text = render(report, format, t);
    return text.endsWith('\n') ? text : `${text}\n`;
  }
  const name = options.files.length > 1 ? `${layout.mark(visible(file), 'heading')}\n` : '';
  if (options.brief) return `${name}${briefText(report, t)}`;
  return `${name === '' ? '' : `\n${name}\n`}${renderText(report, t, layout)}`;
};

const knowledgeMissing = (
  error: KnowledgeError,
  options: Options,
  t: Translate,
  environment: ExecutionEnvironment,
): Promise<number> | number => {
  if (error.kind === 'mistake') return mistakeMade(error.mistake, options.language, environment);
  warn(t('cli_warning_unreadable', { option: error.option }), environment);
  const report = errorReport(fileLabel(1, error.file), error.error, options.level, program);
  return printReports([report], options, t, environment);
};

const completion = (args: readonly string[], environment: ExecutionEnvironment): Promise<number> | number => {
  const shell = chosenShell(args);
  return shell.ok
    ? print(completionScript(shell.value), EXIT.nothing, environment)
    : mistakeMade(shell.error, null, environment);
};

const chosenShell = ([name]: readonly string[]): Result<(typeof SHELLS)[number], Mistake> => {
  const shell = SHELLS.find((each) => each === name);
  return shell === undefined ? fail({ code: 'no-choice', option: 'completion', choices: SHELLS }) : succeed(shell);
};

const warn = (text: string, { printError }: ExecutionEnvironment): void => printError(`${COMMAND}: ${text}\n`);

const mistakeMade = (mistake: Mistake, language: string | null, environment: ExecutionEnvironment): number => {
  warn(mistakeText(mistake, words(language, environment)), environment);
  environment.printError(`${COMMAND} --help\n`);
  return EXIT.usage;
};

const print = async (text: string, status: number, environment: ExecutionEnvironment): Promise<number> => {
  await environment.print(text);
  return status;
};
