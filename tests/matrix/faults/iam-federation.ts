import {
  ACCOUNT,
  AWS,
  cleanFederationSignIn,
  iamAttribute,
  MINUTE,
  nextKeyOf,
  type Settings,
  type SignIn,
} from '../../../fixtures/matrix/sign-in.ts';
import type { Code } from '../../../src/diagnosis/causes.ts';
import type { IdpProductId } from '../../../src/idp/product.ts';
import {
  all,
  altered,
  type Fault,
  FIELDS,
  postingTo,
  runs,
  shows,
  tampered,
  withMessage,
  withSettings,
} from '../fault.ts';

/** The products whose application for an AWS account is known. */
const PRODUCTS: readonly IdpProductId[] = [
  'entra',
  'okta',
  'adfs',
  'google',
  'keycloak',
  'pingone',
  'onelogin',
  'jumpcloud',
  'simplesamlphp',
];

/** Content that only a provider with the private key can decrypt. */
const ENCRYPTED =
  '<e:EncryptedAssertion xmlns:e="urn:oasis:names:tc:SAML:2.0:assertion"><xenc:EncryptedData xmlns:xenc="http://www.w3.org/2001/04/xmlenc#" ' +
  'Type="http://www.w3.org/2001/04/xmlenc#Element"><xenc:CipherData><xenc:CipherValue>AAAA</xenc:CipherValue></xenc:CipherData>' +
  '</xenc:EncryptedData></e:EncryptedAssertion>';

const from = cleanFederationSignIn;
const PAIR = `${ACCOUNT.role},${ACCOUNT.provider}`;
const IDP = { initiatedBy: 'idp' } as const;
const WITH = { ...IDP, settings: 'with' } as const;
const WITHOUT = { ...IDP, settings: 'without' } as const;

/** Replaces or removes one of IAM's attributes. */
const sending = (name: string, ...values: readonly string[]): Fault['make'] => {
  const attribute = iamAttribute(name, ...values);
  return withMessage(({ attributes }) => ({
    attributes: [
      ...attributes.filter((each) => each.name !== attribute.name),
      ...(values.length > 0 ? [attribute] : []),
    ],
  }));
};

const inPartition = (signInUrl: string, audience: string, partition: string): Fault['make'] =>
  all(
    postingTo(signInUrl),
    withMessage(() => ({ audiences: [audience] })),
    sending('Role', PAIR.replaceAll('arn:aws:', `arn:${partition}:`)),
  );

/** Changes the metadata of the provider in IAM, in an account with a known ARN. */
const metadata = (
  change: Partial<NonNullable<Settings['idp']>>,
  arn: string | null = ACCOUNT.provider,
): Fault['make'] =>
  all(
    withSettings(({ idp }) => ({ idp: idp && { ...idp, ...change } })),
    knownProvider(arn),
  );

const knownProvider =
  (arn: string | null, audience: string | null = null): Fault['make'] =>
  (signIn: SignIn) => ({ ...signIn, provider: { arn, audience } });

const faulty = (cause: Code, name: string, make: Fault['make'], ...list: readonly Fault['runs'][]): Fault => ({
  name: `IAM: ${name}`,
  from,
  make,
  cause,
  findings: [cause],
  runs: list.flat(),
});

const good = (name: string, make: Fault['make'], ...list: readonly Fault['runs'][]): Fault => ({
  name: `IAM: ${name}`,
  from,
  make,
  cause: null,
  findings: [],
  runs: list.flat(),
});

/** AWS's page names the fault, which the message does not show. */
const named = (cause: Code, page: SignIn['page'], ...idpStyles: readonly IdpProductId[]): Fault =>
  faulty(cause, `the page says ${page}`, shows(page), runs(idpStyles, WITHOUT));

