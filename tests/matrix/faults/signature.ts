import { certify, keyPair } from '../../../fixtures/keys.ts';
import { IDP_STYLES } from '../../../fixtures/matrix/idp-styles.ts';
import { DAY, keyOf, nextKeyOf, type SignIn, type Signing } from '../../../fixtures/matrix/sign-in.ts';
import { attacks } from '../../../fixtures/wrapping.ts';
import { all, altered, type Fault, FIELDS, runs, shows, tampered, withMessage, withSettings } from '../fault.ts';

const RSA_SHA256 = /http:\/\/www\.w3\.org\/2001\/04\/xmldsig-more#rsa-sha256/g;
const EVERY = { by: ['xml-crypto', 'xmlsec1', 'simplesamlphp', 'samlp'] } as const;
const signing =
  (change: (clean: SignIn) => Partial<Signing>) =>
  (clean: SignIn): SignIn => ({ ...clean, signing: { ...clean.signing, ...change(clean) } });

/** Signed with the product's next certificate. */
const rotated = signing(({ idpStyle }) => ({ key: nextKeyOf(idpStyle), embedded: nextKeyOf(idpStyle) }));
/** AWS has the certificate of the clean sign-in's signature. */
const held = (clean: SignIn): SignIn => withSettings(() => ({ held: [keyOf(clean.idpStyle).certificate] }))(clean);
/** Somebody fetched the IdP's metadata again later. */
const newMetadata = (clean: SignIn): SignIn =>
  withSettings(({ idp }) => ({ idp: idp && { ...idp, certificates: [nextKeyOf(clean.idpStyle)] } }))(clean);

const lastAccepted =
  (certificateSha256: string) =>
  (clean: SignIn): SignIn =>
    withSettings(() => ({
      entered: {
        lastAccepted: {
          at: (clean.message?.issueInstant ?? 0) - DAY,
          issuer: clean.idpStyle.issuer,
          audience: null,
          certificateSha256,
          nameIdFormat: null,
          attributeNames: [],
        },
      },
    }))(clean);

/** Everything happens this many days from now. */
const inDays =
  (days: number) =>
  (clean: SignIn): SignIn => {
    const shift = days * DAY;
    const moved = (time: number | null): number | null => (time === null ? null : time + shift);
    return {
      ...withMessage((message) => ({
        issueInstant: message.issueInstant + shift,
        confirmedUntil: moved(message.confirmedUntil),
        notBefore: moved(message.notBefore),
        notOnOrAfter: moved(message.notOnOrAfter),
        sessionEnd: moved(message.sessionEnd),
      }))(clean),
      requests: clean.requests.map((request) => ({ ...request, issueInstant: request.issueInstant + shift })),
    };
  };

const attack = (name: string): ((clean: SignIn) => SignIn) => {
  const [, found] = Object.entries(attacks).find(([each]) => each.startsWith(`${name}:`)) ?? [];
  if (!found) throw new Error(`no attack ${name}`);
  return (clean) => ({
    ...clean,
    signing: { ...clean.signing, signed: [found.signed] },
    tamper: (xml) => found.apply(xml),
  });
};

const wrapping = (name: string, what: string, ...others: Fault['findings']): Fault => ({
  name: `${name}: ${what}`,
  make: attack(name),
  cause: 'signature-wrapped',
  findings: ['signature-wrapped', ...others],
  runs: runs(['keycloak', 'onelogin', 'simplesamlphp'], FIELDS),
});

const weakKey = keyPair('matrix-short', { kind: 'rsa:1024', subject: '/CN=short.acme.example' });

/** The issuer of another application of the same product. */
const OTHER_APPLICATIONS: Readonly<Record<string, string>> = {
  [IDP_STYLES.okta.issuer]: 'http://www.okta.com/exk9z8y7x6W5v4U3t697',
  [IDP_STYLES.google.issuer]: 'https://accounts.google.com/o/saml2?idpid=C09z8y7x6',
  [IDP_STYLES.simplesamlphp.issuer]: 'https://other.acme.example/simplesaml/saml2/idp/metadata.php',
};

