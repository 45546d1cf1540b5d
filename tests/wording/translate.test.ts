import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { codeText, createTranslator } from '../../src/wording/translate.ts';

describe('a translator', () => {
  it('knows at compile time which sentences there are', () => {
    const t = createTranslator(english);
    expect(t('extension_name')).toBe("It's the SAML");
    // @ts-expect-error: there is no such sentence.
    expect(t('extension_nickname')).toBe('⟦extension_nickname⟧');
  });

  it('falls back to English for a sentence that a language lacks', () => {
    const t = createTranslator({ language: { message: 'de' } }, english);
    expect(t('extension_name')).toBe("It's the SAML");
  });

  it('fills slots only once, so that a value with braces is not a slot', () => {
    const t = createTranslator({ value_labelled: { message: '{label}: {value}' } });
    expect(t('value_labelled', { label: '{value}', value: 'x' })).toBe('{value}: x');
    expect(t('value_labelled', { label: 'a' })).toBe('a: {value}');
  });

  it('reads no value as a plural', () => {
    const t = createTranslator({ value_quoted: { message: '“{text}”' } });
    expect(t('value_quoted', { text: '{n, plural, other {x}}' })).toBe('“{n, plural, other {x}}”');
  });

  it('says whether there is a sentence, even for names that every object has', () => {
    const t = createTranslator(english);
    expect(t.has('extension_name')).toBe(true);
    expect(t.has('extension_nickname')).toBe(false);
    expect(t.has('toString')).toBe(false);
  });
});

describe('a plural', () => {
  const inLanguage = (language: string, message: string) =>
    createTranslator({ language: { message: language }, also_more: { message } });

  it.each([
    ['en', '{count, plural, one {# place} other {# places}}', { 0: '0 places', 1: '1 place', 2: '2 places' }],
    ['fr', '{count, plural, one {# endroit} other {# endroits}}', { 0: '0 endroit', 1: '1 endroit', 2: '2 endroits' }],
    ['ja', '{count, plural, other {#か所}}', { 1: '1か所', 2: '2か所' }],
    [
      'pl',
      '{count, plural, one {# miejsce} few {# miejsca} many {# miejsc} other {# miejsca}}',
      { 1: '1 miejsce', 2: '2 miejsca', 5: '5 miejsc', 22: '22 miejsca' },
    ],
  ])('is chosen by the rules of %s', (language, message, expected) => {
    const t = inLanguage(language, message);
    const chosen = Object.keys(expected).map((count) => [count, t('also_more', { count: Number(count) })]);
    expect(Object.fromEntries(chosen)).toEqual(expected);
  });

  it('writes the number as the language does', () => {
    expect(inLanguage('de', '{count, plural, other {# Stellen}}')('also_more', { count: 12_345 })).toBe(
      '12.345 Stellen',
    );
  });

  it('uses the form for all others if its category has none', () => {
    expect(inLanguage('en', '{count, plural, other {some}}')('also_more', { count: 1 })).toBe('some');
  });

  it('works within a sentence with other slots', () => {
    const t = inLanguage('en', 'Of {name}, {count, plural, one {one is} other {# are}} left.');
    expect(t('also_more', { name: 'these', count: 1 })).toBe('Of these, one is left.');
  });
});

describe('the text of a code from a report', () => {
  const t = createTranslator(english);

  it('is its sentence', () => {
    expect(codeText('reason', 'not-well-formed', t)).toBe(english.reason_not_well_formed.message);
  });

  it('is the code itself if a newer version wrote one that has no words here', () => {
    expect(codeText('reason', 'not-of-this-version', t)).toBe('not-of-this-version');
  });
});
