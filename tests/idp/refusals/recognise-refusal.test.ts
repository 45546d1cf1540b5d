import { describe, expect, it } from 'vitest';
import english from '../../../_locales/en/messages.json' with { type: 'json' };
import { PRODUCT_REFUSALS } from '../../../src/idp/refusals/product-refusals.ts';
import { recogniseRefusal } from '../../../src/idp/refusals/recognise-refusal.ts';
import { REFUSAL_REASONS } from '../../../src/idp/refusals/refusal.ts';

const causeOf = (text: string): readonly [product: string, cause: string] | null => {
  const refusal = recogniseRefusal(text, PRODUCT_REFUSALS);
  return refusal && [refusal.product, REFUSAL_REASONS[refusal.reason].cause];
};

const ACS = 'https://eu-west-1.signin.aws/platform/saml/acs/3b1f';
const OTHER_ACS = 'https://eu-west-1.sso.signin.aws/platform/saml/acs/3b1f';
const AUDIENCE = 'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-1234567890';

/** What the vendors' documents and sources, and verbatim reports, show. Names, addresses and ids are invented. */
const TEXTS: readonly (readonly [text: string, product: string, cause: string])[] = [
  [
    "Your administrator has configured the application Payroll ('0a1b') to block users unless they are specifically granted ('assigned') access to the application. The signed in user 'kim@example.com' is blocked because they are not a direct member of a group with access, nor had access directly assigned by an administrator.",
    'entra',
    'user-not-assigned',
  ],
  [
    "The signed in user 'kim@example.com' is not assigned to a role for the application '0a1b'(Payroll).",
    'entra',
    'user-not-assigned',
  ],
  [
    `Application with identifier '${AUDIENCE}' was not found in the directory 'Example'.`,
    'entra',
    'application-unknown-to-idp',
  ],
  ['AADSTS650056: Misconfigured application.', 'entra', 'application-unknown-to-idp'],
  [
    `The reply URL '${ACS}' specified in the request does not match the reply URLs configured for the application '0a1b'.`,
    'entra',
    'acs-not-registered',
  ],
  ['No reply address is registered for the application.', 'entra', 'acs-not-registered'],
  [
    `Application registered corresponding to IssuerUri "${AUDIENCE}" in AuthRequest does not have assertion consumer service URL "${ACS}" specified in its metadata`,
    'entra',
    'acs-not-registered',
  ],
  [
    "User account 'kim@example.com' from identity provider 'live.com' does not exist in tenant 'Example' and cannot access the application '0a1b'(Payroll) in that tenant.",
    'entra',
    'user-account-refused',
  ],
  [
    "Selected user account does not exist in tenant 'Example' and cannot access the application '0a1b' in that tenant.",
    'entra',
    'user-account-refused',
  ],
  [
    'Access has been blocked by Conditional Access policies. The access policy does not allow token issuance.',
    'entra',
    'idp-policy',
  ],
  [
    'You cannot access this right now. Your sign-in was successful but does not meet the criteria to access this resource. Error Code: 53003',
    'entra',
    'idp-policy',
  ],
  ['Due to a configuration change, you must use multi-factor authentication to access it.', 'entra', 'idp-policy'],
  ["Access to 'Example' tenant is denied.", 'entra', 'idp-policy'],
  ["Application '0a1b'(Payroll) is disabled. AADSTS7000112", 'entra', 'application-disabled-at-idp'],
  [
    'The request sent by client is not signed while the application requires signed requests',
    'entra',
    'request-must-be-signed',
  ],
  ["Mandatory Input 'mail' missing from transformation ID 'ExtractMailPrefix'", 'entra', 'name-id-missing'],
  ['No signing key configured', 'entra', 'signing-certificate-missing'],
  [
    'SAMLRequest or SAMLResponse must be present as query string parameters in HTTP request for SAML Redirect binding.',
    'entra',
    'request-unusable-at-idp',
  ],
  ['IssueTime in an SAML2 Authentication Request is expired.', 'entra', 'idp-own-problem'],
  ['Session information is not sufficient for single-sign-on.', 'entra', 'idp-own-problem'],
  [
    "Authentication method 'Password' by which the user authenticated with the service doesn't match requested authentication method 'X509'.",
    'entra',
    'idp-policy',
  ],
  [
    'Error: app_not_configured_for_user. Service is not configured for this user.',
    'google',
    'application-unknown-to-idp',
  ],
  ['Error: app_not_configured', 'google', 'application-unknown-to-idp'],
  ['Error: app_not_enabled_for_user', 'google', 'user-not-assigned'],
  [
    `Invalid request, ACS Url in request ${ACS} doesn't match configured ACS Url ${OTHER_ACS}.`,
    'google',
    'acs-not-registered',
  ],
  ['not_a_saml_app', 'google', 'began-at-idp'],
  ['invalid_sp_id: The <Issuer> element MUST be present', 'google', 'request-unusable-at-idp'],
  ['failure_invalid_sp_id', 'google', 'application-unknown-to-idp'],
  ['failure_malformed_request', 'google', 'request-unusable-at-idp'],
  ['failure_user_id_mapping_unavailable', 'google', 'name-id-missing'],
  ["Sorry, you can't access Payroll because you are not assigned this app in Okta.", 'okta', 'user-not-assigned'],
  ['403 App Not Assigned', 'okta', 'user-not-assigned'],
  ['User is not assigned to this application', 'okta', 'user-not-assigned'],
  ['You are not allowed to access this app. To request access, contact an admin.', 'okta', 'idp-policy'],
  ['403 Access Forbidden. Powered by Okta', 'okta', 'idp-policy'],
  [
    "400 Your request resulted in an error. NameIDPolicy 'urn:a' is not the configured Name ID Format 'urn:b' for the app.",
    'okta',
    'name-id-format',
  ],
  ['400 Your request resulted in an error. Description: Bad SAML request', 'okta', 'request-must-be-signed'],
  ['https://example.okta.com/error/400_SAML?stateToken=x', 'okta', 'request-must-be-signed'],
  ['GENERAL_NONSUCCESS', 'okta', 'idp-own-problem'],
  ['Invalid Request', 'keycloak', 'application-unknown-to-idp'],
  ['We are sorry... Unknown login requester', 'keycloak', 'application-unknown-to-idp'],
  [
    'type="LOGIN_ERROR", realmId="x", error="client_not_found", reason="Cannot_match_source_hash"',
    'keycloak',
    'application-unknown-to-idp',
  ],
  ['We are sorry... Invalid redirect uri', 'keycloak', 'acs-not-registered'],
  ['Invalid requester', 'keycloak', 'request-must-be-signed'],
  ['type=LOGIN_ERROR, error=invalid_signature', 'keycloak', 'request-must-be-signed'],
  ['Login requester not enabled', 'keycloak', 'application-disabled-at-idp'],
  ['Client disabled.', 'keycloak', 'application-disabled-at-idp'],
  ['Wrong client protocol.', 'keycloak', 'application-unknown-to-idp'],
  ['Unsupported NameIDFormat', 'keycloak', 'name-id-format'],
  ['Standard flow is disabled for the client.', 'keycloak', 'application-disabled-at-idp'],
  ['We are sorry... HTTPS required', 'keycloak', 'idp-own-problem'],
  ['We are sorry... Page has expired', 'keycloak', 'idp-own-problem'],
  ["You are already authenticated as different user 'kim' in this session.", 'keycloak', 'user-account-refused'],
  ['Account is disabled, contact your administrator.', 'keycloak', 'user-account-refused'],
  ['We are sorry... Access denied', 'keycloak', 'user-not-assigned'],
  ['User kim authenticated with identity provider upstream does not exist.', 'keycloak', 'idp-own-problem'],
  [
    `MSIS7007: The requested relying party trust '${AUDIENCE}' is unspecified or unsupported.`,
    'adfs',
    'application-unknown-to-idp',
  ],
  [
    `The requested relying party trust '${AUDIENCE}' is unspecified or unsupported.`,
    'adfs',
    'application-unknown-to-idp',
  ],
  [
    `MSIS3200: No AssertionConsumerService is configured on the relying party trust 'AWS' that is a prefix match of the AssertionConsumerService URL '${ACS}' specified by the request.`,
    'adfs',
    'acs-not-registered',
  ],
  [
    'MSIS5007: The caller authorization failed for caller identity EXAMPLE\\kim for relying party trust AWS.',
    'adfs',
    'user-not-assigned',
  ],
  ['Access is Denied. Activity ID: 00000000-0000-0000-6900-0080000000e3', 'adfs', 'user-not-assigned'],
  [
    'MSIS7070: The SAML request contained a NameIDPolicy that was not satisfied by the issued token.',
    'adfs',
    'name-id-format',
  ],
  ['MSIS0038: SAML Message has wrong signature.', 'adfs', 'request-must-be-signed'],
  [
    "MSIS7042: The same client browser session has made '6' requests in the last '11' seconds.",
    'adfs',
    'idp-own-problem',
  ],
  [
    'MSIS7012: An error occurred while processing the request. Contact your administrator for details.',
    'adfs',
    'idp-own-problem',
  ],
  [
    'MSIS7065: There are no registered protocol handlers on path /adfs/ls/ to process the incoming request.',
    'adfs',
    'request-unusable-at-idp',
  ],
  [`ACS URL of ${ACS} doesn't match Provider ACS URL of ${OTHER_ACS}.`, 'authentik', 'acs-not-registered'],
  ['Verification Certificate configured, but request is not signed.', 'authentik', 'request-must-be-signed'],
  ['Cannot decode SAML request.', 'authentik', 'request-unusable-at-idp'],
  ['The SAML request payload is missing.', 'authentik', 'request-unusable-at-idp'],
  ['Permission denied. Request has been denied. Messages: not a member', 'authentik', 'user-not-assigned'],
  ['authentik Not Found', 'authentik', 'application-unknown-to-idp'],
  ['failed to find registered serviceprovider: not found', 'zitadel', 'application-unknown-to-idp'],
  ['failed to verify signature: no certificate', 'zitadel', 'request-must-be-signed'],
  ['missing usable assertion consumer url', 'zitadel', 'acs-not-registered'],
  [
    'failed to validate request content: issuer in request not equal entityID of service provider',
    'zitadel',
    'application-unknown-to-idp',
  ],
  ['failed to validate request content: ID is missing', 'zitadel', 'request-unusable-at-idp'],
  ['no auth request provided', 'zitadel', 'request-unusable-at-idp'],
  [
    'Web Login Service - Unsupported Request. The application you have accessed is not registered for use with this service.',
    'shibboleth',
    'application-unknown-to-idp',
  ],
  [`SAML 2 SSO profile is not configured for relying party ${AUDIENCE}`, 'shibboleth', 'application-unknown-to-idp'],
  [
    'The login service was unable to identify a compatible way to respond to the requested application.',
    'shibboleth',
    'acs-not-registered',
  ],
  [
    'The request cannot be fulfilled because the message received does not meet the security requirements of the login service.',
    'shibboleth',
    'request-must-be-signed',
  ],
  [
    `SimpleSAML\\Error\\Error: METADATANOTFOUND('%ENTITYID%' => '${AUDIENCE}')`,
    'simplesamlphp',
    'application-unknown-to-idp',
  ],
  [`Unable to locate metadata for ${AUDIENCE}`, 'simplesamlphp', 'application-unknown-to-idp'],
  ['Could not find a supported AssertionConsumerService endpoint.', 'simplesamlphp', 'acs-not-registered'],
  [`Unable to use any of the ACS endpoints found for SP '${AUDIENCE}'`, 'simplesamlphp', 'acs-not-registered'],
  [
    'Validation of received messages enabled, but no signature found on message.',
    'simplesamlphp',
    'request-must-be-signed',
  ],
  ['No SAML request provided', 'simplesamlphp', 'request-unusable-at-idp'],
  ['SimpleSAML\\Error\\Error: PROCESSAUTHNREQUEST', 'simplesamlphp', 'request-unusable-at-idp'],
  ['SimpleSAML\\Error\\NoState: NOSTATE', 'simplesamlphp', 'idp-own-problem'],
  ['Cannot retrieve session data', 'simplesamlphp', 'idp-own-problem'],
  ['WRONGUSERPASS', 'simplesamlphp', 'user-account-refused'],
  ['SAML_215 Invalid input', 'pingone', 'name-id-format'],
  ["AUTHZ_001 you're not authorized to access the requested resource", 'pingone', 'user-not-assigned'],
  ['AUTHN_005', 'pingone', 'idp-own-problem'],
  ['MFA_001', 'pingone', 'idp-policy'],
  [
    'https://am.example.com/saml2error.jsp?errorcode=nullSPEntityID&httpstatuscode=400',
    'pingfederate',
    'application-unknown-to-idp',
  ],
  ['Unexpected System Error. Reference: abc', 'pingfederate', 'idp-own-problem'],
  [
    `Incoming binding urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect is not enabled for ${AUDIENCE} ::: AWS`,
    'pingfederate',
    'request-unusable-at-idp',
  ],
  ['No attribute was found to generate the nameIdentifier. We tried with: email', 'auth0', 'name-id-missing'],
  ['Invalid request: connection disabled', 'auth0', 'user-not-assigned'],
  ["We're sorry, but something went wrong (500)", 'onelogin', 'idp-own-problem'],
  ['That account does not have access.', 'cloudflare', 'user-not-assigned'],
  ['Invalid session. Please try logging in again.', 'cloudflare', 'idp-own-problem'],
  ['Failed to fetch user/group information from the identity provider', 'cloudflare', 'idp-own-problem'],
  ['SAML Verify: Invalid SAML response', 'cloudflare', 'idp-own-problem'],
  ['The URL you are trying to access does not match a known application.', 'cyberark', 'application-unknown-to-idp'],
];

