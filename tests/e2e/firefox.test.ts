import type { LabBrowser } from '../../lab/browser.ts';
import { signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { openDiagnosis, shown } from './interface.ts';
import { expect, test } from './test.ts';

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly action: Readonly<Record<'getBadgeText' | 'getTitle', (of: object) => Promise<string>>>;
  readonly permissions: { remove(what: { readonly origins: readonly string[] }): Promise<boolean> };
  readonly runtime: { getManifest(): { readonly host_permissions: readonly string[] } };
};

/** The icon's state over a tab in which nothing was seen. */
const icon = (browser: LabBrowser): Promise<readonly string[]> =>
  browser.inExtension(() => Promise.all([chrome.action.getBadgeText({}), chrome.action.getTitle({})]), null);

test('access to the AWS hosts that the user withdrew is requested, and a sign-in is seen again when it is granted', {
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
