import { describe, expect, it } from 'vitest';
import german from '../../_locales/de/messages.json' with { type: 'json' };
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { fieldText } from '../../src/wording/field-text.ts';
import { itemsText, sentencesText } from '../../src/wording/joined-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';

const inEnglish = createTranslator(english);

describe('joined sentences', () => {
  it('have a space between them in English', () => {
    expect(sentencesText(['One.', 'Two.', 'Three.'], inEnglish)).toBe('One. Two. Three.');
    expect(sentencesText(['One.'], inEnglish)).toBe('One.');
    expect(sentencesText([], inEnglish)).toBe('');
  });

  it('have none if the language says so', () => {
    const t = createTranslator({ join_sentences: { message: '{first}{second}' } });
    expect(sentencesText(['一。', '二。'], t)).toBe('一。二。');
  });

  it('keep what looks like a slot in one of them', () => {
    expect(sentencesText(['It is {second}.', 'Two.'], inEnglish)).toBe('It is {second}. Two.');
  });
});

it('items on one line are joined as the language does', () => {
  const t = createTranslator({ join_items: { message: '{first}、{second}' } });
  expect(itemsText(['a', 'b', 'c'], t)).toBe('a、b、c');
});

describe('the place that a finding is about', () => {
  it("is in the reader's language if it is in words", () => {
    expect(fieldText('device clock', createTranslator(german))).toBe('Uhr des Geräts');
    expect(fieldText('device clock', inEnglish)).toBe('device clock');
  });

  it('stays as SAML spells it if it is a path', () => {
    expect(fieldText('Response/@Destination', createTranslator(german))).toBe('Response/@Destination');
  });
});