/** Faults of the signature or its certificate. */
export const SIGNATURE_FAULTS: readonly Fault[] = [
  {
    name: 'nothing is signed',
    make: signing(() => ({ signed: [] })),
    cause: 'assertion-unsigned',
    findings: ['assertion-unsigned'],
    runs: runs(['keycloak', 'jumpcloud', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'the Response alone is signed, and AWS refuses',
    make: all(
      signing(() => ({ signed: ['Response'] })),
      shows('unexpected-error'),
    ),
    cause: 'assertion-unsigned',
    findings: ['assertion-unsigned'],
    runs: runs(['okta', 'zitadel', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'the Response alone is signed',
    make: signing(() => ({ signed: ['Response'] })),
    cause: null,
    findings: ['assertion-unsigned'],
    runs: runs(['keycloak', 'pingfederate', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'NameID changed after signing',
    make: tampered(/jane\.doe@example\.com(<\/\w*:?NameID)/, 'jane.roe@example.com$1'),
    cause: 'signature-broken',
    findings: ['signature-broken'],
    runs: runs(['entra', 'okta', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'the ID of the Assertion changed after signing',
    make: tampered(/(Assertion [^>]*)ID="[^"]*"/, '$1ID="_another"'),
    cause: 'signature-broken',
    findings: ['signature-broken'],
    runs: runs(['google', 'jumpcloud', 'general']),
  },
  {
    name: 'the signature value changed',
    make: tampered(/(SignatureValue>\s*)(?:AAAA|[^<]{4})/, '$1AAAA'),
    cause: 'signature-broken',
    findings: ['signature-broken'],
    runs: runs(['google', 'pingone', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'signed with another key than the embedded certificate has',
    make: signing(({ idpStyle }) => ({ key: nextKeyOf(idpStyle) })),
    cause: 'signature-broken',
    findings: ['signature-broken'],
    runs: runs(['entra', 'general', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'another certificate than AWS has',
    make: all(held, rotated),
    cause: 'signature-key-mismatch',
    findings: ['signature-key-mismatch'],
    runs: runs(['entra', 'adfs', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with' }),
  },
  {
    name: "AWS has the old certificate, the IdP's metadata the new one",
    make: all(held, newMetadata, rotated),
    cause: 'signature-key-mismatch',
    findings: ['signature-key-mismatch', 'certificate-not-held'],
    runs: runs(['adfs', 'okta', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: "another certificate than the IdP's metadata has",
    make: rotated,
    cause: 'signature-key-mismatch',
    findings: ['signature-key-mismatch'],
    runs: runs(['keycloak', 'google', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with' }),
  },
  {
    name: 'another key, no certificate embedded',
    make: signing(({ idpStyle }) => ({ key: nextKeyOf(idpStyle), embedded: null })),
    cause: 'signature-key-mismatch',
    findings: ['signature-key-mismatch'],
    runs: runs(['general', 'google', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'another application of the same IdP: its issuer and its certificate',
    make: all(
      rotated,
      withMessage(({ issuer }) => {
        const other = OTHER_APPLICATIONS[issuer] ?? '';
        return { issuer: other, responseIssuer: other };
      }),
    ),
    cause: 'other-idp-application',
    findings: ['issuer-mismatch', 'response-issuer-mismatch', 'signature-key-mismatch'],
    explains: ['issuer-mismatch', 'response-issuer-mismatch', 'signature-key-mismatch'],
    runs: runs(['okta', 'google', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  wrapping('XSW2', 'the signed Response beside the Signature in a forged one', 'structure-invalid'),
  wrapping('XSW4', 'the signed Assertion inside a forged one', 'structure-invalid'),
  wrapping('XSW6', 'the signed Assertion inside the Signature of a forged one'),
  wrapping('XSW8', 'the signed Assertion in an Object in the Signature of a forged one'),
  {
    name: 'XSW3: a forged Assertion before the signed one',
    make: attack('XSW3'),
    cause: 'assertion-multiple',
    findings: ['assertion-multiple'],
    runs: runs(['keycloak', 'general', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'two elements with one ID',
    make: tampered(
      /(<(\w*:?)Status[ >])/,
      '<$2Extensions><x:Assertion xmlns:x="urn:oasis:names:tc:SAML:2.0:assertion" ID="_a1b2c3d4e5f6"/></$2Extensions>$1',
    ),
    cause: 'signature-wrapped',
    findings: ['signature-wrapped'],
    runs: runs(['entra', 'google']),
  },
  {
    name: 'SHA-1, and AWS refuses',
    make: all(
      signing(() => ({ algorithm: 'rsa-sha1' })),
      shows('not-you-its-us'),
    ),
    cause: 'signature-algorithm-weak',
    findings: ['signature-algorithm-weak'],
    runs: runs(['auth0', 'jumpcloud', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'SHA-1',
    make: signing(() => ({ algorithm: 'rsa-sha1' })),
    cause: null,
    findings: ['signature-algorithm-weak'],
    runs: runs(['onelogin', 'keycloak', 'simplesamlphp', 'auth0'], EVERY),
  },
  {
    name: 'an RSA key of 1,024 bits',
    make: all(
      signing(() => ({ key: weakKey, embedded: weakKey })),
      withSettings(({ idp }) => ({ idp: idp && { ...idp, certificates: [weakKey] } })),
    ),
    cause: null,
    findings: ['signature-algorithm-weak'],
    runs: runs(['general', 'cyberark', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the certificate ended ten days before',
    make: inDays(3660),
    cause: null,
    findings: ['certificate-expired'],
    runs: runs(['okta', 'adfs', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the certificate ended ten days before, and AWS refuses',
    make: all(inDays(3660), shows('not-you-its-us')),
    cause: 'certificate-expired',
    findings: ['certificate-expired'],
    runs: runs(['okta', 'adfs', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the certificate ends in ten days',
    make: inDays(3640),
    cause: null,
    findings: ['certificate-expires-soon'],
    runs: runs(['entra', 'google', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'the certificate begins the day after, and AWS refuses',
    make: all(inDays(-3), shows('not-you-its-us')),
    cause: 'certificate-not-yet-valid',
    findings: ['certificate-not-yet-valid'],
    runs: runs(['keycloak', 'authentik', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'another certificate than at the last accepted sign-in',
    make: (clean) =>
      all(
        lastAccepted('0'.repeat(64)),
        withSettings(({ idp }) => ({ idp: idp && { ...idp, certificates: [] } })),
      )({
        ...clean,
        settings: clean.settings,
      }),
    cause: 'certificate-changed',
    findings: ['certificate-changed', 'idp-metadata-incomplete'],
    runs: runs(['google', 'zitadel', 'simplesamlphp', 'auth0'], { ...EVERY, settings: 'with' }),
  },
  {
    name: 'an algorithm that is not verified here',
    make: tampered(RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#rsa-ripemd160'),
    cause: null,
    findings: [],
    runs: runs(['entra', 'shibboleth']),
  },
  {
    name: 'an algorithm that nobody knows',
    make: tampered(RSA_SHA256, 'urn:example:new-algorithm'),
    cause: 'signature-algorithm-unusable',
    findings: ['signature-algorithm-unusable'],
    runs: runs(['entra', 'shibboleth']),
  },
  {
    name: 'HMAC instead of a key pair',
    make: tampered(RSA_SHA256, 'http://www.w3.org/2001/04/xmldsig-more#hmac-sha256'),
    cause: 'signature-algorithm-unusable',
    findings: ['signature-algorithm-unusable'],
    runs: runs(['general', 'okta', 'simplesamlphp'], FIELDS),
  },
  {
    name: 'an Object in a good Signature',
    make: tampered(/(<\/(\w*:?)Signature>)/g, '<$2Object/>$1'),
    cause: 'signature-not-by-profile',
    findings: ['signature-not-by-profile'],
    runs: runs(['general', 'shibboleth']),
  },
  {
    name: "somebody else's signed Assertion in Advice",
    make: altered(
      /(<\/(\w*:?)Conditions>)/,
      '$1<$2Advice><$2Assertion ID="_advice" Version="2.0" IssueInstant="2026-01-15T10:00:00Z"><$2Issuer>https://other.example/idp</$2Issuer><ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"/></$2Assertion></$2Advice>',
    ),
    cause: null,
    findings: [],
    runs: runs(['shibboleth', 'general']),
  },
  {
    name: 'renewed with the same key',
    make: (clean) => {
      const renewed = certify(`matrix-renewed-${clean.idpStyle.product}`, keyOf(clean.idpStyle).privateKeyFile, {
        subject: clean.idpStyle.certificateSubject,
      });
      return signing(() => ({ embedded: renewed }))(clean);
    },
    cause: null,
    findings: [],
    runs: runs(['entra', 'google', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'no certificate embedded, signed with the one that AWS has',
    make: all(
      held,
      signing(() => ({ embedded: null })),
    ),
    cause: null,
    findings: [],
    runs: runs(['general', 'pingone', 'simplesamlphp'], { ...FIELDS, settings: 'with' }),
  },
  {
    name: 'Version in single quotes and comments between elements before signing',
    make: altered(/Version="2.0"/, "Version='2.0'"),
    cause: null,
    findings: [],
    runs: runs(['google', 'authentik']),
  },
];
