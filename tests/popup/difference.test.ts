import { describe, expect, test } from 'vitest';
import { markDifference, type Stretch } from '../../popup/difference.ts';

/** Differing parts in brackets, which are easier to read than data. */
const drawn = (stretches: readonly Stretch[]): string =>
  stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');

const marked = (expected: string, received: string): readonly [string, string] => {
  const pair = markDifference(expected, received);
  return [drawn(pair.expected), drawn(pair.received)];
};

describe('markDifference', () => {
  test('marks nothing in equal values', () => {
    expect(marked('https://a.example/x', 'https://a.example/x')).toEqual([
      'https://a.example/x',
      'https://a.example/x',
    ]);
  });

  test('marks one missing character on the side that has it', () => {
    expect(marked('https://sts.windows.net/abc/', 'https://sts.windows.net/abc')).toEqual([
      'https://sts.windows.net/abc[/]',
      'https://sts.windows.net/abc',
    ]);
  });

  test('marks letters that differ in case only', () => {
    expect(marked('alice@example.test', 'Alice@example.test')).toEqual([
      '[a]lice@example.test',
      '[A]lice@example.test',
    ]);
  });

  test.each([
    ['Region', 'https://us-east-1.signin.aws/x', 'https://eu-west-1.signin.aws/x', 'https://[us-east-1].signin.aws/x'],
    ['Region of GovCloud', 'a/us-gov-west-1/b', 'a/us-gov-east-1/b', 'a/[us-gov-west-1]/b'],
    ['directory ID', 'saml/d-9900000000/x', 'saml/d-9900000001/x', 'saml/[d-9900000000]/x'],
    [
      'tenant',
      'net/0f8fad5b-d9cb-469f-a165-70867728950e/',
      'net/0f8fad5b-d9cb-469f-a165-70867728950f/',
      'net/[0f8fad5b-d9cb-469f-a165-70867728950e]/',
    ],
  ])('marks a different %s as a whole', (_, expected, received, drawnExpected) => {
    expect(marked(expected, received)[0]).toBe(drawnExpected);
  });

  test('does not mark a common name between two differences', () => {
    expect(marked('1-us-east-1-2', '3-us-east-1-4')).toEqual(['[1]-us-east-1-[2]', '[3]-us-east-1-[4]']);
  });

  test('treats a few equal characters between two differences as chance', () => {
    expect(marked('1a2b3c4d5e', '9a8b7c6d0f')).toEqual(['[1a2b3c4d5e]', '[9a8b7c6d0f]']);
  });

  test('keeps a long agreement between two differences', () => {
    expect(marked('xx-common-part-yy', 'zz-common-part-ww')).toEqual([
      '[xx]-common-part-[yy]',
      '[zz]-common-part-[ww]',
    ]);
  });

  test('never splits a character outside the basic plane', () => {
    expect(marked('a😀b', 'a😁b')).toEqual(['a[😀]b', 'a[😁]b']);
  });

  test('marks a whole value that is compared with nothing', () => {
    expect(marked('abc', '')).toEqual(['[abc]', '']);
  });

  test('returns both texts complete, even if they are too long to align', () => {
    const one = `same${'a'.repeat(3000)}end`;
    const other = `same${'b'.repeat(3000)}end`;
    const pair = markDifference(one, other);
    expect(pair.expected.map(({ text }) => text).join('')).toBe(one);
    expect(pair.received.map(({ text }) => text).join('')).toBe(other);
    expect(pair.expected.map(({ differs }) => differs)).toEqual([false, true, false]);
  });

  test('marks everything between the common beginning and end of texts that are too long to compare letter by letter', () => {
    const long = 'x'.repeat(500_000);
    expect(marked(`ab-us-east-1-${long}-cd`, `ab-us-west-1-${long}${long}-cd`)).toEqual([
      `ab-us-[east-1-]${long}-cd`,
      `ab-us-[west-1-${long}]${long}-cd`,
    ]);
    expect(marked(long, long)).toEqual([long, long]);
  });
});
