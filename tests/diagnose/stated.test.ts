import { expect, it } from 'vitest';
import { readOptions } from '../../cli/options.ts';
import { statedBy } from '../../cli/stated.ts';

const pageStated = (page: string) => {
  const options = readOptions(['response.txt']);
  if (!options.ok) throw new Error('The options cannot be read.');
  return statedBy(options.value, { seen: null, request: null, page }).page;
};

it('a page in an unknown language is a failure by what it prints, and any other page is unknown', () => {
  expect(pageStated("It's not you, it's us")).toBe('not-you-its-us');
  expect(pageStated('Ohje ohje\n0f8fad5b-d9cb-469f-a165-70867728950e\nThu, 15 Jan 2026 10:00:03 GMT')).toBeNull();
  expect(pageStated('Ohje ohje')).toBe('unknown-page');
});
