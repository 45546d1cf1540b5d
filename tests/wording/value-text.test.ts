import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import german from '../../_locales/de/messages.json' with { type: 'json' };
import english from '../../_locales/en/messages.json' with { type: 'json' };
import french from '../../_locales/fr/messages.json' with { type: 'json' };
import { ruleValue, WORDED_RULES, wordedRule } from '../../src/diagnosis/value.ts';
import { reportOf } from '../../src/report/from-diagnosis.ts';
import { messageFor } from '../../src/report/message.ts';
import { render } from '../../src/report/render.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import { valueAlone, valueText } from '../../src/wording/value-text.ts';
import { diagnosis, finding } from '../popup/records.ts';

const CAUSES = path.resolve(import.meta.dirname, '../../src/diagnosis/causes');
const inEnglish = createTranslator(english);
const inFrench = createTranslator(french);
const inGerman = createTranslator(german);

const report = reportOf(
  diagnosis({
    cause: { code: 'attribute-duplicate', weight: 'decisive', explains: ['attribute-duplicate'] },
    findings: [
      finding({
        code: 'attribute-duplicate',
        field: 'Attribute/@Name',
        expected: wordedRule('each Name once'),
        received: { kind: 'attribute-name', text: 'mail' },
        difference: null,
        more: 0,
      }),
    ],
  }),
  { level: 'colleague', file: null, program: { name: 'its-the-saml', version: '1' } },
);

describe('a rule in words', () => {
  test.each(WORDED_RULES)('%s reads in English as in JSON', (rule) => {
    expect(valueAlone(wordedRule(rule), inEnglish)).toBe(rule);
  });

  test('is in the language of the sentence around it', () => {
    expect(valueText(wordedRule('exactly one Assertion'), inFrench)).toBe('exactement une Assertion');
    expect(valueText(wordedRule('exactly one Assertion'), inGerman)).toBe('genau eine Assertion');
  });

  test('is in the language of a report and of a message, and stays the same for programs', () => {
    for (const text of [
      render(report, 'markdown', inGerman),
      render(report, 'text', inGerman),
      messageFor('idp-admin', report, inGerman),
    ]) {
      expect(text).toContain('jeder Name nur einmal');
      const [prose] = text.split(/-----BEGIN|```json/);
      expect(prose).not.toContain('each Name');
    }
    expect(render(report, 'json', inGerman)).toContain('"expected":"each Name once"');
  });

  test('has words, wherever a check uses one', () => {
    const checks = readdirSync(CAUSES).map((file) => readFileSync(path.join(CAUSES, file), 'utf8'));
    const literals = checks.flatMap((text) => [...text.matchAll(/ruleValue\('([^']+)'\)/g)].map(([, rule]) => rule));
    expect(literals).toContain('2.0');
    // The name of an option in AWS's console.
    const inWords = literals.filter((rule) => / [a-z]{3}/.test(rule ?? '') && rule !== 'External identity provider');
    expect(inWords).toEqual([]);
  });
});

test('a value that runs from right to left, or changes the direction of what follows, is isolated in its sentence', () => {
  const inSentence = (text: string): string => valueText({ kind: 'name-id', text }, inEnglish);
  expect(inSentence('\u05d0\u05d1@example.test')).toBe('“\u2068\u05d0\u05d1@example.test\u2069”');
  expect(inSentence('a\u202eb\u2069c')).toBe('“\u2068aU+202EbU+2069c\u2069”');
  expect(inSentence('älice@example.test')).toBe('“älice@example.test”');
});

test('a long value ends after a whole part, if it has parts', () => {
  const inSentence = (text: string): string => valueText({ kind: 'url', text }, inEnglish);
  const start = `https://idp.example.test/${'a'.repeat(80)}/`;
  expect(inSentence(`${start}${'b'.repeat(40)}`)).toBe(`“${start}…”`);
  expect(inSentence('c'.repeat(130))).toBe(`“${'c'.repeat(120)}…”`);
  expect(inSentence(`/${'c'.repeat(130)}`)).toBe(`“/${'c'.repeat(119)}…”`);
});

test("SAML's and AWS's own words stay the same in every language", () => {
  expect(valueAlone(ruleValue('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'), inFrench)).toBe(
    'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
  );
  expect(valueAlone({ kind: 'name-id', text: 'text' }, inFrench)).toBe('text');
});

test('a label and its value are separated as the language does', () => {
  expect(messageFor('idp-admin', report, inFrench)).toContain('Champ\u202f: Attribute/@Name');
  expect(messageFor('idp-admin', report, inGerman)).toContain('Feld: Attribute/@Name');
});
