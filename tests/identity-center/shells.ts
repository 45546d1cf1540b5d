import { execFileSync, spawnSync } from 'node:child_process';

/** How a shell splits a command into words. */
export interface Shell {
  readonly name: string;
  readonly words: (command: string) => readonly string[];
}

const isHere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** The words that the shell itself passes to a program, which prints one on each line. */
const posix = (program: string): Shell => ({
  name: program,
  words: (command) =>
    execFileSync(program, ['-c', `printf '%s\\n' ${command}`], { encoding: 'utf8' })
      .trimEnd()
      .split('\n'),
});

const powerShell: Shell = {
  name: 'pwsh',
  words: (command) =>
    execFileSync('pwsh', ['-NoProfile', '-Command', `function aws { 'aws'; $args }; ${command}`], { encoding: 'utf8' })
      .trimEnd()
      .split(/\r?\n/),
};

/**
 * PowerShell's rules for a command with words and texts in double quotes (about_Quoting_Rules, about_Parsing): within
 * double quotes `$` and the backtick keep a meaning, and typographic quotation marks close them as well. If PowerShell
 * is installed, it is used itself.
 */
const powerShellByRule: Shell = {
  name: "PowerShell's rules",
  words: (command) =>
    wordsOf(command, (text) => {
      if (/[$`\u201c\u201d\u201e]/.test(text)) throw new Error('PowerShell would expand or end this');
    }),
};

/**
 * cmd.exe's rules: `%` expands everywhere, even in quotes, and `!` if delayed expansion is on. The program then splits
 * by the rules of Microsoft's C runtime, in which a backslash before a quote escapes it.
 * (learn.microsoft.com/windows-server/administration/windows-commands/cmd,
 * learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments)
 */
const cmd: Shell = {
  name: "cmd.exe's rules",
  words: (command) =>
    wordsOf(command, (text) => {
      if (/[%!\r\n]/.test(text) || text.endsWith('\\')) throw new Error('cmd.exe would expand or end this');
    }),
};

/**
 * Words without quotes contain only letters and hyphens; the others are in double quotes. Anything else is not read at
 * all.
 */
const wordsOf = (command: string, refuse: (text: string) => void): readonly string[] =>
  command.split(/ (?=(?:[^"]*"[^"]*")*[^"]*$)/).map((word) => {
    if (/^[A-Za-z-]+$/.test(word)) return word;
    const [, text] = /^"([^"]*)"$/.exec(word) ?? [];
    if (text === undefined) throw new Error(`not a word: ${word}`);
    refuse(text);
    return text;
  });

export const SHELLS: readonly Shell[] = [
  posix('sh'),
  ...['bash', 'zsh'].filter(isHere).map(posix),
  ...(isHere('pwsh') ? [powerShell] : [powerShellByRule]),
  cmd,
];
