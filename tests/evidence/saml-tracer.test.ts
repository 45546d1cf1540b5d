import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { ACS, authnRequest, base64, IDP, PORTAL, redirectTo } from './recordings.ts';

/** The form that src/SAMLTraceIO.js and src/SAMLTrace.js of github.com/simplesamlphp/SAML-tracer write. */
const exported = (requests: readonly object[]): string =>
  JSON.stringify({ requests, timestamp: '2026-01-15T10:00:30.000Z' }, null, 2);

const toIdp = {
  method: 'GET',
  url: redirectTo(IDP, authnRequest()),
  requestId: '1',
  requestHeaders: [],
  get: [['SAMLRequest', base64(authnRequest())]],
  protocol: 'SAML-P',
  saml: authnRequest(),
  responseStatus: 200,
  responseStatusText: 'HTTP/1.1 200 OK',
  responseHeaders: [],
};
const toAcs = {
  method: 'POST',
  url: ACS,
  requestId: '2',
  requestHeaders: [{ name: 'Origin', value: 'https://idp.example' }],
  post: [
    ['SAMLResponse', base64(responseXml())],
    ['RelayState', 'x'],
  ],
  protocol: 'SAML-P',
  saml: responseXml(),
  responseStatus: 302,
  responseStatusText: 'HTTP/1.1 302 Found',
  responseHeaders: [
    { name: 'Date', value: 'Thu, 15 Jan 2026 10:00:03 GMT' },
    { name: 'x-amzn-RequestId', value: 'request-id-1' },
    { name: 'Location', value: PORTAL },
  ],
};

const signInsIn = async (text: string): Promise<readonly ObservedSignIn[]> => {
  const evidence = await readEvidence(text);
  return evidence.ok && evidence.value.kind === 'sign-ins' ? evidence.value.signIns : [];
};
const idOf = async (signIn: ObservedSignIn | undefined): Promise<string | null | undefined> =>
  signIn && (await diagnose(signIn, NOTHING_KNOWN)).facts?.response.id;

describe("SAML-tracer's export", () => {
  it("gives the POST, its answer and AWS's clock, but no device's", async () => {
    const [signIn] = await signInsIn(exported([toIdp, toAcs]));
    expect(signIn).toMatchObject({
      post: {
        url: ACS,
        awsTime: Date.UTC(2026, 0, 15, 10, 0, 3),
        deviceTime: null,
        timeFrom: 'file',
        status: 302,
        requestId: 'request-id-1',
        idpOrigin: 'https://idp.example',
      },
      outcome: 'accepted',
    });
    expect(signIn?.requests).toHaveLength(1);
    expect(await idOf(signIn)).toBe('_response-1');
  });

  it("shows by a page of the portal, not by the page's resources, that AWS accepted", async () => {
    const page = 'https://us-east-1.signin.aws/platform/d-9067f1c2a3/login';
    const to303 = { ...toAcs, responseStatus: 303, responseHeaders: [{ name: 'Location', value: page }] };
    const got = (url: string, referer: string, dest: string) => ({
      method: 'GET',
      url,
      get: [],
      requestHeaders: [
        { name: 'Referer', value: referer },
        { name: 'Sec-Fetch-Dest', value: dest },
      ],
      responseStatus: 200,
      responseHeaders: [],
    });
    const refused = [
      {
        ...toIdp,
        url: redirectTo(IDP, authnRequest('_first')),
        get: [['SAMLRequest', base64(authnRequest('_first'))]],
      },
      {
        ...toAcs,
        post: [['SAMLResponse', base64(responseXml({ inResponseTo: '_first' }))]],
        responseStatus: 403,
        responseHeaders: [],
      },
    ];
    const outcomesWith = async (dest: string) => {
      const portal = got('https://d-9067f1c2a3.awsapps.com/start/', 'https://us-east-1.signin.aws/', dest);
      const gone = [toIdp, to303, got(page, 'https://idp.example/', 'document'), portal];
      return (await signInsIn(exported([...refused, ...gone]))).map(({ outcome }) => outcome);
    };
    expect(await outcomesWith('image')).toEqual(['refused', 'unknown']);
    expect(await outcomesWith('document')).toEqual(['refused', 'accepted']);
  });

  it.each(['{hash:0beec7b5}', '{obf:alternative_0}', '{overwritten}'])(
    'still contains the message where %s masks its field',
    async (mask) => {
      const [signIn] = await signInsIn(exported([{ ...toAcs, post: [['SAMLResponse', mask]] }]));
      expect(await idOf(signIn)).toBe('_response-1');
    },
  );

  it('may have the oldest form, in which headers are pairs', async () => {
    const old = { ...toAcs, id: '2', responseHeaders: [['Date', 'Thu, 15 Jan 2026 10:00:03 GMT']] };
    expect((await signInsIn(exported([old])))[0]?.post?.awsTime).toBe(Date.UTC(2026, 0, 15, 10, 0, 3));
  });

  it('keeps the request of a later sign-in after the Response of an earlier one, although it has no times', async () => {
    const later = {
      request: { ...toIdp, url: redirectTo(IDP, authnRequest('_request-2')) },
      response: { ...toAcs, post: [['SAMLResponse', base64(responseXml({ inResponseTo: '_request-2' }))]] },
    };
    const [first, second] = await signInsIn(
      exported([
        toIdp,
        toAcs,
        { ...later.request, get: [['SAMLRequest', base64(authnRequest('_request-2'))]] },
        later.response,
      ]),
    );
    expect(first?.requests).toHaveLength(1);
    expect(second?.requests).toHaveLength(2);
  });

  it('is not cut where it has more requests than are read, malformed ones included', async () => {
    const malformed = Array.from({ length: 20_000 }, () => ({}));
    expect(await signInsIn(exported([...malformed.slice(1), toAcs]))).toHaveLength(1);
    expect(await readEvidence(exported([...malformed, toAcs]))).toEqual({
      ok: false,
      error: { code: 'evidence-too-large' },
    });
  });

  it('says that the IdP gave no answer if it ends without one', async () => {
    expect(await signInsIn(exported([toIdp]))).toMatchObject([{ waitedInVain: true }]);
  });
});
