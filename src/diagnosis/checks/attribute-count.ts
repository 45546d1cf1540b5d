import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { type Check, failing, NOT_APPLICABLE, PASS } from '../check.ts';
import { numberValue } from '../value.ts';

const MOST = 50;

/** At most 50 attributes for access control. */
export const attributeCount: Check = {
  code: 'attribute-count',
  mendedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING],
  ask: ({ assertion }) => {
    const count = assertion ? accessControlAttributes(assertion).length : 0;
    if (count === 0) return NOT_APPLICABLE;
    if (count <= MOST) return PASS;
    return failing({
      weight: 'likely',
      field: 'AttributeStatement/Attribute',
      expected: numberValue(MOST),
      received: numberValue(count),
      expectedFrom: 'identity-center-rule',
    });
  },
};
