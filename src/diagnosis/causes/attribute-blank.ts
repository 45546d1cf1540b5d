import { aws, observed } from '../basis.ts';
import { failingOrPass, NOT_APPLICABLE } from '../check.ts';
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
  ask: ({ assertion }) => {
    if (!assertion || assertion.attributes.length === 0) return NOT_APPLICABLE;
    return failingOrPass(
      assertion.attributes
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
        })),
    );
  },
};
