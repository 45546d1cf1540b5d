import { AWS, cleanRequest, DAY, MINUTE, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import { all, altered, type Fault, FIELDS, runs, shows, withMessage } from '../fault.ts';

const older = (clean: SignIn): SignIn => ({
  ...clean,
  requests: [...clean.requests, { ...cleanRequest(clean.idpStyle), id: 'aws_newerRequestOfTheSameTab00000000' }],
});
const named = (clean: SignIn): SignIn => ({
  ...clean,
  requests: [{ ...cleanRequest(clean.idpStyle), id: 'aws_anotherRequestHandedOver0000000', named: true }],
});
const late =
  (minutes: number) =>
  (clean: SignIn): SignIn => ({
    ...clean,
    awsDelay: minutes * MINUTE,
    deviceDelay: minutes * MINUTE,
  });

/** Faults of the Response around the Assertion. */
export const RESPONSE_FAULTS: readonly Fault[] = [
  {
    name: 'the IdP says that it failed',
    make: withMessage(() => ({
      status: ['urn:oasis:names:tc:SAML:2.0:status:Requester', 'urn:oasis:names:tc:SAML:2.0:status:NoAuthnContext'],
      statusMessage: 'invented for this test',
    })),
    cause: 'status-not-success',
    findings: ['status-not-success'],
    runs: runs(['zitadel', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'Destination is the ACS in another letter case',
    make: withMessage(() => ({ destination: AWS.dualStack.replace('saml/acs', 'SAML/acs') })),
    cause: 'destination-mismatch',
    findings: ['destination-mismatch'],
    runs: runs(['entra', 'okta', 'simplesamlphp', 'auth0'], {
      by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'],
    }),
  },
  {
    name: 'a signed Response without Destination',
    make: withMessage(() => ({ destination: null })),
    cause: null,
    findings: ['destination-missing'],
    runs: runs(['shibboleth', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'an older request of the same tab is answered',
    make: older,
    cause: 'stale-sign-in',
    findings: ['in-response-to-mismatch'],
    explains: ['in-response-to-mismatch'],
    runs: runs(['entra', 'google', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: 'another request than the one handed over is answered, an hour late',
    make: all(named, late(120)),
    cause: 'stale-sign-in',
    findings: ['in-response-to-mismatch', 'expired', 'subject-confirmation-expired'],
    explains: ['in-response-to-mismatch', 'expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'onelogin', 'auth0'], { by: ['xml-crypto', 'xmlsec1', 'samlp'], initiatedBy: 'sp' }),
  },
  {
    name: 'SubjectConfirmationData answers another request than the Response',
    make: altered(/(SubjectConfirmationData InResponseTo=")[^"]*/, '$1aws_another'),
    cause: 'in-response-to-mismatch',
    findings: ['in-response-to-mismatch'],
    runs: runs(['keycloak', 'adfs'], { initiatedBy: 'sp' }),
  },
  {
    name: 'InResponseTo is empty',
    make: altered(/InResponseTo="[^"]*"/g, 'InResponseTo=""'),
    cause: 'in-response-to-mismatch',
    findings: ['in-response-to-mismatch'],
    runs: runs(['okta', 'general'], { initiatedBy: 'sp' }),
  },
  {
    name: 'SubjectConfirmationData names no request',
    make: altered(/(SubjectConfirmationData )InResponseTo="[^"]*" ?/, '$1'),
    cause: 'in-response-to-missing',
    findings: ['in-response-to-missing'],
    runs: runs(['pingfederate', 'onelogin'], { initiatedBy: 'sp' }),
  },
  {
    name: 'two Subjects',
    make: altered(/(<(\w*:?)Subject>.*<\/\2Subject>)/, '$1$1'),
    cause: 'structure-invalid',
    findings: ['structure-invalid'],
    runs: runs(['general', 'authentik']),
  },
  {
    name: 'an AuthnStatement without AuthnInstant',
    make: altered(/ AuthnInstant="[^"]*"/, ''),
    cause: 'structure-invalid',
    findings: ['structure-invalid'],
    runs: runs(['zitadel', 'keycloak']),
  },
  {
    name: 'an element of its own in the Response',
    make: altered(/(<\/\w*:?Status>)/, '$1<own:Trace xmlns:own="urn:example:own"/>'),
    cause: 'structure-invalid',
    findings: ['structure-invalid'],
    runs: runs(['adfs', 'shibboleth']),
  },
  {
    name: 'a condition that SAML does not define',
    make: altered(
      /(<\/(\w*:?)AudienceRestriction>)/,
      '$1<$2Condition xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:own="urn:example:own" xsi:type="own:Device"/>',
    ),
    cause: 'condition-unknown',
    findings: ['condition-unknown'],
    runs: runs(['shibboleth', 'cyberark']),
  },
  {
    name: 'an Issuer of the format unspecified',
    make: altered(
      /<(\w*:?)Issuer(?: Format="[^"]*")?(?=[ >])/g,
      '<$1Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified"',
    ),
    cause: 'issuer-format',
    findings: ['issuer-format'],
    runs: runs(['general', 'keycloak']),
  },
  {
    name: 'posted eight minutes after it was issued, still valid, and AWS refuses',
    make: all(
      late(8),
      withMessage(({ issueInstant }) => ({
        confirmedUntil: issueInstant + 60 * MINUTE,
        notOnOrAfter: issueInstant + 60 * MINUTE,
      })),
      shows('unexpected-error'),
    ),
    cause: 'issued-long-ago',
    findings: ['issued-long-ago'],
    runs: runs(['entra', 'keycloak', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: 'another request than the one handed over is answered with another Audience',
    make: all(
      named,
      withMessage(() => ({ audiences: ['https://another.example'] })),
    ),
    cause: 'in-response-to-mismatch',
    findings: ['in-response-to-mismatch', 'audience-mismatch'],
    runs: runs(['entra', 'authentik', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: 'this Response was posted before',
    make: (clean) => ({ ...clean, postedBefore: true }),
    cause: 'stale-sign-in',
    findings: ['response-replayed'],
    explains: ['response-replayed'],
    runs: runs(['pingone', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'this Response was posted before, without an Audience',
    make: all(
      (clean) => ({ ...clean, postedBefore: true }),
      withMessage(() => ({ audiences: ['x'] })),
    ),
    cause: 'response-replayed',
    findings: ['response-replayed', 'audience-mismatch'],
    runs: runs(['jumpcloud', 'general'], { settings: 'with' }),
  },
  {
    name: "the Response's Issuer is another than the Assertion's",
    make: withMessage(() => ({ responseIssuer: 'https://proxy.acme.example/saml' })),
    cause: 'response-issuer-mismatch',
    findings: ['response-issuer-mismatch'],
    runs: runs(['zitadel', 'general', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'success without an Assertion',
    make: altered(/<(\w*:?)Assertion .*<\/\1Assertion>/, ''),
    cause: 'assertion-missing',
    findings: ['assertion-missing'],
    runs: runs(['shibboleth', 'okta']),
  },
  {
    name: 'two Assertions',
    make: altered(
      /(<\/\w*:?Response>)/,
      '<x:Assertion xmlns:x="urn:oasis:names:tc:SAML:2.0:assertion" ID="_second" Version="2.0"><x:Issuer/></x:Assertion>$1',
    ),
    cause: 'assertion-multiple',
    findings: ['assertion-multiple'],
    runs: runs(['shibboleth', 'adfs', 'shibboleth']),
  },
  {
    name: 'an encrypted Assertion',
    make: altered(
      /<(\w*:?)Assertion .*<\/\1Assertion>/,
      '<e:EncryptedAssertion xmlns:e="urn:oasis:names:tc:SAML:2.0:assertion"><x:EncryptedData xmlns:x="http://www.w3.org/2001/04/xmlenc#"/></e:EncryptedAssertion>',
    ),
    cause: 'assertion-encrypted',
    findings: ['assertion-encrypted'],
    runs: runs(['shibboleth', 'adfs']),
  },
  {
    name: 'an encrypted attribute',
    make: altered(
      /(<(\w*:?)AttributeStatement>)/,
      '$1<$2EncryptedAttribute><x:EncryptedData xmlns:x="http://www.w3.org/2001/04/xmlenc#"/></$2EncryptedAttribute>',
    ),
    cause: 'assertion-encrypted',
    findings: ['assertion-encrypted'],
    runs: runs(['entra', 'keycloak']),
  },
  {
    name: 'an Assertion of over 50,000 characters',
    make: withMessage(({ attributes }) => ({
      attributes: [...attributes, { name: 'groups', nameFormat: null, values: ['x'.repeat(50_000)] }],
    })),
    cause: 'assertion-too-long',
    findings: ['assertion-too-long'],
    runs: runs(['okta', 'jumpcloud', 'simplesamlphp', 'auth0'], {
      by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'],
    }),
  },
  {
    name: 'posted long after the metadata of the IdP ended',
    make: (clean) => ({
      ...clean,
      settings: clean.settings && {
        ...clean.settings,
        idp: clean.settings.idp && {
          ...clean.settings.idp,
          validUntil: new Date((clean.message?.issueInstant ?? 0) - DAY).toISOString(),
        },
      },
    }),
    cause: 'idp-metadata-expired',
    findings: ['idp-metadata-expired'],
    runs: runs(['shibboleth', 'simplesamlphp'], { by: ['xmlsec1', 'simplesamlphp'], settings: 'with' }),
  },
];
