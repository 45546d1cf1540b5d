import { AWS, cleanRequest, HOUR, MINUTE, OTHER_AWS, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import { all, altered, type Fault, FIELDS, runs, withMessage } from '../fault.ts';

const later =
  (milliseconds: number) =>
  (clean: SignIn): SignIn => ({ ...clean, awsDelay: milliseconds, deviceDelay: milliseconds });
const EVERY = { by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'] } as const;
const audiences = (...values: readonly string[]) => withMessage(() => ({ audiences: values }));

/** Faults of the Assertion: its audience, its issuer and its times. */
export const ASSERTION_FAULTS: readonly Fault[] = [
  {
    name: "another issuer than AWS's metadata names",
    make: withMessage(() => ({ issuer: 'https://another.example/idp' })),
    cause: 'issuer-mismatch',
    findings: ['issuer-mismatch'],
    runs: [
      ...runs(['entra', 'okta', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
      ...runs(['cloudflare', 'teleport', 'duo'], { settings: 'with' }),
    ],
  },
  {
    name: 'issuer without its trailing slash',
    make: withMessage(({ issuer }) => ({
      issuer: issuer.replace(/\/$/, ''),
      responseIssuer: issuer.replace(/\/$/, ''),
    })),
    cause: 'issuer-mismatch',
    findings: ['issuer-mismatch', 'response-issuer-mismatch'],
    runs: runs(['entra', 'entra'], { settings: 'with' }),
  },
  {
    name: 'the ACS URL pasted into Audience',
    make: audiences(AWS.dualStack),
    cause: 'audience-mismatch',
    findings: ['audience-mismatch'],
    runs: runs(['entra', 'okta', 'simplesamlphp', 'auth0'], { ...EVERY, initiatedBy: 'sp' }),
  },
  {
    name: "another directory's Audience",
    make: audiences(OTHER_AWS.issuerUrl),
    cause: 'audience-mismatch',
    findings: ['audience-mismatch'],
    runs: runs(['google', 'keycloak', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with' }),
  },
  {
    name: 'Audience with a trailing slash',
    make: audiences(`${AWS.issuerUrl}/`),
    cause: 'audience-mismatch',
    findings: ['audience-mismatch'],
    runs: runs(['onelogin', 'zitadel', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with' }),
  },
  {
    name: 'a second AudienceRestriction that names another',
    make: altered(
      /(<(\w*:?)AudienceRestriction>.*<\/\2AudienceRestriction>)/,
      '$1<$2AudienceRestriction><$2Audience>https://other.example</$2Audience></$2AudienceRestriction>',
    ),
    cause: 'audience-mismatch',
    findings: ['audience-mismatch'],
    runs: runs(['shibboleth', 'general', 'duo'], { settings: 'with' }),
  },
  {
    name: 'an AudienceRestriction without Audience',
    make: altered(/<(\w*:?)Audience>.*<\/\1Audience>/, ''),
    cause: 'audience-mismatch',
    findings: ['audience-mismatch'],
    runs: runs(['adfs', 'authentik'], { initiatedBy: 'idp', settings: 'without' }),
  },
  {
    name: 'no Audience at all',
    make: audiences(),
    cause: 'audience-missing',
    findings: ['audience-missing'],
    runs: runs(['pingfederate', 'general', 'simplesamlphp'], FIELDS),
  },
  {
    name: "another instance's Recipient",
    make: withMessage(() => ({ recipient: OTHER_AWS.dualStack })),
    cause: 'recipient-mismatch',
    findings: ['recipient-mismatch'],
    runs: runs(['cyberark', 'okta', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'no Recipient',
    make: withMessage(() => ({ recipient: null })),
    cause: 'recipient-missing',
    findings: ['recipient-missing'],
    runs: runs(['pingone', 'jumpcloud', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'no bearer SubjectConfirmation',
    make: altered(/cm:bearer/, 'cm:sender-vouches'),
    cause: 'subject-confirmation-missing',
    findings: ['subject-confirmation-missing'],
    runs: runs(['shibboleth', 'cyberark', 'cloudflare', 'teleport']),
  },
  {
    name: 'a bearer SubjectConfirmation without an end',
    make: withMessage(() => ({ confirmedUntil: null })),
    cause: 'subject-confirmation-missing',
    findings: ['subject-confirmation-missing'],
    runs: runs(['onelogin', 'general', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the SubjectConfirmation alone is over',
    make: all(
      later(8 * MINUTE),
      withMessage(({ issueInstant }) => ({
        confirmedUntil: issueInstant + MINUTE,
        notOnOrAfter: issueInstant + HOUR,
      })),
    ),
    cause: 'subject-confirmation-expired',
    findings: ['subject-confirmation-expired'],
    runs: runs(['entra', 'auth0', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'a stale tab: posted two hours later',
    make: later(2 * HOUR),
    cause: 'expired',
    findings: ['expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'google', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'over since three minutes',
    make: later(8 * MINUTE),
    cause: 'expired',
    findings: ['expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'jumpcloud', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'over since half a minute: within what clocks differ by',
    make: later(5.5 * MINUTE),
    cause: null,
    findings: ['expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'jumpcloud', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'Conditions begin in half a minute',
    make: withMessage(({ issueInstant }) => ({ notBefore: issueInstant + MINUTE / 2 })),
    cause: null,
    findings: ['not-yet-valid'],
    runs: runs(['adfs', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'Conditions begin in ten minutes',
    make: withMessage(({ issueInstant }) => ({
      notBefore: issueInstant + 10 * MINUTE,
      notOnOrAfter: issueInstant + HOUR,
    })),
    cause: 'not-yet-valid',
    findings: ['not-yet-valid'],
    runs: runs(['adfs', 'keycloak', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the session is over before it begins',
    make: withMessage(({ issueInstant }) => ({ sessionEnd: issueInstant - 10 * MINUTE })),
    cause: 'session-over',
    findings: ['session-over'],
    runs: runs(['keycloak', 'authentik', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'no end of the session',
    make: withMessage(() => ({ sessionEnd: null })),
    cause: null,
    findings: ['session-end-missing'],
    runs: runs(['onelogin', 'keycloak', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'no AuthnStatement',
    make: altered(/<(\w*:?)AuthnStatement .*<\/\1AuthnStatement>/, ''),
    cause: 'authn-statement-missing',
    findings: ['authn-statement-missing'],
    runs: runs(['adfs', 'general']),
  },
  {
    name: "the IdP's clock runs ten minutes ahead",
    make: (clean) => ({
      ...clean,
      awsDelay: -10 * MINUTE,
      deviceDelay: -10 * MINUTE,
      requests: clean.requests.map((request) => ({ ...request, issueInstant: request.issueInstant - 10 * MINUTE })),
    }),
    cause: 'idp-clock-off',
    findings: ['idp-clock-off', 'not-yet-valid'],
    explains: ['idp-clock-off', 'not-yet-valid'],
    runs: runs(['keycloak', 'adfs', 'simplesamlphp'], FIELDS),
  },
  {
    name: "the IdP's clock runs an hour behind",
    make: (clean) => ({
      ...clean,
      awsDelay: HOUR + 10_000,
      deviceDelay: HOUR + 10_000,
      requests: [{ ...cleanRequest(clean.idpStyle), issueInstant: (clean.message?.issueInstant ?? 0) + HOUR }],
    }),
    cause: 'idp-clock-off',
    findings: ['idp-clock-off', 'expired', 'subject-confirmation-expired'],
    explains: ['idp-clock-off', 'expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'authentik', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: "the IdP's clock runs three minutes ahead, within the validity",
    make: (clean) => ({
      ...clean,
      awsDelay: -3 * MINUTE,
      deviceDelay: -3 * MINUTE,
      requests: clean.requests.map((request) => ({ ...request, issueInstant: request.issueInstant - 3 * MINUTE })),
    }),
    cause: 'idp-clock-off',
    findings: ['idp-clock-off'],
    runs: runs(['okta', 'google']),
  },
  {
    name: "the device's clock is a quarter of an hour slow",
    make: (clean) => ({ ...clean, deviceDelay: -15 * MINUTE }),
    cause: 'device-clock-off',
    findings: ['device-clock-off'],
    runs: runs(['entra', 'jumpcloud', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: "the device's clock is off, and the message is over",
    make: (clean) => ({ ...clean, awsDelay: 2 * HOUR, deviceDelay: 0 }),
    cause: 'expired',
    findings: ['device-clock-off', 'expired', 'subject-confirmation-expired'],
    runs: runs(['okta', 'pingone', 'simplesamlphp'], FIELDS),
  },
];
