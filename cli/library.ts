import * as v from 'valibot';
import manifest from '../package.json' with { type: 'json' };
import { JsonReportSchema, type Level, type Report } from '../src/report/format.ts';
import { RENDERINGS, type Rendering, render } from '../src/report/render.ts';
import { fail, succeed } from '../src/result.ts';
import { createTranslator, type Messages } from '../src/wording/translate.ts';
import { type Run, reportsOfFile, reportsWithoutFile } from './diagnose-file.ts';
import type { ReadBytes } from './files.ts';
import { readKnowledge } from './knowledge.ts';
import { wordsFor } from './language.ts';
import { mistakeText } from './mistake.ts';
import { type Options, readOptions, sayEnough } from './options.ts';

/**
 * What the package exports to programs: the command line's diagnosis without a process. The types that programs see are
 * in npm/index.d.ts; tests/diagnose/npm-package.test.ts compiles a program against them.
 */
declare const LANGUAGES: Readonly<Record<string, Messages>>;

type Content = string | Uint8Array;

interface Given {
  readonly postedTo?: string;
  readonly authnRequest?: Content;
  readonly spMetadata?: Content;
  readonly idpMetadata?: Content;
  readonly certificates?: readonly Content[];
  readonly settings?: Content;
  readonly observed?: Content;
  readonly evidence?: Content;
  readonly userName?: string;
  readonly page?: string;
  readonly at?: string;
  readonly level?: Level;
}

/** An input cannot be used; `code` says why, and the message how to correct it. Quotes no value. */
export class InvalidInput extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.name = 'InvalidInput';
    this.code = code;
  }
}

const FILE = 'input';

/** One report in its JSON form for each sign-in in a file's content. */
export const diagnose = async (input: Content, given: Given = {}): Promise<readonly unknown[]> => {
  const run = await prepared(given, [FILE], new Map([[FILE, input]]));
  return (await reportsOfFile(FILE, FILE, run)).map(asJson);
};

/**
 * The report of what is wrong in settings, metadata and certificates alone. If there are several instances and
 * accounts, it is the first that has a cause.
 */
export const preflight = async (given: Given, now = Date.now()): Promise<unknown> => {
  const run = await prepared(given, [], new Map());
  if (!sayEnough(run.options)) {
    throw new InvalidInput('preflight-nothing', mistakeText({ code: 'preflight-nothing' }, english()));
  }
  const [first, ...others] = await reportsWithoutFile(now, run);
  const wrong = [first, ...others].find((each) => each !== undefined && 'cause' in each && each.cause !== null);
  const made = wrong ?? first;
  if (made === undefined)
    throw new InvalidInput('preflight-nothing', mistakeText({ code: 'preflight-nothing' }, english()));
  return asJson(made);
};

/** A report as readable text. */
export const report = (json: unknown, as: Rendering, language = 'en'): string => {
  const read = v.safeParse(JsonReportSchema, json);
  if (!read.success) throw new InvalidInput('no-report', 'This is no report of this format.');
  const rendering = RENDERINGS.find((each) => each === as);
  if (rendering === undefined) throw new InvalidInput('no-choice', RENDERINGS.join(', '));
  return render(read.output, rendering, wordsFor(LANGUAGES, language, {}));
};

/** The contents are handled like files, each under the name of its member. */
const prepared = async (given: Given, files: readonly string[], inputs: ReadonlyMap<string, Content>): Promise<Run> => {
  const contents = new Map(inputs);
  const named = (name: string, content: Content | undefined): readonly string[] => {
    if (content === undefined) return [];
    contents.set(name, content);
    return [`--${name}`, name];
  };
  const text = (name: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`--${name}=${value}`];
  const args = [
    ...text('posted-to', given.postedTo),
    ...named('authn-request', given.authnRequest),
    ...named('sp-metadata', given.spMetadata),
    ...named('idp-metadata', given.idpMetadata),
    ...(given.certificates ?? []).flatMap((content, index) => {
      contents.set(`certificate ${index}`, content);
      return ['--certificate', `certificate ${index}`];
    }),
    ...named('settings', given.settings),
    ...named('observed', given.observed),
    ...named('evidence', given.evidence),
    ...text('username', given.userName),
    ...text('page', given.page),
    ...text('at', given.at),
    ...text('level', given.level ?? 'colleague'),
    '--',
    ...files,
  ];
  const options = readOptions(args);
  if (!options.ok) throw new InvalidInput(options.error.code, mistakeText(options.error, english()));
  return withKnowledge(options.value, reading(contents));
};

const reading =
  (contents: ReadonlyMap<string, Content>): ReadBytes =>
  (name) => {
    const content = contents.get(name);
    if (content === undefined) return fail('file-missing');
    return succeed(typeof content === 'string' ? new TextEncoder().encode(content) : content);
  };

const withKnowledge = async (options: Options, read: ReadBytes): Promise<Run> => {
  const knowledge = await readKnowledge(options, read);
  if (knowledge.ok) {
    return { options, knowledge: knowledge.value, program: { name: manifest.name, version: manifest.version }, read };
  }
  const { error } = knowledge;
  if (error.kind === 'mistake') throw new InvalidInput(error.mistake.code, mistakeText(error.mistake, english()));
  throw new InvalidInput('unreadable', english()('cli_warning_unreadable', { option: error.option }));
};

const english = () => createTranslator(LANGUAGES['en'] ?? {});

const asJson = (made: Report): unknown => JSON.parse(render(made, 'json', english()));
