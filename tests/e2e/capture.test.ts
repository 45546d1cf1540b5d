import type { Page } from '@playwright/test';
import * as v from 'valibot';
import { type AssembledSignIn, assembleSignIns } from '../../background/assemble/sign-ins.ts';
import { ObservationSchema } from '../../background/observation.ts';
import { REFUSALS } from '../lab/aws-double.ts';
import { type LabBrowser, signIn } from '../lab/browser.ts';
import { USER } from '../lab/idp.ts';
import { HAND_OVERS } from '../lab/pages.ts';
import { expect, test } from './test.ts';

/** The extension API as a page of the extension has it: the tests look into storage without waking the worker. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<Record<string, unknown>> }>>;
};

interface Extension {
  readonly stopWorker: () => Promise<void>;
  readonly dump: () => Promise<Record<string, unknown>>;
  /** The newest first. */
  readonly signIns: () => Promise<readonly AssembledSignIn[]>;
  /** Cause codes by sign-in id; `none` for a diagnosis without a cause. */
  readonly causes: () => Promise<Readonly<Record<string, string>>>;
}

const openExtension = async ({ context, extensionUrl }: LabBrowser): Promise<Extension> => {
  const page = await context.newPage();
  await page.goto(extensionUrl('manifest.json'));
  const devTools = await context.newCDPSession(page);
  await devTools.send('ServiceWorker.enable');
  const dump = () =>
    page.evaluate(async () => ({
      ...(await chrome.storage.session.get(null)),
      ...(await chrome.storage.local.get(null)),
    }));
  return {
    dump,
    stopWorker: async () => {
      const stopped = new Promise<void>((resolve) => {
        devTools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
        });
      });
      await devTools.send('ServiceWorker.stopAllWorkers');
      await stopped;
    },
    signIns: async () => {
      const kept = Object.entries(await dump()).filter(([key]) => key.startsWith('observation:'));
      return assembleSignIns(
        kept.map(([key, observation]) => ({ key, observation: v.parse(ObservationSchema, observation) })),
        Date.now(),
      );
    },
    causes: async () =>
      Object.fromEntries(
        Object.entries(await dump())
          .filter(([key]) => key.startsWith('diagnosis:'))
          .map(([key, item]) => [key.slice('diagnosis:'.length), causeOf(item)]),
      ),
  };
};

const causeOf = (item: unknown): string =>
  (item as { readonly diagnosis: { readonly cause: { readonly code: string } | null } }).diagnosis.cause?.code ??
  'none';

/** Waits until the newest sign-in is refused and diagnosed, and returns it with its cause. */
const refusedWithCause = async (extension: Extension): Promise<readonly [AssembledSignIn | undefined, string]> => {
  await expect
    .poll(async () => {
      const [newest] = await extension.signIns();
      return [newest?.observed.outcome, newest !== undefined && newest.id in (await extension.causes())];
    })
    .toEqual(['refused', true]);
  const [newest] = await extension.signIns();
  return [newest, (await extension.causes())[newest?.id ?? ''] ?? ''];
};

const toLoginForm = async (page: Page, url: string): Promise<void> => {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator('input[name="username"]').waitFor();
};

const submitLogin = async (page: Page): Promise<void> => {
  await page.locator('input[name="username"]').fill('alice');
  await page.locator('input[name="password"]').fill('alicepass');
  await page.locator('input[name="password"]').press('Enter');
  await page.locator('[role="alert"] h2').waitFor();
};

for (const handOver of HAND_OVERS) {
  test(`AWS's request is seen when handed over by ${handOver}`, async ({ lab, browserWithExtension }) => {
    lab.set({ handOver, fault: 'wrong-audience' });
    const extension = await openExtension(browserWithExtension);
    await signIn(await browserWithExtension.context.newPage(), lab);
    const [newest, cause] = await refusedWithCause(extension);
    expect(cause).toBe('audience-mismatch');
    expect(newest?.paired).toBe(true);
    expect(newest?.observed.requests).toHaveLength(1);
    expect(newest?.observed.post?.message).toBe(lab.log.at(-1)?.samlResponse);
    expect(await extension.signIns()).toHaveLength(1);
  });
}

for (const refusal of REFUSALS) {
  test(`a refusal is seen that appears as ${refusal}`, async ({ lab, browserWithExtension }) => {
    lab.set({ refusal, fault: 'wrong-audience' });
    const extension = await openExtension(browserWithExtension);
    await signIn(await browserWithExtension.context.newPage(), lab);
    await expect.poll(async () => (await extension.signIns())[0]?.observed.page).toBe('not-you-its-us');
    const [newest] = await extension.signIns();
    expect(newest?.observed).toMatchObject({ outcome: 'refused', post: { requestId: lab.log.at(-1)?.requestId } });
    expect(newest?.observed.post?.awsTime).not.toBeNull();
  });
}

test("a Response that went to IAM's own federation is told when that refuses it", async ({
  lab,
  browserWithExtension,
}) => {
  lab.set({ fault: 'wrong-application', refusalStatus: 400 });
  const extension = await openExtension(browserWithExtension);
  await signIn(await browserWithExtension.context.newPage(), lab);
  const [newest, cause] = await refusedWithCause(extension);
  expect(newest?.observed.post?.url).toBe('https://signin.aws.amazon.com/saml');
  expect(cause).toBe('wrong-application');
});

