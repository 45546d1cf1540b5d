import { samlProfiles } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { wordedRule } from '../value.ts';

/** The Web Browser SSO profile wants at least one AuthnStatement. */
export const authnStatementMissing: Check = {
  code: 'authn-statement-missing',
  mendedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (assertion.authnStatements.length > 0) return PASS;
    return failing({
      weight: 'likely',
      field: 'Assertion/AuthnStatement',
      expected: wordedRule('at least one AuthnStatement'),
      received: null,
      expectedFrom: 'saml-rule',
    });
  },
};
