import { STATUS_SUCCESS } from '../../saml/names.ts';
import { observed, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue, wordedRule } from '../value.ts';

/** A successful Response must contain one Assertion; it has none, not even an encrypted one. */
export const assertionMissing: MessageCheck<'assertion-missing'> = {
  code: 'assertion-missing',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, observed('CloudTrail: Responses must contain exactly one Assertion', null)],
  idpTopics: ['message-form', 'sign-in-log'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response || response.statusCodes[0] !== STATUS_SUCCESS || response.encryptedAssertions > 0) {
      return NOT_APPLICABLE;
    }
    if (response.assertions.length > 0) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/Assertion',
      expected: wordedRule('exactly one Assertion'),
      received: numberValue(0),
      expectedFrom: 'identity-center-rule',
    });
  },
};
