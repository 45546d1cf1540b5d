import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newIdp } from '../../scripts/new/idp.ts';
import { ROOT } from '../../scripts/setup.mjs';
import { SETTING_TOPICS } from '../../src/idp/topics.ts';

const read = (file: string): string | null => {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
};

describe('a new IdP', () => {
  const copy = mkdtempSync(path.join(os.tmpdir(), 'its-the-saml-new-'));
  afterAll(() => rmSync(copy, { recursive: true }));

  it('is registered, and the compiler names everything that has to be filled in', () => {
    for (const part of ['_locales', 'src', 'tests/idp', 'fixtures/matrix/idp-styles.ts', 'tsconfig.json']) {
      cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'));
    const made = newIdp('acme', read, ['refusals', 'application']);
    for (const [file, text] of 'files' in made ? made.files : []) {
      mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
      writeFileSync(path.join(copy, file), text);
    }
    const errors = compilerErrors(copy);
    expect(errors.filter((line) => line.startsWith('src/idp/acme/recognition.ts'))).toEqual([
      expect.stringMatching(/missing .*: name, issuer, signInUrl, certificateSubject, postOrigin$/),
    ]);
    expect(errors.filter((line) => line.startsWith('src/idp/acme/console.ts'))).toHaveLength(SETTING_TOPICS.length);
    expect(errors.filter((line) => line.startsWith('src/idp/acme/refusals.ts'))).toEqual([
      expect.stringMatching(/missing .*: codes, frame, refusals$/),
    ]);
    expect(errors.filter((line) => line.startsWith('src/idp/acme/application.ts'))).toContainEqual(
      expect.stringMatching(/product/),
    );
    expect(errors.filter((line) => /'acme' is missing/.test(line)).map((line) => line.split('(')[0])).toEqual([
      'fixtures/matrix/idp-styles.ts',
      'tests/idp/samples.ts',
    ]);
  });

  it('needs two files of its own where neither its refusals nor an export of its application are known', () => {
    const made = newIdp('acme', read);
    const files = 'files' in made ? made.files.map(([file]) => file) : [];
    expect(files.filter((file) => read(file) === null)).toEqual([
      'src/idp/acme/recognition.ts',
      'src/idp/acme/console.ts',
    ]);
    expect(newIdp('acme', read, ['refusal'])).toEqual({ refused: expect.stringMatching(/refusal$/) });
  });

  it.each(['', 'Acme', 'acme-sso', '../acme', 'okta', 'general'])('is not made from the id "%s"', (id) => {
    expect(newIdp(id, read)).toEqual({ refused: expect.stringMatching(/./) });
  });
});

const compilerErrors = (folder: string): readonly string[] => {
  try {
    execFileSync(path.join(ROOT, 'node_modules/.bin/tsc'), ['--noEmit', '--pretty', 'false'], { cwd: folder });
    return [];
  } catch (error) {
    const errors = error instanceof Error && 'stdout' in error ? String(error.stdout) : '';
    return errors.split('\n').filter((line) => /^\S/.test(line));
  }
};
