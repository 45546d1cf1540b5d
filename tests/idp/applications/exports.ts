/** Exports of the correctly set application for AWS, in each product's documented form with invented values. */

export const AUDIENCE = 'https://eu-west-1.signin.aws.amazon.com/platform/saml/d-9367a1b2c3';
export const ACS = 'https://eu-west-1.signin.aws/platform/saml/acs/0f1e2d3c';
export const EMAIL = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';
const NAME_ID_TYPE = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';
const FORMAT_PROPERTY = 'http://schemas.xmlsoap.org/ws/2005/05/identity/claimproperties/format';

/** The settings in an export. */
export interface Settings {
  readonly audience: string;
  readonly acs: string;
  readonly nameIdFormat: 'email' | 'other';
  readonly signsAssertion: boolean;
  readonly sha1: boolean;
  readonly encrypts: boolean;
  readonly wantsSigned: boolean;
  readonly isEnabled: boolean;
  /** For how many seconds an Assertion is valid. */
  readonly lifetime: number;
  /** The user's attribute that becomes NameID. */
  readonly nameIdSource: 'email' | 'employeeNumber';
  readonly recipient: string;
  readonly posts: boolean;
}

export const RIGHT: Settings = {
  audience: AUDIENCE,
  acs: ACS,
  nameIdFormat: 'email',
  signsAssertion: true,
  sha1: false,
  encrypts: false,
  wantsSigned: false,
  isEnabled: true,
  lifetime: 300,
  nameIdSource: 'email',
  recipient: ACS,
  posts: true,
};

export interface Export {
  readonly name: string;
  readonly product: string;
  /** The settings that this format can show. */
  readonly shows: readonly (keyof Settings)[];
  readonly write: (set: Settings) => string;
}

const json = (value: unknown): string => JSON.stringify(value, null, 2);
const uri = (set: Settings, other = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified'): string =>
  set.nameIdFormat === 'email' ? EMAIL : other;
const hash = (set: Settings, name: (sha: string) => string): string => name(set.sha1 ? '1' : '256');
const minutes = ({ lifetime }: Settings): number => Math.floor(lifetime / 60);
const text = (value: boolean): string => String(value);

const okta = (set: Settings): object => ({
  id: '0oa1',
  name: 'example_app_1',
  label: 'AWS',
  status: set.isEnabled ? 'ACTIVE' : 'INACTIVE',
  signOnMode: 'SAML_2_0',
  credentials: { userNameTemplate: { template: `source.${set.nameIdSource}`, type: 'BUILT_IN' } },
  settings: {
    app: {},
    signOn: {
      audience: set.audience,
      ssoAcsUrl: set.acs,
      recipient: set.recipient,
      destination: set.acs,
      samlAssertionLifetimeSeconds: set.lifetime,
      subjectNameIdTemplate: `\${user.userName}`,
      subjectNameIdFormat: uri(set),
      assertionSigned: set.signsAssertion,
      responseSigned: set.signsAssertion,
      signatureAlgorithm: hash(set, (sha) => `RSA_SHA${sha}`),
      digestAlgorithm: hash(set, (sha) => `SHA${sha}`),
      samlSignedRequestEnabled: set.wantsSigned,
      assertionEncryption: { enabled: set.encrypts },
    },
  },
});

const keycloak = (set: Settings): object => ({
  clientId: set.audience,
  protocol: 'saml',
  enabled: set.isEnabled,
  redirectUris: [`${set.acs}/*`],
  secret: 'planted-secret',
  attributes: {
    saml_assertion_consumer_url_post: set.acs,
    saml_name_id_format: set.nameIdFormat === 'email' ? 'email' : 'username',
    'saml.assertion.signature': text(set.signsAssertion),
    'saml.server.signature': text(set.signsAssertion),
    'saml.signature.algorithm': hash(set, (sha) => `RSA_SHA${sha}`),
    'saml.client.signature': text(set.wantsSigned),
    'saml.encrypt': text(set.encrypts),
    'saml.assertion.lifespan': String(set.lifetime),
    'saml.signing.private.key': 'planted-secret',
  },
  protocolMappers: [
    {
      protocolMapper: 'saml-user-attribute-nameid-mapper',
      config: { 'mapper.nameid.format': uri(set), 'user.attribute': set.nameIdSource },
    },
  ],
});

const entraApplication = (set: Settings): object => ({
  appId: '11111111-2222-3333-4444-555555555555',
  identifierUris: [set.audience],
  tokenEncryptionKeyId: set.encrypts ? '99999999-2222-3333-4444-555555555555' : null,
  requestSignatureVerification: { isSignedRequestRequired: set.wantsSigned },
  web: { redirectUris: [set.acs] },
});
const entraPrincipal = (set: Settings): object => ({
  servicePrincipalType: 'Application',
  accountEnabled: set.isEnabled,
  appRoleAssignmentRequired: true,
  preferredSingleSignOnMode: 'saml',
  replyUrls: [set.acs],
  servicePrincipalNames: [set.audience, '11111111-2222-3333-4444-555555555555'],
});
const pascal = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(pascal);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, each]) => [name.charAt(0).toUpperCase() + name.slice(1), pascal(each)]),
  );
};