test('a request that the IdP does not answer is waited for', async ({ lab, browserWithExtension }) => {
  lab.set({ fault: 'no-response' });
  const extension = await openExtension(browserWithExtension);
  await signIn(await browserWithExtension.context.newPage(), lab);
  await expect.poll(async () => (await extension.signIns())[0]?.waiting).toBe(true);
  expect((await extension.signIns())[0]?.observed).toMatchObject({
    post: null,
    outcome: 'unknown',
    waitedInVain: false,
  });
});

test('the page is neither changed nor told of the extension', async ({ lab, browserWithExtension }) => {
  lab.set({ refusal: 'late-script', fault: 'wrong-audience' });
  const extension = await openExtension(browserWithExtension);
  const page = await browserWithExtension.context.newPage();
  await page.addInitScript(() => {
    // A hostile page: whatever it replaces, the content script has its own.
    for (const name of ['querySelector', 'createTreeWalker']) Reflect.set(Document.prototype, name, () => null);
    String.prototype.replaceAll = () => 'hostile';
    RegExp.prototype.test = () => false;
  });
  await signIn(page, lab);
  await expect.poll(async () => (await extension.signIns())[0]?.observed.page).toBe('not-you-its-us');
  expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/extension|its-the-saml/i);
  expect(
    await page.evaluate(() => Object.keys(globalThis).filter((name) => /saml|browser|runtime/i.test(name))),
  ).toEqual([]);
});

test('a refusal in an unknown language is never taken for accepted', async ({ lab, browserWithExtension }) => {
  lab.set({ fault: 'wrong-audience', refusalPage: { heading: 'Il y a un souci', text: 'Réessayez plus tard.' } });
  const extension = await openExtension(browserWithExtension);
  await signIn(await browserWithExtension.context.newPage(), lab);
  await expect.poll(async () => (await extension.signIns())[0]?.observed.post?.status).toBe(200);
  const [newest] = await extension.signIns();
  expect(newest?.observed.outcome).toBe('unknown');
  await expect.poll(extension.causes).toEqual({ [newest?.id ?? '']: 'audience-mismatch' });
});

test('the worker may be stopped between AuthnRequest and POST, and after the POST', async ({
  lab,
  browserWithExtension,
}) => {
  lab.set({ fault: 'wrong-audience' });
  const extension = await openExtension(browserWithExtension);
  const page = await browserWithExtension.context.newPage();
  await toLoginForm(page, lab.signInUrl);
  await expect.poll(async () => (await extension.signIns())[0]?.waiting).toBe(true);
  await extension.stopWorker();

  await submitLogin(page);
  const [newest, cause] = await refusedWithCause(extension);
  expect([newest?.paired, cause]).toEqual([true, 'audience-mismatch']);

  await extension.stopWorker();
  const [after] = await extension.signIns();
  expect(after).toEqual(newest);
  expect(Object.values(await extension.causes())).toEqual(['audience-mismatch']);
});

test('two tabs at once with different faults are two sign-ins', async ({ lab, browserWithExtension }) => {
  const extension = await openExtension(browserWithExtension);
  const [one, two] = [await browserWithExtension.context.newPage(), await browserWithExtension.context.newPage()];
  lab.set({ fault: 'wrong-audience', idp: 'samlp' });
  await one.goto(lab.signInUrl, { waitUntil: 'commit' });
  await one.locator('[role="alert"] h2, input[name="username"]').first().waitFor();
  lab.set({ fault: 'name-id-format', idp: 'samlp' });
  await two.goto(lab.signInUrl, { waitUntil: 'commit' });
  await two.locator('[role="alert"] h2, input[name="username"]').first().waitFor();
  for (const page of [one, two]) if (await page.locator('input[name="username"]').isVisible()) await submitLogin(page);

  await expect
    .poll(async () => Object.values(await extension.causes()).toSorted())
    .toEqual(['audience-mismatch', 'name-id-format']);
  const signIns = await extension.signIns();
  expect(signIns.map(({ observed, paired }) => [observed.outcome, paired])).toEqual([
    ['refused', true],
    ['refused', true],
  ]);
  expect(new Set(signIns.map(({ tabId }) => tabId)).size).toBe(2);
});

for (const handOver of HAND_OVERS) {
  test(`an accepted sign-in, handed over by ${handOver}, leaves nothing personal in any storage`, async ({
    lab,
    browserWithExtension,
  }) => {
    lab.set({ handOver });
    const extension = await openExtension(browserWithExtension);
    await signIn(await browserWithExtension.context.newPage(), lab);
    await expect
      .poll(async () => Object.keys(await extension.dump()).some((key) => key.startsWith('accepted:')))
      .toBe(true);
    await expect.poll(async () => (await extension.signIns())[0]?.observed.post?.message).toBeNull();
    const [newest] = await extension.signIns();
    expect(newest).toMatchObject({ paired: true, observed: { outcome: 'accepted' } });

    const dump = JSON.stringify(await extension.dump());
    const { samlResponse = '', authnRequest } = lab.log.at(-1) ?? {};
    expect(samlResponse.length).toBeGreaterThan(1000);
    expect(authnRequest).not.toBeNull();
    for (const personal of [samlResponse.slice(0, 200), USER.name, 'alice', 'diagnosis:', 'SAMLRe']) {
      expect(dump).not.toContain(personal);
    }
  });
}
