import { expect, it } from 'vitest';
import { readOptions, sayEnough } from '../../cli/options.ts';

const needNoFile = (...args: readonly string[]): boolean => {
  const options = readOptions([...args]);
  if (!options.ok) throw new Error('The options cannot be read.');
  return sayEnough(options.value);
};

it('settings of the application at the identity provider are checked without a FILE', () => {
  expect(needNoFile('--idp-app', 'settings.json')).toBe(true);
  expect(needNoFile('--username', 'jane')).toBe(false);
});

it.each([
  ['--posted', '--posted-to'],
  ['--pots-to', '--posted-to'],
  ['--sp-metdata', '--sp-metadata'],
  ['--idp-metadtaa', '--idp-metadata'],
  ['--josn', '--json'],
  ['--nonsense', null],
  ['--x', null],
])('the error for %s proposes the option that was meant: %s', (option, meant) => {
  expect(readOptions([option, 'x'])).toEqual({ ok: false, error: { code: 'option-unknown', option, meant } });
});