const adfsRules = (set: Settings): string =>
  `@RuleName = "nid"\n  c:[Type == "x"] => issue(Type = "${NAME_ID_TYPE}", Value = c.Value, Properties["${FORMAT_PROPERTY}"] = "${uri(set)}");`;
const adfs = (set: Settings): object => ({
  Name: 'AWS',
  Identifier: [set.audience],
  Enabled: set.isEnabled,
  EncryptClaims: true,
  EncryptionCertificate: set.encrypts ? { Subject: 'CN=x' } : null,
  SignedSamlRequestsRequired: set.wantsSigned,
  SamlResponseSignature: set.signsAssertion ? 'AssertionOnly' : 'MessageOnly',
  SignatureAlgorithm: set.sha1
    ? 'http://www.w3.org/2000/09/xmldsig#rsa-sha1'
    : 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  SamlEndpoints: [{ Protocol: 'SAMLAssertionConsumer', Binding: 'POST', Location: set.acs, Index: 0, IsDefault: true }],
  TokenLifetime: 0,
  IssuanceTransformRules: adfsRules(set),
});
const adfsList = (set: Settings): string =>
  [
    'Name                       : AWS',
    `Identifier                 : {${set.audience}}`,
    `Enabled                    : ${set.isEnabled ? 'True' : 'False'}`,
    'SamlEndpoints              : {Microsoft.IdentityServer.Management.Resources.SamlEndpoint}',
    `SamlResponseSignature      : ${set.signsAssertion ? 'AssertionOnly' : 'MessageOnly'}`,
    'EncryptClaims              : True',
    `EncryptionCertificate      : ${set.encrypts ? '[Subject]' : ''}`,
    `SignedSamlRequestsRequired : ${set.wantsSigned ? 'True' : 'False'}`,
    `SignatureAlgorithm         : http://www.w3.org/${set.sha1 ? '2000/09/xmldsig#rsa-sha1' : '2001/04/xmldsig-more#rsa-sha256'}`,
    ...adfsRules(set)
      .split('\n')
      .map(
        (line, index) => `${index === 0 ? 'IssuanceTransformRules     : ' : '                             '}${line}`,
      ),
  ].join('\r\n');

const samlp = (set: Settings): object => ({
  audience: set.audience,
  recipient: set.recipient,
  destination: set.acs,
  signResponse: !set.signsAssertion,
  lifetimeInSeconds: set.lifetime,
  ...(set.wantsSigned ? { signingCert: 'planted-certificate' } : {}),
  nameIdentifierFormat: uri(set),
  nameIdentifierProbes: [set.nameIdSource],
  signatureAlgorithm: hash(set, (sha) => `rsa-sha${sha}`),
  digestAlgorithm: hash(set, (sha) => `sha${sha}`),
});

