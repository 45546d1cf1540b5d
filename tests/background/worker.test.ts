import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ANSWER_URLS, API_EXECUTE_URLS, RESPONSE_URLS } from '../../background/sign-in-urls.ts';
import { tabAddress } from '../../popup/page.ts';
import { ACS, HOST, handedOver, IAM_FEDERATION, LOGIN_PAGE, PORTAL } from '../observations/observations.ts';
import { fake, startFakeBrowser } from './fake-browser.ts';

vi.mock('../../storage/browser.ts', () => import('./fake-browser.ts'));

const { readSession } = await import('../../storage/session.ts');
const { readTrouble } = await import('../../storage/storage-trouble.ts');

const startWorker = async (): Promise<void> => {
  vi.resetModules();
  await import('../../background/worker.ts');
};
const kinds = async () => (await readSession()).observations.map(({ observation }) => observation.kind).toSorted();

beforeEach(async () => {
  startFakeBrowser();
  await startWorker();
});

// Otherwise the worker's remaining work would run in the next test's browser.
afterEach(async () => {
  await new Promise(setImmediate);
  await navigator.locks.request('session', async () => undefined);
});

describe('the worker', () => {
  it('asks for bodies only at the URLs of Responses, and never blocks a request', () => {
    const { onBeforeRequest, onHeadersReceived, onCompleted } = fake.events;
    const types = ['main_frame', 'sub_frame', 'xmlhttprequest'];
    expect(onBeforeRequest.asked).toEqual([[{ urls: RESPONSE_URLS, types }, ['requestBody']]]);
    expect(onHeadersReceived.asked).toEqual([[{ urls: ANSWER_URLS, types }, ['responseHeaders']]]);
    expect(onCompleted.asked).toEqual([[{ urls: API_EXECUTE_URLS, types: ['xmlhttprequest'] }]]);
  });

  it("stores each event of a sign-in, and only the status of the page's own call", async () => {
    const now = Date.now();
    const seen = { tabId: 1, requestId: '7', type: 'main_frame' };
    const headers = [{ name: 'Location', value: 'https://idp.example.test/sso?SAMLRequest=abc' }];
    fake.events.onHeadersReceived.fire({
      ...seen,
      requestId: '6',
      url: LOGIN_PAGE,
      timeStamp: now + 1,
      statusCode: 302,
      responseHeaders: headers,
    });
    fake.events.onBeforeRequest.fire({
      ...seen,
      url: ACS,
      method: 'POST',
      timeStamp: now + 2,
      originUrl: 'https://idp.example.test/sso?SAMLRequest=secret',
      requestBody: { formData: { SAMLResponse: ['abc'], RelayState: ['relay'] } },
    });
    fake.events.onHeadersReceived.fire({ ...seen, url: ACS, timeStamp: now + 3, statusCode: 200, responseHeaders: [] });
    fake.events.onCompleted.fire({
      ...seen,
      url: `${HOST}/platform/d-1234567890/api/execute`,
      method: 'POST',
      type: 'xmlhttprequest',
      timeStamp: now + 4,
      statusCode: 400,
    });
    const sender = { id: 'this-extension', frameId: 0, url: LOGIN_PAGE, tab: { id: 1, incognito: false } };
    fake.events.onMessage.fire(
      { kind: 'page-left', time: now + 5, documentStart: now + 4, to: PORTAL, byUser: false, isActive: false },
      sender,
    );
    fake.events.onMessage.fire(
      { kind: 'page-left', time: now + 6, documentStart: now + 4, to: PORTAL, byUser: false, isActive: false },
      {},
    );

    await vi.waitFor(async () =>
      expect(await kinds()).toEqual([
        'answered',
        'answered',
        'api-executed',
        'authn-request',
        'page-left',
        'response-posted',
      ]),
    );
    const stored = fake.session.dump();
    expect(stored).not.toMatch(/secret|relay/);
    expect(stored).toContain('"idpOrigin":"https://idp.example.test"');
  });

  it('recognises a Response whose body is withheld or missing', async () => {
    const post = { tabId: 1, type: 'main_frame', url: ACS, method: 'POST', timeStamp: Date.now() };
    fake.events.onBeforeRequest.fire({ ...post, requestId: '1', requestBody: { formData: {} } });
    fake.events.onBeforeRequest.fire({ ...post, requestId: '2', requestBody: { formData: { RelayState: ['x'] } } });
    fake.events.onBeforeRequest.fire({ ...post, requestId: '3', method: 'GET' });
    await vi.waitFor(async () => expect(await kinds()).toEqual(['response-posted', 'response-posted']));
    const { observations } = await readSession();
    expect(
      observations
        .map(({ observation }) => (observation.kind === 'response-posted' ? observation.messageIs : null))
        .toSorted(),
    ).toEqual(['here', 'withheld']);
  });

  it("stores nothing of IAM's own forms, which contain no Response", async () => {
    const seen = { tabId: 1, type: 'main_frame', url: IAM_FEDERATION, method: 'POST', timeStamp: Date.now() };
    fake.events.onBeforeRequest.fire({ ...seen, requestId: '1', requestBody: { formData: { user: ['alice'] } } });
    fake.events.onBeforeRequest.fire({ ...seen, requestId: '2', requestBody: { formData: { SAMLResponse: ['abc'] } } });
    await vi.waitFor(async () => expect(await kinds()).toContain('response-posted'));
    expect((await readSession()).observations).toMatchObject([{ observation: { requestId: '2' } }]);
  });

  it('marks everything that was seen in a private window', async () => {
    fake.tabs = [{ incognito: true }];
    const now = Date.now();
    const seen = { tabId: 1, requestId: '7', type: 'main_frame', incognito: true, timeStamp: now };
    const headers = [{ name: 'Location', value: 'https://idp.example.test/sso?SAMLRequest=abc' }];
    const requestBody = { formData: { SAMLResponse: ['abc'] } };
    fake.events.onHeadersReceived.fire({ ...seen, url: LOGIN_PAGE, statusCode: 302, responseHeaders: headers });
    fake.events.onBeforeRequest.fire({ ...seen, url: ACS, method: 'POST', requestBody });
    fake.events.onCompleted.fire({
      ...seen,
      url: `${HOST}/platform/d-1234567890/api/execute`,
      method: 'POST',
      statusCode: 400,
    });
    fake.events.onMessage.fire(
      { kind: 'page-shown', time: now, documentStart: now, page: 'not-you-its-us', failure: null },
      { id: 'this-extension', frameId: 0, url: LOGIN_PAGE, tab: { id: 1, incognito: true } },
    );
    await vi.waitFor(async () =>
      expect(await kinds()).toEqual(['answered', 'api-executed', 'authn-request', 'page-shown', 'response-posted']),
    );
    const { observations } = await readSession();
    expect(observations.map(({ observation }) => observation.private)).toEqual(observations.map(() => true));
  });

  it('deletes the sign-ins of the kind of windows from which an extension page asks, and obeys nobody else', async () => {
    await fake.session.set({ 'observation:1': handedOver({ time: Date.now() }) });
    const ask = (sender: object, isPrivate = false): unknown =>
      fake.events.onMessage.ask({ kind: 'delete', what: 'sign-ins', private: isPrivate }, sender);
    const page = { id: 'this-extension', url: 'extension://this-extension/popup/popup.html' };
    expect(
      ask({ id: 'this-extension', frameId: 0, url: LOGIN_PAGE, tab: { id: 1, incognito: false } }),
    ).toBeUndefined();
    expect(ask({ ...page, id: 'another-extension' })).toBeUndefined();
    expect(ask({ id: 'this-extension' })).toBeUndefined();
    await ask(page, true);
    expect(await kinds()).toEqual(['authn-request']);

    await ask(page);
    expect(await kinds()).toEqual([]);
  });

  it('does the remaining work when it starts, at its alarm, and when the settings change', async () => {
    const damaged = { 'observation:1': 'not one of ours' };
    const gone = () => vi.waitFor(() => expect(fake.session.items.has('observation:1')).toBe(false));
    await fake.session.set(damaged);
    await startWorker();
    await gone();
    await fake.session.set(damaged);
    fake.events.onAlarm.fire({ name: 'upkeep' });
    await gone();
    await fake.session.set(damaged);
    await fake.local.set({ settings: null });
    await gone();
  });

  it('marks the icon over every tab while it may not see the AWS pages, and also over a tab with a sign-in', async () => {
    const over = () => [fake.badges.get('every tab'), fake.titles.get('every tab')];
    const seen = ['', "It's the SAML"];
    await vi.waitFor(() => expect(over()).toEqual(seen));
    fake.hasHostAccess = false;
    fake.events.onPermissionsRemoved.fire({});
    await vi.waitFor(() => expect(over()).toEqual(['?', expect.stringContaining('Click to allow it.')]));

    const now = Date.now();
    fake.events.onBeforeRequest.fire({
      tabId: 1,
      requestId: '7',
      type: 'main_frame',
      url: ACS,
      method: 'POST',
      timeStamp: now,
      requestBody: { formData: { SAMLResponse: ['%'] } },
    });
    fake.events.onMessage.fire(
      { kind: 'page-shown', time: now + 2, documentStart: now + 1, page: 'not-you-its-us', failure: null },
      { id: 'this-extension', frameId: 0, url: LOGIN_PAGE, tab: { id: 1, incognito: false } },
    );
    await vi.waitFor(() => expect(fake.badges.get(1)).toBe('!'));
    expect(fake.titles.get(1)).toContain('Click to see why.');
    expect(over()).toEqual(['?', expect.stringContaining('Click to allow it.')]);

    fake.hasHostAccess = true;
    fake.events.onPermissionsAdded.fire({});
    await vi.waitFor(() => expect(over()).toEqual(seen));
    expect(fake.badges.get(1)).toBe('!');
  });

  it('notes where the program failed, but nothing about its input', async () => {
    await vi.waitFor(() => expect(fake.titles.has('every tab')).toBe(true));
    const stack = 'TypeError: alice@example.test\n    at a (chrome-extension://abc/chunks/chunk-2ECENS7N.js:1:23)';
    const failure = Object.assign(new TypeError('alice@example.test'), { stack });
    vi.spyOn(fake.session, 'get').mockRejectedValueOnce(failure);
    fake.events.onAlarm.fire({ name: 'upkeep' });
    await vi.waitFor(async () =>
      expect(await readTrouble()).toMatchObject({
        trouble: 'not-diagnosed',
        failure: 'TypeError chunk-2ECENS7N.js:1:23',
      }),
    );
    expect(fake.local.dump()).not.toContain('alice');
  });

  it('installs an update that is ready, or does so at its alarm when nothing is under way', async () => {
    await fake.session.set({ 'observation:1': handedOver({ time: Date.now() }) });
    fake.events.onUpdateAvailable.fire({ version: '99.0.0' });
    await vi.waitFor(() => expect(fake.alarms.has('update')).toBe(true));
    expect(fake.reloads).toBe(0);
    await startWorker();
    await fake.session.remove('observation:1');
    fake.events.onAlarm.fire({ name: 'update' });
    await vi.waitFor(() => expect(fake.reloads).toBeGreaterThan(0));
  });

  it('opens the first-run page when it is installed, and not after an update', () => {
    fake.events.onInstalled.fire({ reason: 'update' });
    fake.events.onInstalled.fire({ reason: 'chrome_update' });
    expect(fake.openedTabs).toEqual([]);
    fake.events.onInstalled.fire({ reason: 'install' });
    expect(fake.openedTabs).toEqual([`extension://this-extension/${tabAddress('welcome')}`]);
  });
});