export const IAM_FEDERATION_FAULTS: readonly Fault[] = [
  faulty('iam-role-missing', 'no Role', sending('Role'), runs(PRODUCTS, { ...FIELDS, ...IDP })),
  faulty(
    'iam-role-missing',
    'Role in another letter case',
    all(
      sending('Role'),
      withMessage(({ attributes }) => ({ attributes: [...attributes, iamAttribute('role', PAIR)] })),
    ),
    runs(['keycloak', 'jumpcloud'], IDP),
  ),
  faulty(
    'iam-role-missing',
    'no Role, and the page says no more than that it is invalid',
    all(sending('Role'), shows('invalid-saml-response')),
    runs(['okta', 'adfs'], WITHOUT),
  ),
  faulty('iam-role-malformed', 'a role alone', sending('Role', ACCOUNT.role), runs(PRODUCTS, { ...FIELDS, ...IDP })),
  faulty(
    'iam-role-malformed',
    'a space behind the comma',
    sending('Role', PAIR.replace(',', ', ')),
    runs(['google', 'onelogin'], IDP),
  ),
  faulty(
    'iam-role-malformed',
    'a provider of another account',
    sending('Role', PAIR.replace('111122223333:saml-provider', '444455556666:saml-provider')),
    runs(['entra', 'pingone'], IDP),
  ),
  good(
    'provider and role in the other order, with a path and a full stop',
    sending('Role', `${ACCOUNT.provider},arn:aws:iam::111122223333:role/a/b/Read.Only`),
    runs(['okta', 'simplesamlphp', 'keycloak'], { ...FIELDS, ...IDP }),
  ),
  faulty('iam-session-name', 'no RoleSessionName', sending('RoleSessionName'), runs(PRODUCTS, { ...FIELDS, ...IDP })),
  faulty(
    'iam-session-name',
    'a display name for RoleSessionName',
    sending('RoleSessionName', 'Jane Doe'),
    runs(['entra', 'google', 'onelogin'], { ...FIELDS, ...IDP }),
  ),
  good(
    'a RoleSessionName of 64 characters',
    sending('RoleSessionName', 'j'.repeat(64)),
    runs(['adfs', 'pingone'], IDP),
  ),
  faulty(
    'iam-source-identity',
    'SourceIdentity with a colon',
    sending('SourceIdentity', 'aws:jane'),
    runs(['okta', 'keycloak'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-source-identity',
    'SourceIdentity with a space',
    sending('SourceIdentity', 'Jane Doe'),
    runs(['adfs', 'jumpcloud', 'entra', 'google', 'onelogin', 'simplesamlphp'], { ...FIELDS, ...IDP }),
  ),
  good('a SourceIdentity', sending('SourceIdentity', 'jane.doe@example.com'), runs(['entra', 'google'], IDP)),
  faulty(
    'iam-session-duration',
    'thirteen hours',
    sending('SessionDuration', '46800'),
    runs(['entra', 'jumpcloud', 'okta', 'adfs', 'google', 'pingone'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-session-duration',
    'an hour in words',
    sending('SessionDuration', 'PT1H'),
    runs(['onelogin', 'simplesamlphp'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-session-tags',
    'a session tag with two values',
    sending('PrincipalTag:Team', 'blue', 'green'),
    runs(['entra', 'keycloak', 'pingone'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-session-tags',
    'a session tag with a value of 257 characters',
    sending('PrincipalTag:Groups', 'g'.repeat(257)),
    runs(['okta', 'adfs'], IDP),
  ),
  faulty(
    'iam-session-tags',
    'a key with an ampersand',
    sending('PrincipalTag:R&D', 'yes'),
    runs(['google', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-session-tags',
    'two keys that differ in letter case only',
    all(sending('PrincipalTag:Team', 'blue'), sending('PrincipalTag:team', 'blue')),
    runs(['onelogin', 'simplesamlphp'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-session-tags',
    'fifty-one session tags',
    withMessage(({ attributes }) => ({
      attributes: [
        ...attributes,
        ...Array.from({ length: 51 }, (_, index) => iamAttribute(`PrincipalTag:Key${index}`, 'on')),
      ],
    })),
    runs(['entra', 'okta'], IDP),
  ),
  faulty(
    'iam-session-tags',
    'a transitive key that is not sent, refused',
    all(sending('TransitiveTagKeys', 'Team'), shows('invalid-saml-response')),
    runs(['pingone', 'google'], IDP),
  ),
  {
    name: 'IAM: a transitive key that is not sent',
    from,
    make: sending('TransitiveTagKeys', 'Team'),
    cause: null,
    findings: ['iam-session-tags'],
    runs: runs(['adfs', 'keycloak'], IDP),
  },
  good(
    'fifty session tags, one of 256 characters, and a transitive key in another letter case',
    all(
      withMessage(({ attributes }) => ({
        attributes: [
          ...attributes,
          ...Array.from({ length: 49 }, (_, index) => iamAttribute(`PrincipalTag:Key ${index}`, 'é'.repeat(256))),
        ],
      })),
      sending('PrincipalTag:Cost-Center', ''),
      sending('TransitiveTagKeys', 'cost-center', 'Key 1'),
    ),
    runs(['entra', 'okta', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  good('SessionDuration at its bound', sending('SessionDuration', '43200'), runs(['okta', 'pingone'], IDP)),
  faulty(
    'iam-audience',
    'another service for Audience',
    withMessage(() => ({ audiences: ['https://app.example.com'] })),
    runs(['keycloak', 'google', 'adfs', 'entra', 'onelogin', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'iam-audience',
    'no Audience at all',
    withMessage(() => ({ audiences: [] })),
    runs(['pingone', 'simplesamlphp'], IDP),
  ),
  good(
    'the sign-in URL for Audience',
    withMessage(() => ({ audiences: [ACCOUNT.signInUrl] })),
    runs(['entra', 'okta', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  good(
    'an Audience that the provider takes',
    all(
      withMessage(() => ({ audiences: ['https://aws.acme.example'] })),
      knownProvider(ACCOUNT.provider, 'https://aws.acme.example'),
    ),
    runs(['keycloak', 'pingone'], WITH),
  ),
  faulty(
    'iam-provider-issuer',
    "another application's Issuer",
    withMessage(({ issuer }) => ({ issuer: `${issuer}-2`, responseIssuer: `${issuer}-2` })),
    runs(['okta', 'onelogin', 'jumpcloud', 'entra', 'pingone', 'simplesamlphp'], { ...FIELDS, ...WITH }),
  ),
  faulty(
    'iam-provider-issuer',
    "another tenant's Issuer, and the page says so",
    all(
      withMessage(() => ({ issuer: 'https://idp.other.example', responseIssuer: 'https://idp.other.example' })),
      shows('issuer-not-in-provider'),
    ),
    runs(['adfs', 'keycloak'], WITH),
  ),
  faulty(
    'iam-provider-metadata',
    'signed by a later certificate',
    (clean) => {
      const key = nextKeyOf(clean.idpStyle);
      return { ...clean, signing: { ...clean.signing, key, embedded: key } };
    },
    runs(PRODUCTS, WITH),
  ),
  good(
    'signed by the second certificate of the metadata',
    (clean) => {
      const key = nextKeyOf(clean.idpStyle);
      const rotated = withSettings(({ idp }) => ({
        idp: idp && { ...idp, certificates: [...idp.certificates, key] },
      }));
      return { ...rotated(clean), signing: { ...clean.signing, key, embedded: key } };
    },
    runs(['entra', 'google'], WITH),
  ),
  faulty(
    'iam-provider-missing',
    'a provider of another name',
    all(sending('Role', PAIR.replace('Acme-IdP', 'Acme-Idp')), knownProvider(ACCOUNT.provider)),
    runs(['okta', 'keycloak', 'entra', 'adfs', 'google', 'pingone', 'jumpcloud'], WITH),
  ),
  faulty(
    'iam-provider-arn-malformed',
    'a role for the provider in the settings',
    knownProvider(ACCOUNT.role),
    runs(PRODUCTS, WITH),
  ),
  good(
    'the provider of GovCloud in the settings',
    all(
      inPartition('https://signin.amazonaws-us-gov.com/saml', 'urn:amazon:webservices:govcloud', 'aws-us-gov'),
      knownProvider(ACCOUNT.provider.replace('arn:aws:', 'arn:aws-us-gov:')),
    ),
    runs(['okta', 'pingone'], WITH),
  ),
  {
    name: "IAM: the provider's metadata has no certificate",
    from,
    make: metadata({ certificates: [] }),
    cause: 'idp-metadata-incomplete',
    findings: ['idp-metadata-incomplete'],
    runs: runs(['keycloak', 'adfs'], WITH),
  },
  {
    name: "IAM: the provider's metadata has expired",
    from,
    make: metadata({ validUntil: '2020-01-01T00:00:00Z' }),
    cause: 'idp-metadata-expired',
    findings: ['idp-metadata-expired'],
    runs: runs(['simplesamlphp', 'adfs'], WITH),
  },
  {
    // The provider exists, so IAM accepted a file.
    name: "IAM: the provider's metadata begins with a byte order mark",
    from,
    make: metadata({ hasByteOrderMark: true }),
    cause: null,
    findings: ['iam-metadata-unusable'],
    runs: runs(PRODUCTS, WITH),
  },
  good(
    'metadata that is too long for Identity Center, or names another NameID format',
    metadata({ padding: 75_000, nameIdFormats: ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient'] }),
    runs(['entra', 'jumpcloud'], WITH),
  ),
  good(
    'the provider of the settings',
    knownProvider(ACCOUNT.provider),
    runs(['okta', 'google', 'simplesamlphp'], WITH),
  ),
  faulty(
    'iam-trust-policy',
    "a role of Identity Center's own",
    sending(
      'Role',
      `arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_0123456789abcdef,${ACCOUNT.provider}`,
    ),
    runs(['entra', 'onelogin'], { ...FIELDS, ...IDP }),
  ),
  good(
    "a role with Identity Center's prefix in the middle of its name",
    sending('Role', `arn:aws:iam::111122223333:role/Old-AWSReservedSSO_Admin,${ACCOUNT.provider}`),
    runs(['adfs', 'keycloak'], IDP),
  ),
  good(
    'the attributes under the names that China documents',
    withMessage(({ attributes }) => ({
      attributes: attributes.map((attribute) => ({
        ...attribute,
        name: attribute.name.replace('https://aws.amazon.com/', 'http://www.amazonaws.cn/'),
      })),
    })),
    runs(['okta', 'simplesamlphp'], IDP),
  ),
  good(
    'settings of another account with another identity provider',
    metadata({ entityId: 'https://idp.other.example' }, ACCOUNT.provider.replace('111122223333', '444455556666')),
    runs(['entra', 'google'], WITH),
  ),
  named('iam-session-name', 'session-name-required', 'okta', 'adfs'),
  named('iam-session-name', 'session-name-invalid', 'google', 'entra'),
  named('iam-source-identity', 'source-identity-invalid', 'keycloak', 'pingone'),
  named('iam-trust-policy', 'role-not-authorized', ...PRODUCTS),
  named('iam-provider-metadata', 'signature-invalid', 'entra', 'adfs', 'okta'),
  named('iam-provider-issuer', 'issuer-not-in-provider', 'google', 'jumpcloud'),
  named('iam-provider-missing', 'provider-not-found', 'onelogin', 'simplesamlphp'),
  named('iam-session-duration', 'duration-too-long', 'entra', 'keycloak'),
  named('issued-long-ago', 'response-too-old', 'entra', 'google'),
  named('iam-audience', 'audience-not-taken', 'pingone', 'okta'),
  faulty(
    'signature-broken',
    'changed after signing, and the page says that the signature is invalid',
    all(tampered(/Developer/, 'Administrator'), shows('signature-invalid')),
    runs(['google', 'adfs'], WITHOUT),
  ),
  {
    ...faulty(
      'expired',
      'posted too late',
      (clean) => ({ ...clean, awsDelay: 3 * 60 * MINUTE, deviceDelay: 3 * 60 * MINUTE }),
      runs(['okta', 'keycloak'], IDP),
    ),
    findings: ['expired', 'subject-confirmation-expired'],
  },
  faulty(
    'recipient-mismatch',
    'a Recipient that is no endpoint of AWS',
    withMessage(() => ({ recipient: 'https://app.example.com/saml' })),
    runs(['pingone', 'entra'], { ...FIELDS, ...IDP }),
  ),
  faulty(
    'subject-confirmation-missing',
    'the same SubjectConfirmation twice',
    altered(/<(\w+:)?SubjectConfirmation .*<\/(\w+:)?SubjectConfirmation>/s, '$&$&'),
    runs(['entra', 'adfs', 'simplesamlphp'], WITHOUT),
  ),
  faulty(
    'subject-confirmation-missing',
    'another SubjectConfirmation beside that of the bearer',
    altered(
      /(<\w*:?SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:)bearer(".*<\/\w*:?SubjectConfirmation>)/s,
      '$1sender-vouches$2$&',
    ),
    runs(['okta', 'keycloak', 'onelogin'], WITH),
  ),
  good(
    'one SubjectConfirmation that names the address of the device',
    altered(/<((?:\w+:)?)SubjectConfirmationData /, '<$1SubjectConfirmationData Address="192.0.2.7" '),
    runs(['google', 'pingone', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  good('as each product sends it, nothing known', (clean) => clean, runs(PRODUCTS, { ...FIELDS, ...WITHOUT })),
  good('as each product sends it, its metadata known', (clean) => clean, runs(PRODUCTS, { ...FIELDS, ...WITH })),
  good(
    'several roles in two accounts',
    sending('Role', PAIR, `${ACCOUNT.otherRole},${ACCOUNT.provider}`, PAIR.replaceAll('111122223333', '444455556666')),
    runs(PRODUCTS, { ...FIELDS, ...IDP }),
  ),
  good(
    'a regional endpoint',
    postingTo('https://eu-west-1.signin.aws.amazon.com/saml'),
    runs(['entra', 'okta', 'adfs'], { ...FIELDS, ...IDP }),
  ),
  good(
    'China',
    inPartition('https://signin.amazonaws.cn/saml', 'urn:amazon:webservices:cn-north-1', 'aws-cn'),
    runs(['entra', 'google', 'jumpcloud'], { ...FIELDS, ...IDP }),
  ),
  good(
    'GovCloud',
    inPartition(
      'https://us-gov-west-1.signin.amazonaws-us-gov.com/saml',
      'urn:amazon:webservices:govcloud',
      'aws-us-gov',
    ),
    runs(['okta', 'onelogin', 'keycloak'], { ...FIELDS, ...IDP }),
  ),
  good(
    'an encrypted Assertion',
    altered(/<((?:\w+:)?)Assertion .*<\/\1Assertion>/s, ENCRYPTED),
    runs(['okta', 'keycloak', 'simplesamlphp', 'adfs'], IDP),
  ),
  good(
    'tags and an e-mail address for NameID',
    all(
      sending('PrincipalTag:Team', 'blue'),
      sending('TransitiveTagKeys', 'Team'),
      withMessage(() => ({ nameId: 'not an address', nameIdFormat: null })),
    ),
    runs(['entra', 'pingone', 'google'], { ...FIELDS, ...IDP }),
  ),
  good(
    'an answer to a request that nobody saw',
    withMessage(() => ({ inResponseTo: '_abc123' })),
    runs(['entra', 'okta'], IDP),
  ),
  {
    name: 'IAM: meant for Identity Center, by its Audience',
    from,
    make: withMessage(() => ({ audiences: [AWS.issuerUrl] })),
    cause: 'wrong-application',
    findings: ['wrong-application', 'name-id-format', 'name-id-not-email', 'session-end-missing'],
    runs: runs(['google', 'okta'], WITHOUT),
  },
  {
    name: "IAM: nothing for IAM in a Response of a known instance's IdP",
    from,
    make: all(
      withMessage(() => ({ attributes: [] })),
      (signIn) => ({
        ...signIn,
        settings: signIn.settings && { ...signIn.settings, sp: { entityId: AWS.issuerUrl, acsUrls: [AWS.dualStack] } },
      }),
    ),
    cause: 'wrong-application',
    findings: [
      'session-end-missing',
      'wrong-application',
      'audience-mismatch',
      'posted-to-unknown-acs',
      'name-id-format',
      'name-id-not-email',
    ],
    explains: ['wrong-application', 'audience-mismatch', 'posted-to-unknown-acs'],
    runs: runs(['okta', 'entra'], WITH),
  },
  {
    name: 'IAM: refused without anything that IAM reads, from an unknown IdP',
    from,
    make: all(
      withMessage(() => ({ attributes: [] })),
      shows('invalid-saml-response'),
    ),
    cause: 'iam-role-missing',
    findings: ['iam-role-missing', 'iam-session-name', 'wrong-application'],
    runs: runs(['pingone', 'simplesamlphp'], WITHOUT),
  },
];
