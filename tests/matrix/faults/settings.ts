import { execFileSync } from 'node:child_process';
import { certify, type KeyPair, keyPair } from '../../../fixtures/keys.ts';
import {
  AWS,
  cleanRequest,
  type IdpMetadata,
  keyOf,
  nextKeyOf,
  OTHER_AWS,
  type Settings,
  type SignIn,
} from '../../../fixtures/matrix/sign-in.ts';
import { all, type Fault, runs, withSettings } from '../fault.ts';

const idp = (change: (metadata: IdpMetadata) => Partial<IdpMetadata>) =>
  withSettings(({ idp: metadata }) => ({ idp: metadata && { ...metadata, ...change(metadata) } }));
const entered = (values: Settings['entered']) => withSettings(() => ({ entered: values }));
const sp = (values: Partial<NonNullable<Settings['sp']>>) =>
  withSettings((settings) => ({ sp: settings.sp && { ...settings.sp, ...values } }));
/** Without AWS's own request, which takes precedence over the settings. */
const signInUrlAt =
  (destination: string) =>
  (clean: SignIn): SignIn => ({ ...clean, requests: clean.requests.map((request) => ({ ...request, destination })) });
/** The IdP sent nothing back. */
const unanswered = (clean: SignIn): SignIn => ({ ...clean, message: null, waitedInVain: true });
const der = (clean: SignIn): Uint8Array =>
  execFileSync('openssl', ['x509', '-in', keyOf(clean.idpStyle).certificateFile, '-outform', 'DER']);

const AUTHORITY = keyPair('matrix-authority', { kind: 'rsa:4096', subject: '/O=Acme/CN=Acme signing authority' });
/** The same key, in a certificate that is not self-signed. */
const issuedFor = ({ idpStyle }: SignIn): KeyPair =>
  certify(`matrix-issued-${idpStyle.product}`, keyOf(idpStyle).privateKeyFile, {
    subject: idpStyle.certificateSubject,
    extra: ['-CA', AUTHORITY.certificateFile, '-CAkey', AUTHORITY.privateKeyFile],
  });

const SP = { settings: 'with', initiatedBy: 'sp' } as const;
const IDP = { settings: 'with', initiatedBy: 'idp' } as const;
const WITH = { settings: 'with' } as const;
const OTHER_TENANT = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';

