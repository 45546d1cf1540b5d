import { STATUS_SUCCESS } from '../../saml/names.ts';
import { observed, TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue, wordedRule } from '../value.ts';

/** Identity Center accepts only one Assertion in a Response. */
export const assertionMultiple: MessageCheck<'assertion-multiple'> = {
  code: 'assertion-multiple',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, observed('CloudTrail: Responses must contain exactly one Assertion', null)],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ response }) => {
    if (!response || response.statusCodes[0] !== STATUS_SUCCESS) return NOT_APPLICABLE;
    const count = response.assertions.length + response.encryptedAssertions;
    if (count <= 1) return PASS;
    return failing({
      weight: 'decisive',
      field: 'Response/Assertion',
      expected: wordedRule('exactly one Assertion'),
      received: numberValue(count),
      expectedFrom: 'identity-center-rule',
    });
  },
};
