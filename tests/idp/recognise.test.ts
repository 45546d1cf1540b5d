import { describe, expect, it } from 'vitest';
import type { IdpProduct, Shape } from '../../src/idp/product.ts';
import { PRODUCTS, RECOGNISABLE } from '../../src/idp/products.ts';
import { type IdpClues, recogniseIdp } from '../../src/idp/recognise.ts';
import { SAMPLES } from './samples.ts';

const NOTHING: IdpClues = { issuer: null, signInUrl: null, certificateSubject: null, postOrigin: null };

const SHAPES: Readonly<Record<keyof IdpClues, (product: IdpProduct) => readonly Shape[]>> = {
  issuer: (product) => product.issuer,
  signInUrl: (product) => product.signInUrl,
  certificateSubject: (product) => product.certificateSubject,
  postOrigin: (product) => product.postOrigin,
};
const KINDS = ['issuer', 'signInUrl', 'certificateSubject', 'postOrigin'] as const;

describe('each product by each kind of clue', () => {
  it.each(SAMPLES)('$product by $clue $value', ({ clue, value, product, tenant }) => {
    const recognition = recogniseIdp({ ...NOTHING, [clue]: value });
    expect(recognition.product.id).toBe(product);
    expect(recognition.by).toBe(clue);
    expect(recognition.tenant).toBe(tenant);
  });

  it('has a sample for every shape of every product', () => {
    const untried = RECOGNISABLE.flatMap((product) =>
      KINDS.flatMap((kind) =>
        SHAPES[kind](product)
          .filter((shape) => !SAMPLES.some((each) => each.clue === kind && shape.pattern.test(each.value)))
          .map((shape) => `${product.id} ${kind} ${shape.example}`),
      ),
    );
    expect(untried).toEqual([]);
  });
});

describe('no product is mistaken for another', () => {
  it.each(SAMPLES)('$value matches only $product', ({ clue, value, product }) => {
    const fitting = RECOGNISABLE.filter((each) => SHAPES[clue](each).some((shape) => shape.pattern.test(value)));
    expect(fitting.map((each) => each.id)).toEqual([product]);
  });

  it('every example matches only its own product', () => {
    for (const product of RECOGNISABLE) {
      for (const kind of KINDS) {
        for (const { example } of SHAPES[kind](product)) {
          const fitting = RECOGNISABLE.filter((each) =>
            SHAPES[kind](each).some((shape) => shape.pattern.test(example)),
          );
          expect(
            fitting.map((each) => each.id),
            example,
          ).toEqual([product.id]);
        }
      }
    }
  });
});

