import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { CHECKS } from '../../src/diagnosis/causes.ts';
import { keyOf } from '../../src/message-key.ts';

const POPUP = path.resolve(import.meta.dirname, '../../popup');
const sources = readdirSync(POPUP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(POPUP, file), 'utf8') }));
const keys = Object.keys(english);

describe("the interface's sentences", () => {
  test.each(sources)('of $file are all there', ({ text }) => {
    const used = [...text.matchAll(/'(ui_[a-z_]+)'/g)].map(([, key = '']) => key);
    expect(used.filter((key) => !keys.some((known) => known === key || known.startsWith(`${key}_`)))).toEqual([]);
  });

  test('name every check in neutral words', () => {
    expect(CHECKS.filter(({ code }) => !keys.includes(keyOf('ui_check', code)))).toEqual([]);
  });
});
