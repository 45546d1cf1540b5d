import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };

const MOST_WORDS = 25;
const NEGATION = /\b(?:not|no|never|nobody|nothing|none|neither|nor|nowhere|without|cannot)\b|n't\b/gi;
const PLURAL = /\{\w+, plural,((?: \w+ \{[^{}]*\})+)\}/;

/** A message in each of its plural forms. */
const formsOf = (message: string): readonly string[] => {
  const plural = PLURAL.exec(message);
  if (!plural) return [message];
  return [...(plural[1] ?? '').matchAll(/\{([^{}]*)\}/g)].flatMap(([, form = '']) =>
    formsOf(message.replace(plural[0], () => form)),
  );
};

/** A line break ends a sentence too, and code between backticks counts as one word. */
const sentencesOf = (message: string): readonly string[] =>
  formsOf(message)
    .flatMap((form) => form.replaceAll(/`[^`]*`/g, 'code').split(/\n|(?<=[.!?])["')]?\s+/))
    .filter((sentence) => sentence !== '');

const wordsOf = (sentence: string): readonly string[] => sentence.split(/\s+/).filter((word) => /\w/.test(word));

const isHard = (sentence: string): boolean =>
  wordsOf(sentence).length > MOST_WORDS || [...sentence.matchAll(NEGATION)].length > 1;

const hardSentences = (messages: Readonly<Record<string, { readonly message: string }>>): readonly string[] =>
  Object.entries(messages).flatMap(([key, { message }]) =>
    sentencesOf(message)
      .filter(isHard)
      .map((sentence) => `${key}: ${sentence}`),
  );

it('has no sentence with more than 25 words or with two negations', () => {
  expect(hardSentences(english)).toEqual([]);
});

describe('a hard sentence', () => {
  const words = (count: number): string => `${Array.from({ length: count }, () => 'word').join(' ')}.`;
  const isFound = (message: string): boolean => hardSentences({ key: { message } }).length > 0;

  it('has more than 25 words', () => {
    expect(isFound(words(25))).toBe(false);
    expect(isFound(words(26))).toBe(true);
    expect(isFound(`${words(20)} ${words(20)}`)).toBe(false);
  });

  it('has two negations', () => {
    expect(isFound("It isn't here. It cannot be found.")).toBe(false);
    expect(isFound("It isn't here and cannot be found.")).toBe(true);
  });

  it('is found in each plural form', () => {
    expect(isFound(`{count, plural, one {One.} other {${words(26)}}}`)).toBe(true);
  });

  it('does not count the words of code', () => {
    expect(isFound(`Run \`${words(26)}\`.`)).toBe(false);
  });
});
