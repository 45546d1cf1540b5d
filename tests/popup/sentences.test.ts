import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { CAUSE_ORDER } from '../../src/diagnosis/codes.ts';
import { keyOf } from '../../src/wording/translate.ts';

const POPUP = path.resolve(import.meta.dirname, '../../popup');
const sources = readdirSync(POPUP, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(path.join(POPUP, file), 'utf8') }));
const keys = Object.keys(english);

/** No check of its own: a group of findings, an unreadable message, or AWS's own certificate. */
const NO_CHECKS = [
  'message-undecodable',
  'stale-sign-in',
  'other-instance',
  'acs-not-registered',
  'other-idp-application',
  'idp-initiated-name-id-format',
  'certificate-held-by-aws',
];

describe("the interface's sentences", () => {
  test.each(sources)('of $file are all there', ({ text }) => {
    const used = [...text.matchAll(/'(ui_[a-z_]+)'/g)].map(([, key = '']) => key);
    expect(used.filter((key) => !keys.some((known) => known === key || known.startsWith(`${key}_`)))).toEqual([]);
  });

  test('name every check in neutral words', () => {
    const checks = CAUSE_ORDER.filter((code) => !NO_CHECKS.includes(code));
    expect(checks.filter((code) => !keys.includes(keyOf('ui_check', code)))).toEqual([]);
  });
});
