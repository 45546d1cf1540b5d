import { describe, expect, it } from 'vitest';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { recogniseSignInPage } from '../../src/identity-center/sign-in-pages.ts';

describe('an AWS page', () => {
  it.each([
    ["It's not you, it's us", 'not-you-its-us'],
    ['It’s not you, it’s us', 'not-you-its-us'],
    ["IT'S NOT YOU, IT IS US", 'not-you-its-us'],
    ["It's not you, it's us\nWe couldn't complete your request right now. Please try again later.", 'not-you-its-us'],
    ["We couldn't complete your request right now.", 'request-not-completed'],
    ["Something went wrong\nLooks like this code isn't right. Please try again.", 'code-not-right'],
    ['Something went wrong', 'something-went-wrong'],
    ['Something went wrong. Invalid MFA credentials', 'invalid-mfa-credentials'],
    ["Something doesn't compute", 'does-not-compute'],
    ["We couldn't verify your sign-in credentials. Please try again.", 'does-not-compute'],
    ['An unexpected error has occurred', 'unexpected-error'],
    ['Your request included an invalid SAML response. To logout, click here.', 'invalid-saml-response'],
    ['No access', 'no-access'],
    ['Bad input', 'bad-input'],
    ['Issuer of request does not match our record', 'issuer-of-request'],
  ])('%j is recognised', (text, page) => {
    expect(recogniseSignInPage(text)).toBe(page);
  });

  it.each(['', 'Sign in', 'Non sei tu, siamo noi', 'You have no access to this page'])('%j is not', (text) => {
    expect(recogniseSignInPage(text)).toBeNull();
  });

  it('is recognised by its own heading', () => {
    for (const page of ['not-you-its-us', 'does-not-compute', 'request-not-completed', 'no-access'] as const) {
      expect(recogniseSignInPage(headingOf(page))).toBe(page);
    }
  });
});
