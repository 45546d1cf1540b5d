import { REFUSALS } from '../../lab/aws-double.ts';
import { USER } from '../../lab/idp.ts';
import { acsUrl } from '../../lab/instance.ts';
import type { Lab } from '../../lab/lab.ts';
import { HAND_OVERS, postFormPage } from '../../lab/pages.ts';
import { beginSignIn, logIn, signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { textOf } from './interface.ts';
import { causesStored, refusedWithCause, signInsStored, stored } from './stored.ts';
import { expect, test } from './test.ts';

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<Record<string, unknown>> }>>;
};

const everyStorage = async (): Promise<readonly Record<string, unknown>[]> =>
  Promise.all([chrome.storage.session.get(null), chrome.storage.local.get(null)]);

for (const handOver of HAND_OVERS) {
  test(`AWS's request is seen when handed over by ${handOver}`, async ({ lab, labBrowser }) => {
    lab.set({ handOver, fault: 'wrong-audience' });
    await signIn(await labBrowser.newTab(), lab);
    const [newest, cause] = await refusedWithCause(labBrowser);
    expect(cause).toBe('audience-mismatch');
    expect(newest.paired).toBe(true);
    expect(newest.observed.requests).toHaveLength(1);
    expect(newest.observed.post?.message).toBe(lab.log.at(-1)?.samlResponse);
    expect(await signInsStored(labBrowser)).toHaveLength(1);
  });
}

for (const refusal of REFUSALS) {
  test(`a refusal is seen that appears as ${refusal}`, async ({ lab, labBrowser }) => {
    lab.set({ refusal, fault: 'wrong-audience' });
    await signIn(await labBrowser.newTab(), lab);
    await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.page).toBe('not-you-its-us');
    const [newest] = await signInsStored(labBrowser);
    expect(newest?.observed).toMatchObject({ outcome: 'refused', post: { requestId: lab.log.at(-1)?.requestId } });
    expect(newest?.observed.post?.awsTime).not.toBeNull();
  });
}

test('a refused sign-in by IAM federation is recognised by its page, with its door', async ({ lab, labBrowser }) => {
  lab.set({ fault: 'iam-trust-policy' });
  await signIn(await labBrowser.newTab(), lab);
  const [newest, cause] = await refusedWithCause(labBrowser);
  expect(newest.observed).toMatchObject({
    page: 'role-not-authorized',
    post: { url: 'https://signin.aws.amazon.com/saml', status: 200 },
  });
  expect(cause).toBe('iam-trust-policy');
});

for (const fault of ['iam-none', 'iam-roles'] as const) {
  test(`nothing is kept of a sign-in by IAM federation that is accepted (${fault})`, async ({ lab, labBrowser }) => {
    lab.set({ fault });
    await signIn(await labBrowser.newTab(), lab);
    await eventually(async () => lab.log.at(-1)?.verdict.accepted).toBe(true);
    const { samlResponse } = lab.log.at(-1) ?? { samlResponse: '' };
    expect(samlResponse.length).toBeGreaterThan(1000);
    await eventually(async () => {
      const everything = JSON.stringify(await labBrowser.inExtension(everyStorage, null));
      return [samlResponse.slice(0, 200), 'response-posted', 'alice', 'arn:aws'].filter((text) =>
        everything.includes(text),
      );
    }).toEqual([]);
    expect(await signInsStored(labBrowser)).toEqual([]);
  });
}

test('a request that the IdP does not answer stays pending', async ({ lab, labBrowser }) => {
  lab.set({ fault: 'no-response' });
  await signIn(await labBrowser.newTab(), lab);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.waiting).toBe(true);
  expect((await signInsStored(labBrowser))[0]?.observed).toMatchObject({
    post: null,
    outcome: 'unknown',
    waitedInVain: false,
  });
});

test('the page is not changed, and cannot detect the extension', async ({ lab, labBrowser }) => {
  // This IdP needs no password, which nobody could type into such a page.
  lab.set({ refusal: 'late-script', fault: 'wrong-audience', idp: 'samlp' });
  const tab = await labBrowser.newTab();
  await tab.beforeScripts(() => {
    // A hostile page: the content script has its own copies of whatever it replaces.
    for (const name of ['querySelector', 'createTreeWalker']) Reflect.set(Document.prototype, name, () => null);
    String.prototype.replaceAll = () => 'hostile';
    RegExp.prototype.test = () => false;
  });
  await tab.goTo(lab.signInUrl);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.page).toBe('not-you-its-us');
  expect(await tab.run(() => document.documentElement.outerHTML, null)).not.toMatch(/extension|its-the-saml/i);
  expect(
    await tab.run(() => Object.keys(globalThis).filter((name) => /saml|browser|runtime/i.test(name)), null),
  ).toEqual([]);
});

test('a refusal in an unknown language is never taken for accepted', async ({ lab, labBrowser }) => {
  lab.set({ fault: 'wrong-audience', refusalPage: { heading: 'Il y a un souci', text: 'Réessayez plus tard.' } });
  await signIn(await labBrowser.newTab(), lab);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.post?.status).toBe(200);
  const [newest] = await signInsStored(labBrowser);
  expect(newest?.observed.outcome).toBe('unknown');
  await eventually(() => causesStored(labBrowser)).toEqual({ [newest?.id ?? '']: 'audience-mismatch' });
});

