import { describe, expect, it } from 'vitest';
import english from '../../_locales/en/messages.json' with { type: 'json' };
import { refusalReasons } from '../../src/idp/refusal-reasons.ts';

const status = (name: string): string => `urn:oasis:names:tc:SAML:2.0:status:${name}`;

describe('the reasons of a refusal', () => {
  it("explain the product's code first, then the inner status code", () => {
    const reasons = refusalReasons(
      [status('Responder'), status('RequestDenied')],
      "AADSTS50105: The signed in user 'someone' is not assigned to a role for the application.",
    );
    expect(reasons.map(({ code }) => code)).toEqual(['AADSTS50105', 'RequestDenied']);
  });

  it('take a longer code for itself, not for the shorter one that it begins with', () => {
    expect(refusalReasons([], 'Error: app_not_configured_for_user').map(({ code }) => code)).toEqual([
      'app_not_configured_for_user',
    ]);
    expect(refusalReasons([], 'AADSTS501051')).toEqual([]);
  });

  it('are none where the codes are not documented', () => {
    expect(refusalReasons([status('Requester'), 'urn:example:own'], 'Something happened')).toEqual([]);
    expect(refusalReasons([], null)).toEqual([]);
  });

  it('have a sentence each, and a source', () => {
    const every = refusalReasons(
      [
        'AuthnFailed',
        'InvalidNameIDPolicy',
        'NoAuthnContext',
        'NoPassive',
        'RequestDenied',
        'RequestUnsupported',
        'UnknownPrincipal',
        'UnsupportedBinding',
      ].map(status),
      'AADSTS50011 AADSTS50020 AADSTS50076 AADSTS50105 AADSTS53003 AADSTS700016 app_not_configured app_not_configured_for_user app_not_enabled_for_user',
    );
    expect(every).toHaveLength(17);
    expect(every.filter(({ key }) => !Object.hasOwn(english, key))).toEqual([]);
    expect(every.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });
});