/** Every code of the table by its number alone, as Entra's pages carry it. */
const ENTRA_CODES: Readonly<Record<string, string>> = {
  'user-not-assigned': '50105 65001 90094 90095 65004',
  'application-unknown-to-idp': '700016 70001 700011 650056 65005',
  'acs-not-registered': '50011 500113 900971',
  'user-account-refused':
    '50020 16000 90072 50034 51004 16003 50014 50053 50057 500571 50055 50144 50126 50056 50132 50133',
  'idp-policy':
    '53003 53000 53001 53002 530032 530035 50131 50005 50076 50074 50078 50072 50079 53004 53010 50158 50161 500212 500213 500021 500022 50002 75011',
  'application-disabled-at-idp': '7000112 1000031',
  'request-must-be-signed': '76021',
  'name-id-missing': '501241',
  'signing-certificate-missing': '50003 50146',
  'request-unusable-at-idp': '750054 75005 75001 75003 7500529 75006 90011 900236 90015 90107',
  'sign-in-url-mismatch': '75008 90002 90019 50059',
  'idp-own-problem':
    '76026 50058 50089 50196 900561 16001 50000 50033 90006 90012 90024 90033 90055 50087 50107 20001 20012 20033 40008 40009 50008 7500514 80001 80014',
  'name-id-format': '75016 750161',
  'other-application-sign-in': '700054 700051 90014 900144 70011',
};

