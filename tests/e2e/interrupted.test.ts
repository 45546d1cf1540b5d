import { rmSync } from 'node:fs';
import type { LabBrowser } from '../../lab/browser.ts';
import { DEFAULT_INSTANCE } from '../../lab/instance.ts';
import type { Lab } from '../../lab/lab.ts';
import { launchBrowser } from '../../lab/launch.ts';
import { signIn } from '../../lab/sign-in.ts';
import { until } from '../../lab/until.ts';
import type { AssembledSignIn } from '../../src/observations/assemble/sign-ins.ts';
import { eventually } from './eventually.ts';
import { causesStored, refusedWithCause, signInsStored, stored } from './stored.ts';
import { expect, test } from './test.ts';
import { buildTwin } from './twin.ts';

const ACS_POST = 'POST /platform/saml/acs';

/** What the browser has shown the worker of a sign-in when the server receives this request, right after `before`. */
const seenBy = (step: string, before: string | undefined): RegExp | null => {
  if (before === ACS_POST) return /"kind":"answered"[^{}]*\/saml\/acs/;
  if (step === ACS_POST) return /"kind":"response-posted"/;
  return step === 'GET of the IdP' ? /"kind":"authn-request"/ : null;
};

const stepOf = ({ method, url }: { readonly method: string; readonly url: URL }): string => {
  if (url.hostname.endsWith('.example.test')) return `${method} of the IdP`;
  const { directoryId, tenant } = DEFAULT_INSTANCE;
  return `${method} ${url.pathname.replace(`/${directoryId}`, '').replace(`/${tenant}`, '')}`;
};

/**
 * Signs in while the worker is stopped before each answer of AWS and the IdP, but after it saw what the step showed,
 * because the browser itself would not stop a worker in the middle of an event.
 *
 * @returns the steps, in order
 */
const signInWithStops = async (lab: Lab, browser: LabBrowser): Promise<readonly string[]> => {
  // This IdP needs no password, so every step follows from the one before. A script draws the page late.
  lab.set({ idp: 'samlp', fault: 'wrong-audience', refusal: 'late-script' });
  const steps: string[] = [];
  lab.intercept(async (request) => {
    // Browsers send more requests than the sign-in needs.
    if (!/signin\.aws$|awsapps\.com$|example\.test$/.test(request.url.hostname)) return null;
    if (request.url.pathname === '/favicon.ico') return null;
    const step = stepOf(request);
    const seen = seenBy(step, steps.at(-1));
    steps.push(step);
    if (seen !== null) await eventually(async () => JSON.stringify(await stored(browser))).toMatch(seen);
    await until('the worker to stop', async () => {
      await browser.stopBackground();
      return true;
    });
    return null;
  });
  await signIn(await browser.newTab(), lab);
  lab.intercept(null);
  return steps;
};

/** What is stored of what the browser showed: request, POST and answer. */
const partsOf = (signIn: AssembledSignIn | undefined) => ({
  paired: signIn?.paired,
  requests: signIn?.observed.requests.length,
  answer: signIn?.observed.post?.status,
});
const WHOLE = { paired: true, requests: 1, answer: 302 };

test('a worker that is stopped after every step of a sign-in misses nothing of it', async ({ lab, labBrowser }) => {
  const steps = await signInWithStops(lab, labBrowser);
  expect(steps).toEqual([
    'GET /start',
    'GET /platform/login',
    'GET of the IdP',
    ACS_POST,
    'GET /platform/login',
    'POST /platform/api/execute',
  ]);
  const [newest, cause] = await refusedWithCause(labBrowser);
  expect(partsOf(newest)).toEqual(WHOLE);
  expect([newest.observed.page, cause]).toEqual(['not-you-its-us', 'audience-mismatch']);
  expect(newest.observed.post?.message).toBe(lab.log.at(-1)?.samlResponse);

  await labBrowser.stopBackground();
  expect(await signInsStored(labBrowser)).toEqual([newest]);
  expect(Object.values(await causesStored(labBrowser))).toEqual(['audience-mismatch']);
});

/**
 * The twin's replacement for `storeObservation`: it remembers in a variable until the sign-in is over, and reports what
 * it saw.
 */
const FORGETFUL_KEEP = `
  import { browser } from '../storage/browser.ts';
  import { newKey, putObservation } from '../storage/session.ts';
  const remembered = [];
  export const storeObservation = async (observation) => {
    remembered.push(observation);
    await browser.storage.local.set({ ['twin saw ' + observation.kind]: observation });
    if (observation.kind !== 'page-shown') return;
    for (const each of remembered.splice(0)) await putObservation({ key: newKey(each), observation: each });
  };
`;

test('a worker that remembers in a variable does miss it: the test above can fail', async ({ lab, labBrowser }) => {
  const extension = await buildTwin(labBrowser.name, 'background/store-observation.ts', FORGETFUL_KEEP);
  const twin = await launchBrowser(labBrowser.name, lab, { extension, bareWindows: true });
  try {
    // Without interruptions it does the same as the real one.
    lab.set({ idp: 'samlp', fault: 'wrong-audience', refusal: 'late-script' });
    await signIn(await twin.newTab(), lab);
    expect((await refusedWithCause(twin))[1]).toBe('audience-mismatch');
    await twin.reset();

    await signInWithStops(lab, twin);
    await eventually(async () => JSON.stringify(await stored(twin)).includes('"page-shown"')).toBe(true);
    const [newest] = await signInsStored(twin);
    expect(partsOf(newest)).not.toEqual(WHOLE);
  } finally {
    await twin.close();
    rmSync(extension, { recursive: true });
  }
});

test('items that are too old are deleted even if the worker did not run meanwhile', async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(await labBrowser.newTab(), lab);
  await refusedWithCause(labBrowser);
  await labBrowser.stopBackground();
  await labBrowser.inExtension(ageBy, 31 * 60_000);
  // Any event wakes it; here another sign-in begins.
  lab.set({ fault: 'no-response' });
  await signIn(await labBrowser.newTab(), lab);
  await eventually(async () => (await signInsStored(labBrowser)).map(({ waiting }) => waiting)).toEqual([true]);
  await eventually(async () => /response-posted|audience-mismatch/.test(JSON.stringify(await stored(labBrowser)))).toBe(
    false,
  );
});

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(keys: null): Promise<Record<string, { readonly time?: number }>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
};

/** Nothing can change a browser's clock, so the stored items are made older instead. */
const ageBy = async (milliseconds: number): Promise<void> => {
  const items = Object.entries(await chrome.storage.session.get(null));
  const aged = items
    .filter(([key]) => key.startsWith('observation:'))
    .map(([key, item]) => [key, { ...item, time: (item.time ?? 0) - milliseconds }]);
  await chrome.storage.session.set(Object.fromEntries(aged));
};
