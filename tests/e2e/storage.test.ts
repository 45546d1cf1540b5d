import { signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { textOf } from './interface.ts';
import { refusedWithCause, stored } from './stored.ts';
import { expect, test } from './test.ts';

/** The extension API in a page of the extension. */
declare const chrome: {
  readonly storage: { readonly session: { set(items: Record<string, unknown>): Promise<void> } };
};

const OLD = 'observation:1:old';

/** A Response that AWS did not ask for, large enough to use up nearly all of the browser's 10 MiB. */
const fillStorage = async (key: string): Promise<void> => {
  const post = {
    version: 1,
    kind: 'response-posted',
    time: Date.now() - 60_000,
    tabId: 999,
    private: false,
    requestId: 'old',
    url: 'https://us-east-1.signin.aws/platform/saml/acs/11111111-2222-3333-4444-555555555555',
    messageIs: 'here',
    isRead: true,
    inResponseTo: null,
    idHash: null,
    issuer: null,
    idpOrigin: null,
  };
  const { length } = JSON.stringify({ ...post, message: '' });
  await chrome.storage.session.set({ [key]: { ...post, message: 'x'.repeat(10 * 1024 * 1024 - length - 1000) } });
};

test('a full storage evicts for the newest sign-in, and the interface says so', async ({ lab, labBrowser, app }) => {
  await labBrowser.inExtension(fillStorage, OLD);
  expect(Object.keys(await stored(labBrowser))).toContain(OLD);
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(await labBrowser.newTab(), lab);
  const [newest, cause] = await refusedWithCause(labBrowser);
  expect([newest.paired, cause]).toEqual([true, 'audience-mismatch']);
  expect(Object.keys(await stored(labBrowser))).not.toContain(OLD);
  await app.toFront();
  await eventually(() => textOf(app)).toContain("The browser's storage was full.");
});

test('an item that cannot be read is deleted and reported, and nothing else is lost', async ({
  lab,
  labBrowser,
  app,
}) => {
  lab.set({ idp: 'samlp', fault: 'wrong-audience' });
  await signIn(await labBrowser.newTab(), lab);
  await refusedWithCause(labBrowser);
  await labBrowser.inExtension((key) => chrome.storage.session.set({ [key]: { version: 99 } }), OLD);
  lab.set({ fault: 'name-id-format' });
  await signIn(await labBrowser.newTab(), lab);
  await eventually(async () => Object.keys(await stored(labBrowser)).includes(OLD)).toBe(false);
  expect(JSON.stringify(await stored(labBrowser))).toContain('audience-mismatch');
  await app.toFront();
  await eventually(() => textOf(app)).toContain('could not be read and was removed');
});
