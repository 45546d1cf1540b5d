import { columnsOf, wrap } from '../src/report/wrap.ts';
import type { Translate } from '../src/wording/translate.ts';
import { COMMAND, EXAMPLES, OPTION_ROWS, SUB_COMMANDS } from './table.ts';

/** The column in which descriptions begin. */
const COLUMN = 24;

/** The text that `--help` prints. */
export const helpText = (t: Translate, width: number): string =>
  [
    t('cli_usage', { usage: `${COMMAND} [options] FILE…` }),
    ...Object.values(SUB_COMMANDS).map(({ usage }) => t('cli_usage_more', { usage: `${COMMAND} ${usage}` })),
    '',
    ...wrap(t('cli_about'), width, '', ''),
    '',
    ...row('FILE', t('cli_file'), width),
    '',
    t('cli_heading_known'),
    ...optionRows('known', t, width),
    '',
    t('cli_heading_output'),
    ...optionRows('output', t, width),
    '',
    t('cli_heading_commands'),
    ...Object.values(SUB_COMMANDS).flatMap(({ usage, text }) => row(usage, t(text), width)),
    '',
    t('cli_heading_examples'),
    ...EXAMPLES.flatMap(({ line, text }) => [...wrap(t(text), width, '  # ', '  # '), `  ${line}`]),
    '',
    ...wrap(t('cli_exit_status'), width, '', ''),
    '',
  ].join('\n');

const optionRows = (group: 'known' | 'output', t: Translate, width: number): readonly string[] =>
  OPTION_ROWS.filter((option) => option.group === group).flatMap(({ name, short, value, choices, text }) =>
    row(
      `${short === undefined ? '' : `-${short}, `}--${name}${value === null ? '' : ` ${value}`}`,
      t(text, { choices: choices?.join(', ') ?? '' }),
      width,
    ),
  );

/** A name with its description beside it, or below it if the name is long. */
const row = (name: string, meaning: string, width: number): readonly string[] => {
  const indent = ' '.repeat(COLUMN);
  const label = `  ${name}`;
  const isShort = columnsOf(label) + 2 <= COLUMN;
  const lines = wrap(meaning, width, isShort ? label.padEnd(COLUMN) : indent, indent);
  return isShort ? lines : [label, ...lines];
};
