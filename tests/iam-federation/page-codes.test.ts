import { describe, expect, it } from 'vitest';
import { codeOfPage, isFederationPage } from '../../src/iam-federation/page-codes.ts';
import { headingOf } from '../../src/identity-center/page-headings.ts';
import { recogniseSignInPage } from '../../src/identity-center/sign-in-pages.ts';

const STS = '(service: AWSSecurityTokenService; status code: 400; error code: InvalidIdentityToken)';

/** The texts on AWS's troubleshooting page for IAM federation; tools show the last two. */
const TEXTS = [
  [`RoleSessionName is required in AuthnResponse ${STS}`, 'iam-session-name'],
  [`RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64} ${STS}`, 'iam-session-name'],
  [`Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:" ${STS}`, 'iam-source-identity'],
  ['Not authorized to perform sts:AssumeRoleWithSAML (status code: 403; error code: AccessDenied)', 'iam-trust-policy'],
  ['User is not authorized to perform: sts:TagSession on resource: role/Example', 'iam-trust-policy'],
  ['User is not authorized to perform: sts:SetSourceIdentity on resource: role/Example', 'iam-trust-policy'],
  [`Response signature invalid ${STS}`, 'iam-provider-metadata'],
  [
    'Failed to assume role: Issuer not present in specified provider (service: AWSOpenIdDiscoveryService)',
    'iam-provider-issuer',
  ],
  ['Specified provider doesn’t exist.', 'iam-provider-missing'],
  ['Requested DurationSeconds exceeds MaxSessionDuration set for this role.', 'iam-session-duration'],
  ['The requested DurationSeconds exceeds the MaxSessionDuration set for this role.', 'iam-session-duration'],
  ['Response does not contain the required audience.', 'iam-audience'],
  ['Response has expired', 'expired'],
  ['Token must be redeemed within 5 minutes of issuance', 'issued-long-ago'],
] as const;

describe('the words of the page of IAM federation', () => {
  it.each(TEXTS)('%s: %s', (text, code) => {
    const page = recogniseSignInPage(`Amazon Web Services Sign In\n${text}\nTerms of Use`);
    expect(page && codeOfPage(page)).toBe(code);
    expect(page && isFederationPage(page)).toBe(true);
    expect(page && recogniseSignInPage(headingOf(page))).toBe(page);
  });

  it('name no fault if they only say that the Response is invalid', () => {
    const page = recogniseSignInPage('Your request included an invalid SAML response. To logout, click here');
    expect(page).toBe('invalid-saml-response');
    expect(page && codeOfPage(page)).toBeNull();
    expect(page && isFederationPage(page)).toBe(true);
  });

  it("are not those of Identity Center's pages", () => {
    expect(isFederationPage('not-you-its-us')).toBe(false);
    expect(codeOfPage('something-went-wrong')).toBeNull();
  });
});