describe('near misses stay unknown', () => {
  it.each([
    ['issuer', 'https://sts.windows.net/3f2504e0-4f89-41d3-9a0c-0305e82c3301'],
    ['issuer', 'https://sts.windows.net.example.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301/'],
    ['issuer', ' https://sts.windows.net/3f2504e0-4f89-41d3-9a0c-0305e82c3301/'],
    ['issuer', 'https://www.okta.com/exkq7d0e1Zk4Yb2Xw697'],
    ['issuer', 'http://www.okta.com/exkq7d0e1Zk4Yb2Xw697/'],
    ['issuer', 'https://accounts.google.com/o/saml2'],
    ['issuer', 'https://accounts.google.com.example/o/saml2?idpid=C01x7y2ab'],
    ['issuer', 'jumpcloud'],
    ['issuer', 'Authentik'],
    ['issuer', 'https:/keycloak/realms/platform'],
    ['issuer', 'https://sso.acme.example/realms/'],
    ['issuer', 'https://sso.acme.example/realms/staff/'],
    ['issuer', 'urn:auth0.com'],
    ['issuer', 'urn:acme.auth0.com.example'],
    ['issuer', 'http://sts.acme.example/adfs/services/trust/'],
    ['issuer', 'https://id.acme.example/saml/v2/Metadata'],
    ['issuer', 'https://idp.acme.example/entity'],
    ['issuer', ''],
    ['signInUrl', 'https://login.microsoftonline.com/common/saml2'],
    ['signInUrl', 'https://login.microsoftonline.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301/saml2/'],
    ['signInUrl', 'https://login.microsoftonline.com/3f2504e0-4f89-41d3-9a0c-0305e82c3301/oauth2/v2.0/authorize'],
    ['signInUrl', 'https://acme.okta.com/app/amazon_aws_sso/exkq7d0e1Zk4Yb2Xw697/sso/saml/metadata'],
    ['signInUrl', 'https://accounts.google.com/o/saml2/idp'],
    ['signInUrl', 'https://sso.acme.example/idp/SSO.saml2/'],
    ['signInUrl', 'https:/keycloak/realms/platform/protocol/saml'],
    ['signInUrl', 'http://sso.acme.example/realms/staff/protocol/saml'],
    ['signInUrl', 'https://sts.acme.example/adfs/ls/IdpInitiatedSignOn.aspx'],
    ['signInUrl', 'https://id.acme.example/saml/v2/sso'],
    ['issuer', 'https://sso-4ac81d20.sso.duosecurity.com/saml2/sp/DI7Q2LM4ZP8K1RW5XB3T/sso'],
    ['issuer', 'https://acme.cloudflareaccess.com/'],
    ['issuer', 'https://teleport.acme.example/enterprise/saml-idp/metadata/'],
    ['signInUrl', 'https://sso-4ac81d20.sso.duosecurity.com.example/saml2/sp/DI7Q2LM4ZP8K1RW5XB3T/sso'],
    ['signInUrl', 'https://acme.cloudflareaccess.com/cdn-cgi/access/sso/oidc/5f2b8c4e'],
    ['signInUrl', 'https://teleport.acme.example/enterprise/saml-idp/login/aws'],
    ['certificateSubject', 'CN=Microsoft Azure Federated SSO Certificate,O=Acme'],
    ['certificateSubject', 'CN=Okta,OU=SSOProvider,O=Acme'],
    ['certificateSubject', 'CN=acme\\,O=Okta,OU=SSOProvider,O=Acme'],
    ['certificateSubject', 'CN=Google,O=Google Incorporated'],
    ['certificateSubject', 'CN=ADFS Encryption - sts.acme.example'],
    ['certificateSubject', 'CN=staff'],
    ['postOrigin', 'https://okta.com.example'],
    ['postOrigin', 'https://acme.okta.com.example'],
    ['postOrigin', 'http://login.microsoftonline.com'],
    ['postOrigin', 'https://portal.sso.us-east-1.amazonaws.com'],
  ] as const)('%s %s', (clue, value) => {
    expect(recogniseIdp({ ...NOTHING, [clue]: value })).toMatchObject({
      product: { id: 'general' },
      by: null,
      tenant: null,
    });
  });

  it('nothing seen', () => {
    expect(recogniseIdp(NOTHING)).toMatchObject({ product: { id: 'general' }, by: null, tenant: null });
  });
});

describe('weighing', () => {
  const all: IdpClues = {
    issuer: 'http://www.okta.com/exkq7d0e1Zk4Yb2Xw697',
    signInUrl: 'https://sso.acme.example/realms/staff/protocol/saml',
    certificateSubject: 'CN=ADFS Signing - sts.acme.example',
    postOrigin: 'https://accounts.google.com',
  };

  it('the issuer counts most, then the sign-in URL, the certificate, the page that posts', () => {
    expect(recogniseIdp(all).product.id).toBe('okta');
    expect(recogniseIdp({ ...all, issuer: null }).product.id).toBe('keycloak');
    expect(recogniseIdp({ ...all, issuer: null, signInUrl: null }).product.id).toBe('adfs');
    expect(recogniseIdp({ ...NOTHING, postOrigin: all.postOrigin }).product.id).toBe('google');
  });

  it('an issuer that its operator chose leaves the decision to the next clue', () => {
    expect(recogniseIdp({ ...all, issuer: 'https://acme.example/idp' })).toMatchObject({
      product: { id: 'keycloak' },
      by: 'signInUrl',
      tenant: 'staff',
    });
  });
});

it('a pattern answers in time proportional to the length', () => {
  // Long runs of whatever a pattern repeats; with nested repetition one of these would take forever.
  const hostile = ['a/', '/realms/a', ',O=Okta', 'a.', '/idp/', '-', 'CN=a,'].map((part) => part.repeat(20_000));
  const values = hostile.flatMap((tail) => [`https://${tail}!`, `urn:${tail}!`, `CN=${tail}!`]);
  const fitting = PRODUCTS.flatMap((product) => KINDS.flatMap((kind) => SHAPES[kind](product))).filter((shape) =>
    values.some((value) => shape.pattern.test(value)),
  );
  expect(fitting.map((shape) => shape.example)).toEqual([]);
});

it('every pattern is anchored at both ends and keeps no state', () => {
  for (const product of PRODUCTS) {
    for (const kind of KINDS) {
      for (const { pattern } of SHAPES[kind](product)) {
        expect(pattern.source).toMatch(/^\^.*\$$/);
        expect(pattern.flags).toBe('');
      }
    }
  }
});
