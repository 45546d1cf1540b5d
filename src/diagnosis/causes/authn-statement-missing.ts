import { samlProfiles } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { wordedRule } from '../value.ts';

/**
 * The Web Browser SSO profile requires at least one AuthnStatement, and nearly all service providers that were tried
 * insist on it.
 */
export const authnStatementMissing: MessageCheck<'authn-statement-missing'> = {
  code: 'authn-statement-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlProfiles('4.1.4.2')],
  idpTopics: ['authn-statement'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    if (!assertion) return NOT_APPLICABLE;
    if (assertion.authnStatements.length > 0) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Assertion/AuthnStatement',
      expected: wordedRule('at least one AuthnStatement'),
      received: null,
      expectedFrom: 'saml-rule',
    });
  },
};
