import { askAttributes } from '../access-control-attributes.ts';
import { TROUBLESHOOTING } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

/** The value of an attribute for access control is text, not XML. */
export const attributeStructured: MessageCheck<'attribute-structured'> = {
  code: 'attribute-structured',
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
      .filter(({ values }) => values.some(({ structured }) => structured))
      .map(({ name }) => ({
        field: 'Attribute/AttributeValue',
        expected: wordedRule('text'),
        received: stated('attribute-name', name),
      })),
  ),
};
