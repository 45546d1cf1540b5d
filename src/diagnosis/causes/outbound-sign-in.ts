import { observed } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

const IDENTITY_CENTER_AS_IDP = /^https:\/\/portal\.sso\.[a-z0-9-]+\.amazonaws\.com(?:\.cn)?\/saml\//;

/**
 * Identity Center is the IdP of this sign-in, not its service provider, which is not the problem that this program
 * diagnoses.
 */
export const outboundSignIn: MessageCheck<'outbound-sign-in'> = {
  code: 'outbound-sign-in',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['aws-admin'],
  basis: [observed('crewjam/saml #379', 'https://github.com/crewjam/saml/issues/379')],
  idpTopics: [],
  awsTopics: ['applications'],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response) return NOT_APPLICABLE;
    const issuer = response.issuer?.value ?? response.assertions[0]?.issuer?.value ?? null;
    if (issuer === null || !IDENTITY_CENTER_AS_IDP.test(issuer)) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/Issuer',
      expected: wordedRule('entityID of the external IdP'),
      received: stated('entity-id', issuer),
      expectedFrom: 'identity-center-rule',
    });
  },
};
