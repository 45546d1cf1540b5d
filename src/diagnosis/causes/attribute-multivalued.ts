import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** An attribute for access control has one value. */
export const attributeMultivalued: MessageCheck<'attribute-multivalued'> = {
  code: 'attribute-multivalued',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
  idpTopics: ['access-control-attributes'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: ({ assertion }) => {
    const attributes = assertion ? accessControlAttributes(assertion) : [];
    if (attributes.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      attributes
        .filter(({ values }) => values.length > 1)
        .map(({ name }) => ({
          weight: 'likely',
          field: 'Attribute/AttributeValue',
          expected: wordedRule('one AttributeValue'),
          received: stated('attribute-name', name),
          expectedFrom: 'identity-center-rule',
        })),
    );
  },
};
