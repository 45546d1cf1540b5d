import type { LabBrowser, Tab } from '../../lab/browser.ts';
import { USER } from '../../lab/idp.ts';
import { everythingStored } from '../../lab/in-extension.ts';
import type { Lab } from '../../lab/lab.ts';
import { signIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { shown, textsOf } from './interface.ts';
import { signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** What a page of the extension, in an ordinary window or this one, finds in its storages. */
const everythingIn = (of: LabBrowser | Tab): ReturnType<typeof everythingStored> =>
  'inExtension' in of ? of.inExtension(everythingStored, null) : of.run(everythingStored, null);

/** Texts of the last Response that must not outlive private windows. */
const personalIn = (lab: Lab): readonly string[] => {
  const message = lab.log.at(-1)?.samlResponse ?? '';
  const xml = Buffer.from(message, 'base64').toString('utf8');
  const ids = [...xml.matchAll(/\b(?:ID|InResponseTo)="([^"]+)"/g)].map(([, id]) => id ?? '');
  return [USER.name, message.slice(0, 200), ...ids];
};

/** The texts among these that it contains. */
const found = async (of: LabBrowser | Tab, texts: readonly string[]): Promise<readonly string[]> => {
  const everything = JSON.stringify(await everythingIn(of));
  return texts.filter((text) => everything.includes(text));
};

const signInsListed = async (app: Tab): Promise<number> => (await textsOf(app, '.sign-ins > li')).length;

test.beforeEach(({ lab }) => {
  // This IdP needs no password.
  lab.set({ idp: 'samlp' });
});

test('sign-ins of private windows are shown only there, teach nothing, and are deleted with the last of them', async ({
  lab,
  labBrowser,
  app,
}) => {
  await signIn(await labBrowser.newTab(), lab);
  await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.post?.message).toBeNull();
  const ordinary = await signInsStored(labBrowser);
  const { local } = await everythingIn(labBrowser);
  expect(Object.keys(local ?? {})).toContainEqual(expect.stringMatching(/^accepted:/));

  const privateApp = await labBrowser.openPrivateInterface();
  lab.set({ fault: 'wrong-audience' });
  await signIn(await labBrowser.newPrivateTab(), lab);
  await eventually(() => shown(privateApp)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
  const personal = personalIn(lab);
  expect(personal.length).toBeGreaterThan(3);
  expect(await found(privateApp, [...personal, 'diagnosis:', 'salt'])).toEqual([...personal, 'diagnosis:', 'salt']);
  expect(await textsOf(privateApp, '.chip')).toContain('Private window');

  lab.set({ fault: 'none' });
  await signIn(await labBrowser.newPrivateTab(), lab);
  await eventually(() => shown(privateApp)).toMatchObject({ state: 'accepted' });
  const allPersonal = [...personal, ...personalIn(lab)];

  expect(await signInsListed(privateApp)).toBe(2);
  expect(await signInsListed(app)).toBe(1);
  expect(await shown(app)).toMatchObject({ state: 'accepted' });
  expect(await textsOf(app, '.chip')).not.toContain('Private window');
  expect(await everythingIn(labBrowser)).toMatchObject({ local });

  await labBrowser.closePrivateWindows();
  await eventually(() => found(labBrowser, [...allPersonal, 'private":true', 'salt:private'])).toEqual([]);
  expect(await signInsStored(labBrowser)).toEqual(ordinary);
  expect(await everythingIn(labBrowser)).toMatchObject({ local });
  const later = await labBrowser.openPrivateInterface();
  await eventually(() => shown(later)).toMatchObject({ state: 'empty' });
  expect(await found(later, [...allPersonal, 'private":true', 'salt:private'])).toEqual([]);
  expect(await signInsListed(app)).toBe(1);
});

test('a worker that is stopped in between loses nothing of a private sign-in', async ({ lab, labBrowser }) => {
  lab.set({ fault: 'wrong-audience' });
  const privateApp = await labBrowser.openPrivateInterface();
  lab.intercept(async ({ method, url: { hostname, pathname } }) => {
    const isAtIdp = hostname.endsWith('.example.test') && pathname === '/samlp';
    if (!isAtIdp && !pathname.startsWith('/platform/saml/acs')) return null;
    // The browser itself would not stop a worker in the middle of an event.
    await eventually(() => found(privateApp, ['"authn-request"', '"response-posted"'])).toHaveLength(
      method === 'POST' ? 2 : 1,
    );
    await labBrowser.stopBackground();
    return null;
  });
  await signIn(await labBrowser.newPrivateTab(), lab);
  await eventually(() => shown(privateApp)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });

  await labBrowser.stopBackground();
  await privateApp.reload();
  await eventually(() => shown(privateApp)).toMatchObject({ state: 'refused', cause: 'audience-mismatch' });
  expect(await found(privateApp, personalIn(lab))).toEqual(personalIn(lab));
  expect(await signInsStored(labBrowser)).toHaveLength(labBrowser.name === 'firefox' ? 1 : 0);
});
