import { expect, test } from 'vitest';
import german from '../../_locales/de/messages.json' with { type: 'json' };
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { changeTexts } from '../../src/wording/since-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const since = {
  at: '2026-11-22T10:00:00Z',
  certificate: null,
  nameIdFormat: null,
  issuer: null,
  audience: null,
  attributes: { missing: ['sn'], added: ['mail', 'role', 'upn'] },
};

test('several names are joined as the language does', () => {
  expect(changeTexts(since, createTranslator(english))).toEqual([
    'These attributes are no longer sent: sn.',
    'These attributes are new: mail, role, and upn.',
  ]);
  expect(changeTexts(since, createTranslator(german))[1]).toBe('Diese Attribute sind neu: mail, role und upn.');
});
