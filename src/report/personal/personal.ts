import { isMachineMade } from '../machine-made.ts';
import { fold, lettersOf, wordsOf } from './fold.ts';
import { Patterns, SHORTEST_INSIDE } from './patterns.ts';
import { decipheredWords, decipherings, isText, readingsOf } from './readings.ts';
import { spellingsOf } from './spellings.ts';
import type { PersonalValue } from './values.ts';

/** Decides whether a text of the organisation identifies the user of this report. */
export interface Personal {
  /** Whether it contains the user's name, address or number in any spelling, or anybody's address. */
  readonly isIn: (text: string) => boolean;
}

/**
 * Bounds on the personal values and the searched text of one report, far above those of any sign-in. Beyond them every
 * text counts as personal, so a message that is made to keep the program busy is redacted more, never more slowly.
 */
const MOST_CHARACTERS_OF_VALUES = 50_000;
const MOST_SPELLINGS = 75_000;
const MOST_CHARACTERS_OF_TEXTS = 20_000;
const LONGEST_TEXT = 2_048;
const SHORTEST_WORD = 3;

const EVERYTHING: Personal = { isIn: () => true };

/** @param values everything that is the user's: names, addresses, numbers, values of attributes */
export const personalOf = (values: readonly PersonalValue[]): Personal => {
  if (values.some(({ text }) => text.length > MOST_CHARACTERS_OF_VALUES)) return EVERYTHING;
  const distinct = [...new Map(values.map((value) => [`${value.by} ${value.text}`, value])).values()];
  if (distinct.reduce((sum, { text }) => sum + text.length, 0) > MOST_CHARACTERS_OF_VALUES) return EVERYTHING;
  const inside = new Patterns();
  const encoded = new Patterns();
  const whole = new Set<string>();
  let count = 0;
  for (const value of distinct) {
    const spellings = spellingsOf(value);
    count += spellings.plain.length + spellings.encoded.length;
    if (count > MOST_SPELLINGS) return EVERYTHING;
    for (const spelling of spellings.plain) {
      if (spelling.length < SHORTEST_INSIDE) whole.add(spelling);
      else inside.add(spelling);
    }
    for (const digits of spellings.encoded) encoded.add(digits);
  }
  const isNamedIn = (reading: string): boolean => {
    const letters = lettersOf(fold(reading));
    if (inside.areIn(letters)) return true;
    // Initials occur by chance in decoded text that makes no sense.
    return isText(reading) ? whole.has(letters) || shortRunsOf(wordsOf(reading)).some(isWhole) : isWhole(letters);
  };
  /** Base64 encodes three octets at a time, so up to two other octets come before a name. */
  const isEndOf = (reading: string): boolean =>
    isText(reading) && [1, 2].some((before) => isWhole(lettersOf(fold(reading)).slice(before)));
  const isWhole = (word: string): boolean => word.length >= SHORTEST_WORD && whole.has(word);
  const isEncodedIn = (text: string): boolean =>
    encoded.areIn(text.replaceAll('-', '+').replaceAll('_', '/')) ||
    encoded.areIn(text.toLowerCase()) ||
    // A digest written as a UUID, or octet by octet.
    encoded.areIn(text.toLowerCase().replace(/[-:]/g, ''));
  const search = (text: string): boolean => {
    if (isEncodedIn(text)) return true;
    // Among random digits a short name occurs by chance.
    if (isMachineMade(text)) return inside.areIn(lettersOf(fold(text)));
    // After deciphering, any word may contain a short name by chance.
    return (
      readingsOf(text).some(
        (reading) => holdsAddress(reading) || isNamedIn(reading) || (reading !== text && isEndOf(reading)),
      ) ||
      decipherings(text).some((reading) => inside.areIn(lettersOf(fold(reading)))) ||
      decipheredWords(text).some((word) => isWhole(lettersOf(fold(word))))
    );
  };
  return { isIn: boundedAndRemembered(search) };
};

/** Each word, and adjacent words that together are short enough to be compared as a whole: `li-wu` is `liwu`. */
const shortRunsOf = (words: readonly string[]): readonly string[] =>
  words.flatMap((word, index) => {
    const runs = [word];
    let run = word;
    for (const next of words.slice(index + 1, index + SHORTEST_INSIDE - 1)) {
      run += next;
      if (run.length >= SHORTEST_INSIDE) break;
      runs.push(run);
    }
    return runs;
  });

/**
 * Anybody's address, also with blanks around the `@`, with its wider and smaller forms, and as products write it where
 * `@` is not allowed: `jane.doe_at_corp.com`, `jane_doe_corp_com`, `jane.doe_corp.com`.
 */
const holdsAddress = (text: string): boolean => {
  const folded = fold(text);
  return ADDRESS.test(folded) || ADDRESS_WITHOUT_SIGN.test(folded);
};
const ADDRESS = /[\p{L}\p{N}]{2}\s{0,3}@\s{0,3}[\p{L}\p{N}]{2}/u;
const ADDRESS_WITHOUT_SIGN =
  /[a-z0-9](?:[._-]at[._-][a-z0-9-]{1,63}[._](?:[a-z]{2,3}|info|example)|_[a-z0-9-]{1,63}\.(?:[a-z]{2}|com|net|org|edu|gov|info|example)|[._][a-z0-9]{1,63}_[a-z0-9-]{1,63}_(?:com|net|org|edu|gov|example))(?![a-z0-9])/;

const boundedAndRemembered = (search: (text: string) => boolean): ((text: string) => boolean) => {
  const known = new Map<string, boolean>();
  let read = 0;
  return (text) => {
    const answer = known.get(text);
    if (answer !== undefined) return answer;
    read += text.length;
    const isPersonal = text.length > LONGEST_TEXT || read > MOST_CHARACTERS_OF_TEXTS || search(text);
    known.set(text, isPersonal);
    return isPersonal;
  };
};
