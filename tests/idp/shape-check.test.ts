import { describe, expect, it } from 'vitest';
import { ENTRA } from '../../src/idp/entra/recognition.ts';
import { KEYCLOAK } from '../../src/idp/keycloak/recognition.ts';
import { shapeOf, tenantOf } from '../../src/idp/shape-check.ts';
import { SHIBBOLETH } from '../../src/idp/shibboleth/recognition.ts';

const TENANT = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const SIGN_IN = `https://login.microsoftonline.com/${TENANT}/saml2`;

describe('shapeOf', () => {
  it('matches, and says which shape it is', () => {
    expect(shapeOf(SIGN_IN, ENTRA.signInUrl)).toEqual({ fits: true, shape: ENTRA.signInUrl[0] });
  });

  it('matches an undocumented shape as well', () => {
    expect(shapeOf(SIGN_IN.replace('.com', '.us'), ENTRA.signInUrl)).toMatchObject({ fits: true });
  });

  it.each([
    ['a slash too many', `${SIGN_IN}/`],
    ['http', SIGN_IN.replace('https', 'http')],
    ['white space', `${SIGN_IN} `],
    ['a line break', `${SIGN_IN}\n`],
    ['another letter case', SIGN_IN.replace('saml2', 'SAML2')],
    ['no tenant', 'https://login.microsoftonline.com/saml2'],
  ])('does not match with %s, by a documented shape', (_fault, value) => {
    expect(shapeOf(value, ENTRA.signInUrl)).toEqual({
      fits: false,
      basis: 'documented',
      example: 'https://login.microsoftonline.com/aaaabbbb-0000-cccc-1111-dddd2222eeee/saml2',
    });
  });

  it('is only unverified if no shape is documented', () => {
    expect(shapeOf('https://idp.example.org/saml', SHIBBOLETH.signInUrl)).toEqual({
      fits: false,
      basis: 'unverified',
      example: 'https://idp.example.org/idp/profile/SAML2/POST/SSO',
    });
  });

  it('says nothing if no shape is known', () => {
    expect(shapeOf('CN=staff', KEYCLOAK.certificateSubject)).toBeNull();
  });
});

describe('tenantOf', () => {
  it('is the same in Entra’s issuer and sign-in URL', () => {
    expect(tenantOf(SIGN_IN, ENTRA.signInUrl)).toBe(TENANT);
    expect(tenantOf(`https://sts.windows.net/${TENANT}/`, ENTRA.issuer)).toBe(TENANT);
  });

  it('is written as in the value', () => {
    expect(tenantOf(SIGN_IN.replace(TENANT, TENANT.toUpperCase()), ENTRA.signInUrl)).toBe(TENANT.toUpperCase());
  });

  it.each([
    ['a value of no known shape', `${SIGN_IN}/`, ENTRA.signInUrl],
    ['a shape without a tenant', 'CN=Microsoft Azure Federated SSO Certificate', ENTRA.certificateSubject],
    ['no shapes', SIGN_IN, []],
  ])('is null for %s', (_case, value, shapes) => {
    expect(tenantOf(value, shapes)).toBeNull();
  });
});
