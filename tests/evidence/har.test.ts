import { describe, expect, it } from 'vitest';
import { responseXml } from '../../fixtures/response.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import {
  ACS,
  authnRequest,
  base64,
  entry,
  foreignRequest,
  formBody,
  handOver,
  har,
  IDP,
  PORTAL,
  post,
  redirectTo,
  SIGN_IN_PAGE,
  TENANT,
} from './recordings.ts';

const signInsIn = async (text: string): Promise<readonly ObservedSignIn[]> => {
  const evidence = await readEvidence(text);
  return evidence.ok && evidence.value.kind === 'sign-ins' ? evidence.value.signIns : [];
};
const codeOf = async (text: string): Promise<string | null> => {
  const evidence = await readEvidence(text);
  return evidence.ok ? null : evidence.error.code;
};
const idOf = async (signIn: ObservedSignIn | undefined): Promise<string | null | undefined> =>
  signIn && (await diagnose(signIn, NOTHING_KNOWN)).facts?.response.id;

describe('a HAR', () => {
  it('gives the POST, its answer, both clocks, and no query of any address', async () => {
    const [signIn] = await signInsIn(
      har(
        handOver(),
        post({
          at: '2026-01-15T10:00:01.250Z',
          status: 302,
          requestHeaders: [{ name: 'origin', value: 'https://idp.example' }],
          headers: [
            { name: 'date', value: 'Thu, 15 Jan 2026 10:00:03 GMT' },
            { name: 'X-Amzn-RequestId', value: 'request-id-1' },
            { name: 'location', value: '/platform/login?workflowStateHandle=secret' },
          ],
        }),
      ),
    );
    expect(signIn?.post).toMatchObject({
      url: ACS,
      deviceTime: Date.UTC(2026, 0, 15, 10, 0, 1, 250),
      awsTime: Date.UTC(2026, 0, 15, 10, 0, 3),
      timeFrom: 'har',
      status: 302,
      requestId: 'request-id-1',
      idpOrigin: 'https://idp.example',
    });
    expect(signIn?.requests).toMatchObject([{ sameTab: true, named: false }]);
    expect(await idOf(signIn)).toBe('_response-1');
  });

  it.each([
    ['a form body', formBody(responseXml())],
    ['decoded parameters', { params: [{ name: 'SAMLResponse', value: base64(responseXml()) }] }],
    ['encoded parameters', { params: [{ name: 'SAMLResponse', value: encodeURIComponent(base64(responseXml())) }] }],
    [
      'a multipart body',
      {
        text: `--b\r\nContent-Disposition: form-data; name="SAMLResponse"\r\n\r\n${base64(responseXml())}\r\n--b--\r\n`,
      },
    ],
  ])('finds the Response in %s', async (_, body) => {
    const [signIn] = await signInsIn(har(post({ body })));
    expect(await idOf(signIn)).toBe('_response-1');
  });

  it('shows that the body of the POST was not recorded', async () => {
    const [signIn] = await signInsIn(har(entry({ url: ACS, method: 'POST' })));
    expect(signIn?.post).toMatchObject({ url: ACS, message: null });
  });

  it('contains a sign-in for each POST, in chronological order, whatever the order of entries', async () => {
    const second = post({ at: '2026-01-15T10:10:00Z', body: formBody(responseXml({ responseId: '_response-2' })) });
    const signIns = await signInsIn(har(second, post()));
    expect(await Promise.all(signIns.map(idOf))).toEqual(['_response-1', '_response-2']);
  });

  it('does not treat a POST that failed on the network and was sent again as a replay', async () => {
    const again = await signInsIn(har(post({ status: 0 }), post({ at: '2026-01-15T10:00:04Z' })));
    expect(again.map(({ postedBefore }) => postedBefore)).toEqual([null, null]);
  });

  it('separates two tabs whose sign-ins overlap, and calls neither of them an old tab', async () => {
    const signIns = await signInsIn(
      har(
        handOver({ at: '2026-01-15T09:59:50Z' }, authnRequest('_one')),
        handOver({ at: '2026-01-15T09:59:55Z' }, authnRequest('_two')),
        post({ at: '2026-01-15T10:00:00Z', body: formBody(responseXml({ responseId: '_r1', inResponseTo: '_one' })) }),
        post({ at: '2026-01-15T10:00:05Z', body: formBody(responseXml({ responseId: '_r2', inResponseTo: '_two' })) }),
      ),
    );
    expect(signIns).toHaveLength(2);
    for (const signIn of signIns) {
      const { findings, authnRequest: paired } = await diagnose(signIn, NOTHING_KNOWN);
      expect(findings.map(({ code }) => code)).not.toContain('in-response-to-mismatch');
      expect(paired).not.toBeNull();
    }
  });

  it('recognises a Response that was posted before, but not one that a redirect repeats', async () => {
    const replayed = await signInsIn(har(post(), post({ at: '2026-01-15T10:01:00Z' })));
    expect(replayed.map(({ postedBefore }) => postedBefore)).toEqual([null, true]);
    const other = `https://eu-west-1.signin.aws/platform/saml/acs/${TENANT}`;
    const repeated = await signInsIn(
      har(
        post({ status: 307, headers: [{ name: 'location', value: other }] }),
        post({ url: other, at: '2026-01-15T10:00:01Z', status: 403 }),
      ),
    );
    expect(repeated).toMatchObject([{ post: { url: ACS, status: 403 }, outcome: 'refused', postedBefore: null }]);
  });

  it.each([
    ['a redirect', handOver()],
    [
      'a form posted to the IdP',
      entry({
        at: '2026-01-15T09:59:51Z',
        url: IDP,
        method: 'POST',
        body: { params: [{ name: 'SAMLRequest', value: base64(authnRequest()) }] },
      }),
    ],
    ['the address of the IdP', entry({ at: '2026-01-15T09:59:51Z', url: redirectTo(IDP, authnRequest()) })],
  ])('finds the AuthnRequest in %s, once', async (_, request) => {
    const [signIn] = await signInsIn(
      har(request, entry({ at: '2026-01-15T09:59:52Z', url: redirectTo(IDP, authnRequest()) }), post()),
    );
    expect(signIn?.requests).toHaveLength(1);
  });

  it("leaves other service providers' sign-ins out", async () => {
    const broker = entry({
      url: 'https://broker.example/acs',
      method: 'POST',
      body: formBody(responseXml({ responseId: '_broker' })),
    });
    const signIns = await signInsIn(
      har(handOver(), entry({ url: redirectTo('https://second.example/sso', foreignRequest) }), broker, post()),
    );
    expect(await Promise.all(signIns.map(idOf))).toEqual(['_response-1']);
    expect(signIns[0]?.requests).toHaveLength(1);
  });

  it("finds a Response that was posted elsewhere but answers AWS's request", async () => {
    const stray = entry({ url: 'https://us-east-1.example/acs', method: 'POST', body: formBody(responseXml()) });
    expect(await signInsIn(har(handOver(), stray))).toMatchObject([{ post: { url: 'https://us-east-1.example/acs' } }]);
  });
});

