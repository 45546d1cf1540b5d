import { everythingStored } from '../lab/in-extension.ts';
import { runFailingSignIn } from '../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { openSettings, shown } from './interface.ts';
import { causesStored, refusedWithCause, signInsStored, stored } from './stored.ts';
import { storeSettings } from './stored-settings.ts';
import { expect, test } from './test.ts';

/** What the user lets be forgotten, by the buttons for it, is nowhere any more. */

test('all sign-ins are forgotten, and the settings stay', async ({ lab, labBrowser, app }) => {
  await storeSettings(labBrowser, lab);
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await refusedWithCause(labBrowser);
  await eventually(() => shown(app)).toMatchObject({ cause: 'audience-mismatch' });
  const { settings } = await stored(labBrowser);

  const forget = { role: 'button', name: 'Forget all sign-ins' } as const;
  await app.click(forget);
  await app.waitFor({ role: 'button', name: 'Cancel' });
  // It only asked.
  expect(Object.values(await causesStored(labBrowser))).toEqual(['audience-mismatch']);
  await app.click(forget);
  await eventually(() => shown(app)).toMatchObject({ cause: null });
  expect([await signInsStored(labBrowser), await causesStored(labBrowser)]).toEqual([[], {}]);
  expect((await stored(labBrowser))['settings']).toEqual(settings);
});

test('everything is forgotten', async ({ lab, labBrowser, app }) => {
  await storeSettings(labBrowser, lab);
  // What an accepted one looked like is learned, the refused one is kept.
  await runFailingSignIn(lab, labBrowser, 'none');
  await eventually(async () => Object.keys(await stored(labBrowser))).toContainEqual(
    expect.stringMatching(/^accepted/),
  );
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await refusedWithCause(labBrowser);

  await openSettings(app);
  const forget = { role: 'button', name: 'Forget everything' } as const;
  await app.click(forget);
  await app.waitFor({ role: 'button', name: 'Cancel' });
  await app.click(forget);
  await eventually(() => stored(labBrowser)).toEqual({ salt: expect.any(String) });
  const { session: _, ...elsewhere } = await labBrowser.inExtension(everythingStored, null);
  expect(elsewhere).toEqual({ local: {}, databases: {}, localStorage: { theme: 'system' }, caches: {} });
});
