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

interface Visited extends Recorded {
  readonly html: string;
  readonly location: string | null;
  readonly cookies: readonly string[];
}

interface Visit {
  readonly headers?: Readonly<Record<string, string>>;
  /** The fields of a posted form. */
  readonly form?: Readonly<Record<string, string>>;
}

/** A page of a real IdP, as in a browser's recording. */
const recorded = (port: number, url: string, { headers = {}, form }: Visit = {}): Promise<Visited> =>
  new Promise((resolve, reject) => {
    const { host, pathname, search } = new URL(url);
    const method = form === undefined ? 'GET' : 'POST';
    const sent = form === undefined ? '' : new URLSearchParams(form).toString();
    const type = form === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' };
    const request = http.request(
      { port, method, path: `${pathname}${search}`, headers: { host, ...type, ...headers } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            url,
            method,
            status: response.statusCode ?? 0,
            html: Buffer.concat(parts).toString('utf8'),
            location: response.headers.location ?? null,
            cookies: (response.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? ''),
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(sent);
  });

const causesIn = async (...pages: readonly Recorded[]) => {
  const evidence = await readEvidence(har(...pages.map(entry)));
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

  /** It accepts redirected requests only as deflated text, as AWS sends them. */
  const requestOf = (xml: string): string =>
    `${idp.singleSignOnUrl}?SAMLRequest=${encodeURIComponent(deflateRawSync(xml).toString('base64'))}`;
  const request = (): string => requestOf(authnRequest().replace(` Destination="${IDP}"`, ''));
  const configured = (serviceProviders: object) => ({
    [CONFIGURATION_HEADER]: Buffer.from(JSON.stringify(serviceProviders)).toString('base64'),
  });
  const whereSetUpAs = async (serviceProviders: object, url = request()) =>
    causesIn(await recorded(idp.port, url, { headers: configured(serviceProviders) }));
  /** Signs in with this password: AWS's request, the password form, and what follows until there is no redirect. */
  const signedIn = async (application: object, password: string, language = 'en'): Promise<readonly Visited[]> => {
    const cookies: string[] = [];
    const visited: Visited[] = [];
    const visit = async (url: string, form?: Visit['form']): Promise<Visited> => {
      const headers = {
        ...configured({ [ISSUER]: application }),
        'accept-language': language,
        cookie: cookies.join('; '),
      };
      const page = await recorded(idp.port, url, form === undefined ? { headers } : { headers, form });
      cookies.push(...page.cookies);
      visited.push(page);
      return page.location === null ? page : visit(page.location);
    };
    const { url } = await visit(request());
    const AuthState = new URL(url).searchParams.get('AuthState') ?? '';
    await visit(url.split('?')[0] ?? '', { username: 'alice', password, AuthState });
    return visited;
  };
  const application = { AssertionConsumerService: ACS };

  it('with the password form contains no refusal', async () => {
    expect(await whereSetUpAs({ [ISSUER]: application })).not.toContainEqual([expect.anything(), 'simplesamlphp']);
  });

  it('of an IdP that does not know AWS names the application', async () => {
    expect(await whereSetUpAs({})).toEqual([['application-unknown-to-idp', 'simplesamlphp']]);
  });

  it('of an IdP that does not know AWS shows the entity ID that it looked for', async () => {
    const page = await recorded(idp.port, request());
    const words = await readIdpWords(page.html ?? '');
    expect(words?.refusal?.values).toContainEqual({ kind: 'entity-id', text: ISSUER });
  });

  it('without an ACS URL for AWS names the ACS URL', async () => {
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
    const redirected = { ...application, 'redirect.validate': true, certData };
    expect(await whereSetUpAs({ [ISSUER]: redirected })).toEqual([['request-must-be-signed', 'simplesamlphp']]);
  });

  it('in which requests must be signed, by a key that it does not have, says so', async () => {
    const signed = { ...application, 'validate.authnrequest': true };
    expect(await whereSetUpAs({ [ISSUER]: signed })).toEqual([['request-must-be-signed', 'simplesamlphp']]);
  });

  it('in which the request has no Issuer, or is not a request, says so', async () => {
    const anonymous = authnRequest().replace(/<saml:Issuer.*<\/saml:Issuer>/, '');
    const response =
      '<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ID="r" IssueInstant="2026-01-15T10:00:00Z">' +
      '<p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status></p:Response>';
    for (const xml of [anonymous, response].map((each) => each.replace(` Destination="${IDP}"`, ''))) {
      expect(await whereSetUpAs({ [ISSUER]: application }, requestOf(xml))).toEqual([
        ['request-unusable-at-idp', 'simplesamlphp'],
      ]);
    }
  });

  it('in which it cannot read the request names its own problem', async () => {
    expect(await whereSetUpAs({ [ISSUER]: application }, `${idp.singleSignOnUrl}?SAMLRequest=abcd`)).toEqual([
      ['idp-own-problem', 'simplesamlphp'],
    ]);
  });

  it('in which the session was lost names its own problem', async () => {
    const lost = new URL('/simplesaml/module.php/core/loginuserpass.php?AuthState=_lost', idp.singleSignOnUrl);
    expect(await whereSetUpAs({}, lost.href)).toEqual([['idp-own-problem', 'simplesamlphp']]);
  });

  it('contains no sign-in if the page was opened by itself, because it is empty', async () => {
    expect(await whereSetUpAs({ [ISSUER]: application }, idp.singleSignOnUrl)).toBeNull();
  });

  it('in which the password was wrong names the account', async () => {
    const pages = await signedIn(application, 'wrong');
    expect(pages.map(({ status }) => status)).toEqual([302, 200, 200]);
    expect(await causesIn(...pages)).toEqual([['user-account-refused', 'simplesamlphp']]);
  });

  it('in which the password was wrong, in an unknown language, says only that no Response came', async () => {
    const pages = await signedIn(application, 'wrong', 'de');
    expect(pages.at(-1)?.html).toContain('Passwort');
    expect(await causesIn(...pages)).toEqual([['idp-gave-no-response', null]]);
  });

  it.each(['en', 'de'])('in which a rule turns the user away says so, in %s', async (language) => {
    const authproc = { 20: { class: 'authorize:Authorize', uid: ['/^bob$/'] } };
    const pages = await signedIn({ ...application, authproc }, 'alicepass', language);
    expect(pages.at(-1)?.status).toBe(403);
    expect(await causesIn(...pages)).toEqual([['user-not-assigned', 'simplesamlphp']]);
  });

  it('in which one of its filters fails names its own problem', async () => {
    const authproc = { 20: { class: 'core:NoSuchFilter' } };
    expect(await causesIn(...(await signedIn({ ...application, authproc }, 'alicepass')))).toEqual([
      ['idp-own-problem', 'simplesamlphp'],
    ]);
  });

  it('in which a password was first wrong and AWS then refused does not name the account', async () => {
    const [wrong, right] = [await signedIn(application, 'wrong'), await signedIn(application, 'alicepass')];
    const answer = /name="SAMLResponse" value="([^"]+)"/.exec(right.at(-1)?.html ?? '')?.[1] ?? '';
    const posted: Recorded = {
      at: '2026-01-15T10:00:30.000Z',
      url: ACS,
      method: 'POST',
      body: {
        mimeType: 'application/x-www-form-urlencoded',
        text: `SAMLResponse=${encodeURIComponent(answer.replaceAll('&#10;', ''))}`,
      },
      html: "<html><h1>It's not you, it's us</h1></html>",
    };
    const causes = await causesIn(...wrong, ...right, posted);
    expect(causes?.map(([code]) => code)).not.toContain('user-account-refused');
  });
});

