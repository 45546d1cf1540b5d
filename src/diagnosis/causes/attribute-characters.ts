import type { Assertion } from '../../saml/messages.ts';
import type { UserRecord } from '../../user-records/user-record.ts';
import { observed } from '../basis.ts';
import type { Fault } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { NAME_ATTRIBUTES } from '../provisioned-attributes.ts';
import { checkNames } from '../provisioned-names.ts';
import { namesIn } from '../user-record.ts';
import { stated, wordedRule } from '../value.ts';

const REFUSED = /[\t\r\n<|>;:%]/;

const faultAt = (field: string, attribute: string | null): Fault => ({
  weight: 'notice',
  field,
  expected: wordedRule('a name without a tab, a line break or one of <|>;:%'),
  received: stated('attribute-name', attribute),
  expectedFrom: 'identity-center-rule',
});

const inMessage = (attributes: Assertion['attributes']): readonly Fault[] =>
  attributes
    .filter(
      ({ name, values }) =>
        name !== null &&
        NAME_ATTRIBUTES.has(name.toLowerCase()) &&
        values.some(({ text }) => REFUSED.test(text.trim())),
    )
    .map(({ name }) => faultAt('Attribute/AttributeValue', name));

const inRecord = (record: UserRecord): readonly Fault[] =>
  namesIn(record)
    .filter(({ text }) => REFUSED.test(text))
    .map(({ field }) => faultAt(field, null));

/** A name with such a character does not stop this sign-in, but provisioning by SCIM refuses the user. */
export const attributeCharacters: MessageCheck<'attribute-characters'> = {
  code: 'attribute-characters',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    observed(
      'Configure AWS IAM Identity Center for automatic user provisioning (Microsoft)',
      'https://learn.microsoft.com/en-us/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial',
    ),
  ],
  idpTopics: ['user-fields'],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: null,
  ask: (context) => checkNames(context, inMessage, inRecord),
};
