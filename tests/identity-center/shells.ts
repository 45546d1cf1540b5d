import { execFileSync, spawnSync } from 'node:child_process';

/** A shell, as far as it splits a command into words. */
export interface Shell {
  readonly name: string;
  readonly words: (command: string) => readonly string[];
}

const isHere = (program: string): boolean => spawnSync(program, ['--version']).error === undefined;

/** What the shell itself hands to a program that prints its words, one a line. */
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
 * PowerShell's rules as far as a command of words and of texts in double quotes goes (about_Quoting_Rules, about_Parsing):
 * between double quotes `$` and the backtick keep a meaning, and typographic quotation marks close them as well. Where
 * PowerShell is installed it is asked itself.
 */
const powerShellByRule: Shell = {
  name: "PowerShell's rules",
  words: (command) =>
    wordsOf(command, (text) => {
      if (/[$`\u201c\u201d\u201e]/.test(text)) throw new Error('PowerShell would expand or end this');
    }),
};

/**
 * cmd.exe's rules: `%` expands everywhere, quotes or not, and `!` where delayed expansion is on; the program then splits
 * by the rules of Microsoft's C runtime, where a backslash before a quote escapes it.
 * (learn.microsoft.com/windows-server/administration/windows-commands/cmd, learn.microsoft.com/cpp/c-language/parsing-c-command-line-arguments)
 */
const cmd: Shell = {
  name: "cmd.exe's rules",
  words: (command) =>
    wordsOf(command, (text) => {
      if (/[%!\r\n]/.test(text) || text.endsWith('\\')) throw new Error('cmd.exe would expand or end this');
    }),
};

/** Words without quotes hold letters and hyphens; the rest is in double quotes. Anything else is not read at all. */
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
