import { accessControlAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import { failing, NOT_APPLICABLE, PASS } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue } from '../value.ts';

const MOST = 50;

/** At most 50 attributes for access control. */
export const attributeCount: MessageCheck<'attribute-count'> = {
  code: 'attribute-count',
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
