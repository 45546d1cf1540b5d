import type { Translate } from '../src/wording/translate.ts';
import { COMMAND, EXAMPLES, OPTION_ROWS, SUB_COMMANDS } from './table.ts';

/** The manual page, in the macros of man(7). */
export const manPage = (version: string, t: Translate): string =>
  [
    `.TH ITS-THE-SAML 1 "" "${COMMAND} ${version}"`,
    `.SH NAME`,
    `${COMMAND} \\- ${roff(t('cli_tagline'))}`,
    '.SH SYNOPSIS',
    `.B ${COMMAND}`,
    '[options] FILE...',
    ...Object.values(SUB_COMMANDS).flatMap(({ usage }) => ['.br', `.B ${COMMAND}`, roff(usage)]),
    '.SH DESCRIPTION',
    roff(t('cli_about')),
    '.PP',
    `FILE: ${roff(t('cli_file'))}`,
    '.SH OPTIONS',
    ...OPTION_ROWS.flatMap(({ name, short, value, choices, text }) => [
      '.TP',
      `.B ${short === undefined ? '' : `\\-${short}, `}\\-\\-${roff(name)}${value === null ? '' : ` ${value}`}`,
      roff(t(text, { choices: choices?.join(', ') ?? '' })),
    ]),
    '.SH COMMANDS',
    ...Object.values(SUB_COMMANDS).flatMap(({ usage, text }) => ['.TP', `.B ${roff(usage)}`, roff(t(text))]),
    '.SH EXIT STATUS',
    roff(t('cli_exit_status')),
    '.SH EXAMPLES',
    ...EXAMPLES.flatMap(({ line, text }) => ['.TP', roff(t(text)), `.B ${roff(line)}`]),
    '',
  ].join('\n');

/** A backslash escapes, a hyphen would become a dash, and a line that begins with a dot or an apostrophe is a request. */
const roff = (text: string): string =>
  text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll('…', '...').replace(/^[.']/, '\\&$&');
