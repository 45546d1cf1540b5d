import type { Tab } from '../../lab/browser.ts';
import { makeSigningKey } from '../../lab/keys.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import {
  addInstance,
  chooseFiles,
  dropFile,
  findingsShown,
  importMessages,
  openDiagnosis,
  openSettings,
  paste,
  shown,
  textOf,
  textsOf,
} from './interface.ts';
import { stored } from './stored.ts';
import { expect, test } from './test.ts';

const SP_READ = "AWS's metadata was imported: issuer and ACS URLs are known now.";
const IDP_READ =
  "The identity provider's metadata was imported: its entityID, sign-in URLs and certificates are known now.";
const CERTIFICATE_READ = 'Certificates imported. They count as the ones in Identity Center.';

const PRODUCTION = 'section[aria-label="Production"]';
const UNNAMED = 'section[aria-label="Unnamed instance"] .card-head';

/** Makes the field save the typed text, like leaving it. */
const type = async (app: Tab, label: string, text: string): Promise<void> => {
  // In a window without the focus no field is left, and what was typed is not saved.
  await app.toFront();
  await app.fill({ role: 'textbox', name: label }, text);
  await app.press('Tab');
};

/** The extension API in a page of the extension. */
declare const chrome: { readonly storage: { readonly local: { set(items: object): Promise<void> } } };

/** Switches it on like another window of the interface. */
const keepTheNext = (): Promise<void> => chrome.storage.local.set({ 'settings:keep-next-accepted': true });

const isSwitchedOn = (app: Tab): Promise<boolean | undefined> =>
  app.run(() => document.querySelector<HTMLInputElement>('.switch input')?.checked, null);

/** The value of the field with this label; null if there is no such field. */
const fieldValue = (app: Tab, label: string): Promise<string | null> =>
  app.run((wanted) => {
    const fields = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea')];
    return fields.find((field) => field.labels?.[0]?.textContent?.includes(wanted))?.value ?? null;
  }, label);

test("AWS's metadata is chosen, the IdP's dropped, the certificate pasted, and the next sign-in judged by them", async ({
  lab,
  labBrowser,
  app,
}) => {
  await openSettings(app);
  await addInstance(app);
  await chooseFiles(app, { 'aws.xml': lab.spMetadata });
  await eventually(() => importMessages(app)).toEqual([`aws.xml${SP_READ}`]);
  await dropFile(app, 'idp.xml', lab.idpMetadata);
  await eventually(() => importMessages(app)).toEqual([`idp.xml${IDP_READ}`]);
  await paste(app, lab.certificatePem);
  await eventually(() => importMessages(app)).toEqual([CERTIFICATE_READ]);
  await eventually(() => textOf(app)).toContain('These settings fit together:');

  await app.reload();
  const [, issuer = ''] = /entityID="([^"]+)"/.exec(lab.spMetadata) ?? [];
  const [, idp = ''] = /entityID="([^"]+)"/.exec(lab.idpMetadata) ?? [];
  await eventually(() => fieldValue(app, 'IAM Identity Center issuer URL')).toBe(issuer);
  expect(await fieldValue(app, 'IdP issuer URL')).toBe(idp);

  await runFailingSignIn(lab, labBrowser, 'wrong-issuer');
  await openDiagnosis(app);
  await eventually(() => shown(app)).toMatchObject({ cause: 'issuer-mismatch', headline: "It's the issuer." });
});

test('an AWS account is added with its metadata, checked, and a sign-in by IAM federation judged by it', async ({
  lab,
  labBrowser,
  app,
}) => {
  await openSettings(app);
  await app.click({ role: 'button', name: 'Add an AWS account (IAM federation)' });
  await type(app, 'ARN of the SAML provider in IAM', 'Example');
  await eventually(() => textOf(app)).toContain('It should look like arn:aws:iam::<account>:saml-provider/<name>.');
  await type(app, 'ARN of the SAML provider in IAM', 'arn:aws:iam::123456789012:saml-provider/Example');
  await chooseFiles(app, { 'aws.xml': lab.spMetadata });
  await eventually(() => importMessages(app)).toEqual(["aws.xmlThis is the other side's metadata."]);
  await chooseFiles(app, { 'idp.xml': lab.idpMetadata });
  await eventually(() => importMessages(app)).toEqual([`idp.xml${IDP_READ}`]);
  await eventually(() => textOf(app)).toContain('These settings fit together:');

  await runFailingSignIn(lab, labBrowser, 'iam-provider-missing');
  await openDiagnosis(app);
  await eventually(() => shown(app)).toMatchObject({ cause: 'iam-provider-missing' });
  expect(await textOf(app)).toContain('The account in the settings has “…/Example”.');
});

