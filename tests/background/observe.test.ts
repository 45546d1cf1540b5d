import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { answeredOf, sentRequestOf } from '../../background/observe/answer.ts';
import { readPostedResponse } from '../../background/observe/body.ts';
import { responseFacts, withFacts } from '../../background/observe/message-facts.ts';
import { readPageReport, type Sender } from '../../background/observe/page-report.ts';
import { ACS, HOST, handedOver, LOGIN_PAGE } from '../observations/observations.ts';

const MESSAGE = 'PHNhbWxwOlJlc3BvbnNlLz4+/w==';

describe('the posted SAMLResponse is read from', () => {
  const raw = (...parts: readonly string[]) => ({
    raw: parts.map((part) => ({ bytes: new TextEncoder().encode(part).buffer })),
  });
  const value = (text: string) => ({ kind: 'value', value: text });

  it('decoded fields, which both browsers give as lists', async () => {
    expect(await readPostedResponse({ formData: { SAMLResponse: [MESSAGE] } })).toEqual(value(MESSAGE));
  });

  it('a raw body, as Chromium shows one with a charset parameter', async () => {
    const body = new URLSearchParams({ RelayState: 'r+/=é', SAMLResponse: MESSAGE }).toString();
    expect(await readPostedResponse(raw(body))).toEqual(value(MESSAGE));
  });

  it('a raw body in several parts', async () => {
    const body = new URLSearchParams({ SAMLResponse: MESSAGE }).toString();
    expect(await readPostedResponse(raw(body.slice(0, 20), body.slice(20)))).toEqual(value(MESSAGE));
  });

  it('a raw multipart body', async () => {
    const form = new FormData();
    form.set('RelayState', 'a');
    form.set('SAMLResponse', MESSAGE);
    expect(await readPostedResponse(raw(await new Response(form).text()))).toEqual(value(MESSAGE));
  });

  it('nothing if the browser withholds the body', async () => {
    const inPart = { raw: [...raw(`SAMLResponse=${MESSAGE}`).raw, { file: '/a' }] };
    for (const body of [
      undefined,
      { formData: {} },
      { error: 'too large' },
      { raw: [] },
      { raw: [{ file: '/a' }] },
      inPart,
    ]) {
      expect(await readPostedResponse(body)).toEqual({ kind: 'withheld' });
    }
  });

  it('nothing if the body has no such field', async () => {
    const formData = Object.fromEntries([['SAMLRequest', ['x']]]);
    for (const body of [{ formData }, raw('{"json":true}'), raw('--x\r\nbroken'), raw('a=b')]) {
      expect(await readPostedResponse(body)).toEqual({ kind: 'absent' });
    }
  });

  it('no more than can be stored', async () => {
    const long = await readPostedResponse(raw(`SAMLResponse=${'A'.repeat(9_000_000)}`));
    expect(long.kind === 'value' ? long.value.length : 0).toBe(4 * 1024 * 1024);
  });
});

describe('an AWS answer', () => {
  const details = {
    requestId: '7',
    url: ACS,
    type: 'main_frame',
    tabId: 3,
    frameId: 0,
    timeStamp: 1000.5,
    statusCode: 302,
    responseHeaders: [
      { name: 'Date', value: 'Mon, 23 Nov 2026 12:00:00 GMT' },
      { name: 'x-amzn-RequestId', value: 'abc-1' },
      { name: 'Location', value: '/platform/login?workflowStateHandle=secret#state' },
    ],
  } as const;
  const read = (part: object) =>
    answeredOf({ ...details, responseHeaders: [...details.responseHeaders], ...part }, false);

  it('is stored with its status, time, request id and target, without any query', () => {
    expect(read({ url: `${ACS}?metadata=secret` })).toEqual({
      version: 1,
      kind: 'answered',
      time: 1000.5,
      tabId: 3,
      frameId: 0,
      private: false,
      requestId: '7',
      url: ACS,
      status: 302,
      awsTime: Date.UTC(2026, 10, 23, 12),
      awsRequestId: 'abc-1',
      redirectedTo: `${HOST}/platform/login`,
      fromSignInPage: false,
    });
  });

  it('depends on who asked: an AWS sign-in page, or anyone else', () => {
    expect(read({ initiator: HOST })?.fromSignInPage).toBe(true);
    expect(read({ originUrl: LOGIN_PAGE })?.fromSignInPage).toBe(true);
    expect(read({ originUrl: 'https://idp.example.test/sso' })?.fromSignInPage).toBe(false);
  });

  it('has no time and no target if the headers have none', () => {
    expect(read({ responseHeaders: [] })).toMatchObject({ awsTime: null, awsRequestId: null, redirectedTo: null });
    expect(read({ statusCode: 200 })).toMatchObject({ redirectedTo: null });
  });

  it('is ignored unless it is for a document: the call of the sign-in page, its scripts and data', () => {
    expect(read({ url: `${LOGIN_PAGE}/data`, type: 'xmlhttprequest' })).toBeNull();
    expect(read({ url: `${HOST}/platform/d-1234567890/api/execute`, type: 'main_frame' })).toBeNull();
    expect(read({ type: 'xmlhttprequest' })).not.toBeNull();
  });

  it("contains AWS's request in a redirect", () => {
    const location = 'https://idp.example.test/sso?tenant=1&SAMLRequest=fZ%2B%2F%3D&RelayState=x';
    const responseHeaders = [{ name: 'location', value: location }];
    const redirect = { ...details, url: LOGIN_PAGE, responseHeaders };
    expect(sentRequestOf(redirect)).toEqual({ message: 'fZ+/=', sentTo: 'https://idp.example.test/sso' });
    expect(sentRequestOf({ ...redirect, statusCode: 200 })).toBeNull();
    expect(sentRequestOf({ ...redirect, type: 'image' })).toBeNull();
    expect(sentRequestOf({ ...redirect, responseHeaders: [{ name: 'location', value: 'http://[' }] })).toBeNull();
  });
});

