import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exportReport } from '../../scripts/start/popup.ts';
import { launchChromium } from '../lab/browser.ts';
import { runFailingSignIn } from '../lab/demo.ts';
import { USER } from '../lab/idp.ts';
import { traceLikeSamlTracer } from '../lab/saml-tracer.ts';
import { chooseFiles, dropFile, findingsShown, importSettings, importTold, openImport, paste } from './interface.ts';
import { expect, test } from './shared-browser.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<unknown> }>>;
};

const stored = (popup: Page): Promise<string> =>
  popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
  );

const importedWith = async (popup: Page, cause: string): Promise<void> => {
  const main = popup.locator('main');
  await expect(main).toHaveAttribute('data-cause', cause);
  await expect(main).toHaveAttribute('data-state', 'imported');
};

const firstMain = (popup: Page) => popup.locator('main').first();

test("a HAR of Chromium's own and a SAML-tracer trace give the cause that was seen live", async ({
  lab,
  popup,
}, testInfo) => {
  const har = testInfo.outputPath('recorded.har');
  // SAML-tracer records no pages: the status alone tells that AWS refused.
  lab.set({ refusalStatus: 403 });
  const recording = await launchChromium(lab, { har });
  const trace = traceLikeSamlTracer(recording.context);
  await runFailingSignIn(lab, recording.context, 'wrong-audience');
  await runFailingSignIn(lab, recording.context, 'none');
  const traced = await trace();
  const live = await recording.context.newPage();
  await live.goto(recording.extensionUrl('popup/popup.html'));
  const seen = live.locator('.sign-ins .sign-in');
  await expect(seen).toHaveCount(2);
  await seen.filter({ hasText: "It's the audience." }).click();
  await expect(firstMain(live)).toHaveAttribute('data-cause', 'audience-mismatch');
  const liveFindings = await findingsShown(live);
  await recording.close();

  const before = await stored(popup);
  for (const [name, text] of [
    ['recorded.har', readFileSync(har, 'utf8')],
    ['SAML-tracer-export.json', traced],
  ] as const) {
    await popup.reload();
    await openImport(popup);
    await chooseFiles(popup, { [name]: text });
    // Of all that the recording holds, the newest that failed is shown.
    await importedWith(popup, 'audience-mismatch');
    expect(await findingsShown(popup)).toEqual(liveFindings);
    await expect(popup.locator('.notice.imported')).toContainText(name);
    await expect(popup.locator('.sign-in')).toHaveText([/Refused.*audience/, /Accepted/]);
    await popup.locator('.sign-in').last().click();
    await importedWith(popup, 'none');
  }
  expect(await stored(popup)).toBe(before);
});

test('a SAMLResponse is dropped, pasted as a form body and as a URL, judged by the settings, and kept nowhere', async ({
  lab,
  sharedBrowser: { context },
  popup,
}) => {
  const { decision } = await runFailingSignIn(lab, context, 'wrong-issuer');
  const message = decision?.samlResponse ?? '';
  await importSettings(popup, lab);
  await popup.reload();
  await openImport(popup);
  await dropFile(popup, 'response.xml', Buffer.from(message, 'base64').toString('utf8'));
  await importedWith(popup, 'issuer-mismatch');
  await expect(popup.getByText('It tells no time,')).toBeVisible();

  const before = await stored(popup);
  for (const text of [
    message,
    `RelayState=x&SAMLResponse=${encodeURIComponent(message)}`,
    `https://sp.example/acs?SAMLResponse=${encodeURIComponent(message)}`,
  ]) {
    await popup.getByRole('button', { name: 'Close what was imported' }).click();
    await expect(popup.locator('h1')).toHaveText('Read a sign-in from a file.');
    await paste(popup, text);
    await importedWith(popup, 'issuer-mismatch');
    await expect(popup.getByText('Imported from pasted text')).toBeVisible();
  }
  expect(await stored(popup)).toBe(before);
});

test('a report shows the same diagnosis to a colleague, and goes on without personal data', async ({
  lab,
  sharedBrowser: { context },
  popup,
}) => {
  await runFailingSignIn(lab, context, 'wrong-audience');
  await popup.bringToFront();
  await expect(firstMain(popup)).toHaveAttribute('data-cause', 'audience-mismatch');
  const findings = await findingsShown(popup);
  const sentence = await popup.locator('.sentence').textContent();
  const report = await exportReport(popup, 'json');

  await openImport(popup);
  await chooseFiles(popup, { 'report.json': report });
  await importedWith(popup, 'audience-mismatch');
  expect(await findingsShown(popup)).toEqual(findings);
  await expect(popup.locator('.sentence')).toHaveText(sentence ?? '');
  await expect(popup.getByText('personal values are replaced by placeholders')).toBeVisible();
  const again = await exportReport(popup, 'json');
  expect(JSON.parse(again)).toEqual(JSON.parse(report));
  expect(again).not.toContain(USER.name);
});

test('what cannot be read is told by file, and what was read stays', async ({ lab, popup }) => {
  await openImport(popup);
  await chooseFiles(popup, {
    'broken.json': '{"log": ',
    'other.json': '{"a": 1}',
    'empty.har': '{"log": {"entries": []}}',
    'newer.json': '{"format": "its-the-saml/report", "version": 99}',
    'damaged.json': '{"format": "its-the-saml/report", "version": 1}',
    'metadata.xml': lab.idpMetadata,
    'users.json': '{"Users": [{"UserName": "someone@example.test", "UserId": "1"}]}',
  });
  await expect(importTold(popup)).toHaveText([
    /^broken\.jsonThe file cannot be read: It begins like JSON/,
    /^other\.json.*no HAR, no SAML-tracer export/,
    /^empty\.har.*No sign-in to IAM Identity Center/,
    /^newer\.json.*later version/,
    /^damaged\.json.*damaged/,
    /^metadata\.xmlThis is metadata/,
    /^users\.jsonThis is what AWS says/,
  ]);
  await expect(popup.locator('h1')).toHaveText('Read a sign-in from a file.');

  await paste(popup, '<samlp:Response');
  await importedWith(popup, 'message-undecodable');
  await chooseFiles(popup, { 'other.json': '{"a": 1}' });
  await expect(importTold(popup)).toHaveText([/^other\.json/]);
  await importedWith(popup, 'message-undecodable');

  const unreadable = {
    format: 'its-the-saml/report',
    version: 1,
    level: 'colleague',
    file: null,
    program: { name: 'its-the-saml', version: '0.1.0' },
    error: {
      code: 'message-undecodable',
      layer: 'xml',
      reason: 'doctype',
      offset: null,
      line: 1,
      column: 1,
      encoding: null,
      root: null,
    },
  };
  await chooseFiles(popup, { 'report.json': JSON.stringify(unreadable) });
  await importedWith(popup, 'message-undecodable');
  await expect(popup.locator('.sentence')).toContainText('Line 1, column 1.');
});