test('the worker may be stopped between AuthnRequest and POST, and after the POST', async ({ lab, labBrowser }) => {
  lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
  const tab = await labBrowser.newTab();
  expect(await beginSignIn(tab, lab)).toBe('login');
  await eventually(async () => (await signInsStored(labBrowser))[0]?.waiting).toBe(true);
  await labBrowser.stopBackground();

  await logIn(tab);
  const [newest, cause] = await refusedWithCause(labBrowser);
  expect([newest.paired, cause]).toEqual([true, 'audience-mismatch']);

  await labBrowser.stopBackground();
  const [after] = await signInsStored(labBrowser);
  expect(after).toEqual(newest);
  expect(Object.values(await causesStored(labBrowser))).toEqual(['audience-mismatch']);
});

test('two tabs at once with different faults are two sign-ins', async ({ lab, labBrowser }) => {
  const [one, two] = [await labBrowser.newTab(), await labBrowser.newTab()];
  lab.set({ fault: 'wrong-audience', idp: 'simplesamlphp' });
  expect(await beginSignIn(one, lab)).toBe('login');
  lab.set({ fault: 'name-id-format' });
  expect(await beginSignIn(two, lab)).toBe('login');
  for (const tab of [one, two]) {
    await tab.toFront();
    await logIn(tab);
  }

  await eventually(async () => Object.values(await causesStored(labBrowser)).toSorted()).toEqual([
    'audience-mismatch',
    'name-id-format',
  ]);
  const signIns = await signInsStored(labBrowser);
  expect(signIns.map(({ observed, paired }) => [observed.outcome, paired])).toEqual([
    ['refused', true],
    ['refused', true],
  ]);
  expect(new Set(signIns.map(({ tabId }) => tabId)).size).toBe(2);
});

for (const handOver of HAND_OVERS) {
  test(`an accepted sign-in, handed over by ${handOver}, leaves nothing personal in any storage`, async ({
    lab,
    labBrowser,
  }) => {
    lab.set({ handOver });
    await signIn(await labBrowser.newTab(), lab);
    await eventually(async () => Object.keys(await stored(labBrowser)).some((key) => key.startsWith('accepted:'))).toBe(
      true,
    );
    await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.post?.message).toBeNull();
    const [newest] = await signInsStored(labBrowser);
    expect(newest).toMatchObject({ paired: true, observed: { outcome: 'accepted' } });

    const dump = JSON.stringify(await stored(labBrowser));
    const { samlResponse = '', authnRequest } = lab.log.at(-1) ?? {};
    expect(samlResponse.length).toBeGreaterThan(1000);
    expect(authnRequest).not.toBeNull();
    for (const personal of [samlResponse.slice(0, 200), USER.name, 'alice', 'diagnosis:', 'SAMLRe']) {
      expect(dump).not.toContain(personal);
    }
  });
}

test("the toolbar's own popup shows the cause of the tab that it was opened in", async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  const tab = await labBrowser.newTabWithToolbar();
  await signIn(tab, lab);
  await refusedWithCause(labBrowser);
  const popup = await labBrowser.openPopup(tab);
  await eventually(() => popup.run((view) => view.document.querySelector('h1')?.textContent, null)).toBe(
    "It's the audience.",
  );
  expect(await popup.run((view) => view.document.querySelector('main')?.dataset['cause'], null)).toBe(
    'audience-mismatch',
  );
  await popup.close();
});

/** This page replaces the IdP's. */
const answerAtIdp = (lab: Lab, body: string): void =>
  lab.intercept(async ({ method, url: { hostname } }) =>
    method === 'GET' && hostname.endsWith('.example.test')
      ? { status: 200, headers: { 'content-type': 'text/html' }, body }
      : null,
  );

test('the interface says that Firefox does not show a Response of more than 1 MiB', { tag: '@firefox' }, async ({
  lab,
  labBrowser,
  app,
}) => {
  lab.set({ idp: 'samlp' });
  answerAtIdp(lab, postFormPage(acsUrl(lab.settings.instance), { SAMLResponse: 'A'.repeat(1_100_000) }));
  await (await labBrowser.newTab()).goTo(lab.signInUrl);
  await eventually(() => textOf(app)).toContain(
    'The browser did not provide what was sent (Firefox does this above 1 MiB).',
  );
});

test('Chromium shows a Response that is posted into a frame; Firefox only with access to the page around it', async ({
  lab,
  labBrowser,
}) => {
  lab.set({ idp: 'samlp', handOver: 'redirect' });
  const page = postFormPage(acsUrl(lab.settings.instance), { SAMLResponse: btoa('<not-saml/>') });
  answerAtIdp(lab, page.replace('<form ', '<iframe name="inner"></iframe><form target="inner" '));
  const before = lab.log.length;
  await (await labBrowser.newTab()).goTo(lab.signInUrl);
  await eventually(async () => lab.log.length).toBe(before + 1);
  await eventually(async () => (await signInsStored(labBrowser)).length).toBeGreaterThan(0);
  if (labBrowser.name === 'chromium') {
    await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.post?.status).toBe(200);
  } else {
    // Nothing shows which request the frame answers, so its sign-in has none.
    const posts = (await signInsStored(labBrowser)).map(({ observed }) => observed.post);
    expect(new Set(posts)).toEqual(new Set([null]));
  }
});
