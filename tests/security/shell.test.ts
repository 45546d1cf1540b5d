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

/** The commands of a sign-in in which the user's name and the instance's addresses are this text. */
const commandsWith = async (text: string): Promise<readonly string[]> => {
  const named = { ...EMPTY_INSTANCE, issuerUrl: text, acsUrls: [text], userName: text };
  const message = responseXml({ nameId: escapeXml(text) });
  const { outsideBrowser } = await diagnose(observedResponse(message), { ...NOTHING_KNOWN, named });
  const commands = outsideBrowser.flatMap(({ command }) => (command === null ? [] : [command]));
  // A name that is no address is a certain cause, which needs no such command.
  return [...commands, listUsersCommand(text, text, text)];
};

/**
 * All that the four shells leave as it is, outside and inside double quotes: in bash `!`, in PowerShell `$` and typographic
 * quotation marks, in cmd.exe `%` and `^` are something else.
 */
const HARMLESS_WORD = /^(?:[A-Za-z0-9-]+|"[A-Za-z0-9@.+_=,:-]+")$/;

/** The arguments as PowerShell (about_Parsing) and cmd.exe (CommandLineToArgvW) find them where the words have nothing else. */
const argumentsByRule = (command: string): readonly string[] =>
  command
    .split(' ')
    .slice(1)
    .map((word) => word.replaceAll('"', ''));

const SHELLS = ['sh', 'bash', 'zsh'].flatMap((name) => findOnPath(name) ?? []);

it('bash is among the shells that are tried', () => {
  expect(SHELLS.join()).toContain('/bash');
});

it.each(SHELLS)('a copied command does nothing in %s but call aws, whatever the names in it are', async (shell) => {
  const folder = temporaryFolder('shell');
  const texts = [
    ...Object.values(HOSTILE_VALUES),
    ...Object.values(HOSTILE_VALUES).map((text) => `${text}@example.com`),
  ];
  const commands = (await Promise.all(texts.map(commandsWith))).flat();
  expect(commands.length).toBeGreaterThan(texts.length);
  // Any other command than the stand-in would print on standard error or leave a file behind.
  const script = `aws() { printf '%s\\n' called "$@"; }\n${commands.join('\n')}\n`;
  const printed = execFileSync(shell, ['-e'], { input: script, cwd: folder, encoding: 'utf8', env: { PATH: '' } });
  const expected = commands.flatMap((command) => ['called', ...argumentsByRule(command)]);
  expect(printed.trimEnd().split('\n')).toEqual(expected);
  expect(readdirSync(folder)).toEqual([]);
});

it('a copied command has only words that no shell reads as anything else, PowerShell and cmd.exe among them', async () => {
  const commands = (await Promise.all(Object.values(HOSTILE_VALUES).map(commandsWith))).flat();
  const words = commands.flatMap((command) => command.split(' '));
  expect(words.length).toBeGreaterThan(100);
  expect(words.filter((word) => !HARMLESS_WORD.test(word))).toEqual([]);
});
