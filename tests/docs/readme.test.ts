import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

const IMAGES = 'docs/images';
/** The README is also read on telephones. */
const LARGEST = 300_000;
/** The first bytes of a PNG: RFC 2083, 3.1. */
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

const shown = [...readFileSync(path.join(ROOT, 'README.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]*)\)/g)];

it('shows every picture, and describes it in words', () => {
  expect(shown.map(([, , file]) => file).toSorted()).toEqual(
    readdirSync(path.join(ROOT, IMAGES))
      .map((file) => `${IMAGES}/${file}`)
      .toSorted(),
  );
  for (const [, words] of shown) expect(words).toMatch(/\w+ \w+/);
});

it.each(shown.map(([, , file = '']) => file))('%s is a PNG that loads quickly', (file) => {
  const bytes = readFileSync(path.join(ROOT, file));
  expect([...bytes.subarray(0, PNG.length)]).toEqual(PNG);
  expect(statSync(path.join(ROOT, file)).size).toBeLessThan(LARGEST);
});
