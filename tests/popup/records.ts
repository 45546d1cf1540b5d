import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Finding } from '../../src/diagnosis/finding.ts';
import { NOTHING_OBSERVED } from '../../src/diagnosis/observed.ts';
import type { SignInRecord } from '../../src/observations/sign-in-record.ts';

/** Invented sign-ins for the tests of the interface. */
export const ISSUER_URL = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';
export const ACS_URL = 'https://us-east-1.sso.signin.aws/platform/saml/acs/a1b2c3d4-1111-2222-3333-444455556666';

export const finding = (over: Partial<Finding> = {}): Finding => ({
  code: 'audience-mismatch',
  weight: 'decisive',
  field: 'Assertion/Conditions/AudienceRestriction/Audience',
  expected: { kind: 'audience', text: ISSUER_URL },
  received: { kind: 'audience', text: 'https://other.example/audience' },
  difference: 'other',
  expectedFrom: 'authn-request',
  fixedBy: ['idp-admin'],
  basis: [],
  more: 0,
  application: null,
  ...over,
});

export const diagnosis = (over: Partial<Diagnosis> = {}): Diagnosis => ({
  error: null,
  cause: { code: 'audience-mismatch', weight: 'decisive', explains: ['audience-mismatch'] },
  findings: [finding()],
  passed: ['recipient-mismatch'],
  unknown: [],
  outsideBrowser: [],
  instance: {
    name: null,
    source: 'authn-request',
    issuerUrl: ISSUER_URL,
    acsUrls: [ACS_URL],
    portalUrl: null,
    region: 'us-east-1',
    partition: 'aws',
    directoryId: 'd-1234567890',
    tenant: null,
  },
  account: null,
  idp: { product: 'okta', entityId: 'http://www.okta.com/exk1' },
  signIn: {
    door: 'identity-center',
    at: '2026-11-23T14:23:05Z',
    atFrom: 'aws',
    clocks: { device: '2026-11-23T14:23:05Z', aws: '2026-11-23T14:23:05Z', issueInstant: '2026-11-23T14:23:00Z' },
    postedTo: ACS_URL,
    outcome: 'refused',
    page: "It's not you, it's us",
    status: 403,
    requestId: '5f3a0000-1111-2222-3333-444455556666',
    initiatedBy: 'sp',
    idpOrigin: null,
  },
  authnRequest: {
    id: '_request1',
    issuer: ISSUER_URL,
    acsUrl: ACS_URL,
    destination: 'https://idp.example/sso',
    nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    issueInstant: '2026-11-23T14:22:50Z',
  },
  certificates: [],
  metadata: [],
  facts: {
    response: {
      id: '_response1',
      issuer: 'http://www.okta.com/exk1',
      destination: ACS_URL,
      inResponseTo: '_request1',
      issueInstant: '2026-11-23T14:23:00Z',
      status: ['urn:oasis:names:tc:SAML:2.0:status:Success'],
      statusMessage: null,
    },
    assertions: [
      {
        id: '_assertion1',
        issuer: 'http://www.okta.com/exk1',
        issueInstant: '2026-11-23T14:23:00Z',
        nameId: {
          value: 'quentin.zyzzyva@planted.example',
          format: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
        },
        audienceRestrictions: [['https://other.example/audience']],
        notBefore: '2026-11-23T14:18:00Z',
        notOnOrAfter: '2026-11-23T14:28:00Z',
        subjectConfirmations: [
          {
            method: 'urn:oasis:names:tc:SAML:2.0:cm:bearer',
            recipient: ACS_URL,
            notBefore: null,
            notOnOrAfter: '2026-11-23T14:28:00Z',
            inResponseTo: '_request1',
          },
        ],
        authnStatements: [],
        attributes: [{ name: 'displayName', nameFormat: null, values: ['Quentin Zyzzyva'] }],
      },
    ],
    encryptedAssertions: 0,
    signatures: [],
  },
  refusal: null,
  suspects: [],
  isListOfOtherStore: false,
  userRecord: null,
  cloudTrail: null,
  lastAccepted: null,
  ...over,
});

export const record = (over: Partial<SignInRecord> = {}): SignInRecord => ({
  version: 1,
  id: 'one',
  tabId: 7,
  private: false,
  firstSeen: Date.parse('2026-11-23T14:22:50Z'),
  lastSeen: Date.parse('2026-11-23T14:23:06Z'),
  observed: { ...NOTHING_OBSERVED, page: 'not-you-its-us', outcome: 'refused' },
  diagnosis: diagnosis(),
  waiting: false,
  paired: true,
  ...over,
});
