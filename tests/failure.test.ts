import { describe, expect, it } from 'vitest';
import { failureOf, isFailure } from '../src/failure.ts';

const errorWith = (message: string, stack: string, name = 'TypeError'): Error =>
  Object.assign(new Error(message), { name, stack });

const EXTENSION = 'chrome-extension://abcdefghijklmnopabcdefghijklmnop';

describe('where the program failed', () => {
  it.each([
    [
      'Chromium',
      errorWith(
        'x is null',
        `TypeError: x is null\n    at $e (${EXTENSION}/chunks/chunk-2ECENS7N.js:1:2345)\n    at ${EXTENSION}/background/worker.js:1:9`,
      ),
      'TypeError chunk-2ECENS7N.js:1:2345',
    ],
    [
      'Firefox',
      errorWith(
        'x is null',
        '$e@moz-extension://5b1f1f6e-0000-4000-8000-00000000a5a1/background/worker.js:1:77\n',
        'RangeError',
      ),
      'RangeError worker.js:1:77',
    ],
  ])('is the name and the top frame in %s', (_, error, expected) => {
    expect(failureOf(error)).toBe(expected);
    expect(isFailure(expected)).toBe(true);
  });

  it('contains nothing of the message, of foreign scripts or of unknown names', () => {
    const message = 'alice@example.test at /worker.js:6:6';
    const stack = `AliceError: ${message}\n    at ${EXTENSION}/chunks/alice.js:1:2\n    at f (${EXTENSION}/background/worker.js:3:4)`;
    expect(failureOf(errorWith(message, stack, 'AliceError'))).toBe('Error worker.js:3:4');
    expect(failureOf('alice@example.test')).toBe('Error');
  });

  it.each(['', 'AliceError', 'TypeError alice', 'TypeError worker.js:1:2 alice', 'TypeError alice/worker.js:1:2'])(
    'is not "%s"',
    (text) => {
      expect(isFailure(text)).toBe(false);
    },
  );
});
