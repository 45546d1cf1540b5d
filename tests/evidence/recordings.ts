import { responseXml } from '../../fixtures/response.ts';

/**
 * Recordings in the form of Chromium's and Firefox's developer tools and of SAML-tracer, made from what each test
 * states.
 */

export const TENANT = '11111111-2222-3333-4444-555555555555';
export const ACS = `https://us-east-1.signin.aws/platform/saml/acs/${TENANT}`;
export const SIGN_IN_PAGE = 'https://us-east-1.signin.aws/platform/login?workflowStateHandle=secret';
export const PORTAL = 'https://d-1234567890.awsapps.com/start/';
export const IDP = 'https://idp.example/sso';

export const base64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

export const authnRequest = (id = '_request-1', issueInstant = '2026-01-15T09:59:50.000Z'): string =>
  '<samlp:AuthnRequest xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" Version="2.0" ' +
  `ID="${id}" IssueInstant="${issueInstant}" Destination="${IDP}" AssertionConsumerServiceURL="${ACS}">` +
  '<saml:Issuer xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion">' +
  'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890</saml:Issuer></samlp:AuthnRequest>';

/** Another service provider's request, from an IdP that asks a second IdP. */
export const foreignRequest = authnRequest('_foreign')
  .replace(ACS, 'https://broker.example/acs')
  .replace('https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890', 'https://broker.example/metadata');

export const redirectTo = (idp: string, request: string): string =>
  `${idp}?SAMLRequest=${encodeURIComponent(base64(request))}`;

export interface Recorded {
  readonly at?: string;
  readonly method?: string;
  readonly url: string;
  readonly body?: object;
  readonly status?: number;
  readonly headers?: readonly { readonly name: string; readonly value: string }[];
  readonly requestHeaders?: readonly { readonly name: string; readonly value: string }[];
  readonly html?: string;
  readonly mimeType?: string;
}

export const entry = (recorded: Recorded): object => ({
  startedDateTime: recorded.at ?? '2026-01-15T10:00:00.000Z',
  time: 100,
  request: {
    method: recorded.method ?? 'GET',
    url: recorded.url,
    headers: recorded.requestHeaders ?? [],
    ...(recorded.body ? { postData: recorded.body } : {}),
  },
  response: {
    status: recorded.status ?? 200,
    headers: recorded.headers ?? [],
    redirectURL: '',
    content: { mimeType: recorded.mimeType ?? 'text/html; charset=utf-8', text: recorded.html ?? '' },
  },
});

export const har = (...entries: readonly object[]): string =>
  JSON.stringify({ log: { version: '1.2', creator: { name: 'test', version: '1' }, entries } });

export const formBody = (response: string): object => ({
  mimeType: 'application/x-www-form-urlencoded',
  text: `RelayState=x&SAMLResponse=${encodeURIComponent(base64(response))}`,
});

export const post = (recorded: Partial<Recorded> = {}): object =>
  entry({ url: ACS, method: 'POST', body: formBody(responseXml()), ...recorded });

export const handOver = (recorded: Partial<Recorded> = {}, request = authnRequest()): object =>
  entry({
    at: '2026-01-15T09:59:50.000Z',
    url: SIGN_IN_PAGE,
    status: 302,
    headers: [{ name: 'Location', value: redirectTo(IDP, request) }],
    ...recorded,
  });
