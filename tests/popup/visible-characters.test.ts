import { describe, expect, test } from 'vitest';
import { drawnParts, makeVisible } from '../../popup/visible-characters.ts';

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

  test('shows every space if asked', () => {
    expect(drawn('a b', true)).toBe('a<␣>b');
  });
});

test('draws some thousand of a million characters one by one, and none is lost or invisible', () => {
  const parts = drawnParts('a\u200b'.repeat(500_000), false);
  expect(parts.length).toBeLessThan(5_000);
  const rest = parts.at(-1);
  expect(rest?.kind).toBe('rest');
  const shown = parts.map((part) => (part.kind === 'hidden' ? `‹${part.sign}›` : part.text)).join('');
  expect(shown).toBe('a‹U+200B›'.repeat(500_000));
  expect(drawnParts('a\u200bb', false)).toEqual(makeVisible('a\u200bb', false));
});