describe('the outcome of a recorded sign-in', () => {
  const afterPost = async (...entries: readonly object[]) => (await signInsIn(har(post(), ...entries)))[0];
  const failure = '<html><body><h1>It&#x27;s not you, it’s us</h1></body></html>';

  it('is unknown without any sign', async () => {
    expect(await afterPost()).toMatchObject({ outcome: 'unknown', page: null });
  });

  it('is refused by a known heading, an answer of 4xx, or a failed call of the page', async () => {
    expect(await afterPost(entry({ url: SIGN_IN_PAGE, html: failure }))).toMatchObject({
      outcome: 'refused',
      page: 'not-you-its-us',
    });
    expect((await signInsIn(har(post({ status: 403 }))))[0]).toMatchObject({ outcome: 'refused', page: null });
    const call = entry({
      url: 'https://us-east-1.signin.aws/platform/api/execute',
      method: 'POST',
      status: 400,
      mimeType: 'application/json',
    });
    expect(await afterPost(call)).toMatchObject({ outcome: 'refused' });
  });

  it('is accepted if the browser arrives at the portal, but a failure outweighs that', async () => {
    expect(await afterPost(entry({ url: PORTAL, html: '<html></html>' }))).toMatchObject({ outcome: 'accepted' });
    expect(
      await afterPost(entry({ url: SIGN_IN_PAGE, status: 302, headers: [{ name: 'location', value: PORTAL }] })),
    ).toMatchObject({ outcome: 'accepted' });
    expect(
      await afterPost(entry({ url: SIGN_IN_PAGE, html: failure }), entry({ url: PORTAL, html: '<html></html>' })),
    ).toMatchObject({ outcome: 'refused' });
    const requestHeaders = [{ name: 'Referer', value: 'https://us-east-1.signin.aws/' }];
    expect(
      await afterPost(entry({ url: 'https://app.kiro.dev/signin/oauth?code=x', html: '<p></p>', requestHeaders })),
    ).toMatchObject({ outcome: 'accepted' });
  });

  it('is refused by a request ID and a time, whatever the language of the page', async () => {
    const html =
      '<h1>Ni vekitas</h1><table><tr><td>5f3a0000-1111-4222-</td><td>8333-444455556666</td></tr></table>' +
      '<p>Thu, 15 Jan 2026 10:00:03 GMT</p>';
    const signIn = await afterPost(entry({ url: SIGN_IN_PAGE, html }));
    expect(signIn).toMatchObject({
      outcome: 'refused',
      page: null,
      failure: { requestId: '5f3a0000-1111-4222-8333-444455556666', time: Date.UTC(2026, 0, 15, 10, 0, 3) },
      post: { awsTime: Date.UTC(2026, 0, 15, 10, 0, 3) },
    });
  });

  it('is accepted if IAM federation offers roles or sends the browser on, and refused by its words', async () => {
    const iam = 'https://signin.aws.amazon.com/saml';
    const afterIam = async (part: object) => (await signInsIn(har(post({ url: iam, ...part }))))[0];
    const form = '<form action="/saml" method="post"><input type="radio" name="roleIndex" value="x"></form>';
    expect(await afterIam({ html: form })).toMatchObject({ outcome: 'accepted', page: null });
    const onwards = [{ name: 'location', value: 'https://app.example.test/' }];
    expect(await afterIam({ status: 302, headers: onwards })).toMatchObject({ outcome: 'accepted' });
    expect(await afterIam({ html: '<p>Response signature invalid</p>' })).toMatchObject({
      outcome: 'refused',
      page: 'signature-invalid',
    });
    expect(await afterIam({ html: '<p>Select a role</p>' })).toMatchObject({ outcome: 'unknown' });
  });

  it('is not read from scripts, from other sites, or from before the POST', async () => {
    const script = `<html><script>const texts = ["It's not you, it's us"];</script>Loading</html>`;
    expect(await afterPost(entry({ url: SIGN_IN_PAGE, html: script }))).toMatchObject({ page: null });
    expect(
      await afterPost(
        entry({
          url: 'https://us-east-1.signin.aws/app.js',
          html: "It's not you, it's us",
          mimeType: 'text/javascript',
        }),
      ),
    ).toMatchObject({ page: null });
    expect(await afterPost(entry({ url: 'https://forum.example/', html: failure }))).toMatchObject({ page: null });
    expect(
      (await signInsIn(har(entry({ at: '2026-01-15T09:00:00Z', url: SIGN_IN_PAGE, html: failure }), post())))[0],
    ).toMatchObject({ page: null });
  });
});

