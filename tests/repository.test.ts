import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAUSES, CODES } from '../src/diagnosis/causes.ts';

const ROOT = path.resolve(import.meta.dirname, '..');
const FILES = readdirSync(path.join(ROOT, 'src/diagnosis/causes'));

/** Unidiomatic words, each of which stood here for several things that have their own names. */
const UNIDIOMATIC = /\b(?:anew|holds|let go|mended|stands|told|whoever)\b/i;

/** Without this file, which lists the words, and generated pages, whose sentences have their own tests. */
const WRITTEN = execFileSync(
  'git',
  ['ls-files', '*.ts', '*.tsx', '*.mjs', '*.mts', '*.css', '*.md', '*.sh', ':!docs/causes', ':!docs/examples'],
  { cwd: ROOT },
)
  .toString()
  .split('\n')
  .filter((file) => file !== '' && file !== 'tests/repository.test.ts');

describe('code, comments and docs', () => {
  it('are in plain English', () => {
    const lines = WRITTEN.flatMap((file) =>
      readFileSync(path.join(ROOT, file), 'utf8')
        .split('\n')
        .map((line, index) => `${file}:${index + 1}: ${line.trim()}`),
    );
    expect(lines.length).toBeGreaterThan(10_000);
    expect(lines.filter((line) => UNIDIOMATIC.test(line))).toEqual([]);
  });
});

describe('the causes', () => {
  it('have one file each, and are listed once', () => {
    expect(CODES.map((code) => `${code}.ts`).toSorted()).toEqual(FILES.toSorted());
  });

  it.each(CAUSES)('$code cites its basis and says who can fix it', ({ code, basis, fixedBy }) => {
    expect(basis.length).toBeGreaterThan(0);
    for (const { reference, url } of basis) {
      expect(reference).not.toBe('');
      if (url !== null) expect(URL.canParse(url)).toBe(true);
    }
    // Nobody has to fix something that this program cannot verify, or the form of somebody's copy.
    if (code !== 'signature-unsupported' && code !== 'message-reformatted') expect(fixedBy.length).toBeGreaterThan(0);
  });
});
