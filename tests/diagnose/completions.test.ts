import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { completionScript } from '../../cli/completions.ts';
import { COMMAND, OPTION_ROWS, SHELLS } from '../../cli/table.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';

const folder = temporaryFolder('completions');
const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

/** The text before Tab is pressed, and the shell's completion. */
const COMPLETED = [
  ['--post', '--posted-to'],
  ['--format gi', '--format github'],
  ['response.xml --fail-on de', 'response.xml --fail-on decisive'],
  ['pref', 'preflight'],
  ['completion fi', 'completion fish'],
] as const;

describe.skipIf(!has('zsh'))('in zsh', () => {
  const scripts = path.join(folder, 'on-path');
  mkdirSync(scripts);
  writeFileSync(path.join(scripts, `_${COMMAND}`), completionScript('zsh'));
  // In a pseudo-terminal, because zsh completes only in a terminal. The command prints its arguments.
  const PRESS_TAB = `
    zmodload zsh/zpty
    zpty terminal zsh -i
    zpty -w terminal "${COMMAND} $1"$'\\t'
    zpty -r terminal answer $'*<*>*\\n*'
    print -r -- "\${\${answer##*<}%%>*}"
  `;
  // compinit takes seconds unless it finds the dump that its first start writes into the home.
  const SET_UP = {
    sourced: `autoload -U compinit && compinit -u; source ${scripts}/_${COMMAND}`,
    'on the path of functions': `fpath=(${scripts} $fpath); autoload -U compinit && compinit -u`,
  };

  for (const [how, lines] of Object.entries(SET_UP)) {
    const home = path.join(folder, how.replaceAll(' ', '-'));
    mkdirSync(home);
    writeFileSync(path.join(home, '.zshrc'), `PS1=\n${lines}\n${COMMAND}() { print -r -- "<$*>" }\n`);

    it.each(COMPLETED)(`completes "%s", ${how}`, (typed, completed) => {
      const env = { ...process.env, ZDOTDIR: home };
      const { stdout } = spawnSync('zsh', ['-f', '-c', PRESS_TAB, 'zsh', typed], {
        encoding: 'utf8',
        env,
        timeout: 60_000,
      });
      expect(stdout).toBe(`${completed}\n`);
    });
  }
});

describe.skipIf(!has('fish'))('in fish', () => {
  const script = path.join(folder, 'completions.fish');
  writeFileSync(script, completionScript('fish'));

  it.each(COMPLETED)('completes "%s"', (typed, completed) => {
    const { stdout } = spawnSync('fish', ['-c', `source ${script}; complete -C '${COMMAND} ${typed}'`], {
      encoding: 'utf8',
    });
    expect(stdout.split(/[\t\n]/)[0]).toBe(completed.split(' ').at(-1));
  });
});

it.each(SHELLS)('the script for %s names every option and every choice', (shell) => {
  const script = completionScript(shell);
  for (const { name, choices = [] } of OPTION_ROWS) {
    for (const word of [name, ...choices]) expect(script).toContain(word);
  }
});
