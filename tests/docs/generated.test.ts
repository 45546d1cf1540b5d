import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { generatedFiles } from '../../scripts/docs/files.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const files = await generatedFiles();

it.each([...files.keys()])('%s is as npm run docs writes it', (file) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toBe(files.get(file));
});

it.each(['docs/causes', 'docs/fleet', 'docs/schema', 'docs/store'])('%s contains nothing else', (folder) => {
  const there = readdirSync(path.join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(ROOT, path.join(entry.parentPath, entry.name)));
  expect(there.filter((file) => !files.has(file))).toEqual([]);
});