const pingFederate = (set: Settings): object => ({
  entityId: set.audience,
  active: set.isEnabled,
  credentials: { signingSettings: { algorithm: hash(set, (sha) => `SHA${sha}withRSA`) } },
  spBrowserSso: {
    protocol: 'SAML20',
    ssoServiceEndpoints: [{ binding: 'POST', url: set.acs, isDefault: true, index: 0 }],
    signAssertions: set.signsAssertion,
    signResponseAsRequired: set.signsAssertion,
    requireSignedAuthnRequests: set.wantsSigned,
    encryptionPolicy: { encryptAssertion: set.encrypts },
    enabledProfiles: ['SP_INITIATED_SSO'],
    attributeContract: { coreAttributes: [{ name: 'SAML_SUBJECT', nameFormat: uri(set) }] },
    assertionLifetime: { minutesBefore: 5, minutesAfter: minutes(set) },
    adapterMappings: [{ attributeContractFulfillment: { SAML_SUBJECT: { value: set.nameIdSource } } }],
  },
});
const pingOne = (set: Settings): object => ({
  protocol: 'SAML',
  name: 'AWS',
  enabled: set.isEnabled,
  spEntityId: set.audience,
  acsUrls: [set.acs],
  assertionDuration: set.lifetime,
  _embedded: { attributes: [{ name: 'saml_subject', value: `\${user.${set.nameIdSource}}` }] },
  nameIdFormat: uri(set),
  assertionSigned: set.signsAssertion,
  responseSigned: set.signsAssertion,
  idpSigning: { algorithm: hash(set, (sha) => `SHA${sha}withRSA`) },
  spVerification: { authnRequestSigned: set.wantsSigned },
  ...(set.encrypts ? { spEncryption: { algorithm: 'AES_256' } } : {}),
});
const php = (set: Settings, open: string, close: string): string =>
  `<?php\n/* $metadata['x'] = []; */\n$metadata['${set.audience}'] = ${open}\n  // the URL\n  'AssertionConsumerService' => ${open}${open}'Binding' => 'urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST', 'Location' => '${set.acs}', 'index' => 0${close}${close},\n  'NameIDFormat' => '${uri(set)}',\n  'saml20.sign.assertion' => ${set.signsAssertion},\n  'saml20.sign.response' => ${set.signsAssertion},\n  'signature.algorithm' => 'http://www.w3.org/${set.sha1 ? '2000/09/xmldsig#rsa-sha1' : '2001/04/xmldsig-more#rsa-sha256'}',\n  'assertion.encryption' => ${set.encrypts},\n  'validate.authnrequest' => ${set.wantsSigned},\n  'assertion.lifetime' => ${set.lifetime},\n  'authproc' => ${open}\n    50 => ${open}'class' => 'saml:AttributeNameID', 'identifyingAttribute' => '${set.nameIdSource}', 'Format' => '${uri(set)}'${close},\n  ${close},\n  'name' => \\Some\\Constant::NAME . 'x',\n${close};\n`;

const all = [
  'audience',
  'acs',
  'nameIdFormat',
  'signsAssertion',
  'sha1',
  'encrypts',
  'wantsSigned',
  'isEnabled',
  'lifetime',
  'nameIdSource',
] as const;
const except = (...left: readonly (keyof Settings)[]): readonly (keyof Settings)[] =>
  all.filter((each) => !left.includes(each));

const terraform = (type: string, values: object): string =>
  json({
    format_version: '1.0',
    values: {
      root_module: { child_modules: [{ resources: [{ address: 'x', mode: 'managed', type, name: 'x', values }] }] },
    },
  });

const spMetadata = (set: Settings): string =>
  `<EntityDescriptor entityID="${set.audience}"><SPSSODescriptor><AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${set.acs}"/></SPSSODescriptor></EntityDescriptor>`;

/** PowerShell's `ConvertTo-Xml`. */
const property = (element: string, name: string, value: unknown): string => {
  const of = element === 'Object' ? '' : ` Name="${name}"`;
  const items =
    typeof value === 'object' && value !== null
      ? Object.entries(value)
          .map(([member, each]) => property('Property', Array.isArray(value) ? '' : member, each))
          .join('')
      : String(value ?? '')
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;');
  return `<${element}${of}>${items}</${element}>`;
};

