import { askAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { numberValue } from '../value.ts';

const MOST = 50;

/** An Assertion may carry at most 50 attributes for access control. */
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
  ask: askAttributes(({ length }) =>
    length <= MOST
      ? []
      : [{ field: 'AttributeStatement/Attribute', expected: numberValue(MOST), received: numberValue(length) }],
  ),
};
