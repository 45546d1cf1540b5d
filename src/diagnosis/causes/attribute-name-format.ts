import { accessControlAttributes } from '../access-control-attributes.ts';
import { samlCore, TROUBLESHOOTING } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
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
  ask: ({ assertion }) => {
    const attributes = assertion ? accessControlAttributes(assertion) : [];
    if (attributes.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      [...new Set(attributes.map(({ nameFormat }) => nameFormat))]
        .filter((nameFormat) => nameFormat !== null && !SPECIFIED.includes(nameFormat))
        .map((nameFormat) => ({
          weight: 'likely',
          field: 'Attribute/@NameFormat',
          expected: ruleValue('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'),
          received: stated('algorithm', nameFormat),
          expectedFrom: 'identity-center-rule',
        })),
    );
  },
};
