import type { Tab } from '../../lab/browser.ts';
import { acsUrl } from '../../lab/instance.ts';
import { beginSignIn, runFailingSignIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import {
  addInstance,
  chooseFiles,
  findingsShown,
  importMessages,
  paste as importText,
  openImport,
  openSettings,
  shown,
  textOf,
} from './interface.ts';
import { stored } from './stored.ts';
import { expect, test } from './test.ts';

const pasteInto = async (app: Tab, from: 'aws' | 'idp', text: string): Promise<void> => {
  const box = `[data-action="paste-${from}"]`;
  // It is drawn after the headline.
  const open = (each: string): boolean => {
    const fold = document.querySelector(each)?.closest('details');
    fold?.setAttribute('open', '');
    return fold !== undefined && fold !== null;
  };
  await eventually(() => app.run(open, box)).toBe(true);
  await app.fill(box, text);
  await app.click(`[data-action="compare-${from}"]`);
};

const paste = (app: Tab, text: string): Promise<void> => pasteInto(app, 'aws', text);

test("AWS's own words, pasted, are compared with the sign-in and stored nowhere", async ({ lab, labBrowser, app }) => {
  const { decision } = await runFailingSignIn(lab, labBrowser, 'unknown-user');
  await eventually(() => shown(app)).toMatchObject({ cause: 'user-not-provisioned' });

  await paste(app, 'something else');
  await eventually(() => textOf(app)).toContain('Nothing in this text was recognized.');

  await paste(app, '"errorMessage": "Response contains invalid name id policy format"');
  await eventually(() => textOf(app)).toContain("AWS's own record (CloudTrail) contradicts a check");

  // The pasted text is lost when the page is closed.
  await app.reload();
  await eventually(() => shown(app)).toMatchObject({ cause: 'user-not-provisioned' });
  // Only a name that nearly matches is compared with the one that the IdP sent.
  const response = Buffer.from(decision?.samlResponse ?? '', 'base64').toString();
  const pasted = (/NameID[^>]*>([^<]+)</.exec(response)?.[1] ?? '').toUpperCase();
  expect(pasted).toContain('@');
  await paste(app, JSON.stringify({ Users: [{ UserName: pasted, UserId: '1' }] }));
  await eventually(() => shown(app)).toMatchObject({ cause: 'username-mismatch' });
  await eventually(() => findingsShown(app)).toContain('username-mismatch');

  // The IdP's record shows which of its fields is NameID.
  await app.reload();
  await eventually(() => shown(app)).toMatchObject({ cause: 'user-not-provisioned' });
  const record = { id: '1', displayName: 'N', userPrincipalName: 'other@example.test', mail: pasted.toLowerCase() };
  await paste(app, JSON.stringify(record));
  await eventually(() => textOf(app)).toContain("In the user's record, NameID is the value of mail.");
  const dump = JSON.stringify(await stored(labBrowser));
  expect(dump).toContain('observation:');
  expect(dump).not.toContain(pasted);
});

test("the IdP's own words, pasted while its answer is pending, say why none comes", async ({
  lab,
  labBrowser,
  app,
}) => {
  lab.set({ fault: 'no-response' });
  const tab = await labBrowser.newTab();
  await beginSignIn(tab, lab);
  await eventually(() => shown(app)).toMatchObject({ state: 'waiting' });

  await pasteInto(app, 'idp', 'Bonjour');
  await eventually(() => textOf(app)).toContain('This text matches no known error of an identity provider.');

  const page = 'Désolé... AADSTS50011: The reply URL specified in the request does not match. kim@example.com';
  await pasteInto(app, 'idp', page);
  await eventually(() => shown(app)).toMatchObject({ state: 'unknown', cause: 'acs-not-registered' });
  const isInView = (): Promise<boolean> =>
    app.run(() => {
      const { top = -1, bottom = -1 } = document.querySelector('h1')?.getBoundingClientRect() ?? {};
      return top >= 0 && bottom <= innerHeight;
    }, null);
  await eventually(isInView).toBe(true);
  // The value to register comes from AWS's own request.
  await eventually(() => textOf(app)).toContain(acsUrl(lab.settings.instance));
  expect(JSON.stringify(await stored(labBrowser))).not.toContain('kim@example.com');
});

test("the settings of the IdP's application are imported, and checked before anyone signs in", async ({ app }) => {
  // Entra's shape, https://learn.microsoft.com/graph/api/resources/application
  const application = JSON.stringify({
    identifierUris: ['https://eu-west-1.signin.aws.amazon.com/platform/saml/d-9367a1b2c3'],
    web: { redirectUris: ['https://eu-west-1.signin.aws/platform/saml/acs/0f1e2d3c'] },
    tokenEncryptionKeyId: '99999999-2222-3333-4444-555555555555',
  });
  await openImport(app);
  await importText(app, application);
  await eventually(() => shown(app)).toMatchObject({ state: 'imported', cause: 'assertion-encrypted' });
  await eventually(() => textOf(app)).toContain('These settings are not stored.');

  await openSettings(app);
  await addInstance(app);
  await chooseFiles(app, { 'application.json': application });
  await eventually(() => importMessages(app)).toEqual([
    "application.jsonSettings of the identity provider's application imported. Nothing secret in them was kept.",
  ]);
  await eventually(() => findingsShown(app)).toEqual(['assertion-encrypted']);
});
