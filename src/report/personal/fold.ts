/**
 * Letters with a stroke and ligatures, which Unicode does not decompose, and letters of other scripts that look like
 * Latin ones.
 */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ŋ: 'n',
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  к: 'k',
  м: 'm',
  т: 't',
  в: 'b',
  н: 'h',
  ο: 'o',
  α: 'a',
  ν: 'v',
  ι: 'i',
  ρ: 'p',
  κ: 'k',
};

/** Unicode's tags, which spell ASCII invisibly (U+E0020 to U+E007E). */
const TAGS = /[\u{e0020}-\u{e007e}]/gu;
const TAG_AREA = 0xe0000;

/** A text as a casual reader sees it: in one letter case, without accents, compatibility forms and invisible characters. */
export const fold = (text: string): string =>
  text
    .replace(TAGS, (tag) => String.fromCodePoint((tag.codePointAt(0) ?? TAG_AREA) - TAG_AREA))
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS[letter] ?? letter);

/** Letters and digits only: `Doe, Jane` and `doe-jane` are the same. */
export const lettersOf = (folded: string): string => folded.replace(/[^\p{L}\p{N}]+/gu, '');

/** The words of a text, folded: `JaneDoe2` and `jane_doe-2` are `jane`, `doe` and `2`. */
export const wordsOf = (text: string): readonly string[] =>
  fold(text.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ').replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 '))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
