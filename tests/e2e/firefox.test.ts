import type { LabBrowser } from '../../lab/browser.ts';
import type { FirefoxBrowser } from '../../lab/firefox.ts';
import { setBooleanPreference } from '../../lab/firefox-internals.ts';
import { HAND_OVERS } from '../../lab/pages.ts';
import { signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { openDiagnosis, shown } from './interface.ts';
import { refusedWithCause, signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly action: Readonly<Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>>>;
  readonly permissions: { remove(what: { readonly origins: readonly string[] }): Promise<boolean> };
  readonly runtime: { getManifest(): { readonly host_permissions: readonly string[] } };
};

/** What the icon shows over a tab in which nothing was seen. */
const icon = (browser: LabBrowser): Promise<readonly string[]> =>
  browser.inExtension(() => Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]), null);

const isFirefox = (browser: LabBrowser): browser is FirefoxBrowser => browser.name === 'firefox';

test('access to the AWS hosts that its user takes back is asked for, and a sign-in is seen again once it is given', {
  tag: '@firefox',
}, async ({ lab, labBrowser, app }) => {
  await openDiagnosis(app);
  await eventually(() => shown(app)).toMatchObject({ state: 'empty' });
  const removed = await labBrowser.inExtension(
    () => chrome.permissions.remove({ origins: chrome.runtime.getManifest().host_permissions }),
    null,
  );
  expect(removed).toBe(true);
  await eventually(() => shown(app)).toMatchObject({
    state: 'no-access',
    headline: 'Allow access to the AWS sign-in pages.',
  });

  await eventually(() => icon(labBrowser)).toEqual(['?', expect.stringContaining('Click to allow it.')]);

  await app.click({ role: 'button', name: 'Allow access to the AWS sign-in pages' });
  await eventually(() => shown(app)).toMatchObject({ state: 'empty' });
  await eventually(() => icon(labBrowser)).toEqual(['', "It's the SAML"]);
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(await labBrowser.newTab(), lab);
  await eventually(() => shown(app)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
});

test.describe('Firefox before 147, without the Navigation API', { tag: '@firefox' }, () => {
  const setNavigationApi = async (browser: LabBrowser, value: boolean): Promise<void> => {
    if (!isFirefox(browser)) throw new Error('only Firefox has this preference');
    await browser.chromeScope(setBooleanPreference, { name: 'dom.navigation.webidl.enabled', value });
  };
  test.beforeEach(({ labBrowser }) => setNavigationApi(labBrowser, false));
  test.afterEach(({ labBrowser }) => setNavigationApi(labBrowser, true));

  for (const handOver of HAND_OVERS) {
    const isSeen = handOver !== 'location';
    test(`${isSeen ? 'sees' : 'misses'} AWS's request that is handed over by ${handOver}; the sign-in is told`, async ({
      lab,
      labBrowser,
    }) => {
      lab.set({ handOver, idp: 'samlp', fault: 'wrong-audience' });
      const tab = await labBrowser.newTab();
      await signIn(tab, lab);
      expect(await tab.run(() => 'navigation' in globalThis, null)).toBe(false);
      // The page's message may come after all else.
      await eventually(async () => (await signInsStored(labBrowser))[0]?.paired).toBe(isSeen);
      const [newest, cause] = await refusedWithCause(labBrowser);
      expect(newest.observed.requests).toHaveLength(isSeen ? 1 : 0);
      // Without AWS's request and without settings nothing says what the audience must be.
      expect(cause).toBe(isSeen ? 'audience-mismatch' : 'none');
    });
  }
});
