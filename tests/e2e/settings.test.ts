import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { runFailingSignIn } from '../lab/demo.ts';
import { makeSigningKey } from '../lab/keys.ts';
import {
  addInstance,
  chooseFiles,
  dropFile,
  findingsShown,
  importTold,
  openDiagnosis,
  openSettings,
  paste,
} from './interface.ts';
import { expect, test } from './shared-browser.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: { readonly storage: { readonly local: { get(keys: null): Promise<unknown> } } };

const SP_READ = "That is AWS's metadata: issuer and ACS URLs are known now.";
const IDP_READ = "That is the identity provider's metadata: its entityID, sign-in URLs and certificates are known now.";
const CERTIFICATE_READ = 'Certificates read. They count as those that AWS holds.';

const stored = async (popup: Page): Promise<string> =>
  JSON.stringify(await popup.evaluate(() => chrome.storage.local.get(null)));

/** Lets the field keep what was typed, as leaving it does. */
const type = async (field: Locator, text: string): Promise<void> => {
  await field.fill(text);
  await field.blur();
};

test("AWS's metadata is chosen, the IdP's dropped, the certificate pasted, and the next sign-in judged by them", async ({
  lab,
  sharedBrowser: { context },
  popup,
}) => {
  await openSettings(popup);
  await addInstance(popup);
  await chooseFiles(popup, { 'aws.xml': lab.spMetadata });
  await expect(importTold(popup)).toHaveText(SP_READ);
  await dropFile(popup, 'idp.xml', lab.idpMetadata);
  await expect(importTold(popup)).toHaveText(IDP_READ);
  await paste(popup, lab.certificatePem);
  await expect(importTold(popup)).toHaveText(CERTIFICATE_READ);
  await expect(popup.getByText('What is known of this instance fits together.')).toBeVisible();

  await popup.reload();
  const [, issuer] = /entityID="([^"]+)"/.exec(lab.spMetadata) ?? [];
  const [, idp] = /entityID="([^"]+)"/.exec(lab.idpMetadata) ?? [];
  await expect(popup.getByLabel('IAM Identity Center issuer URL')).toHaveValue(issuer ?? '');
  await expect(popup.getByLabel('IdP issuer URL')).toHaveValue(idp ?? '');

  await runFailingSignIn(lab, context, 'wrong-issuer');
  await openDiagnosis(popup);
  await expect(popup.locator('main')).toHaveAttribute('data-cause', 'issuer-mismatch');
  await expect(popup.locator('h1')).toHaveText("It's the issuer.");
});

test('a file that is none of these is told for what it is, and changes nothing', async ({ lab, popup }) => {
  const { key } = makeSigningKey('idp.example.test');
  const otherApplication = lab.spMetadata.replace(/entityID="[^"]+"/, 'entityID="https://app.example.test/saml"');
  const wrong: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['picture.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /^This is neither XML nor a certificate\./],
    ['broken.xml', '<md:EntityDescriptor\nxmlns:md="urn:oasis:names:tc:SAML:2.0:metadata">\n<a>', /line 3\b/i],
    ['page.html', '<html><body>Metadata</body></html>', /^This is XML, but no SAML metadata\./],
    ['application.xml', otherApplication, /^This is the metadata of another application,/],
    ['idp.key', key, /^This is a private key, not a certificate\. It was not kept\./],
    ['half.pem', lab.certificatePem.slice(0, 600), /^This certificate ends too early\./],
  ];
  await openSettings(popup);
  await addInstance(popup);
  await chooseFiles(popup, { 'aws.xml': lab.spMetadata });
  await expect(importTold(popup)).toHaveText(SP_READ);
  const before = await stored(popup);
  for (const [name, content, told] of wrong) {
    await chooseFiles(popup, { [name]: content });
    await expect(importTold(popup), name).toHaveText(told);
  }
  expect(await stored(popup)).toBe(before);

  await chooseFiles(popup, { 'page.html': '<html></html>', 'idp.xml': lab.idpMetadata });
  await expect(importTold(popup)).toHaveText([/^This is XML, but no SAML metadata\./, IDP_READ]);
});

test('an instance is named, contradicts itself, and is removed', async ({ lab, popup }) => {
  await openSettings(popup);
  await addInstance(popup);
  await chooseFiles(popup, { 'aws.xml': lab.spMetadata });
  await expect(importTold(popup)).toHaveText(SP_READ);
  await type(popup.getByLabel('Name', { exact: true }), 'Production');
  await expect(popup.getByRole('heading', { level: 2, name: 'Production' })).toBeVisible();
  await type(popup.getByLabel('AWS access portal URL'), 'https://d-0000000000.awsapps.com/start');
  await expect(popup.getByRole('heading', { name: 'What does not fit together' })).toBeVisible();
  expect([...(await findingsShown(popup))]).toEqual(['instance-urls-disagree']);

  await popup.reload();
  const instance = popup.getByRole('region', { name: 'Production' });
  await instance.getByRole('button', { name: 'Remove' }).click();
  await expect(instance.getByRole('alert')).toHaveText('Remove this instance?');
  await instance.getByRole('button', { name: 'Cancel' }).click();
  await instance.getByRole('button', { name: 'Remove' }).click();
  await instance.getByRole('button', { name: 'Remove' }).click();
  await expect(instance).toHaveCount(0);
  expect(await stored(popup)).not.toContain('Production');
});

test('the settings are taken along as a file', async ({ lab, popup }) => {
  await openSettings(popup);
  await addInstance(popup);
  await chooseFiles(popup, { 'aws.xml': lab.spMetadata, 'idp.xml': lab.idpMetadata });
  await expect(importTold(popup)).toHaveText([SP_READ, IDP_READ]);
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: 'Save settings' }).click(),
  ]);
  const file = readFileSync(await download.path());
  const before = await stored(popup);

  const removing = popup.getByRole('region', { name: 'Unnamed instance' }).locator('.card-head').first();
  await removing.getByRole('button', { name: 'Remove' }).click();
  await removing.getByRole('button', { name: 'Remove' }).click();
  await expect(removing).toHaveCount(0);

  const entry = popup.getByLabel('Import settings');
  await entry.setInputFiles({ name: 'not.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(popup.getByText('This file is no JSON. The settings are as they were.')).toBeVisible();
  await entry.setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: file });
  await expect(popup.getByText('Imported.', { exact: true })).toBeVisible();
  await expect.poll(() => stored(popup)).toBe(before);
});
