import type { LabBrowser } from '../../lab/browser.ts';
import { eventually } from './eventually.ts';
import { refusedWithCause, signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** Sign-ins that begin outside a tab that the user opened: each is one sign-in, with its outcome. */

const APPLICATION = 'https://app.kiro.dev/signin';

const expectOne = (labBrowser: LabBrowser, outcome: string): Promise<void> =>
  eventually(() => signInsStored(labBrowser)).toEqual([
    expect.objectContaining({
      paired: true,
      waiting: false,
      private: false,
      observed: expect.objectContaining({ outcome }),
    }),
  ]);

test('a sign-in in a window that a page opens is one sign-in, with its cause', async ({ lab, labBrowser }) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience', landing: APPLICATION });
  const tab = await labBrowser.newTab();
  await tab.goTo(APPLICATION);
  await tab.waitFor('h1');
  await tab.run((url) => {
    const button = document.createElement('button');
    button.textContent = 'Sign in';
    button.addEventListener('click', () => window.open(url, '_blank', 'width=500,height=600'));
    document.body.append(button);
  }, lab.signInUrl);
  await tab.click({ role: 'button', name: 'Sign in' });
  const [, cause] = await refusedWithCause(labBrowser);
  expect(cause).toBe('audience-mismatch');
  await expectOne(labBrowser, 'refused');
});

test('a device login that a tool opens in the browser is one sign-in, and ends on its device page', async ({
  lab,
  labBrowser,
}) => {
  const device = `${new URL(lab.signInUrl).origin}/start/#/device?user_code=ABCD-EFGH`;
  lab.set({ idp: 'samlp', landing: device });
  await (await labBrowser.newTab()).goTo(`${lab.signInUrl}#/device?user_code=ABCD-EFGH`);
  await expectOne(labBrowser, 'accepted');
});

test('a sign-in in a container tab is one sign-in, with its cause', { tag: '@firefox' }, async ({
  lab,
  labBrowser,
}) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await labBrowser.openInContainer?.(lab.signInUrl);
  const [, cause] = await refusedWithCause(labBrowser);
  expect(cause).toBe('audience-mismatch');
  await expectOne(labBrowser, 'refused');
});
