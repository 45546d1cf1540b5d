import type { WriteStream } from 'node:tty';
import type { TextLayout } from '../src/report/render-text.ts';

/** ECMA-48, Select Graphic Rendition. */
const STYLES = { title: '1;31', heading: '1', value: '36', quiet: '2' } as const;

/** The width in columns if the output goes to a pipe, whose reader is not known. */
const WIDTH_IN_A_PIPE = 80;
/** Narrower text is hard to read. */
const NARROWEST = 40;
/** In wider text the eye loses the line. */
const WIDEST = 100;

/**
 * How to lay text out on standard output: in the terminal's width, and in colour if it is a terminal. NO_COLOR
 * (https://no-color.org) and FORCE_COLOR (https://force-color.org) override that, and NO_COLOR takes precedence.
 */
export const layoutFor = (
  output: Pick<WriteStream, 'isTTY' | 'columns'>,
  environment: Readonly<Record<string, string | undefined>>,
): TextLayout => {
  const width = output.isTTY ? Math.min(Math.max(output.columns, NARROWEST), WIDEST) : WIDTH_IN_A_PIPE;
  return hasColour(output.isTTY, environment)
    ? { width, hasData: !output.isTTY, mark: (text, as) => `\u001b[${STYLES[as]}m${text}\u001b[0m` }
    : { width, hasData: !output.isTTY, mark: (text) => text };
};

const hasColour = (isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean => {
  if (environment['NO_COLOR']) return false;
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return isTerminal && environment['TERM'] !== 'dumb';
};
