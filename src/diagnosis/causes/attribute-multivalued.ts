import { askAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
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
  ask: askAttributes((attributes) =>
    attributes
      .filter(({ values }) => values.length > 1)
      .map(({ name }) => ({
        field: 'Attribute/AttributeValue',
        expected: wordedRule('one AttributeValue'),
        received: stated('attribute-name', name),
      })),
  ),
};
