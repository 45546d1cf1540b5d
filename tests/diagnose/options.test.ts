import { expect, it } from 'vitest';
import { readOptions, sayEnough } from '../../cli/options.ts';

const needNoFile = (...args: readonly string[]): boolean => {
  const options = readOptions([...args]);
  if (!options.ok) throw new Error('The options cannot be read.');
  return sayEnough(options.value);
};

it('settings of the application at the identity provider are checked without a FILE beside them', () => {
  expect(needNoFile('--idp-app', 'settings.json')).toBe(true);
  expect(needNoFile('--username', 'jane')).toBe(false);
});
