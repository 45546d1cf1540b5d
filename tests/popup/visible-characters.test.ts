import { describe, expect, test } from 'vitest';
import { makeVisible } from '../../popup/visible-characters.ts';

/** Signs in angle brackets. */
const drawn = (value: string, everySpace = false): string =>
  makeVisible(value, everySpace)
    .map((part) => (part.kind === 'text' ? part.text : `<${part.sign}>`))
    .join('');

describe('makeVisible', () => {
  test.each([
    ['plain text', 'plain text'],
    [' alice', '<␣>alice'],
    ['alice  ', 'alice<␣><␣>'],
    ['al\u200bice', 'al<U+200B>ice'],
    ['al\u202eice', 'al<U+202E>ice'],
    ['al\u00adice', 'al<U+00AD>ice'],
    ['\ufeffalice', '<U+FEFF>alice'],
    ['al\u00a0ice', 'al<U+00A0>ice'],
    ['al\u2003ice', 'al<U+2003>ice'],
    ['alice\r\n\t', 'alice<↵><↵><⇥>'],
    ['al\u0000ice', 'al<U+0000>ice'],
    ['Ä日本😀', 'Ä日本😀'],
  ])('shows %j as %s', (value, expected) => {
    expect(drawn(value)).toBe(expected);
  });

  test('shows every space where asked', () => {
    expect(drawn('a b', true)).toBe('a<␣>b');
  });
});