describe('a recording of the npm package samlp', () => {
  const { key, certificate } = makeSigningKey('samlp');
  const sp = makeSigningKey('sp');
  const options = {
    issuer: 'https://samlp.example.test',
    cert: certificate,
    key,
    getPostURL: (
      _audience: unknown,
      _samlRequest: unknown,
      _request: unknown,
      done: (error: null, url: string) => void,
    ) => done(null, ACS),
  };
  const nameless = {
    getUserFromRequest: () => ({}),
    profileMapper: () => ({ getClaims: () => ({}), getNameIdentifier: () => ({ nameIdentifier: '' }) }),
  };
  const app = express();
  app.get('/sso', (...handled) => samlp.auth({ ...options, ...nameless })(...handled));
  app.get('/signed', (...handled) => samlp.auth({ ...options, ...nameless, signingCert: sp.certificate })(...handled));
  app.get('/stranger', (...handled) => samlp.auth({ ...options, getUserFromRequest: () => null })(...handled));
  const server = http.createServer(app);
  let port: number;
  beforeAll(async () => {
    port = await listen(server);
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));
  const causesAt = async (path: string, request = authnRequest()) =>
    causesIn(await recorded(port, redirectTo(`https://samlp.example.test${path}`, request)));

  it('in which the user has no value for NameID says so', async () => {
    expect(await causesAt('/sso')).toEqual([['name-id-missing', 'auth0']]);
  });

  it('in which requests must be signed says so', async () => {
    expect(await causesAt('/signed')).toEqual([['request-must-be-signed', 'auth0']]);
  });

  it('in which the request is not XML says so', async () => {
    const page = await recorded(port, 'https://samlp.example.test/sso?SAMLRequest=PA==');
    expect(await causesIn(page)).toEqual([['request-unusable-at-idp', 'auth0']]);
  });

  it('in which nobody is signed in says only that no Response came', async () => {
    expect(await causesAt('/stranger')).toEqual([['idp-gave-no-response', null]]);
  });
});
