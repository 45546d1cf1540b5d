import { samlCore } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** A receiver that does not know a condition cannot tell whether the Assertion is valid, and must reject it. */
export const conditionUnknown: MessageCheck<'condition-unknown'> = {
  code: 'condition-unknown',
  kind: 'message',
  fixedBy: ['idp-admin'],
  basis: [samlCore('2.5.1.1')],
  idpTopics: ['message-form'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: 'user-unknown',
  decides: null,
  ask: ({ assertion }) =>
    assertion
      ? failingOrPass(
          assertion.unknownConditions.map((name) => ({
            weight: 'decisive',
            field: 'Assertion/Conditions',
            expected: wordedRule('a condition that SAML defines'),
            received: stated('element', name),
            expectedFrom: 'saml-rule',
          })),
        )
      : NOT_APPLICABLE,
};