test('a file of another kind is named as what it is, and changes nothing', async ({ lab, labBrowser, app }) => {
  const { key } = makeSigningKey('idp.example.test');
  const otherApplication = lab.spMetadata.replace(/entityID="[^"]+"/, 'entityID="https://app.example.test/saml"');
  const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /This is not XML or a certificate\./],
    ['broken.xml', '<md:EntityDescriptor\nxmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">\n<a>', /line 3\b/i],
    ['page.html', '<html><body>Metadata</body></html>', /This is XML, but not SAML metadata\./],
    ['application.xml', otherApplication, /This metadata belongs to another application\./],
    ['idp.key', key, /This is a private key, so it was not stored\./],
    ['half.pem', lab.certificatePem.slice(0, 600), /This certificate is cut off\./],
  ];
  await openSettings(app);
  await addInstance(app);
  await chooseFiles(app, { 'aws.xml': lab.spMetadata });
  await eventually(() => importMessages(app)).toEqual([`aws.xml${SP_READ}`]);
  const before = await stored(labBrowser);
  for (const [name, content, expected] of wrong) {
    await chooseFiles(app, { [name]: content });
    await eventually(() => importMessages(app)).toEqual([expect.stringMatching(expected)]);
    expect((await importMessages(app))[0]).toMatch(new RegExp(`^${name}`));
  }
  expect(await stored(labBrowser)).toEqual(before);

  await chooseFiles(app, { 'page.html': '<html></html>', 'idp.xml': lab.idpMetadata });
  await eventually(() => importMessages(app)).toEqual([
    expect.stringMatching(/^page\.htmlThis is XML, but not SAML metadata\./),
    `idp.xml${IDP_READ}`,
  ]);
});

test('an instance is named, contradicts itself, and is removed', async ({ lab, labBrowser, app }) => {
  await openSettings(app);
  await addInstance(app);
  await chooseFiles(app, { 'aws.xml': lab.spMetadata });
  await eventually(() => importMessages(app)).toEqual([`aws.xml${SP_READ}`]);
  // A field that is not in the foremost tab has no focus to lose.
  await app.toFront();
  await app.fill({ role: 'textbox', name: 'Name' }, 'Production');
  // Changes from elsewhere are drawn at once; the text that is being typed here stays.
  await labBrowser.inExtension(keepTheNext, null);
  await eventually(() => isSwitchedOn(app)).toBe(true);
  await app.press('Tab');
  await app.waitFor({ role: 'heading', name: 'Production' });
  expect(await isSwitchedOn(app)).toBe(true);
  await type(app, 'AWS access portal URL', 'https://d-0000000000.awsapps.com/start');
  await app.waitFor({ role: 'heading', name: 'What does not fit together' });
  expect(await findingsShown(app)).toEqual(['instance-urls-disagree']);

  await app.reload();
  const remove = { role: 'button', name: 'Remove Production', within: PRODUCTION } as const;
  await app.click(remove);
  await eventually(() => textsOf(app, `${PRODUCTION} [role="alert"]`)).toEqual(['Remove this instance?']);
  await app.click({ role: 'button', name: 'Cancel', within: PRODUCTION });
  await app.click(remove);
  await app.waitFor({ role: 'button', name: 'Cancel', within: PRODUCTION });
  await app.click(remove);
  await eventually(() => app.isVisible(PRODUCTION)).toBe(false);
  await eventually(async () => JSON.stringify(await stored(labBrowser))).not.toContain('Production');
});

test('the settings are exported and imported as a file', async ({ lab, labBrowser, app }) => {
  await openSettings(app);
  await addInstance(app);
  await chooseFiles(app, { 'aws.xml': lab.spMetadata, 'idp.xml': lab.idpMetadata });
  await eventually(() => importMessages(app)).toEqual([`aws.xml${SP_READ}`, `idp.xml${IDP_READ}`]);
  const file = await app.download({ role: 'button', name: 'Save settings' });
  const before = await stored(labBrowser);

  const remove = { role: 'button', name: 'Remove Unnamed instance', within: UNNAMED } as const;
  await app.click(remove);
  await app.waitFor({ role: 'button', name: 'Cancel', within: UNNAMED });
  await app.click(remove);
  await eventually(() => app.isVisible(UNNAMED)).toBe(false);

  const entry = 'section[aria-labelledby="take-along"] input[type="file"]';
  await app.chooseFiles(entry, { 'not.json': '{' });
  await eventually(() => textOf(app)).toContain('This file is not JSON. Your settings were not changed.');
  await app.chooseFiles(entry, { 'settings.json': file });
  await eventually(() => textsOf(app, '[role="status"]')).toContain('settings.jsonImported.');
  await eventually(() => stored(labBrowser)).toEqual(before);
});
