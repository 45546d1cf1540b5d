import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

const [, threats = ''] = readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8').split('| threat |');
const lines = threats
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').map((cell) => cell.trim()));

it('every threat in SECURITY.md names its tests', () => {
  expect(lines.length).toBeGreaterThan(12);
  for (const [, threat, , tests = ''] of lines) {
    expect(tests, threat).not.toBe('');
    for (const test of tests.split(', ')) {
      expect(existsSync(path.join(ROOT, 'tests', `${test}.test.ts`)), `${threat}: ${test}`).toBe(true);
    }
  }
});
