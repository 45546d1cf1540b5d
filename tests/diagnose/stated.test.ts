import { expect, it } from 'vitest';
import { readOptions } from '../../cli/options.ts';
import { statedBy } from '../../cli/stated.ts';
import { NOTHING_STATED, type Stated } from '../../src/evidence/stated.ts';

const statedIn = (args: readonly string[], seen: Stated | null, page: string | null): Stated => {
  const options = readOptions([...args, 'response.txt']);
  if (!options.ok) throw new Error('The options cannot be read.');
  return statedBy(options.value, { seen, request: null, page });
};

it('a page in an unknown language is a failure by what it prints, and any other page is unknown', () => {
  const pageOf = (page: string) => statedIn([], null, page).page;
  expect(pageOf("It's not you, it's us")).toBe('not-you-its-us');
  expect(pageOf('Ohje ohje\n0f8fad5b-d9cb-469f-a165-70867728950e\nThu, 15 Jan 2026 10:00:03 GMT')).toBeNull();
  expect(pageOf('Ohje ohje')).toBe('unknown-page');
});

it('an option takes precedence over what a browser saw', () => {
  const seen = { ...NOTHING_STATED, post: { ...NOTHING_STATED.post, url: 'https://seen.example/acs' } };
  const stated = 'https://us-east-1.signin.aws/platform/saml/acs/stated';
  expect(statedIn(['--posted-to', stated], seen, null).post.url).toBe(stated);
  expect(statedIn([], seen, null).post.url).toBe('https://seen.example/acs');
});