/** Mistakes that the settings show. In a sign-in they become the cause if nothing in the message fails. */
export const SETTINGS_FAULTS: readonly Fault[] = [
  {
    name: 'the portal URL without /start',
    make: entered({ portalUrl: 'https://d-99a1b2c3d4.awsapps.com' }),
    cause: 'portal-url-malformed',
    findings: ['portal-url-malformed'],
    runs: runs(['entra', 'okta'], WITH),
  },
  {
    name: 'the sign-in page instead of the portal URL',
    make: entered({ portalUrl: 'https://eu-central-1.signin.aws/platform/login' }),
    cause: 'portal-url-malformed',
    findings: ['portal-url-malformed'],
    runs: runs(['google', 'general'], WITH),
  },
  {
    name: 'an ACS URL with the placeholder of a template',
    make: sp({
      acsUrls: [AWS.dualStack, 'https://YOUR_AWS_REGION.signin.aws.amazon.com/platform/saml/acs/YOUR_SSO_ID'],
    }),
    cause: 'acs-url-malformed',
    findings: ['acs-url-malformed'],
    runs: runs(['jumpcloud', 'okta'], WITH),
  },
  {
    name: 'the issuer URL on the newer host',
    make: all(sp({ entityId: AWS.issuerUrl.replace('.aws.amazon.com', '.aws') })),
    cause: 'issuer-url-malformed',
    findings: ['issuer-url-malformed', 'instance-settings-stale'],
    runs: runs(['keycloak', 'adfs'], SP),
  },
  {
    name: "Okta's page of the application instead of its sign-in URL",
    make: all(
      signInUrlAt('https://acme.okta.com/app/UserHome'),
      idp(() => ({ singleSignOn: ['https://acme.okta.com/app/UserHome'] })),
      unanswered,
    ),
    cause: 'sign-in-url-malformed',
    findings: ['sign-in-url-malformed', 'idp-gave-no-response'],
    runs: runs(['okta', 'okta'], SP),
  },
  {
    name: 'a sign-in URL that is none',
    make: all(
      signInUrlAt('login'),
      entered({ idpSignInUrl: 'login' }),
      idp(() => ({ singleSignOn: [] })),
    ),
    cause: 'sign-in-url-malformed',
    findings: ['sign-in-url-malformed', 'idp-metadata-incomplete'],
    runs: runs(['general', 'zitadel'], IDP),
  },
  {
    name: 'the portal of another instance',
    make: entered({ portalUrl: `https://${OTHER_AWS.directoryId}.awsapps.com/start` }),
    cause: 'instance-urls-disagree',
    findings: ['instance-urls-disagree'],
    runs: runs(['entra', 'google'], WITH),
  },
  {
    name: 'ACS URLs of two instances',
    make: sp({ acsUrls: [AWS.dualStack, OTHER_AWS.dualStack] }),
    cause: 'instance-urls-disagree',
    findings: ['instance-urls-disagree'],
    runs: runs(['okta', 'pingone'], WITH),
  },
  {
    name: 'a portal of another partition',
    make: entered({ portalUrl: 'https://start.us-gov-home.awsapps.com/directory/acme' }),
    cause: 'instance-urls-disagree',
    findings: ['instance-urls-disagree'],
    runs: runs(['onelogin', 'general'], WITH),
  },
  {
    name: "AWS sends people to another URL than the IdP's metadata has",
    make: (clean) => unanswered(signInUrlAt(`${clean.idpStyle.signInUrl}`.replace(/acme/, 'acme-test'))(clean)),
    cause: 'sign-in-url-mismatch',
    findings: ['sign-in-url-mismatch', 'idp-gave-no-response'],
    runs: runs(['okta', 'okta'], SP),
  },
  {
    name: 'another sign-in URL than in the metadata, which answered',
    make: (clean) => signInUrlAt(`${clean.idpStyle.signInUrl}`.replace(/acme/, 'acme-test'))(clean),
    cause: null,
    findings: ['sign-in-url-mismatch'],
    runs: runs(['okta', 'keycloak'], SP),
  },
  {
    name: 'the typed sign-in URL is another than in the metadata',
    make: entered({ idpSignInUrl: 'https://auth.acme.example/application/saml/other/sso/binding/post/' }),
    cause: 'sign-in-url-mismatch',
    findings: ['sign-in-url-mismatch'],
    runs: runs(['authentik', 'authentik'], IDP),
  },
  {
    name: 'the sign-in URL of another Entra tenant, which answered',
    make: signInUrlAt(`https://login.microsoftonline.com/${OTHER_TENANT}/saml2`),
    cause: null,
    findings: ['sign-in-url-mismatch', 'entra-tenant-mismatch'],
    runs: runs(['entra', 'entra'], SP),
  },
  {
    name: "the IdP's metadata has the sign-in URL of another Entra tenant",
    make: idp(() => ({ singleSignOn: [`https://login.microsoftonline.com/${OTHER_TENANT}/saml2`] })),
    cause: 'entra-tenant-mismatch',
    findings: ['entra-tenant-mismatch'],
    runs: runs(['entra', 'entra'], IDP),
  },
  {
    name: "AWS has another certificate than the IdP's metadata names, before any Response came",
    make: (clean) => unanswered(withSettings(() => ({ held: [nextKeyOf(clean.idpStyle).certificate] }))(clean)),
    cause: 'certificate-not-held',
    findings: ['certificate-not-held', 'idp-gave-no-response'],
    runs: runs(['entra', 'google'], SP),
  },
  {
    name: 'metadata of over 75,000 characters',
    make: idp(() => ({ padding: 75_000 })),
    cause: 'idp-metadata-too-long',
    findings: ['idp-metadata-too-long'],
    runs: runs(['keycloak', 'adfs'], WITH),
  },
  {
    name: 'metadata without a certificate',
    make: idp(() => ({ certificates: [] })),
    cause: 'idp-metadata-incomplete',
    findings: ['idp-metadata-incomplete'],
    runs: runs(['authentik', 'general'], WITH),
  },
  {
    name: 'metadata whose sign-in URL is malformed',
    make: idp(({ singleSignOn }) => ({ singleSignOn: [...singleSignOn, 'https:/sso.acme.example/realms/staff'] })),
    cause: 'idp-metadata-bad-url',
    findings: ['idp-metadata-bad-url'],
    runs: runs(['keycloak', 'zitadel'], WITH),
  },
  {
    name: 'metadata that ended',
    make: idp(() => ({ validUntil: '2020-01-01T00:00:00Z' })),
    cause: 'idp-metadata-expired',
    findings: ['idp-metadata-expired'],
    runs: runs(['shibboleth', 'pingfederate'], WITH),
  },
  {
    name: 'metadata that offers no emailAddress',
    make: idp(() => ({ nameIdFormats: ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient'] })),
    cause: 'idp-metadata-name-id-format',
    findings: ['idp-metadata-name-id-format'],
    runs: runs(['simplesamlphp', 'shibboleth'], WITH),
  },
  {
    name: 'metadata that wants signed requests, IdP-initiated',
    make: idp(() => ({ wantsSignedRequests: true })),
    cause: null,
    findings: ['idp-metadata-wants-signed-requests'],
    runs: runs(['general', 'adfs'], IDP),
  },
  {
    name: "the IdP's metadata given as AWS's",
    make: withSettings(() => ({ swapped: 'sp' })),
    cause: 'metadata-swapped',
    findings: ['metadata-swapped'],
    runs: runs(['entra', 'okta'], WITH),
  },
  {
    name: "AWS's metadata given as the IdP's",
    make: withSettings(() => ({ swapped: 'idp' })),
    cause: 'metadata-swapped',
    findings: ['metadata-swapped'],
    runs: runs(['google', 'keycloak'], WITH),
  },
  {
    name: 'a certificate file of over 2,500 characters',
    make: (clean) =>
      withSettings(() => ({
        held: [keyOf(clean.idpStyle).certificate + keyPair('matrix-long', { kind: 'rsa:4096' }).certificate],
      }))(clean),
    cause: 'certificate-too-long',
    findings: ['certificate-too-long'],
    runs: runs(['general', 'keycloak'], WITH),
  },
  {
    name: 'metadata whose certificate has its chain beside it',
    make: (clean) => idp(() => ({ certificates: [issuedFor(clean)], chain: [AUTHORITY] }))(clean),
    cause: 'certificate-too-long',
    findings: ['certificate-too-long'],
    runs: runs(['general', 'keycloak'], IDP),
  },
  {
    name: 'metadata with such a chain of an IdP to which AWS already sends its requests',
    make: (clean) => idp(() => ({ certificates: [issuedFor(clean)], chain: [AUTHORITY] }))(clean),
    cause: null,
    findings: ['certificate-too-long'],
    runs: runs(['general', 'keycloak'], SP),
  },
  {
    name: 'the raw certificate',
    make: (clean) => withSettings(() => ({ held: [der(clean)] }))(clean),
    cause: 'certificate-file-raw',
    findings: ['certificate-file-raw'],
    runs: runs(['entra', 'adfs'], WITH),
  },
  {
    name: "a certificate of one's own beside the product's",
    make: (clean) =>
      withSettings(() => ({
        held: [
          keyOf(clean.idpStyle).certificate,
          keyPair('matrix-own', { subject: '/CN=signing.acme.example' }).certificate,
        ],
      }))(clean),
    cause: null,
    findings: ['certificate-subject'],
    runs: runs(['entra', 'okta'], WITH),
  },
  {
    name: 'AWS asks for an ACS of a Region that was added since',
    make: (clean) => ({
      ...clean,
      message: clean.message && { ...clean.message, destination: AWS.otherRegion, recipient: AWS.otherRegion },
      postedTo: AWS.otherRegion,
      requests: [{ ...cleanRequest(clean.idpStyle), acsUrl: AWS.otherRegion }],
    }),
    cause: null,
    findings: ['instance-settings-stale'],
    runs: runs(['entra', 'okta'], SP),
  },
];
