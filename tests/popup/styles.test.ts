import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../scripts/setup.mjs';

const POPUP = path.join(ROOT, 'popup');
const textOf = (ending: RegExp): string =>
  readdirSync(POPUP, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => readFileSync(path.join(POPUP, file), 'utf8'))
    .join('\n');

const components = textOf(/\.tsx?$/);
const styles = textOf(/\.css$/).replace(/\/\*[\s\S]*?\*\/|@import [^;]*;/g, '');

test.each([...new Set([...styles.matchAll(/\.([a-z][a-z-]*)(?=[^{}]*\{)/g)].map(([, name = '']) => name))])(
  'some component has the class %s',
  (name) => {
    expect(components).toMatch(new RegExp(`(?<![a-z-])${name}(?![a-z-])`));
  },
);
