import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { findOnPath } from '../../scripts/setup.mjs';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { listUsersCommand } from '../../src/identity-center/commands.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { escapeXml, HOSTILE_VALUES } from './hostile-values.ts';

/** The commands for a sign-in with this text as the user's name and in the instance's addresses. */
const commandsWith = async (text: string): Promise<readonly string[]> => {
  const named = { ...EMPTY_INSTANCE, issuerUrl: text, acsUrls: [text], userName: text };
  const message = responseXml({ nameId: escapeXml(text) });
  const { outsideBrowser } = await diagnose(observedResponse(message), { ...NOTHING_KNOWN, named });
  const commands = outsideBrowser.flatMap(({ command }) => (command === null ? [] : [command]));
  // A name that is not an address is a certain cause, which needs no such command.
  return [...commands, listUsersCommand(text, text, text)];
};

/**
 * Everything that the four shells take literally, inside and outside double quotes. Special are `!` in bash, `$` and
 * typographic quotation marks in PowerShell, `%` and `^` in cmd.exe.
 */
const HARMLESS_WORD = /^(?:[A-Za-z0-9-]+|"[A-Za-z0-9@.+_=,:-]+")$/;

/**
 * The arguments as PowerShell (about_Parsing) and cmd.exe (CommandLineToArgvW) split them if the words contain nothing
 * else.
 */
const argumentsByRule = (command: string): readonly string[] =>
  command
    .split(' ')
    .slice(1)
    .map((word) => word.replaceAll('"', ''));

const SHELLS = ['sh', 'bash', 'zsh'].flatMap((name) => findOnPath(name) ?? []);

it('bash is one of the shells that are tried', () => {
  expect(SHELLS.join()).toContain('/bash');
});

it.each(SHELLS)('a copied command only calls aws in %s, whatever the names in it are', async (shell) => {
  const folder = temporaryFolder('shell');
  const texts = [
    ...Object.values(HOSTILE_VALUES),
    ...Object.values(HOSTILE_VALUES).map((text) => `${text}@example.com`),
  ];
  const commands = (await Promise.all(texts.map(commandsWith))).flat();
  expect(commands.length).toBeGreaterThan(texts.length);
  // Any command other than the stand-in would print on standard error or leave a file behind.
  const script = `aws() { printf '%s\\n' called "$@"; }\n${commands.join('\n')}\n`;
  const printed = execFileSync(shell, ['-e'], { input: script, cwd: folder, encoding: 'utf8', env: { PATH: '' } });
  const expected = commands.flatMap((command) => ['called', ...argumentsByRule(command)]);
  expect(printed.trimEnd().split('\n')).toEqual(expected);
  expect(readdirSync(folder)).toEqual([]);
});

it('a copied command has only words that every shell takes literally, including PowerShell and cmd.exe', async () => {
  const commands = (await Promise.all(Object.values(HOSTILE_VALUES).map(commandsWith))).flat();
  const words = commands.flatMap((command) => command.split(' '));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !HARMLESS_WORD.test(word))).toEqual([]);
});