describe('what is remembered about a message', () => {
  const RESPONSE =
    '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"' +
    ' ID="_response" Version="2.0" InResponseTo="aws_1"><saml:Issuer>https://idp.example.test</saml:Issuer></samlp:Response>';

  it('is the request that it answers, who sent it, and a hash of its ID that depends on the salt', async () => {
    const facts = await responseFacts(btoa(RESPONSE), 'salt');
    expect(facts).toMatchObject({ inResponseTo: 'aws_1', issuer: 'https://idp.example.test' });
    expect(facts.idHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(facts)).not.toContain('_response');
    expect((await responseFacts(btoa(RESPONSE), 'salt')).idHash).toBe(facts.idHash);
    expect((await responseFacts(btoa(RESPONSE), 'other')).idHash).not.toBe(facts.idHash);
  });

  it('is nothing if the message cannot be read', async () => {
    const nothing = { inResponseTo: null, issuer: null, idHash: null };
    for (const message of [null, '', '!', btoa('<a>'), gzipSync('x').toString('base64')]) {
      expect(await responseFacts(message, 'salt')).toEqual(nothing);
    }
    const request = handedOver({ time: 1, message: btoa(RESPONSE), messageId: null, isRead: false });
    expect(await withFacts(request, 'salt')).toEqual({ ...request, isRead: true });
  });
});

describe('a message to the worker', () => {
  const sender = { id: 'this', url: LOGIN_PAGE, frameId: 0, tab: { id: 5, incognito: false } };
  const shown = { kind: 'page-shown', time: 2, documentStart: 1, page: 'not-you-its-us', failure: null };
  const read = (message: unknown, from: Partial<Sender> = {}) =>
    readPageReport(message, { ...sender, ...from }, 'this');

  it('from the content script on a sign-in page is accepted', () => {
    expect(read(shown)).toEqual({ report: shown, tabId: 5, frameId: 0, url: LOGIN_PAGE, private: false });
    expect(read(shown, { frameId: 2, url: `${LOGIN_PAGE}?secret` })).toMatchObject({ frameId: 2, url: LOGIN_PAGE });
    expect(read(shown, { tab: { id: 5, incognito: true } })?.private).toBe(true);
  });

  it('from the content script on a page of IAM federation is accepted, without the choices on that page', () => {
    const offered = { kind: 'roles-offered', time: 2, documentStart: 1 };
    expect(read({ ...offered, roles: ['x'] }, { url: 'https://signin.aws.amazon.com/saml' })?.report).toEqual(offered);
    expect(read(offered, { url: 'https://signin.aws.amazon.com/oauth' })).toBeNull();
  });

  it('from anyone else is not', () => {
    for (const from of [
      { id: 'another-extension' },
      { url: 'https://us-east-1.signin.aws.example.test/platform/login' },
      { url: `${HOST}/assets/x` },
      { url: 'chrome-extension://this/popup/popup.html' },
      { url: undefined },
      { frameId: undefined },
      { tab: undefined },
    ]) {
      expect(read(shown, from), JSON.stringify(from)).toBeNull();
    }
  });

  it('with another shape is not', () => {
    for (const message of [
      null,
      'page-shown',
      { ...shown, page: 'text of the page' },
      { ...shown, time: Number.NaN },
      { ...shown, failure: { requestId: 'text of the page', time: 1 } },
      { kind: 'authn-request', time: 1, message: 'x'.repeat(300_000), sentTo: null },
      { kind: 'response-posted', time: 1 },
    ]) {
      expect(read(message)).toBeNull();
    }
  });

  it('loses the queries of its addresses', () => {
    const left = {
      kind: 'page-left',
      time: 2,
      documentStart: 1,
      to: 'https://a.example.test/b?code=c#d',
      byUser: false,
      isActive: false,
    };
    expect(read(left)?.report).toMatchObject({ to: 'https://a.example.test/b' });
    const request = { kind: 'authn-request', time: 1, message: 'm', sentTo: 'https://a.example.test/b?SAMLRequest=m' };
    expect(read(request)?.report).toMatchObject({ sentTo: 'https://a.example.test/b' });
  });
});
