import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

/** Values of a message are text, never markup. */

const POPUP = path.join(ROOT, 'popup');
const sources = readdirSync(POPUP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(POPUP, file), 'utf8') }));

test.each(sources)('$file writes no markup from values', ({ text }) => {
  expect(text).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTML/i);
});

test('the linter refuses the property that would do so', () => {
  const { linter } = JSON.parse(readFileSync(path.join(ROOT, 'biome.json'), 'utf8'));
  expect(linter.rules.security.noDangerouslySetInnerHtml).toBe('error');
});
