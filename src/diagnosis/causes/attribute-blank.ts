import type { Assertion } from '../../saml/messages.ts';
import type { UserRecord } from '../../user-records/user-record.ts';
import { aws, observed } from '../basis.ts';
import type { Fault } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { PROVISIONED_ATTRIBUTES } from '../provisioned-attributes.ts';
import { checkNames } from '../provisioned-names.ts';
import { namesIn } from '../user-record.ts';
import { stated, wordedRule } from '../value.ts';

const inMessage = (attributes: Assertion['attributes']): readonly Fault[] =>
  attributes
    .filter(({ name, values }) => {
      const isProvisioned = name !== null && PROVISIONED_ATTRIBUTES.has(name.toLowerCase());
      return isProvisioned && values.every(({ text, structured }) => !structured && text.trim() === '');
    })
    .map(({ name }) => ({
      weight: 'notice',
      field: 'Attribute/AttributeValue',
      expected: wordedRule('a value that is not empty'),
      received: stated('attribute-name', name),
      expectedFrom: 'identity-center-rule',
    }));

const inRecord = (record: UserRecord): readonly Fault[] =>
  namesIn(record)
    .filter(({ text }) => text.trim() === '')
    .map(({ field }) => ({
      weight: 'notice',
      field,
      expected: wordedRule('a value that is not empty'),
      received: null,
      expectedFrom: 'identity-center-rule',
    }));

/** A blank name does not stop this sign-in, but provisioning by SCIM fails on it. */
export const attributeBlank: MessageCheck<'attribute-blank'> = {
  code: 'attribute-blank',
  kind: 'message',
  door: 'identity-center',
  fixedBy: ['idp-admin'],
  basis: [
    aws('Troubleshooting IAM Identity Center issues', 'troubleshooting.html'),
    observed('Provisioning fails without first, last and display name', null),
  ],
  idpTopics: ['user-fields'],
  awsTopics: [],
  step: null,
  unlikelyUnder: null,
  decides: null,
  ask: (context) => checkNames(context, inMessage, inRecord),
};
