import type { LabBrowser } from '../../lab/browser.ts';
import type { FaultId } from '../../lab/faults.ts';
import { acsUrl, DEFAULT_INSTANCE } from '../../lab/instance.ts';
import type { Lab } from '../../lab/lab.ts';
import type { LabAnswer } from '../../lab/server.ts';
import { beginSignIn, logIn, signIn } from '../../lab/sign-in.ts';
import { until } from '../../lab/until.ts';
import { eventually } from './eventually.ts';
import { causesStored, refusedWithCause, signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** Each sign-in is one record, separate from all others, and none is missing. */

const isPost = ({ method, url }: { readonly method: string; readonly url: URL }): boolean =>
  method === 'POST' && url.pathname.startsWith('/platform/saml/acs/');

/** Delays AWS's answer to every POST to an ACS; `arrived` counts the POSTs, `release` lets AWS answer them. */
const holdPosts = (lab: Lab) => {
  let release = (): void => undefined;
  const released = new Promise<null>((resolve) => {
    release = () => resolve(null);
  });
  let arrived = 0;
  lab.intercept((request) => {
    if (!isPost(request)) return Promise.resolve(null);
    arrived++;
    return released;
  });
  return { arrived: () => arrived, release };
};

const outcomes = async (browser: LabBrowser) =>
  (await signInsStored(browser)).map(({ observed, paired }) => [observed.outcome, paired]);

const FAULTS_AT_ONCE: readonly (readonly [FaultId, string])[] = [
  ['wrong-audience', 'audience-mismatch'],
  ['wrong-recipient', 'recipient-mismatch'],
  ['wrong-destination', 'destination-mismatch'],
  ['name-id-format', 'name-id-format'],
  ['name-id-not-email', 'name-id-not-email'],
  ['encrypted', 'assertion-encrypted'],
  ['two-assertions', 'assertion-multiple'],
  ['unsigned', 'assertion-unsigned'],
  ['failed-status', 'status-not-success'],
  ['tampered', 'signature-broken'],
];

test('ten tabs at once with ten faults are ten sign-ins', async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp' });
  const held = holdPosts(lab);
  for (const [index, [fault]] of FAULTS_AT_ONCE.entries()) {
    // Browsers open six connections to a host, so two hosts allow all ten POSTs at once.
    lab.set({ fault, instance: { ...DEFAULT_INSTANCE, domain: index % 2 === 0 ? 'sso.signin.aws' : 'signin.aws' } });
    // The answer is delayed, so only the POST counts.
    void (await labBrowser.newTab()).goTo(lab.signInUrl).catch(() => undefined);
    await until('the POST', async () => held.arrived() === index + 1);
  }
  held.release();
  await eventually(async () => Object.values(await causesStored(labBrowser)).toSorted()).toEqual(
    FAULTS_AT_ONCE.map(([, cause]) => cause).toSorted(),
  );
  await eventually(() => outcomes(labBrowser)).toEqual(FAULTS_AT_ONCE.map(() => ['refused', true]));
  const signIns = await signInsStored(labBrowser);
  expect(new Set(signIns.map(({ tabId }) => tabId)).size).toBe(10);
  const posted = lab.log.slice(-10).map(({ samlResponse }) => samlResponse);
  expect(signIns.map(({ observed }) => observed.post?.message).toSorted()).toEqual(posted.toSorted());
});

test('a tab with two sign-ins in a row shows both', async ({ lab, labBrowser }) => {
  const tab = await labBrowser.newTab();
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(tab, lab);
  await refusedWithCause(labBrowser);
  lab.set({ fault: 'name-id-format' });
  await signIn(tab, lab);
  await eventually(async () => Object.values(await causesStored(labBrowser)).toSorted()).toEqual([
    'audience-mismatch',
    'name-id-format',
  ]);
  const [newer, older, ...others] = await signInsStored(labBrowser);
  expect(others).toEqual([]);
  const causes = await causesStored(labBrowser);
  expect([causes[newer?.id ?? ''], causes[older?.id ?? '']]).toEqual(['name-id-format', 'audience-mismatch']);
  expect(newer?.tabId).toBe(older?.tabId);
});

