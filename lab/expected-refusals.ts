import type { FaultId } from './faults.ts';
import type { Verdict } from './judge.ts';
import type { ErrorPageId } from './pages.ts';

type Judge = Extract<Verdict, { readonly accepted: false }>['judge'];

/**
 * Who refuses each fault, in which words, and with which page; without faults that the double refuses only with a
 * switch.
 */
export const EXPECTED_REFUSALS: Readonly<
  Record<
    Exclude<FaultId, 'none' | 'no-response' | 'sha1' | 'one-second-lifetime' | 'iam-none' | 'iam-roles'>,
    readonly [Judge, RegExp, ErrorPageId]
  >
> = {
  'wrong-audience': ['service-providers', /audience mismatch/, 'not-you-its-us'],
  'wrong-acs': ['identity-center-rules', /posted to .*9f8e7d6c.*, expected .*5b8a1c4e/, 'unexpected-error'],
  'wrong-region-acs': ['identity-center-rules', /posted to https:\/\/eu-west-1\./, 'does-not-compute'],
  'wrong-family-acs': ['identity-center-rules', /posted to https:\/\/us-east-1\.signin\.aws\//, 'does-not-compute'],
  'wrong-recipient': ['identity-center-rules', /^Recipient is/, 'not-you-its-us'],
  'wrong-destination': ['identity-center-rules', /^Destination is/, 'not-you-its-us'],
  'wrong-issuer': ['identity-center-rules', /^Issuer of the Assertion is .*another-application/, 'not-you-its-us'],
  'name-id-format': ['identity-center-rules', /^NameID Format is .*unspecified/, 'not-you-its-us'],
  'name-id-persistent': ['identity-center-rules', /^NameID Format is .*persistent/, 'not-you-its-us'],
  'name-id-source-missing': ['identity-center-rules', /^NameID Format is .*transient/, 'not-you-its-us'],
  'name-id-not-email': ['identity-center-rules', /^NameID EXAMPLE\\alice is no addr-spec/, 'unexpected-error'],
  'unknown-user': ['identity-center-rules', /^no user is named nobody@/, 'code-not-right'],
  encrypted: ['service-providers', /encrypted/, 'unexpected-error'],
  expired: ['service-providers', /No valid subject confirmation/, 'not-you-its-us'],
  'idp-clock-ahead': ['service-providers', /not yet valid/, 'not-you-its-us'],
  'idp-clock-behind': ['service-providers', /No valid subject confirmation/, 'not-you-its-us'],
  'stale-request': ['identity-center-rules', /^InResponseTo is/, 'does-not-compute'],
  'two-assertions': ['service-providers', /multiple assertions/, 'unexpected-error'],
  'failed-status': ['service-providers', /returned Responder error/, 'not-you-its-us'],
  unsigned: ['service-providers', /^Invalid signature$/, 'not-you-its-us'],
  'response-only-signed': ['identity-center-rules', /Assertion is not signed/, 'not-you-its-us'],
  tampered: ['service-providers', /^Invalid signature$/, 'not-you-its-us'],
  'other-certificate': ['service-providers', /^Invalid signature$/, 'not-you-its-us'],
  'wrong-application': ['iam-rules', /no Role/, 'invalid-saml-response'],
  'iam-role-missing': ['iam-rules', /no Role/, 'invalid-saml-response'],
  'iam-role-malformed': ['iam-rules', /no pair/, 'invalid-saml-response'],
  'iam-session-name': ['iam-rules', /RoleSessionName/, 'session-name-invalid'],
  'iam-source-identity': ['iam-rules', /SourceIdentity/, 'source-identity-invalid'],
  'iam-session-duration': ['iam-rules', /7200 seconds/, 'duration-too-long'],
  'iam-audience': ['service-providers', /audience mismatch/, 'audience-not-taken'],
  'iam-provider-issuer': ['iam-rules', /^Issuer is .*another-application/, 'issuer-not-in-provider'],
  'iam-provider-metadata': ['service-providers', /^Invalid signature$/, 'signature-invalid'],
  'iam-provider-missing': ['iam-rules', /no such provider/, 'provider-not-found'],
  'iam-trust-policy': ['iam-rules', /no such role/, 'role-not-authorized'],
};
