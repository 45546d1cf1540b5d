import { documented, type ProductRefusals, WORDS } from '../refusals/refusal.ts';

const AWS_GUIDE = 'https://docs.aws.amazon.com/singlesignon/latest/userguide/pingone-idp.html';
const ENTERPRISE = 'https://docs.pingidentity.com/r/en-us/pingoneforenterprise/p14e_error_codes';

const FRAME = /\bPingOne\b|pingone\./i;

/** PingOne, and PingOne for Enterprise. */
export const PINGONE_REFUSALS: ProductRefusals = {
  product: 'pingone',
  codes: [WORDS, { pattern: /\b((?:AUTHN|AUTHZ|MFA)_\d{3})\b/g, prefix: '', only: [FRAME], page: () => ENTERPRISE }],
  frame: FRAME,
  refusals: [
    {
      // The user's address contains a +, and Name ID format is not emailAddress.
      reason: 'name-id-format',
      codes: ['SAML_215'],
      texts: [],
      ...documented(AWS_GUIDE),
    },
    {
      reason: 'user-not-assigned',
      codes: ['AUTHZ_001'],
      texts: ["you're not authorized to access the requested resource"],
      ...documented(ENTERPRISE),
    },
    {
      reason: 'session-lost',
      codes: ['AUTHN_005'],
      texts: ['session has expired or is invalid'],
      ...documented(ENTERPRISE),
    },
    {
      reason: 'mfa-needed',
      codes: ['MFA_001'],
      texts: [],
      ...documented(ENTERPRISE),
    },
  ],
};
