import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/instance.ts';
import { observedResponse } from '../fuzz/observed.ts';
import { escapeXml, HOSTILE_VALUES } from './hostile-values.ts';

/** The commands of a sign-in in which the user's name and the instance's addresses are this text. */
const commandsWith = async (text: string): Promise<readonly string[]> => {
  const named = { ...EMPTY_INSTANCE, issuerUrl: text, acsUrls: [text], userName: text };
  const message = responseXml({ nameId: escapeXml(text) });
  const { outsideBrowser } = await diagnose(observedResponse(message), { ...NOTHING_KNOWN, named });
  return outsideBrowser.flatMap(({ command }) => (command === null ? [] : [command]));
};

it('a copied command does nothing in a shell but call aws, whatever the names in it are', async () => {
  const folder = temporaryFolder('shell');
  const texts = [
    ...Object.values(HOSTILE_VALUES),
    ...Object.values(HOSTILE_VALUES).map((text) => `${text}@example.com`),
  ];
  const commands = (await Promise.all(texts.map(commandsWith))).flat();
  expect(commands.length).toBeGreaterThan(texts.length);
  // Any other command than the stand-in would print on standard error or leave a file behind.
  const script = `aws() { printf 'called\\n'; }\n${commands.join('\n')}\n`;
  const printed = execFileSync('/bin/sh', ['-e'], { input: script, cwd: folder, encoding: 'utf8', env: { PATH: '' } });
  expect(printed).toBe('called\n'.repeat(commands.length));
  expect(readdirSync(folder)).toEqual([]);
});
