import { deflateRawSync } from 'node:zlib';
import { AWS, OTHER_AWS, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import { all, altered, type Fault, FIELDS, postingTo, runs, shows, tampered, withMessage } from '../fault.ts';

/** Adds white space between all elements, as a viewer does; an empty element stays as it is. */
const indented = (clean: SignIn): SignIn => ({
  ...clean,
  tamper: (xml) => xml.replace(/></g, '>\n  <').replace(/(<([\w:]+)[^<>]*[^/<>])>\n {2}<\/\2>/g, '$1></$2>'),
});

const IAM = 'https://signin.aws.amazon.com/saml';

/** Faults of the message itself, or of the URL that it was posted to. */
export const MESSAGE_FAULTS: readonly Fault[] = [
  {
    name: 'the message ends in the middle',
    make: (clean) => ({ ...clean, tamper: (xml) => xml.slice(0, -40) }),
    cause: 'message-undecodable',
    findings: [],
    explains: [],
    runs: runs(['entra', 'okta']),
  },
  {
    name: 'the message has a document type declaration',
    make: (clean) => ({ ...clean, tamper: (xml) => `<!DOCTYPE x>${xml}` }),
    cause: 'message-undecodable',
    findings: [],
    explains: [],
    runs: runs(['google', 'simplesamlphp'], { by: ['xmlsec1', 'simplesamlphp'] }),
  },
  {
    name: "posted to IAM's own endpoint",
    make: all(
      postingTo(IAM),
      withMessage(() => ({ audiences: ['urn:amazon:webservices'] })),
    ),
    cause: 'wrong-application',
    findings: ['wrong-application', 'posted-to-unknown-acs', 'audience-mismatch'],
    explains: ['wrong-application', 'posted-to-unknown-acs', 'audience-mismatch'],
    runs: runs(['entra', 'okta', 'auth0'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: "IAM's Audience",
    make: withMessage(() => ({ audiences: ['urn:amazon:webservices:staff'] })),
    cause: 'wrong-application',
    findings: ['wrong-application', 'audience-mismatch'],
    explains: ['wrong-application', 'audience-mismatch'],
    runs: runs(['google', 'jumpcloud', 'onelogin', 'auth0'], {
      by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'],
      settings: 'with',
    }),
  },
  {
    name: "IAM's Audience, nothing known of the instance",
    make: withMessage(() => ({ audiences: [IAM] })),
    cause: 'wrong-application',
    findings: ['wrong-application', 'audience-mismatch'],
    explains: ['wrong-application', 'audience-mismatch'],
    runs: runs(['okta', 'adfs', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'idp', settings: 'without' }),
  },
  {
    name: "IAM's endpoint as Recipient",
    make: withMessage(() => ({ recipient: IAM })),
    cause: 'wrong-application',
    findings: ['recipient-mismatch'],
    explains: ['recipient-mismatch'],
    runs: runs(['pingone', 'keycloak', 'auth0'], { by: ['xml-crypto', 'xmlsec1', 'samlp'] }),
  },
  {
    name: 'Identity Center is the IdP',
    make: withMessage(() => {
      const issuer = 'https://portal.sso.eu-central-1.amazonaws.com/saml/assertion/MTIzNDU2Nzg5MDEyX2lucy0xMjM0';
      return { issuer, responseIssuer: issuer };
    }),
    cause: 'outbound-sign-in',
    findings: ['outbound-sign-in'],
    runs: runs(['general', 'zitadel', 'simplesamlphp'], { ...FIELDS, settings: 'without' }),
  },
  {
    name: "posted to another instance's ACS",
    make: postingTo(OTHER_AWS.dualStack),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['entra', 'onelogin', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'posted to the ACS with another trailing slash',
    make: postingTo(`${AWS.dualStack}/`),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['okta', 'keycloak', 'auth0'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'posted to a Region that was added later, IdP-initiated',
    make: postingTo(AWS.otherRegion),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['jumpcloud', 'pingfederate'], { settings: 'with', initiatedBy: 'idp' }),
  },
  {
    name: "another instance's application: its Audience and its ACS",
    make: all(
      postingTo(OTHER_AWS.dualStack),
      withMessage(() => ({ audiences: [OTHER_AWS.issuerUrl] })),
    ),
    cause: 'other-instance',
    findings: ['posted-to-unknown-acs', 'audience-mismatch'],
    explains: ['posted-to-unknown-acs', 'audience-mismatch'],
    runs: runs(['entra', 'google', 'simplesamlphp', 'auth0'], {
      by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'],
      settings: 'with',
    }),
  },
  {
    name: 'the IPv4 ACS instead of the dual-stack one',
    make: postingTo(AWS.ipv4),
    cause: 'acs-not-registered',
    findings: ['endpoint-family-mismatch'],
    explains: ['endpoint-family-mismatch'],
    runs: runs(['google', 'entra', 'simplesamlphp', 'auth0'], {
      by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'],
      initiatedBy: 'sp',
    }),
  },
  {
    name: 'the older ACS instead of the dual-stack one, addressed to the latter',
    make: (clean) => ({ ...clean, postedTo: AWS.older }),
    cause: 'recipient-mismatch',
    findings: ['endpoint-family-mismatch', 'recipient-mismatch', 'destination-mismatch'],
    runs: runs(['okta', 'authentik', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: "another endpoint family's ACS, addressed to neither",
    make: (clean) => ({ ...withMessage(() => ({ recipient: null }))(clean), postedTo: AWS.ipv4 }),
    cause: 'destination-mismatch',
    findings: ['endpoint-family-mismatch', 'recipient-missing', 'destination-mismatch'],
    runs: runs(['adfs', 'zitadel'], { initiatedBy: 'sp' }),
  },
  {
    name: "another Region's ACS",
    make: postingTo(AWS.otherRegion),
    cause: 'acs-not-registered',
    findings: ['region-acs-mismatch'],
    explains: ['region-acs-mismatch'],
    runs: runs(['okta', 'keycloak', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: "the directory's id where the ACS URL has its tenant, nothing known of the instance",
    make: postingTo(AWS.older.replace(/[^/]*$/, AWS.directoryId)),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['okta', 'google', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'idp', settings: 'without' }),
  },
  {
    name: "a Response by itself, addressed to an ACS URL with the directory's id for a tenant",
    make: (clean) => ({ ...postingTo(AWS.older.replace(/[^/]*$/, AWS.directoryId))(clean), postedTo: null }),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['okta', 'google', 'simplesamlphp'], FIELDS),
  },
  {
    name: "a Response by itself, addressed to another instance's ACS",
    make: (clean) => ({ ...postingTo(OTHER_AWS.dualStack)(clean), postedTo: null }),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['onelogin', 'adfs'], { settings: 'with' }),
  },
  {
    name: 'a Response by itself, whose Recipient alone is the issuer URL',
    make: (clean) => ({
      ...withMessage(() => ({ destination: null, recipient: AWS.issuerUrl }))(clean),
      // A signed Response would lack its Destination.
      signing: { ...clean.signing, signed: ['Assertion'] },
      postedTo: null,
    }),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['entra', 'keycloak'], { settings: 'without' }),
  },
  {
    name: 'posted to the issuer URL',
    make: postingTo(AWS.issuerUrl),
    cause: 'posted-to-unknown-acs',
    findings: ['posted-to-unknown-acs'],
    runs: runs(['adfs', 'keycloak'], { initiatedBy: 'idp', settings: 'without' }),
  },
  {
    name: 'the message was deflated before it was posted',
    make: (clean) => ({ ...clean, encode: (xml) => deflateRawSync(xml).toString('base64') }),
    cause: 'message-wrapping',
    findings: ['message-wrapping'],
    runs: runs(['general', 'shibboleth', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'XML 1.1 with a processing instruction, and AWS refuses',
    make: all(tampered(/^(?:<\?xml[^>]*\?>)?/, '<?xml version="1.1"?><?own trace?>'), shows('unexpected-error')),
    cause: 'message-unusual',
    findings: ['message-unusual'],
    runs: runs(['general', 'keycloak', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'sp' }),
  },
  {
    name: 'declared and written as ISO-8859-1',
    make: (clean) => ({
      ...tampered(/^(?:<\?xml[^>]*\?>)?/, '<?xml version="1.0" encoding="ISO-8859-1"?>')(clean),
      encode: (xml) => Buffer.from(xml, 'latin1').toString('base64'),
    }),
    cause: null,
    findings: ['message-unusual'],
    runs: runs(['general', 'keycloak']),
  },
  {
    name: 'posted in base64url',
    make: (clean) => ({ ...clean, encode: (xml) => Buffer.from(xml).toString('base64url') }),
    cause: 'message-wrapping',
    findings: ['message-wrapping'],
    runs: runs(['general', 'adfs']),
  },
  {
    name: 'a copy that a viewer indented',
    make: all(indented, (clean) => ({ ...clean, isCopy: true })),
    cause: null,
    findings: ['message-reformatted'],
    runs: runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'indented before it was posted, after it had been signed',
    make: indented,
    cause: 'signature-broken',
    findings: ['signature-broken'],
    runs: runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'SAML 1.1',
    make: altered(/Version="2.0"/, 'Version="1.1"'),
    cause: 'version-unsupported',
    findings: ['version-unsupported'],
    runs: runs(['adfs', 'general']),
  },
  {
    name: 'an Assertion without Version',
    make: altered(/(Assertion [^>]*)Version="2.0" /, '$1'),
    cause: 'version-unsupported',
    findings: ['version-unsupported'],
    runs: runs(['cyberark', 'authentik']),
  },
  {
    name: 'a time without a T',
    make: altered(/AuthnInstant="(\d{4}-\d\d-\d\d)T/, 'AuthnInstant="$1 '),
    cause: 'time-malformed',
    findings: ['time-malformed'],
    runs: runs(['pingfederate', 'onelogin']),
  },
  {
    name: 'a time in local time, with its offset',
    make: altered(/(AuthnInstant="[^"]*)Z"/, '$1+00:00"'),
    cause: 'time-malformed',
    findings: ['time-malformed'],
    runs: runs(['general', 'cyberark']),
  },
];
