import http from 'node:http';
import { deflateRawSync } from 'node:zlib';
import express from 'express';
import samlp from 'samlp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONFIGURATION_HEADER, type IdentityProvider } from '../../lab/idp.ts';
import { makeSigningKey } from '../../lab/keys.ts';
import { listen } from '../../lab/server.ts';
import { startSimpleSamlPhp } from '../../lab/simplesamlphp.ts';
import { hasSimpleSamlPhp } from '../../scripts/setup.mjs';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { readIdpWords } from '../../src/evidence/idp-words.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { ACS, authnRequest, entry, har, IDP, type Recorded, redirectTo } from '../evidence/recordings.ts';

const ISSUER = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';

/** A page of a real IdP as a browser's recording holds it. */
const recorded = (port: number, url: string, headers: Readonly<Record<string, string>> = {}): Promise<Recorded> =>
  new Promise((resolve, reject) => {
    const { host, pathname, search } = new URL(url);
    http
      .get({ port, path: `${pathname}${search}`, headers: { host, ...headers } }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ url, status: response.statusCode ?? 0, html: Buffer.concat(parts).toString('utf8') }),
        );
      })
      .on('error', reject);
  });

const causesIn = async (page: Recorded) => {
  const evidence = await readEvidence(har(entry(page)));
  if (!evidence.ok || evidence.value.kind !== 'sign-ins') return null;
  const diagnoses = await Promise.all(evidence.value.signIns.map((signIn) => diagnose(signIn, NOTHING_KNOWN)));
  return diagnoses.map(({ cause, idp }) => [cause?.code ?? null, idp?.product ?? null]);
};

describe.skipIf(!hasSimpleSamlPhp())('a recording of SimpleSAMLphp', () => {
  let idp: IdentityProvider;
  beforeAll(async () => {
    idp = await startSimpleSamlPhp({ held: makeSigningKey('held'), other: makeSigningKey('other') });
  });
  afterAll(() => idp.close());

  /** It takes requests by redirect only as deflated text, as AWS sends them. */
  const request = (): string => {
    const deflated = deflateRawSync(authnRequest().replace(` Destination="${IDP}"`, '')).toString('base64');
    return `${idp.singleSignOnUrl}?SAMLRequest=${encodeURIComponent(deflated)}`;
  };
  const whereSetUpAs = async (serviceProviders: object, url = request()) =>
    causesIn(
      await recorded(idp.port, url, {
        [CONFIGURATION_HEADER]: Buffer.from(JSON.stringify(serviceProviders)).toString('base64'),
      }),
    );
  const application = { AssertionConsumerService: ACS };

  it('in which it asks for the password holds no refusal', async () => {
    expect(await whereSetUpAs({ [ISSUER]: application })).not.toContainEqual([expect.anything(), 'simplesamlphp']);
  });

  it('in which it does not know AWS names the application', async () => {
    expect(await whereSetUpAs({})).toEqual([['application-unknown-to-idp', 'simplesamlphp']]);
  });

  it('in which it does not know AWS shows the entity ID that it looked for', async () => {
    const page = await recorded(idp.port, request());
    const words = await readIdpWords(page.html ?? '');
    expect(words?.refusal?.values).toContainEqual({ kind: 'entity-id', text: ISSUER });
  });

  it('in which AWS has no ACS URL names the ACS URL', async () => {
    const acs = [{ Binding: 'urn:oasis:names:tc:SAML:2.0:bindings:PAOS', Location: ACS, index: 0 }];
    expect(await whereSetUpAs({ [ISSUER]: { AssertionConsumerService: acs } })).toEqual([
      ['acs-not-registered', 'simplesamlphp'],
    ]);
  });

  it('in which requests must be signed says so', async () => {
    const { certificate } = makeSigningKey('sp');
    const certData = certificate.replace(/-----[^-]+-----|\s/g, '');
    const signed = { ...application, 'validate.authnrequest': true, certData };
    expect(await whereSetUpAs({ [ISSUER]: signed })).toEqual([['request-must-be-signed', 'simplesamlphp']]);
  });
});

describe('a recording of the npm package samlp', () => {
  const { key, certificate } = makeSigningKey('samlp');
  const app = express();
  app.get('/sso', (...handled) =>
    samlp.auth({
      issuer: 'https://samlp.example.test',
      cert: certificate,
      key,
      getUserFromRequest: () => ({}),
      profileMapper: () => ({ getClaims: () => ({}), getNameIdentifier: () => ({ nameIdentifier: '' }) }),
      getPostURL: (_audience, _samlRequest, _request, done) => done(null, ACS),
    })(...handled),
  );
  const server = http.createServer(app);
  let port: number;
  beforeAll(async () => {
    port = await listen(server);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  it('in which the user has nothing to make NameID from says so', async () => {
    const page = await recorded(port, redirectTo('https://samlp.example.test/sso', authnRequest()));
    expect(await causesIn(page)).toEqual([['name-id-missing', 'auth0']]);
  });
});