describe('a refusal', () => {
  it.each(TEXTS)('%s', (text, product, cause) => {
    expect(causeOf(text)).toEqual([product, cause]);
    const copied = `Zurück\n\n${text.replaceAll("'", '’').replaceAll(' ', '\n')}\nImpressum`;
    if (text.length > 25) expect(causeOf(copied)).toEqual([product, cause]);
  });

  it.each(Object.entries(ENTRA_CODES))(
    'of Entra is %s by each of its codes, also amid another language',
    (cause, codes) => {
      const wrong = codes
        .split(' ')
        .flatMap((code) => [
          `AADSTS${code}: …`,
          `https://login.microsoftonline.com/error?code=${code}`,
          `Désolé... Code d'erreur : ${code}\nID de demande : 11111111-2222-3333-4444-555555555555`,
          `登录时遇到问题。错误代码:${code} 请求 ID: 11111111-2222-3333-4444-555555555555`,
          `$Config={"sErrorCode":"${code}","pgid":"ConvergedError"}`,
        ])
        .filter((text) => causeOf(text)?.[0] !== 'entra' || causeOf(text)?.[1] !== cause);
      expect(wrong).toEqual([]);
    },
  );

  it('is the code that a wrapper wraps, and not a longer code that begins like it', () => {
    const wrapped = 'AADSTS75006: An error occurred while processing a SAML2 Authentication request. AADSTS50011: …';
    expect(recogniseRefusal(wrapped, PRODUCT_REFUSALS)?.code).toBe('AADSTS50011');
    expect(recogniseRefusal('AADSTS501051', PRODUCT_REFUSALS)).toBeNull();
    expect(recogniseRefusal('app_not_configured_for_userland', PRODUCT_REFUSALS)).toBeNull();
  });

  it('is the last of several codes', () => {
    expect(recogniseRefusal('AADSTS50076 then AADSTS50105', PRODUCT_REFUSALS)?.code).toBe('AADSTS50105');
  });

  it('is not seen in a text that is none, nor in common words without the frame of a product', () => {
    for (const text of [
      '',
      'Everything is fine.',
      'Access denied by the gatekeeper of the castle',
      'The page was Not Found in the book',
      'Room: 50105',
      'Sorry, Invalid Request in our accounting programme',
    ]) {
      expect(recogniseRefusal(text, PRODUCT_REFUSALS)).toBeNull();
    }
  });

  it('is read as the words of the product that is known, where they are common', () => {
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS, 'authentik')?.product).toBe('authentik');
    expect(recogniseRefusal('An error. Not Found. Go back', PRODUCT_REFUSALS)).toBeNull();
  });

  it('hands over its values', () => {
    const text = `Invalid request, ACS Url in request ${ACS} doesn't match configured ACS Url ${OTHER_ACS}.`;
    expect(recogniseRefusal(text, PRODUCT_REFUSALS)?.values).toEqual([
      { kind: 'requested-acs', text: ACS },
      { kind: 'configured-acs', text: OTHER_ACS },
    ]);
  });

  it('has a sentence for every reason, and a page that it is known from', () => {
    expect(
      Object.keys(REFUSAL_REASONS).filter((id) => !Object.hasOwn(english, `refusal_${id.replaceAll('-', '_')}`)),
    ).toEqual([]);
    const sources = PRODUCT_REFUSALS.flatMap(({ refusals }) => refusals.map(({ source }) => source));
    expect(sources.filter((source) => !URL.canParse(source))).toEqual([]);
  });

  it('is not found in a text that only begins like one, however often', () => {
    const long = 'Application with identifier '.repeat(9000);
    expect(recogniseRefusal(long, PRODUCT_REFUSALS)).toBeNull();
  });
});
