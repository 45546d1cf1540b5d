import { parseArgs } from 'node:util';
import { LEVELS, type Level } from '../src/report/format.ts';
import { fail, type Result, succeed } from '../src/result.ts';
import { parseDateTime } from '../src/saml/time.ts';
import type { Mistake } from './mistake.ts';
import { FAIL_ON, type FailOn, FORMATS, type Format, OPTION_ROWS, type OptionName } from './table.ts';

export interface Options {
  readonly files: readonly string[];
  readonly help: boolean;
  readonly version: boolean;
  readonly postedTo: string | null;
  readonly authnRequest: string | null;
  readonly spMetadata: string | null;
  readonly idpMetadata: string | null;
  readonly certificates: readonly string[];
  readonly idpApp: string | null;
  readonly settings: string | null;
  readonly observed: string | null;
  readonly evidence: string | null;
  readonly userName: string | null;
  readonly page: string | null;
  /** Milliseconds since the epoch. */
  readonly at: number | null;
  readonly format: Format;
  readonly brief: boolean;
  readonly level: Level;
  /** BCP 47; null for the language of the environment. */
  readonly language: string | null;
  readonly failOn: FailOn;
}

/** The text after each option; empty for a switch. */
type Written = ReadonlyMap<string, readonly string[]>;

/** Reads the command line. */
export const readOptions = (args: readonly string[]): Result<Options, Mistake> => {
  const written = read(args);
  return written.ok ? checked(written.value.options, written.value.files) : written;
};

const read = (
  args: readonly string[],
): Result<{ readonly options: Written; readonly files: readonly string[] }, Mistake> => {
  const { tokens } = parseArgs({
    args: [...args],
    // The parser's own message says neither what was meant nor how to correct it.
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(
      OPTION_ROWS.map(({ name, short, value }) => [
        name,
        { type: value === null ? 'boolean' : 'string', multiple: true, ...(short === undefined ? {} : { short }) },
      ]),
    ),
  });
  const options = new Map<string, readonly string[]>();
  const files: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') files.push(token.value);
    if (token.kind !== 'option') continue;
    const mistake = mistakeIn(token, options);
    if (mistake !== null) return fail(mistake);
    options.set(token.name, [...(options.get(token.name) ?? []), token.value ?? '']);
  }
  return succeed({ options, files });
};

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

const mistakeIn = ({ name, rawName, value, inlineValue }: OptionToken, before: Written): Mistake | null => {
  const row = OPTION_ROWS.find((each) => each.name === name);
  if (row === undefined) return { code: 'option-unknown', option: rawName, meant: nearest(name) };
  const option = `--${name}`;
  if (before.has(name) && !row.repeatable) return { code: 'option-repeated', option };
  if (row.value === null) return value === undefined ? null : { code: 'value-surplus', option };
  // A text that begins with a hyphen is the next option, but after `=` it is a value.
  const isNextOption = value !== undefined && value.length > 1 && value.startsWith('-') && inlineValue !== true;
  if (value === undefined || isNextOption) return { code: 'value-missing', option, value: row.value };
  return value.trim() === '' ? { code: 'value-empty', option } : null;
};

/** The option that a wrong one is nearest to, if it is near. */
const nearest = (name: string): string | null => {
  const begun = OPTION_ROWS.filter((row) => name.length > 2 && row.name.startsWith(name));
  if (begun.length === 1) return `--${begun[0]?.name}`;
  const [best] = OPTION_ROWS.map((row) => ({ name: row.name, distance: distanceOf(name, row.name) })).toSorted(
    (one, other) => one.distance - other.distance,
  );
  const isNear = best !== undefined && best.distance <= Math.max(2, Math.ceil(name.length / 3));
  // A word that shares no letter was not meant.
  return isNear && best.distance < name.length ? `--${best.name}` : null;
};

/**
 * How many characters must be inserted, deleted, replaced or swapped with the next to turn one text into the other:
 * Damerau's distance (en.wikipedia.org/wiki/Damerau–Levenshtein_distance, optimal string alignment).
 */
const distanceOf = (from: string, to: string): number => {
  let before: readonly number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [place, other] of [...to].entries()) {
      const [left = 0, above = 0, diagonal = 0] = [next[place], row[place + 1], row[place]];
      const areSwapped = index > 0 && place > 0 && letter === to[place - 1] && other === from[index - 1];
      const swapped = areSwapped ? (before[place - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY;
      next.push(Math.min(left + 1, above + 1, diagonal + (letter === other ? 0 : 1), swapped));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
};

const checked = (written: Written, files: readonly string[]): Result<Options, Mistake> => {
  const textOf = (name: OptionName): string | null => written.get(name)?.[0] ?? null;
  const isSet = (name: OptionName): boolean => written.has(name);
  const format = chosen(FORMATS, '--format', textOf('format') ?? (isSet('json') ? 'json' : 'text'));
  if (!format.ok) return format;
  const level = chosen(LEVELS, '--level', textOf('level') ?? 'colleague');
  if (!level.ok) return level;
  const failOn = chosen(FAIL_ON, '--fail-on', textOf('fail-on') ?? 'likely');
  if (!failOn.ok) return failOn;
  if (isSet('json') && format.value !== 'json') {
    return fail({ code: 'options-exclude', option: '--json', other: '--format' });
  }
  if (isSet('brief') && format.value !== 'text') {
    return fail({ code: 'options-exclude', option: '--brief', other: isSet('json') ? '--json' : '--format' });
  }
  const at = textOf('at') === null ? null : parseDateTime(textOf('at') ?? '');
  if (at?.ok === false) return fail({ code: 'no-time', option: '--at' });
  const postedTo = textOf('posted-to');
  if (postedTo !== null && !isWebAddress(postedTo)) {
    return fail({ code: 'no-url', option: '--posted-to' });
  }
  const language = textOf('lang');
  if (language !== null && !isLanguageTag(language)) return fail({ code: 'no-language', option: '--lang' });
  return succeed({
    files,
    help: isSet('help'),
    version: isSet('version'),
    postedTo,
    authnRequest: textOf('authn-request'),
    spMetadata: textOf('sp-metadata'),
    idpMetadata: textOf('idp-metadata'),
    certificates: written.get('certificate') ?? [],
    idpApp: textOf('idp-app'),
    settings: textOf('settings'),
    observed: textOf('observed'),
    evidence: textOf('evidence'),
    userName: textOf('username'),
    page: textOf('page'),
    at: at?.value.milliseconds ?? null,
    format: format.value,
    brief: isSet('brief'),
    level: level.value,
    language,
    failOn: failOn.value,
  });
};

const chosen = <Choice extends string>(
  choices: readonly Choice[],
  option: string,
  text: string,
): Result<Choice, Mistake> => {
  const choice = choices.find((each) => each === text);
  return choice === undefined ? fail({ code: 'no-choice', option, choices }) : succeed(choice);
};

const isWebAddress = (text: string): boolean => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);

const isLanguageTag = (text: string): boolean => {
  try {
    return new Intl.Locale(text.replaceAll('_', '-')).language !== '';
  } catch {
    return false;
  }
};

/** Whether the options describe something themselves, so that they need no FILE. */
export const sayEnough = (options: Options): boolean =>
  options.spMetadata !== null ||
  options.idpMetadata !== null ||
  options.certificates.length > 0 ||
  options.settings !== null ||
  options.idpApp !== null ||
  options.authnRequest !== null ||
  options.page !== null;
