import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { MESSAGE_CHECKS, SETTINGS_CHECKS } from '../src/diagnosis/checks.ts';
import { CAUSE_ORDER } from '../src/diagnosis/codes.ts';
import { GROUPS } from '../src/diagnosis/groups.ts';

const DIAGNOSIS = path.resolve(import.meta.dirname, '../src/diagnosis');
const FILES = readdirSync(path.join(DIAGNOSIS, 'checks'));
const CHECKS = [...MESSAGE_CHECKS, ...SETTINGS_CHECKS];
const GROUP_CODES: readonly string[] = GROUPS.map(({ code }) => code);

/** Codes of what no check can see: it is concluded from everything else. */
const WITHOUT_CHECK: readonly string[] = ['message-undecodable', 'certificate-held-by-aws'];

const textOf = (file: string): string => readFileSync(path.join(DIAGNOSIS, 'checks', file), 'utf8');
const camelCase = (code: string): string => code.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());

describe('the codes', () => {
  it('each have a check, or stand for several findings, or for what no check can see', () => {
    const checked = new Set<string>(CHECKS.map(({ code }) => code));
    for (const code of CAUSE_ORDER) {
      expect([code, checked.has(code) || GROUP_CODES.includes(code) || WITHOUT_CHECK.includes(code)]).toEqual([
        code,
        true,
      ]);
    }
  });

  it('stand once in the list, and each has one check', () => {
    expect(new Set(CAUSE_ORDER).size).toBe(CAUSE_ORDER.length);
    expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
    for (const code of GROUP_CODES) expect(CAUSE_ORDER).toContain(code);
  });

  it('are asked in the order in which they lead', () => {
    for (const checks of [MESSAGE_CHECKS, SETTINGS_CHECKS]) {
      const places = checks.map(({ code }) => CAUSE_ORDER.indexOf(code));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

describe('the checks', () => {
  it('are one a file, and no file is left out', () => {
    expect(CHECKS.map(({ code }) => `${code}.ts`).sort()).toEqual([...FILES].sort());
  });

  it.each(FILES)('%s holds the check of its name, of the one shape, and claims no other code', (file) => {
    const code = file.replace(/\.ts$/, '');
    const text = textOf(file);
    expect(text).toContain(`export const ${camelCase(code)}: Check = {\n  code: '${code}',`);
    expect(text.match(/: Check = \{/g)).toHaveLength(1);
    expect(text.match(/\bcode: '/g)).toHaveLength(1);
    for (const member of ['mendedBy', 'basis', 'ask']) expect(text).toMatch(new RegExp(`^  ${member}:`, 'm'));
  });

  it.each(CHECKS)('$code cites its basis, and says who mends it', ({ code, basis, mendedBy }) => {
    expect(basis.length).toBeGreaterThan(0);
    for (const { reference, url } of basis) {
      expect(reference).not.toBe('');
      if (url !== null) expect(URL.canParse(url)).toBe(true);
    }
    // It is never a fault, only unknown.
    if (code !== 'signature-unsupported') expect(mendedBy.length).toBeGreaterThan(0);
  });
});