export const EXPORTS: readonly Export[] = [
  {
    name: 'an application of Entra',
    product: 'entra',
    shows: ['audience', 'acs', 'encrypts', 'wantsSigned'],
    write: (set) => json(entraApplication(set)),
  },
  {
    name: 'a service principal of Entra',
    product: 'entra',
    shows: ['audience', 'acs', 'isEnabled'],
    write: (set) => json({ value: [entraPrincipal(set)] }),
  },
  {
    name: 'both of Entra',
    product: 'entra',
    shows: ['audience', 'acs', 'encrypts', 'wantsSigned', 'isEnabled'],
    write: (set) => json({ application: entraApplication(set), servicePrincipal: entraPrincipal(set) }),
  },
  {
    name: "PowerShell's answer of Entra",
    product: 'entra',
    shows: ['audience', 'acs', 'encrypts', 'wantsSigned'],
    write: (set) => json(pascal(entraApplication(set))),
  },
  {
    name: 'the old manifest of Entra',
    product: 'entra',
    shows: ['audience', 'acs'],
    write: (set) =>
      json({ appId: 'x', identifierUris: [set.audience], replyUrlsWithType: [{ url: set.acs, type: 'Web' }] }),
  },
  {
    name: 'a custom application of Okta',
    product: 'okta',
    shows: [...all, 'recipient'],
    write: (set) => json(okta(set)),
  },
  {
    name: 'the catalogue application of Okta',
    product: 'okta',
    shows: ['audience', 'acs'],
    write: (set) =>
      json({
        name: 'amazon_aws_sso',
        status: 'ACTIVE',
        signOnMode: 'SAML_2_0',
        credentials: { userNameTemplate: { template: 'source.email' } },
        settings: {
          app: { acsURL: set.acs, entityID: set.audience },
          signOn: { defaultRelayState: null, ssoAcsUrlOverride: null, audienceOverride: null },
        },
      }),
  },
  {
    name: 'settings of Okta alone',
    product: 'okta',
    shows: ['audience', 'acs'],
    write: (set) => json({ acsURL: set.acs, entityID: set.audience }),
  },
  {
    name: "Okta's resource in a state",
    product: 'okta',
    shows: [...except('encrypts', 'lifetime'), 'recipient'],
    write: (set) =>
      json({
        version: 4,
        lineage: 'x',
        resources: [
          {
            mode: 'managed',
            type: 'okta_app_saml',
            instances: [
              {
                attributes: {
                  audience: set.audience,
                  sso_url: set.acs,
                  recipient: set.recipient,
                  subject_name_id_template: `\${user.${set.nameIdSource}}`,
                  subject_name_id_format: uri(set),
                  assertion_signed: set.signsAssertion,
                  response_signed: set.signsAssertion,
                  signature_algorithm: hash(set, (sha) => `RSA_SHA${sha}`),
                  saml_signed_request_enabled: set.wantsSigned,
                  status: set.isEnabled ? 'ACTIVE' : 'INACTIVE',
                },
              },
            ],
          },
        ],
      }),
  },
  { name: 'a client of Keycloak', product: 'keycloak', shows: all, write: (set) => json(keycloak(set)) },
  {
    name: 'a realm of Keycloak',
    product: 'keycloak',
    shows: all,
    write: (set) =>
      json({
        realm: 'x',
        clients: [{ clientId: 'account', protocol: 'openid-connect' }, keycloak(set)],
        components: { x: [{ config: { privateKey: ['planted-secret'] } }] },
      }),
  },
  {
    name: "Keycloak's resource",
    product: 'keycloak',
    shows: except('nameIdSource'),
    write: (set) =>
      terraform('keycloak_saml_client', {
        client_id: set.audience,
        assertion_consumer_post_url: set.acs,
        name_id_format: set.nameIdFormat === 'email' ? 'email' : 'username',
        sign_assertions: set.signsAssertion,
        sign_documents: set.signsAssertion,
        signature_algorithm: hash(set, (sha) => `RSA_SHA${sha}`),
        encrypt_assertions: set.encrypts,
        client_signature_required: set.wantsSigned,
        enabled: set.isEnabled,
        extra_config: { 'saml.assertion.lifespan': String(set.lifetime) },
      }),
  },
  {
    name: 'AD FS as JSON',
    product: 'adfs',
    shows: except('lifetime', 'nameIdSource'),
    write: (set) => json(adfs(set)),
  },
  {
    name: 'AD FS as a list',
    product: 'adfs',
    shows: except('acs', 'lifetime', 'nameIdSource'),
    write: adfsList,
  },
  {
    name: 'AD FS as a list, its endpoints behind it',
    product: 'adfs',
    shows: except('lifetime', 'nameIdSource'),
    write: (set) =>
      [
        adfsList(set),
        '  => issue(Type = "x");',
        '',
        'Binding          : POST',
        'BindingUri       : urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST',
        'Index            : 0',
        'IsDefault        : True',
        `Location         : ${set.acs}`,
        'Protocol         : SAMLAssertionConsumer',
        'ResponseLocation :',
      ].join('\r\n'),
  },
  {
    name: 'AD FS as XML',
    product: 'adfs',
    shows: except('lifetime', 'nameIdSource'),
    write: (set) => `<?xml version="1.0"?><Objects>${property('Object', '', adfs(set))}</Objects>`,
  },
  {
    name: 'a client of Auth0',
    product: 'auth0',
    shows: [...except('encrypts', 'isEnabled'), 'recipient'],
    write: (set) =>
      json({ client_id: 'x', client_secret: 'planted-secret', callbacks: [set.acs], addons: { samlp: samlp(set) } }),
  },
  {
    name: 'the add-on of Auth0',
    product: 'auth0',
    shows: except('acs', 'encrypts', 'isEnabled'),
    write: (set) => json(samlp(set)),
  },
  {
    name: 'a connection of PingFederate',
    product: 'pingfederate',
    shows: all,
    write: (set) => json({ items: [pingFederate(set)] }),
  },
  {
    name: 'an application of PingOne',
    product: 'pingone',
    shows: all,
    write: (set) => json({ _embedded: { applications: [pingOne(set)] } }),
  },
  {
    name: 'an app of OneLogin',
    product: 'onelogin',
    shows: ['audience', 'acs', 'sha1', 'encrypts', 'lifetime', 'nameIdSource', 'recipient'],
    write: (set) =>
      json({
        id: 1,
        parameters: { saml_username: { user_attribute_mappings: set.nameIdSource } },
        connector_id: 110016,
        auth_method: 2,
        role_ids: [1],
        configuration: {
          audience: set.audience,
          consumer_url: set.acs,
          recipient: set.recipient,
          saml_notonorafter: String(minutes(set)),
          signature_algorithm: hash(set, (sha) => `SHA-${sha}`),
          encrypt_assertion: set.encrypts ? '1' : '0',
        },
      }),
  },
  {
    name: 'an application of JumpCloud',
    product: 'jumpcloud',
    shows: except('encrypts', 'wantsSigned', 'lifetime'),
    write: (set) =>
      json({
        name: 'saml',
        active: set.isEnabled,
        sso: { type: 'saml' },
        config: {
          spEntityId: { value: set.audience },
          acsUrl: { value: JSON.stringify([{ index: 0, isDefault: true, url: set.acs }]) },
          overrideNameIdFormat: { value: uri(set) },
          subjectField: { value: set.nameIdSource },
          signAssertion: { value: set.signsAssertion },
          signResponse: { value: set.signsAssertion },
          signatureAlgorithm: { value: hash(set, (sha) => `RSA-SHA${sha}`) },
          idpPrivateKey: { value: 'planted-secret' },
        },
      }),
  },
  {
    name: 'a provider of authentik',
    product: 'authentik',
    shows: [...except('nameIdFormat', 'isEnabled', 'nameIdSource'), 'posts'],
    write: (set) =>
      json({
        pk: 1,
        component: 'ak-provider-saml-form',
        acs_url: set.acs,
        audience: set.audience,
        issuer: 'authentik',
        sp_binding: set.posts ? 'post' : 'redirect',
        assertion_valid_not_on_or_after: `seconds=${set.lifetime}`,
        signing_kp: 'a-uuid',
        sign_assertion: set.signsAssertion,
        sign_response: set.signsAssertion,
        signature_algorithm: `http://www.w3.org/${set.sha1 ? '2000/09/xmldsig#rsa-sha1' : '2001/04/xmldsig-more#rsa-sha256'}`,
        encryption_kp: set.encrypts ? 'a-uuid' : null,
        verification_kp: set.wantsSigned ? 'a-uuid' : null,
      }),
  },
  {
    name: 'a blueprint of authentik',
    product: 'authentik',
    shows: ['audience', 'acs', 'signsAssertion', 'wantsSigned', 'posts'],
    write: (set) =>
      `version: 1\nentries:\n  - model: authentik_core.application\n    attrs:\n      name: AWS\n  - model: authentik_providers_saml.samlprovider\n    identifiers:\n      name: aws\n    attrs:\n      acs_url: "${set.acs}" # the ACS\n      audience: ${set.audience}\n      sp_binding: ${set.posts ? 'post' : 'redirect'}\n      signing_kp: !Find [authentik_crypto.certificatekeypair, [name, x]]\n      sign_assertion: ${set.signsAssertion}\n      sign_response: ${set.signsAssertion}\n      verification_kp: ${set.wantsSigned ? '!KeyOf x' : 'null'}\n`,
  },
  {
    name: 'metadata of SimpleSAMLphp',
    product: 'simplesamlphp',
    shows: except('isEnabled'),
    write: (set) => php(set, '[', ']'),
  },
  {
    name: 'metadata of SimpleSAMLphp in the old style',
    product: 'simplesamlphp',
    shows: except('isEnabled'),
    write: (set) => php(set, 'array(', ')'),
  },
  {
    name: 'relying-party.xml of Shibboleth',
    product: 'shibboleth',
    shows: ['audience', 'nameIdFormat', 'encrypts', 'lifetime'],
    write: (set) =>
      `<?xml version="1.0" encoding="UTF-8"?><beans xmlns="http://www.springframework.org/schema/beans" xmlns:p="http://www.springframework.org/schema/p" xmlns:c="http://www.springframework.org/schema/c"><!-- <bean parent="RelyingPartyByName" c:relyingPartyIds="urn:amazon:webservices"/> --><util:list xmlns:util="http://www.springframework.org/schema/util"><bean parent="RelyingPartyByName" c:relyingPartyIds="${set.audience}"><property name="profileConfigurations"><list><bean parent="SAML2.SSO" p:encryptAssertions="${set.encrypts}" p:assertionLifetime="PT${set.lifetime}S" p:signAssertions="true" p:nameIDFormatPrecedence="${uri(set)}"/></list></property></bean></util:list></beans>`,
  },
  {
    name: 'an integration of Duo',
    product: 'duo',
    shows: ['audience', 'acs', 'nameIdFormat', 'signsAssertion', 'sha1', 'nameIdSource'],
    write: (set) =>
      json({
        stat: 'OK',
        response: {
          type: 'sso-generic',
          secret_key: 'planted-secret',
          sso: {
            saml_config: {
              entity_id: set.audience,
              acs_urls: [{ url: set.acs }],
              nameid_format: uri(set),
              nameid_attribute: set.nameIdSource,
              sign_assertion: set.signsAssertion,
              sign_response: set.signsAssertion,
              signing_algorithm: hash(set, (sha) => `http://www.w3.org/x#rsa-sha${sha}`),
            },
          },
        },
      }),
  },
  {
    name: 'an application of Cloudflare',
    product: 'cloudflare',
    shows: ['audience', 'acs', 'nameIdFormat'],
    write: (set) =>
      json({
        success: true,
        result: {
          type: 'saas',
          saas_app: {
            auth_type: 'saml',
            sp_entity_id: set.audience,
            consumer_service_url: set.acs,
            name_id_format: set.nameIdFormat === 'email' ? 'email' : 'id',
          },
        },
      }),
  },
  {
    name: 'an application of CyberArk',
    product: 'cyberark',
    shows: ['audience', 'acs', 'nameIdFormat', 'encrypts', 'nameIdSource', 'recipient'],
    write: (set) =>
      json({
        success: true,
        Result: {
          WebAppType: 'Saml',
          Audience: set.audience,
          Url: set.acs,
          Recipient: set.recipient,
          UserNameStrategy: 'ADAttribute',
          UserNameArg: set.nameIdSource,
          NameIDFormat: set.nameIdFormat === 'email' ? 'emailAddress' : 'unspecified',
          WantAssertionsSigned: true,
          EncryptAssertion: set.encrypts,
        },
      }),
  },
  {
    name: 'an application of Zitadel',
    product: 'zitadel',
    shows: ['audience', 'acs'],
    write: (set) =>
      json({
        app: {
          name: 'AWS',
          samlConfiguration: {
            metadataXml: Buffer.from(spMetadata(set)).toString('base64'),
          },
        },
      }),
  },
  {
    name: "Terraform's source for Okta",
    product: 'okta',
    shows: ['audience', 'acs'],
    write: (set) =>
      `# AWS\nresource "okta_app_saml" "aws" {\n  label = "AWS \${var.x}"\n  preconfigured_app = "amazon_aws_sso"\n  app_settings_json = jsonencode({\n    acsURL   = "${set.acs}"\n    entityID = "${set.audience}"\n  })\n}\n`,
  },
  {
    name: "Terraform's source for Keycloak",
    product: 'keycloak',
    shows: except('lifetime', 'nameIdSource'),
    write: (set) =>
      `resource "keycloak_saml_client" "aws" {\n  realm_id = keycloak_realm.x.id\n  client_id = "${set.audience}"\n  enabled = ${set.isEnabled}\n  name_id_format = "${set.nameIdFormat === 'email' ? 'email' : 'username'}"\n  sign_assertions = ${set.signsAssertion}\n  sign_documents = ${set.signsAssertion}\n  encrypt_assertions = ${set.encrypts}\n  client_signature_required = ${set.wantsSigned}\n  signature_algorithm = "${hash(set, (sha) => `RSA_SHA${sha}`)}"\n  valid_redirect_uris = [\n    "${set.acs}",\n  ]\n}\n`,
  },
  {
    name: "PingOne's resource in a plan",
    product: 'pingone',
    shows: except('nameIdSource'),
    write: (set) =>
      json({
        format_version: '1.0',
        planned_values: {
          root_module: {
            resources: [
              {
                type: 'pingone_application',
                values: {
                  name: 'AWS',
                  enabled: set.isEnabled,
                  saml_options: {
                    sp_entity_id: set.audience,
                    acs_urls: [set.acs],
                    nameid_format: uri(set),
                    assertion_signed_enabled: set.signsAssertion,
                    response_is_signed: set.signsAssertion,
                    assertion_duration: set.lifetime,
                    idp_signing_key: { algorithm: hash(set, (sha) => `SHA${sha}withRSA`) },
                    sp_verification: { authn_request_signed: set.wantsSigned },
                    sp_encryption: set.encrypts ? { algorithm: 'AES_256' } : null,
                  },
                },
              },
            ],
          },
        },
      }),
  },
  {
    name: "PingFederate's resource",
    product: 'pingfederate',
    shows: except('nameIdSource'),
    write: (set) =>
      terraform('pingfederate_idp_sp_connection', {
        entity_id: set.audience,
        active: set.isEnabled,
        credentials: { signing_settings: { algorithm: hash(set, (sha) => `SHA${sha}withRSA`) } },
        sp_browser_sso: {
          protocol: 'SAML20',
          sso_service_endpoints: [{ binding: 'POST', url: set.acs, is_default: true, index: 0 }],
          sign_assertions: set.signsAssertion,
          sign_response_as_required: set.signsAssertion,
          require_signed_authn_requests: set.wantsSigned,
          encryption_policy: { encrypt_assertion: set.encrypts },
          enabled_profiles: ['SP_INITIATED_SSO'],
          attribute_contract: { core_attributes: [{ name: 'SAML_SUBJECT', name_format: uri(set) }] },
          assertion_lifetime: { minutes_before: 5, minutes_after: minutes(set) },
        },
      }),
  },
  {
    name: "Auth0's resource",
    product: 'auth0',
    shows: [...except('encrypts', 'isEnabled'), 'recipient'],
    write: (set) =>
      terraform('auth0_client', {
        name: 'AWS',
        client_secret: 'planted-secret',
        callbacks: [set.acs],
        addons: [
          {
            samlp: [
              {
                audience: set.audience,
                recipient: set.recipient,
                destination: set.acs,
                sign_response: !set.signsAssertion,
                lifetime_in_seconds: set.lifetime,
                signing_cert: set.wantsSigned ? 'planted-certificate' : '',
                name_identifier_format: uri(set),
                name_identifier_probes: [set.nameIdSource],
                signature_algorithm: hash(set, (sha) => `rsa-sha${sha}`),
                digest_algorithm: hash(set, (sha) => `sha${sha}`),
              },
            ],
          },
        ],
      }),
  },
  {
    name: "OneLogin's resource",
    product: 'onelogin',
    shows: ['audience', 'acs', 'sha1', 'encrypts', 'lifetime', 'recipient'],
    write: (set) =>
      terraform('onelogin_saml_apps', {
        name: 'AWS',
        connector_id: 110016,
        configuration: {
          audience: set.audience,
          consumer_url: set.acs,
          recipient: set.recipient,
          saml_notonorafter: String(minutes(set)),
          signature_algorithm: hash(set, (sha) => `SHA-${sha}`),
          encrypt_assertion: set.encrypts ? '1' : '0',
        },
      }),
  },
  {
    name: "authentik's resource",
    product: 'authentik',
    shows: [...except('nameIdFormat', 'isEnabled', 'nameIdSource'), 'posts'],
    write: (set) =>
      terraform('authentik_provider_saml', {
        acs_url: set.acs,
        audience: set.audience,
        issuer: 'authentik',
        sp_binding: set.posts ? 'post' : 'redirect',
        assertion_valid_not_on_or_after: `seconds=${set.lifetime}`,
        signing_kp: 'a-uuid',
        sign_assertion: set.signsAssertion,
        sign_response: set.signsAssertion,
        signature_algorithm: `http://www.w3.org/${set.sha1 ? '2000/09/xmldsig#rsa-sha1' : '2001/04/xmldsig-more#rsa-sha256'}`,
        encryption_kp: set.encrypts ? 'a-uuid' : '',
        verification_kp: set.wantsSigned ? 'a-uuid' : '',
      }),
  },
  {
    name: "Zitadel's resource",
    product: 'zitadel',
    shows: ['audience', 'acs'],
    write: (set) => terraform('zitadel_application_saml', { name: 'AWS', metadata_xml: spMetadata(set) }),
  },
  {
    name: "Cloudflare's resource",
    product: 'cloudflare',
    shows: ['audience', 'acs', 'nameIdFormat'],
    write: (set) =>
      terraform('cloudflare_zero_trust_access_application', {
        name: 'AWS',
        saas_app: [
          {
            sp_entity_id: set.audience,
            consumer_service_url: set.acs,
            name_id_format: set.nameIdFormat === 'email' ? 'email' : 'id',
          },
        ],
      }),
  },
  {
    name: "Entra's resource",
    product: 'entra',
    shows: ['audience', 'acs'],
    write: (set) =>
      terraform('azuread_application', {
        display_name: 'AWS',
        identifier_uris: [set.audience],
        web: [{ redirect_uris: [set.acs] }],
      }),
  },
  {
    name: "Entra's application with its policies",
    product: 'entra',
    shows: except('isEnabled', 'lifetime'),
    write: (set) =>
      json([
        entraApplication(set),
        {
          claims: [
            {
              '@odata.type': '#microsoft.graph.samlNameIdClaim',
              nameIdFormat: set.nameIdFormat === 'email' ? 'emailAddress' : 'unspecified',
            },
          ],
        },
        {
          definition: [
            JSON.stringify({
              ClaimsMappingPolicy: {
                Version: 1,
                ClaimsSchema: [{ Source: 'user', ID: set.nameIdSource, SamlClaimType: NAME_ID_TYPE }],
              },
            }),
          ],
        },
        {
          definition: [
            JSON.stringify({
              TokenIssuancePolicy: {
                Version: 1,
                TokenResponseSigningPolicy: set.signsAssertion ? 'TokenOnly' : 'ResponseOnly',
                SigningAlgorithm: `http://www.w3.org/${set.sha1 ? '2000/09/xmldsig#rsa-sha1' : '2001/04/xmldsig-more#rsa-sha256'}`,
              },
            }),
          ],
        },
      ]),
  },
  {
    name: "JumpCloud's application from the template for AWS",
    product: 'jumpcloud',
    shows: ['audience', 'acs', 'isEnabled'],
    write: (set) =>
      json({
        name: 'aws-sso',
        active: set.isEnabled,
        sso: { type: 'saml' },
        config: {
          spEntityId: { value: set.audience },
          acsUrl: { value: set.acs },
          idpEntityId: { value: 'JumpCloud' },
          idpPrivateKey: { value: 'planted-secret' },
        },
      }),
  },
  {
    name: 'the catalogue application of Okta with overrides',
    product: 'okta',
    shows: ['audience', 'acs', 'nameIdSource', 'lifetime', 'recipient'],
    write: (set) =>
      json({
        name: 'amazon_aws_sso',
        status: 'ACTIVE',
        signOnMode: 'SAML_2_0',
        credentials: { userNameTemplate: { template: `source.${set.nameIdSource}` } },
        settings: {
          app: { acsURL: 'https://signin.aws.amazon.com/saml', entityID: 'urn:amazon:webservices' },
          signOn: {
            ssoAcsUrlOverride: set.acs,
            audienceOverride: set.audience,
            recipientOverride: set.recipient,
            samlAssertionLifetimeSeconds: set.lifetime,
          },
        },
      }),
  },
];
