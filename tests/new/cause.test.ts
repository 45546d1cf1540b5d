import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { newCause } from '../../scripts/new/cause.ts';
import { ROOT } from '../../scripts/setup.mjs';

const read = (file: string): string | null => {
  const full = path.join(ROOT, file);
  return existsSync(full) ? readFileSync(full, 'utf8') : null;
};

describe('a new cause', () => {
  it('is a file that is typed by its code, and the last line of the list', () => {
    const made = newCause('moon-in-the-way', read);
    const files = new Map('files' in made ? made.files : []);
    expect(files.get('src/diagnosis/causes/moon-in-the-way.ts')).toContain(
      "export const moonInTheWay: MessageCheck<'moon-in-the-way'> = {",
    );
    const list = files.get('src/diagnosis/causes.ts') ?? '';
    expect(list).toContain("import { moonInTheWay } from './causes/moon-in-the-way.ts';");
    expect(list).toMatch(/\n {2}moonInTheWay,\n\] as const;/);
  });

  it.each(['', 'Moon', 'moon_in', '../moon', 'expired'])('is not made from the code "%s"', (code) => {
    expect(newCause(code, read)).toEqual({ refused: expect.stringMatching(/./) });
  });
});
