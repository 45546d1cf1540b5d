import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CAUSES, CODES } from '../src/diagnosis/causes.ts';

const FILES = readdirSync(path.resolve(import.meta.dirname, '../src/diagnosis/causes'));

describe('the causes', () => {
  it('are one a file, each listed once', () => {
    expect(CODES.map((code) => `${code}.ts`).toSorted()).toEqual(FILES.toSorted());
  });

  it.each(CAUSES)('$code cites its basis, and says who can fix it', ({ code, basis, fixedBy }) => {
    expect(basis.length).toBeGreaterThan(0);
    for (const { reference, url } of basis) {
      expect(reference).not.toBe('');
      if (url !== null) expect(URL.canParse(url)).toBe(true);
    }
    // Nobody has to fix what this program cannot verify, nor what somebody's copy is.
    if (code !== 'signature-unsupported' && code !== 'message-reformatted') expect(fixedBy.length).toBeGreaterThan(0);
  });
});
