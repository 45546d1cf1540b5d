import type { Tab } from '../../lab/browser.ts';
import { everythingStored } from '../../lab/in-extension.ts';
import { runFailingSignIn, signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { openSettings, shown } from './interface.ts';
import { causesStored, refusedWithCause, signInsStored, stored } from './stored.ts';
import { storeSettings } from './stored-settings.ts';
import { expect, test } from './test.ts';

/** Deletes with the buttons of the interface, and checks every storage. */

/** @param onceAsked checks before the question is answered */
const deleteBy = async (app: Tab, name: string, onceAsked?: () => Promise<void>): Promise<void> => {
  const button = { role: 'button', name } as const;
  await app.click(button);
  await app.waitFor({ role: 'button', name: 'Cancel' });
  await onceAsked?.();
  await app.click(button);
};

test('all sign-ins are deleted, and the settings stay', async ({ lab, labBrowser, app }) => {
  await storeSettings(labBrowser, lab);
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await refusedWithCause(labBrowser);
  await eventually(() => shown(app)).toMatchObject({ cause: 'audience-mismatch' });
  const { settings } = await stored(labBrowser);
  // Asking wakes the worker.
  await labBrowser.stopBackground();

  await deleteBy(app, 'Delete all sign-ins', async () =>
    expect(Object.values(await causesStored(labBrowser))).toEqual(['audience-mismatch']),
  );
  await eventually(() => shown(app)).toMatchObject({ cause: null });
  // The interface shows that the sign-in is deleted, a moment before the diagnosis is.
  await eventually(async () => [await signInsStored(labBrowser), await causesStored(labBrowser)]).toEqual([[], {}]);
  expect((await stored(labBrowser))['settings']).toEqual(settings);
});

test('the sign-ins of private windows are deleted there, and no others', async ({ lab, labBrowser }) => {
  // This IdP needs no password.
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(await labBrowser.newTab(), lab);
  await refusedWithCause(labBrowser);
  const ordinary = await signInsStored(labBrowser);
  const app = await labBrowser.openPrivateInterface();
  await signIn(await labBrowser.newPrivateTab(), lab);
  await eventually(() => shown(app)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });

  await deleteBy(app, 'Delete all sign-ins');
  await eventually(() => shown(app)).toMatchObject({ state: 'empty' });
  await eventually(async () => {
    const { session = {}, databases = {} } = await app.run(everythingStored, null);
    return JSON.stringify([session, databases]);
  }).not.toContain('"private":true');
  expect(await signInsStored(labBrowser)).toEqual(ordinary);
});

test('everything is deleted', async ({ lab, labBrowser, app }) => {
  await storeSettings(labBrowser, lab);
  // The extension learns what the accepted one looked like, and keeps the refused one.
  await runFailingSignIn(lab, labBrowser, 'none');
  await eventually(async () => Object.keys(await stored(labBrowser))).toContainEqual(
    expect.stringMatching(/^accepted/),
  );
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await refusedWithCause(labBrowser);

  await openSettings(app);
  await deleteBy(app, 'Delete everything');
  await eventually(() => stored(labBrowser)).toEqual({});
  await eventually(async () => {
    const { session: _, ...elsewhere } = await labBrowser.inExtension(everythingStored, null);
    return elsewhere;
  }).toEqual({ local: {}, databases: {}, localStorage: { theme: 'system', language: 'en' }, caches: {} });
});