describe('an AuthnRequest without a Response', () => {
  const later = (at: string) => entry({ at, url: 'https://idp.example/error', html: '<html></html>' });

  it('never got one if the recording ends without it', async () => {
    const [inVain] = await signInsIn(har(handOver(), later('2026-01-15T10:00:05Z')));
    expect(inVain).toMatchObject({ post: null, waitedInVain: true });
    expect(inVain && (await diagnose(inVain, NOTHING_KNOWN)).cause?.code).toBe('idp-gave-no-response');
  });

  it('is not a separate sign-in if the user began again, or if it was answered', async () => {
    const again = handOver({ at: '2026-01-15T09:59:55Z' }, authnRequest('_request-2'));
    const signIns = await signInsIn(
      har(handOver(), again, post({ body: formBody(responseXml({ inResponseTo: '_request-1' })) })),
    );
    expect(signIns).toHaveLength(1);
    expect(signIns[0]?.requests).toHaveLength(2);
    expect(signIns[0] && (await diagnose(signIns[0], NOTHING_KNOWN)).findings.map(({ code }) => code)).toContain(
      'in-response-to-mismatch',
    );
  });
});

describe('many AuthnRequests', () => {
  it('are compared with a Response up to a bound, the latest ones', async () => {
    const requests = Array.from({ length: 120 }, (_, index) => handOver({}, authnRequest(`_request-${index}`)));
    const [signIn] = await signInsIn(
      har(...requests, post({ body: formBody(responseXml({ inResponseTo: '_request-119' })) })),
    );
    expect(signIn?.requests).toHaveLength(100);
    expect(signIn && (await diagnose(signIn, NOTHING_KNOWN)).authnRequest?.id).toBe('_request-119');
  });
});

describe('a recording that says nothing', () => {
  it('is reported', async () => {
    expect(await codeOf(har())).toBe('evidence-without-sign-in');
    expect(await codeOf(har(entry({ url: 'https://example.com/' })))).toBe('evidence-without-sign-in');
    expect(await codeOf(har(...Array.from({ length: 1001 }, () => post())))).toBe('evidence-too-large');
  });

  it('is not cut where it has more entries than are read, malformed ones included', async () => {
    const malformed = Array.from({ length: 20_000 }, () => ({}));
    expect(await codeOf(har(...malformed.slice(1), post()))).toBeNull();
    expect(await codeOf(har(...malformed, post()))).toBe('evidence-too-large');
  });

  it('is a failed password page if it shows one', async () => {
    const call = entry({
      url: 'https://us-east-1.signin.aws/platform/api/execute',
      method: 'POST',
      status: 400,
      mimeType: 'application/json',
    });
    const page = entry({ url: SIGN_IN_PAGE, html: '<h1>Something doesn’t compute</h1>' });
    expect(await signInsIn(har(page, call))).toMatchObject([{ passwordPageFailed: true, outcome: 'refused' }]);
  });
});
