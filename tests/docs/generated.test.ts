import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/docs/files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = await generatedFiles();

it.each([...files.keys()])('%s is as npm run docs writes it', (file) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(files.get(file));
});

it('holds no page of a code that is gone', () => {
  const strays = readdirSync(path.join(ROOT, 'docs/causes')).filter((file) => !files.has(`docs/causes/${file}`));
  expect(strays).toEqual([]);
});
