import { describe, expect, it } from 'vitest';
import { headerValue, redirectOf } from '../../src/evidence/exchange.ts';

const URL_ASKED_FOR = 'https://us-east-1.signin.aws/platform/login?a=b';

describe('the target of a redirect', () => {
  it('is resolved against the requested URL', () => {
    expect(redirectOf(URL_ASKED_FOR, 302, '../start?x')).toBe('https://us-east-1.signin.aws/start?x');
    expect(redirectOf(URL_ASKED_FOR, 303, 'https://idp.example.test/')).toBe('https://idp.example.test/');
  });

  it.each([
    ['the status is none of a redirect', 200, '/start'],
    ['the status is not known', null, '/start'],
    ['it names none', 302, null],
    ['it names an empty one', 302, ''],
    ['what it names is no URL', 302, 'https://['],
  ])('is absent if %s', (_, status, location) => {
    expect(redirectOf(URL_ASKED_FOR, status, location)).toBeNull();
  });
});

it('a header is found by its name in any letter case', () => {
  const headers = [{ name: 'X-Amzn-RequestId', value: 'abc' }];
  expect(headerValue(headers, 'x-amz-request-id', 'x-amzn-requestid')).toBe('abc');
  expect(headerValue(headers, 'date')).toBeNull();
});
