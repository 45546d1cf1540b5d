import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { type Check, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import { stated, wordedRule } from '../value.ts';

/** An attribute for access control has one value. */
export const attributeMultivalued: Check = {
  code: 'attribute-multivalued',
  mendedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
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