test('a tab that is closed at the IdP leaves a pending sign-in, and the next sign-in is separate', async ({
  lab,
  labBrowser,
}) => {
  lab.set({ idp: 'simplesamlphp', fault: 'wrong-audience' });
  const closed = await labBrowser.newTab();
  expect(await beginSignIn(closed, lab)).toBe('login');
  await eventually(async () => (await signInsStored(labBrowser))[0]?.waiting).toBe(true);
  await closed.close();
  const tab = await labBrowser.newTab();
  expect(await beginSignIn(tab, lab)).toBe('login');
  await logIn(tab);
  await refusedWithCause(labBrowser);
  const signIns = await signInsStored(labBrowser);
  expect(signIns.map(({ waiting, observed }) => [waiting, observed.post !== null])).toEqual([
    [false, true],
    [true, false],
  ]);
});

test('a tab that is closed before AWS answers leaves a sign-in that is diagnosed', async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  const held = holdPosts(lab);
  const tab = await labBrowser.newTab();
  void tab.goTo(lab.signInUrl).catch(() => undefined);
  await until('the POST', async () => held.arrived() === 1);
  await tab.close();
  held.release();
  await eventually(async () => Object.values(await causesStored(labBrowser))).toEqual(['audience-mismatch']);
  expect((await signInsStored(labBrowser)).map(({ paired }) => paired)).toEqual([true]);
});

test('a page that is left by the back button and shown again posts once more, and each POST is a sign-in', async ({
  lab,
  labBrowser,
}) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  const before = lab.log.length;
  const tab = await labBrowser.newTab();
  await signIn(tab, lab);
  await refusedWithCause(labBrowser);
  await tab.run(() => void setTimeout(() => history.back()), null);
  // Back at the IdP, whose page posts by itself in each browser that requests it again.
  await tab.waitFor('body');
  await signIn(tab, lab);
  const posts = () => lab.log.length - before;
  await eventually(
    async () => (await signInsStored(labBrowser)).filter(({ observed }) => observed.post !== null).length - posts(),
  ).toBe(0);
  expect(posts()).toBeGreaterThanOrEqual(2);
  await eventually(async () => Object.keys(await causesStored(labBrowser)).length).toBe(posts());
});

/** Posts the same again, like a reload that the user confirms; Firefox would ask in a dialogue. */
const postAgain = ({ url, message }: { readonly url: string; readonly message: string }): void => {
  const form = document.body.appendChild(document.createElement('form'));
  const field = form.appendChild(document.createElement('input'));
  Object.assign(form, { method: 'post', action: url });
  Object.assign(field, { name: 'SAMLResponse', value: message });
  form.submit();
};

test('a POST that is sent again is recognised as posted before', async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  const tab = await labBrowser.newTab();
  await signIn(tab, lab);
  const [{ observed }] = await refusedWithCause(labBrowser);
  if (labBrowser.name === 'chromium') await tab.reload();
  else await tab.run(postAgain, { url: observed.post?.url ?? '', message: observed.post?.message ?? '' });
  await eventually(async () => Object.values(await causesStored(labBrowser)).toSorted()).toEqual([
    'audience-mismatch',
    'response-replayed',
  ]);
  const [again] = await signInsStored(labBrowser);
  expect(again?.observed.postedBefore).toBe(true);
});

test("a 307 to another Region's ACS is one sign-in, and no replay", async ({ lab, labBrowser }) => {
  const other = acsUrl({ ...DEFAULT_INSTANCE, region: 'eu-west-1' });
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  lab.intercept(
    async (request): Promise<LabAnswer | null> =>
      isPost(request) && request.url.href !== other ? { status: 307, headers: { location: other }, body: '' } : null,
  );
  await signIn(await labBrowser.newTab(), lab);
  expect(lab.log.at(-1)?.postedTo).toBe(other);
  const [newest] = await refusedWithCause(labBrowser);
  expect(newest.observed).toMatchObject({ postedBefore: false, outcome: 'refused' });
  expect(newest.observed.post?.url).not.toBe(other);
  expect(newest.observed.post?.requestId).toBe(lab.log.at(-1)?.requestId);
  expect(await signInsStored(labBrowser)).toHaveLength(1);
});
