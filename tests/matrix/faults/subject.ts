import { AWS, NAME, type SignIn } from '../../../fixtures/matrix/sign-in.ts';
import { enteredName } from '../../../src/diagnosis/user-names.ts';
import { all, altered, type Fault, FIELDS, runs, withMessage } from '../fault.ts';

const EVERY = { by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'] } as const;
const UNSPECIFIED = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';
const nameId = (value: string) => withMessage(() => ({ nameId: value }));
const format = (value: string | null) => withMessage(() => ({ nameIdFormat: value }));
const named =
  (name: string) =>
  (clean: SignIn): SignIn => ({ ...clean, users: enteredName(name) });
const listed =
  (...names: readonly string[]) =>
  (clean: SignIn): SignIn => ({
    ...clean,
    users: { names, from: 'list', isComplete: true, identityStoreId: AWS.directoryId },
  });
const PREFIX = 'https://aws.amazon.com/SAML/Attributes/AccessControl:';
const attribute = (name: string, nameFormat: string | null, ...values: readonly string[]) =>
  withMessage(({ attributes }) => ({ attributes: [...attributes, { name, nameFormat, values }] }));

/** Faults of the user's name and of the attributes. */
export const SUBJECT_FAULTS: readonly Fault[] = [
  {
    name: 'no NameID',
    make: altered(/<(\w*:?)NameID.*<\/\1NameID>/, ''),
    cause: 'name-id-missing',
    findings: ['name-id-missing'],
    runs: runs(['adfs', 'keycloak']),
  },
  {
    name: 'BaseID instead of NameID',
    make: altered(/<(\w*:?)NameID.*<\/\1NameID>/, '<$1BaseID/>'),
    cause: 'name-id-missing',
    findings: ['name-id-missing'],
    runs: runs(['general', 'zitadel']),
  },
  {
    name: 'an encrypted NameID',
    make: altered(/<(\w*:?)NameID.*<\/\1NameID>/, '<$1EncryptedID/>'),
    cause: 'assertion-encrypted',
    findings: ['assertion-encrypted', 'name-id-missing'],
    runs: runs(['adfs', 'shibboleth']),
  },
  {
    name: 'a persistent NameID',
    make: format('urn:oasis:names:tc:SAML:2.0:nameid-format:persistent'),
    cause: 'name-id-format',
    findings: ['name-id-format'],
    runs: runs(['entra', 'shibboleth', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'an unspecified NameID, although AWS asked for emailAddress',
    make: format(UNSPECIFIED),
    cause: 'name-id-format',
    findings: ['name-id-format'],
    runs: runs(['jumpcloud', 'auth0', 'simplesamlphp', 'auth0'], { ...EVERY, initiatedBy: 'sp' }),
  },
  {
    name: 'an unspecified NameID, IdP-initiated',
    make: format(UNSPECIFIED),
    cause: 'idp-initiated-name-id-format',
    findings: ['name-id-format'],
    explains: ['name-id-format'],
    runs: runs(['authentik', 'okta', 'simplesamlphp', 'auth0'], { ...EVERY, initiatedBy: 'idp' }),
  },
  {
    name: 'no NameID Format',
    make: format(null),
    cause: 'name-id-format',
    findings: ['name-id-format'],
    runs: runs(['adfs', 'onelogin', 'simplesamlphp'], FIELDS),
  },
  {
    name: "the misspelt Format of AWS's own page",
    make: format('urn:oasis:name:tc:SAML:1.1:nameid-format:emailAddress'),
    cause: 'name-id-format',
    findings: ['name-id-format'],
    runs: runs(['general', 'keycloak', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'a bare login name',
    make: nameId('jdoe'),
    cause: 'name-id-not-email',
    findings: ['name-id-not-email'],
    runs: runs(['keycloak', 'adfs', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'an empty NameID',
    make: nameId(''),
    cause: 'name-id-not-email',
    findings: ['name-id-not-email'],
    runs: runs(['entra', 'google']),
  },
  {
    name: 'a name of the Windows domain',
    make: nameId('ACME\\jdoe'),
    cause: 'name-id-not-email',
    findings: ['name-id-not-email'],
    runs: runs(['adfs', 'cyberark', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'white space around the name',
    make: nameId(` ${NAME} `),
    cause: 'name-id-whitespace',
    findings: ['name-id-whitespace'],
    runs: runs(['okta', 'pingone', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'a zero-width space inside the name',
    make: nameId('jane\u200b.doe@example.com'),
    cause: 'name-id-whitespace',
    findings: ['name-id-whitespace'],
    runs: runs(['jumpcloud', 'onelogin', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'a comment splits the name',
    make: altered(/(jane\.doe@example)(\.com<)/, '$1<!-- -->$2'),
    cause: 'name-id-comment',
    findings: ['name-id-comment'],
    runs: runs(['google', 'general']),
  },
  {
    name: "a guest's user principal name",
    make: nameId('jane.doe_example.com#EXT#@acme.onmicrosoft.com'),
    cause: 'name-id-guest',
    findings: ['name-id-guest'],
    runs: runs(['entra', 'google', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: "the user's name in Identity Center is another",
    make: named('j.doe@example.com'),
    cause: 'username-mismatch',
    findings: ['username-mismatch'],
    runs: runs(['google', 'zitadel', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: "the user's name in Identity Center has another letter case",
    make: named('Jane.Doe@example.com'),
    cause: 'username-mismatch',
    findings: ['username-mismatch'],
    runs: runs(['entra', 'jumpcloud', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'no such user',
    make: listed(),
    cause: 'user-not-provisioned',
    findings: ['user-not-provisioned'],
    runs: runs(['authentik', 'zitadel', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'an attribute for access control with two values',
    make: attribute(`${PREFIX}Team`, null, 'a', 'b'),
    cause: 'attribute-multivalued',
    findings: ['attribute-multivalued'],
    runs: runs(['entra', 'pingfederate', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'an attribute for access control twice',
    make: all(attribute(`${PREFIX}Team`, null, 'a'), attribute(`${PREFIX}Team`, null, 'b')),
    cause: 'attribute-duplicate',
    findings: ['attribute-duplicate'],
    runs: runs(['okta', 'onelogin']),
  },
  {
    name: 'XML in an attribute for access control',
    make: attribute(`${PREFIX}Team`, null, '<team>a</team>'),
    cause: 'attribute-structured',
    findings: ['attribute-structured'],
    runs: runs(['general', 'pingfederate']),
  },
  {
    name: 'an attribute for access control with a generic NameFormat',
    make: attribute(`${PREFIX}Team`, 'urn:example:generic', 'a'),
    cause: 'attribute-name-format',
    findings: ['attribute-name-format'],
    runs: runs(['pingfederate', 'keycloak']),
  },
  {
    name: 'fifty-one attributes for access control',
    make: withMessage(() => ({
      attributes: Array.from({ length: 51 }, (_, index) => ({
        name: `${PREFIX}Tag${index}`,
        nameFormat: null,
        values: ['x'],
      })),
    })),
    cause: 'attribute-count',
    findings: ['attribute-count'],
    runs: runs(['okta', 'cyberark', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'a blank surname',
    make: attribute('http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname', null, ''),
    cause: null,
    findings: ['attribute-blank'],
    runs: runs(['okta', 'adfs', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'a surname with a semicolon',
    make: attribute('http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname', null, 'Doe; Jr.'),
    cause: null,
    findings: ['attribute-characters'],
    runs: runs(['okta', 'adfs', 'simplesamlphp'], FIELDS),
  },
];
