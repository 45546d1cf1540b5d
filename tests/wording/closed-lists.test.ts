import { expect, test } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { expectedLabel } from '../../src/wording/closed-lists.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const t = createTranslator(english);

test.each([
  ['Assertion/Conditions/@NotOnOrAfter', 'time', 'Expected after'],
  ['AuthnStatement/@SessionNotOnOrAfter', 'time', 'Expected after'],
  ['Assertion/Conditions/@NotBefore', 'time', 'Expected by'],
  ['Response/@IssueInstant', 'time', 'Expected'],
  ['Assertion/Conditions/@NotOnOrAfter', 'rule', 'Expected'],
  ['Response/@Destination', 'url', 'Expected'],
] as const)('the expected value of %s, a %s, is called: %s', (field, kind, label) => {
  expect(expectedLabel({ field, expected: { kind, text: '2026-11-30T12:00:00Z' } }, t)).toBe(label);
});
