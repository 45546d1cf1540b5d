import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { type Check, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import { stated, wordedRule } from '../value.ts';

/** The value of an attribute for access control is text, not XML. */
export const attributeStructured: Check = {
  code: 'attribute-structured',
  mendedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
  ask: ({ assertion }) => {
    const attributes = assertion ? accessControlAttributes(assertion) : [];
    if (attributes.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      attributes
        .filter(({ values }) => values.some(({ structured }) => structured))
        .map(({ name }) => ({
          weight: 'likely',
          field: 'Attribute/AttributeValue',
          expected: wordedRule('text'),
          received: stated('attribute-name', name),
          expectedFrom: 'identity-center-rule',
        })),
    );
  },
};
