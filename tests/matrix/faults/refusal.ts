import { AWS } from '../../../fixtures/matrix/sign-in.ts';
import type { Code } from '../../../src/diagnosis/causes.ts';
import { type Fault, FIELDS, runs, withMessage } from '../fault.ts';

/** What the IdP says in the StatusMessage of a failed Response. */
const SAID: readonly (readonly [statusMessage: string, cause: Code])[] = [
  ['AADSTS50105: invented for this test', 'user-not-assigned'],
  ['failed to find registered serviceprovider: invented', 'application-unknown-to-idp'],
  ['AADSTS7000112: invented for this test', 'application-disabled-at-idp'],
  [
    `Invalid request, ACS Url in request ${AWS.dualStack} doesn't match configured ACS Url ${AWS.ipv4}.`,
    'acs-not-registered',
  ],
  ['AADSTS76021: invented for this test', 'request-must-be-signed'],
  ['AADSTS75016: invented for this test', 'name-id-format'],
  ['No attribute was found to generate the nameIdentifier. We tried with: mail', 'name-id-missing'],
  ['AADSTS50003: invented for this test', 'signing-certificate-missing'],
  ['AADSTS50020: invented for this test', 'user-account-refused'],
  ['AADSTS53003: invented for this test', 'idp-policy'],
  ['AADSTS75006: invented. AADSTS90011: for this test', 'request-unusable-at-idp'],
  ['AADSTS700054: invented for this test', 'other-application-sign-in'],
  ['AADSTS90033: invented for this test', 'idp-own-problem'],
];

export const REFUSAL_FAULTS: readonly Fault[] = SAID.map(([statusMessage, cause]) => ({
  name: `the IdP says ${statusMessage}`,
  make: withMessage(() => ({ status: ['urn:oasis:names:tc:SAML:2.0:status:Responder'], statusMessage })),
  cause,
  findings: ['status-not-success', cause],
  explains: ['status-not-success', cause],
  runs: runs(['entra', 'okta', 'simplesamlphp'], FIELDS),
}));
