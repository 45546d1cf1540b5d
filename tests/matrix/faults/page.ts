import { cleanRequest, HOUR, keyOf, MINUTE, NAME, nextKeyOf, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import { enteredName } from '../../../src/diagnosis/user-names.ts';
import { type CloudTrailRecord, readCloudTrailError } from '../../../src/identity-center/cloudtrail.ts';
import { all, type Fault, FIELDS, runs, shows, withMessage, withSettings } from '../fault.ts';

const EVERY = { by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'] } as const;
const nothingPosted = (clean: SignIn): SignIn => ({ ...clean, message: null });
const rotated = (clean: SignIn): SignIn => ({
  ...clean,
  signing: { ...clean.signing, key: nextKeyOf(clean.idpStyle), embedded: nextKeyOf(clean.idpStyle) },
});
const passwordPage = (clean: SignIn): SignIn => ({
  ...nothingPosted(shows('does-not-compute')(clean)),
  requests: [],
  passwordPageFailed: true,
});
const POLICY = 'Response contains invalid name id policy format';
const ONE_ASSERTION = 'Responses must contain exactly one Assertion';
const REQUEST_ID = 'Not a valid response for the provided request id';
const issued = ({ message }: SignIn): number => message?.issueInstant ?? 0;
/** AWS's record of a sign-in, or only its `errorMessage`. */
const recorded =
  (text: string, record: Partial<CloudTrailRecord> = {}) =>
  (clean: SignIn): SignIn => ({ ...clean, cloudTrail: { ...readCloudTrailError(text), ...record } });

/** What AWS's page, its log or a missing answer shows. */
export const PAGE_FAULTS: readonly Fault[] = [
  {
    name: 'the IdP gave no Response',
    make: (clean) => ({ ...nothingPosted(clean), waitedInVain: true }),
    cause: 'idp-gave-no-response',
    findings: ['idp-gave-no-response'],
    runs: runs(['entra', 'google'], { initiatedBy: 'sp' }),
  },
  {
    name: "AWS's own password page was used, nothing known of the instance",
    make: passwordPage,
    cause: 'no-saml-sign-in',
    findings: ['no-saml-sign-in'],
    runs: runs(['okta', 'keycloak'], { settings: 'without' }),
  },
  {
    name: "AWS's own password page was used, though an external IdP is known",
    make: passwordPage,
    cause: 'identity-source-not-external',
    findings: ['no-saml-sign-in', 'identity-source-not-external'],
    runs: runs(['okta', 'keycloak'], { settings: 'with' }),
  },
  {
    name: "a failing page of another Region than the instance's",
    make: (clean) => ({ ...passwordPage(clean), pageAt: 'https://ap-south-1.signin.aws/platform/login' }),
    cause: 'start-region-mismatch',
    findings: ['no-saml-sign-in', 'start-region-mismatch'],
    runs: runs(['okta', 'keycloak'], { settings: 'with' }),
  },
  {
    name: 'the page of an application behind Identity Center',
    make: shows('no-access'),
    cause: 'application-refused',
    findings: ['application-refused'],
    runs: runs(['entra', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'begun at the IdP, and refused',
    make: shows('not-you-its-us'),
    cause: 'began-at-idp',
    findings: [],
    explains: [],
    runs: runs(['google', 'okta', 'simplesamlphp'], { ...FIELDS, initiatedBy: 'idp' }),
  },
  {
    name: '"Something went wrong", and the user exists',
    make: (clean) => ({ ...shows('something-went-wrong')(clean), users: enteredName(NAME) }),
    cause: 'user-known-yet-refused',
    findings: [],
    explains: [],
    runs: runs(['zitadel', 'entra', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'refused, and a certificate that AWS is said to hold verifies',
    make: (clean) =>
      withSettings(() => ({ held: [keyOf(clean.idpStyle).certificate] }))(shows('not-you-its-us')(clean)),
    cause: null,
    findings: [],
    runs: runs(['entra', 'okta', 'simplesamlphp'], { ...FIELDS, settings: 'with', initiatedBy: 'sp' }),
  },
  {
    name: 'no such user: "Something went wrong"',
    make: shows('something-went-wrong'),
    cause: 'user-not-provisioned',
    findings: [],
    explains: [],
    runs: runs(['zitadel', 'entra', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'no such user: "Looks like this code isn\'t right"',
    make: shows('code-not-right'),
    cause: 'user-not-provisioned',
    findings: [],
    explains: [],
    runs: runs(['okta', 'google', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'no such user: "Invalid MFA credentials", although the certificate of the metadata is another',
    make: all(rotated, shows('invalid-mfa-credentials')),
    cause: 'user-not-provisioned',
    findings: ['signature-key-mismatch'],
    explains: [],
    runs: runs(['keycloak', 'jumpcloud', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'AWS has another certificate',
    make: shows('not-you-its-us'),
    cause: 'certificate-held-by-aws',
    findings: [],
    explains: [],
    runs: runs(['entra', 'okta', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with', initiatedBy: 'sp' }),
  },
  {
    name: 'refused, and nothing is known to compare with',
    make: shows('not-you-its-us'),
    cause: null,
    findings: [],
    runs: runs(['okta', 'google', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'without', initiatedBy: 'sp' }),
  },
  {
    name: 'refused under another heading',
    make: shows('unexpected-error'),
    cause: null,
    findings: [],
    runs: runs(['okta', 'google', 'simplesamlphp'], { ...FIELDS, settings: 'with', initiatedBy: 'sp' }),
  },
  {
    name: 'refused in a language that is not known',
    make: (clean) => ({ ...clean, outcome: 'refused' }),
    cause: null,
    findings: [],
    runs: runs(['entra', 'adfs', 'simplesamlphp'], { ...FIELDS, settings: 'with', initiatedBy: 'sp' }),
  },
  {
    name: 'accepted, whatever is found',
    make: (clean) => ({ ...withMessage(() => ({ audiences: ['x'] }))(clean), outcome: 'accepted' }),
    cause: null,
    findings: ['audience-mismatch'],
    runs: runs(['google', 'entra', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'CloudTrail names a request that was not seen',
    make: (clean) => recorded(REQUEST_ID)({ ...clean, requests: [] }),
    cause: 'stale-sign-in',
    findings: ['in-response-to-mismatch'],
    explains: ['in-response-to-mismatch'],
    runs: runs(['okta', 'google'], { initiatedBy: 'sp', settings: 'with' }),
  },
  {
    name: 'CloudTrail contradicts a check that passed',
    make: (clean) =>
      shows('unexpected-error')(recorded(POLICY, { region: 'eu-central-1', time: issued(clean) + MINUTE })(clean)),
    cause: 'name-id-format',
    findings: ['name-id-format'],
    runs: runs(['okta', 'google', 'entra'], { ...FIELDS, settings: 'either' }),
  },
  {
    name: 'CloudTrail has a record of an hour later',
    make: (clean) => recorded(POLICY, { time: issued(clean) + HOUR })(clean),
    cause: null,
    findings: [],
    runs: runs(['okta', 'google', 'entra'], { ...FIELDS, settings: 'either' }),
  },
  {
    name: 'CloudTrail has a record of another Region',
    make: recorded(POLICY, { region: 'us-east-1' }),
    cause: null,
    findings: [],
    runs: runs(['okta', 'google', 'entra'], { ...FIELDS, settings: 'either' }),
  },
  {
    name: 'CloudTrail has a record about another request',
    make: recorded(`${REQUEST_ID}: aws_0000`),
    cause: null,
    findings: [],
    runs: runs(['okta', 'google', 'entra'], { ...FIELDS, settings: 'either' }),
  },
  {
    name: 'CloudTrail counts Assertions where the IdP said that it failed',
    make: all(
      recorded(ONE_ASSERTION),
      withMessage(() => ({ status: ['urn:oasis:names:tc:SAML:2.0:status:Responder'] })),
    ),
    cause: 'status-not-success',
    findings: ['status-not-success'],
    runs: runs(['google', 'zitadel', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'a setting is wrong, and so is the message',
    make: all(
      withSettings(() => ({ entered: { portalUrl: 'https://example.com' } })),
      withMessage(() => ({ nameIdFormat: null })),
    ),
    cause: 'name-id-format',
    findings: ['portal-url-malformed', 'name-id-format'],
    runs: runs(['entra', 'okta'], { settings: 'with' }),
  },
  {
    name: 'no answer yet, and the settings are fine',
    make: (clean) => ({ ...nothingPosted(clean), requests: [cleanRequest(clean.idpStyle)] }),
    cause: null,
    findings: [],
    runs: runs(['entra', 'okta'], { initiatedBy: 'sp' }),
  },
];
