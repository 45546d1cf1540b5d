import { documented, type ProductRefusals } from '../refusals/refusal.ts';

const NODE_SAMLP = 'https://github.com/auth0/node-samlp';
const ACS_REPORT = 'https://github.com/nextcloud/user_saml/issues/343';
const ERRORS = 'https://auth0.com/docs/troubleshoot/authentication-issues/saml-errors';

/** The node-samlp library, and the hosted service. */
export const AUTH0_REFUSALS: ProductRefusals = {
  product: 'auth0',
  codes: [],
  frame: /auth0|node_modules\/samlp\//i,
  refusals: [
    {
      reason: 'acs-not-registered',
      codes: [],
      texts: ["The SAML Request AssertionConsumerServiceURL is invalid: '{requested-acs}'"],
      ...documented(ACS_REPORT),
    },
    {
      reason: 'request-must-be-signed',
      codes: [],
      texts: ['SAMLRequest message MUST be signed when using an asynchronous binding'],
      ...documented(NODE_SAMLP),
    },
    {
      reason: 'request-damaged',
      codes: [],
      texts: ['Invalid SAML Request'],
      needsFrame: true,
      ...documented(NODE_SAMLP),
    },
    {
      reason: 'name-id-source-empty',
      codes: [],
      texts: [
        'No attribute was found to generate the nameIdentifier. We tried with: {detail}',
        'No attribute was found to generate the nameIdentifier',
      ],
      ...documented(NODE_SAMLP),
    },
    {
      // No connection is enabled for the application.
      reason: 'user-not-assigned',
      codes: [],
      texts: ['connection disabled'],
      ...documented(ERRORS),
    },
  ],
};
