import type { Assertion } from '../../saml/messages.ts';
import type { UserRecord } from '../../user-records/user-record.ts';
import { aws, observed } from '../basis.ts';
import { type Fault, failingOrPass, NOT_APPLICABLE } from '../check.ts';
import type { MessageCheck } from '../definition.ts';
import { stated, wordedRule } from '../value.ts';

const CLAIMS = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/';

/** The names under which IdPs send first name, last name, display name, mail and user principal name (letter case apart). */
const PROVISIONED: ReadonlySet<string> = new Set(
  [
    ...['givenname', 'surname', 'name', 'emailaddress', 'upn'].map((claim) => `${CLAIMS}${claim}`),
    'http://schemas.microsoft.com/identity/claims/displayname',
    ...['givenName', 'firstName', 'first_name', 'user.firstName', 'urn:oid:2.5.4.42'],
    ...['sn', 'surname', 'lastName', 'last_name', 'familyName', 'user.lastName', 'urn:oid:2.5.4.4'],
    ...['displayName', 'display_name', 'urn:oid:2.16.840.1.113730.3.1.241'],
    ...['mail', 'email', 'user.email', 'urn:oid:0.9.2342.19200300.100.1.3'],
    ...['upn', 'userPrincipalName'],
  ].map((name) => name.toLowerCase()),
);

const inMessage = (assertion: Assertion | null): readonly Fault[] =>
  (assertion?.attributes ?? [])
    .filter(({ name, values }) => {
      const isProvisioned = name !== null && PROVISIONED.has(name.toLowerCase());
      return isProvisioned && values.every(({ text, structured }) => !structured && text.trim() === '');
    })
    .map(({ name }) => ({
      weight: 'notice',
      field: 'Attribute/AttributeValue',
      expected: wordedRule('a value that is not empty'),
      received: stated('attribute-name', name),
      expectedFrom: 'identity-center-rule',
    }));

const inRecord = ({ givenName, surname, displayName }: UserRecord): readonly Fault[] =>
  [
    { field: 'user given name', text: givenName },
    { field: 'user surname', text: surname },
    { field: 'user display name', text: displayName },
  ]
    .filter(({ text }) => text?.trim() === '')
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
  ask: ({ assertion, userRecord }) =>
    userRecord === null && (assertion?.attributes ?? []).length === 0
      ? NOT_APPLICABLE
      : failingOrPass([...inMessage(assertion), ...(userRecord === null ? [] : inRecord(userRecord))]),
};
