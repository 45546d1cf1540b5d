import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchChromium } from '../../lab/chromium.ts';
import { acsUrl, DEFAULT_INSTANCE, urlsOf } from '../../lab/instance.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { until } from '../../lab/until.ts';
import { HOSTILE_VALUES } from '../security/hostile-values.ts';
import { reportJson } from '../security/report-json.ts';
import { eventually } from './eventually.ts';
import { chooseFiles, openImport, shown, textsOf } from './interface.ts';
import { refusedWithCause, signInsStored, stored } from './stored.ts';
import { expect, test } from './test.ts';

/** Other pages, other extensions and other people's files, which try to do harm. */

const EVIL = 'https://evil.example.test/';
const html = (body: string) => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: `<!doctype html><title>x</title><body>${body}</body>`,
});

test('a page that posts forged sign-ins again and again displaces none that AWS asked for, and teaches nothing', {
  tag: '@chromium',
}, async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp' });
  const { decision } = await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  const [asked] = await refusedWithCause(labBrowser);
  let posts = 0;
  lab.intercept(async ({ method, url }) => {
    if (url.href.startsWith(EVIL)) {
      const message = `forged ${posts} ${decision?.samlResponse}`;
      const form = `<form method="post" action="${acsUrl(DEFAULT_INSTANCE)}"><input name="SAMLResponse" value="${message}"></form>`;
      return html(`${form}<script>document.forms[0].submit()</script>`);
    }
    if (method !== 'POST') return null;
    posts += 1;
    // As if AWS had accepted it.
    return { status: 302, headers: { location: urlsOf(DEFAULT_INSTANCE).portal }, body: '' };
  });
  const tab = await labBrowser.newTab();
  for (let count = 1; count <= 25; count += 1) {
    void tab.goTo(`${EVIL}?${count}`).catch(() => undefined);
    await until('the POST', async () => posts >= count);
  }
  lab.intercept(null);
  await eventually(async () => (await signInsStored(labBrowser)).filter(({ unasked }) => unasked).length).toBe(20);
  const signIns = await signInsStored(labBrowser);
  expect(signIns.find(({ id }) => id === asked.id)).toMatchObject({ paired: true, observed: { outcome: 'refused' } });
  expect(Object.keys(await stored(labBrowser)).filter((key) => key.includes('accepted:'))).toEqual([]);
});

/** Runs in a page of another extension: the results of a message, a connection and a request for one of our files. */
const reachFor = async ({ id, url }: { readonly id: string; readonly url: string }): Promise<readonly string[]> => {
  const { runtime } = Reflect.get(globalThis, 'chrome');
  const forged = { kind: 'authn-request', message: 'forged', sentTo: null, time: Date.now() };
  const failed = (error: unknown) => `failed: ${error instanceof Error ? error.message : error}`;
  const answered = () => 'answered';
  const connected = new Promise<string>((resolve) => {
    const port = runtime.connect(id);
    port.onDisconnect.addListener(() => resolve(failed(runtime.lastError?.message)));
    port.postMessage(forged);
  });
  return [
    await runtime.sendMessage(id, forged).then(answered, failed),
    await connected,
    await fetch(url).then(answered, failed),
  ];
};

/** The same in a web page, which has no such API for an extension that does not expose it. */
const reachFromWeb = async (url: string): Promise<readonly string[]> => [
  typeof Reflect.get(Reflect.get(globalThis, 'chrome') ?? {}, 'runtime'),
  await fetch(url).then(
    () => 'answered',
    () => 'failed',
  ),
];

test(
  'neither another extension nor a web page reaches the worker or a file of the extension',
  { tag: '@chromium' },
  async ({ lab }, testInfo) => {
    const folder = testInfo.outputPath('hostile-extension');
    mkdirSync(folder, { recursive: true });
    const manifest = { manifest_version: 3, name: 'hostile', version: '1', host_permissions: ['<all_urls>'] };
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
    const browser = await launchChromium(lab);
    try {
      const devTools = await browser.context.browser()?.newBrowserCDPSession();
      const hostile = await devTools?.send('Extensions.loadUnpacked', { path: folder });
      const url = browser.extensionUrl('popup/popup.html');
      const page = await browser.context.newPage();
      await page.goto(`chrome-extension://${hostile?.id}/manifest.json`);
      const reached = await page.evaluate(reachFor, { id: new URL(url).hostname, url });
      expect(reached).toEqual([
        expect.stringContaining('Receiving end does not exist'),
        expect.stringContaining('Receiving end does not exist'),
        expect.stringContaining('failed'),
      ]);
      lab.intercept(async (request) => (request.url.href.startsWith(EVIL) ? html('') : null));
      await page.goto(EVIL);
      expect(await page.evaluate(reachFromWeb, url)).toEqual(['undefined', 'failed']);
      expect(Object.keys(await stored(browser)).filter((key) => key.startsWith('observation:'))).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);

test('a forged report brings no markup, no request and no claim: it is marked as imported', {
  tag: '@chromium',
}, async ({ lab, app }) => {
  const requests: string[] = [];
  lab.intercept(async ({ url }) => {
    requests.push(url.href);
    return null;
  });
  const hostile = Object.values(HOSTILE_VALUES).join(' ');
  const members = ['subject', 'statusMessage', 'received', 'value', 'postedTo', 'name', 'requestId'];
  const forged = JSON.stringify(JSON.parse(await reportJson()), (member, value) =>
    members.includes(member) && typeof value === 'string' ? hostile : value,
  );
  await openImport(app);
  const elements = () =>
    app.run(() => document.querySelectorAll('script,img,iframe,object,embed,base,form').length, null);
  await chooseFiles(app, { 'own.json': await reportJson() });
  await eventually(() => shown(app)).toMatchObject({ state: 'imported' });
  const before = await elements();
  await app.click({ role: 'button', name: 'Close the import' });
  await openImport(app);
  await chooseFiles(app, { 'forged.json': forged });
  await eventually(() => shown(app)).toMatchObject({ state: 'imported' });
  expect(await textsOf(app, '.notice.imported')).toEqual([expect.stringContaining('forged.json')]);
  expect(await elements()).toBe(before);
  const links = await app.run(() => [...document.querySelectorAll('a')].map(({ href }) => href), null);
  expect(links.filter((href) => /evil|^javascript|^data/.test(href))).toEqual([]);
  expect(await app.run(() => document.documentElement.scrollWidth <= innerWidth, null)).toBe(true);
  expect(requests).toEqual([]);
});
