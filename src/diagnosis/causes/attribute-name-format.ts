import { askAttributes } from '../access-control-attributes.ts';
import { samlCore, TROUBLESHOOTING } from '../basis.ts';
import type { MessageCheck } from '../definition.ts';
import { ruleValue, stated } from '../value.ts';

/** The formats that SAML specifies (saml-core 8.2); an absent NameFormat is the first of them. */
const SPECIFIED: readonly string[] = [
  'urn:oasis:names:tc:SAML:2.0:attrname-format:unspecified',
  'urn:oasis:names:tc:SAML:2.0:attrname-format:uri',
  'urn:oasis:names:tc:SAML:2.0:attrname-format:basic',
];

/** "The Name format must be a SAML specified format, not generic format." */
export const attributeNameFormat: MessageCheck<'attribute-name-format'> = {
  code: 'attribute-name-format',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [TROUBLESHOOTING, samlCore('8.2')],
  idpTopics: ['access-control-attributes'],
  awsTopics: [],
  step: 'post',
  unlikelyUnder: null,
  decides: null,
  ask: askAttributes((attributes) =>
    [...new Set(attributes.map(({ nameFormat }) => nameFormat))]
      .filter((nameFormat) => nameFormat !== null && !SPECIFIED.includes(nameFormat))
      .map((nameFormat) => ({
        field: 'Attribute/@NameFormat',
        expected: ruleValue('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'),
        received: stated('algorithm', nameFormat),
      })),
  ),
};
