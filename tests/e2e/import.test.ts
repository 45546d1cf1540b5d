import { readFileSync } from 'node:fs';
import type { Tab } from '../../lab/browser.ts';
import { launchChromium } from '../../lab/chromium.ts';
import { USER } from '../../lab/idp.ts';
import { traceLikeSamlTracer } from '../../lab/saml-tracer.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { exportReport } from '../../scripts/start/popup.ts';
import { eventually } from './eventually.ts';
import {
  chooseFiles,
  dropFile,
  findingsShown,
  importMessages,
  importSettings,
  openImport,
  openSettings,
  paste,
  shown,
  textOf,
  textsOf,
} from './interface.ts';
import { refusedWithCause, stored } from './stored.ts';
import { storeSettings } from './stored-settings.ts';
import { expect, test } from './test.ts';

const expectImported = (app: Tab, cause: string): Promise<void> =>
  eventually(() => shown(app)).toMatchObject({ state: 'imported', cause });

const START = 'Import a sign-in from a file.';

test(
  "a HAR of Chromium's own and a SAML-tracer trace give the cause that was seen live",
  {
    tag: '@chromium',
  },
  async ({ lab, labBrowser, app }, testInfo) => {
    const har = testInfo.outputPath('recorded.har');
    // SAML-tracer records no pages, so only the status shows that AWS refused.
    lab.set({ refusalStatus: 403 });
    const recording = await launchChromium(lab, { har, bareWindows: true });
    const trace = traceLikeSamlTracer(recording.context);
    await runFailingSignIn(lab, recording, 'wrong-audience');
    await runFailingSignIn(lab, recording, 'none');
    const traced = await trace();
    const live = await recording.openInterface();
    await eventually(() => textsOf(live, '.sign-ins .sign-in')).toHaveLength(2);
    await live.click('.sign-ins > :last-child .sign-in');
    await eventually(() => shown(live)).toMatchObject({ cause: 'audience-mismatch' });
    const liveFindings = await findingsShown(live);
    await recording.close();

    const before = await stored(labBrowser);
    for (const [name, text] of [
      ['recorded.har', readFileSync(har, 'utf8')],
      ['SAML-tracer-export.json', traced],
    ] as const) {
      await app.reload();
      await openImport(app);
      await chooseFiles(app, { [name]: text });
      // The newest sign-in of the recording that failed is shown.
      await expectImported(app, 'audience-mismatch');
      expect(await findingsShown(app)).toEqual(liveFindings);
      expect(await textsOf(app, '.notice.imported')).toEqual([expect.stringContaining(name)]);
      expect(await textsOf(app, '.sign-in')).toEqual([
        expect.stringMatching(/Accepted/),
        expect.stringMatching(/Refused.*audience/),
      ]);
      await app.click('.sign-ins > :first-child .sign-in');
      await expectImported(app, 'none');
    }
    expect(await stored(labBrowser)).toEqual(before);
  },
);

test('a SAMLResponse is dropped, pasted as a form body and as a URL, judged by the settings, and kept nowhere', async ({
  lab,
  labBrowser,
  app,
}) => {
  const { decision } = await runFailingSignIn(lab, labBrowser, 'wrong-issuer');
  const message = decision?.samlResponse ?? '';
  await importSettings(app, lab);
  await app.reload();
  await openImport(app);
  await dropFile(app, 'response.xml', Buffer.from(message, 'base64').toString('utf8'));
  await expectImported(app, 'issuer-mismatch');
  await eventually(() => textOf(app)).toContain('The Response does not say which URL it was posted to, or when.');

  const before = await stored(labBrowser);
  for (const text of [
    message,
    `RelayState=x&SAMLResponse=${encodeURIComponent(message)}`,
    `https://sp.example/acs?SAMLResponse=${encodeURIComponent(message)}`,
  ]) {
    await app.click({ role: 'button', name: 'Close the import' });
    await eventually(() => shown(app)).toMatchObject({ headline: START });
    await paste(app, text);
    await expectImported(app, 'issuer-mismatch');
    await eventually(() => textOf(app)).toContain('Imported from pasted text');
  }
  expect(await stored(labBrowser)).toEqual(before);
});

test('a report shows the same diagnosis to a colleague, and is handed over without personal data', async ({
  lab,
  labBrowser,
  app,
}) => {
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await eventually(() => shown(app)).toMatchObject({ cause: 'audience-mismatch' });
  const findings = await findingsShown(app);
  const sentence = await textsOf(app, '.sentence');
  const report = await exportReport(app, 'json');

  await openImport(app);
  await chooseFiles(app, { 'report.json': report });
  await expectImported(app, 'audience-mismatch');
  expect(await findingsShown(app)).toEqual(findings);
  expect(await textsOf(app, '.sentence')).toEqual(sentence);
  await eventually(() => textOf(app)).toContain('personal values are replaced by placeholders');
  const again = await exportReport(app, 'json');
  expect(JSON.parse(again)).toEqual(JSON.parse(report));
  expect(again).not.toContain(USER.name);
});

test('an unreadable file is named, and everything from before stays', async ({ lab, labBrowser, app }) => {
  await runFailingSignIn(lab, labBrowser, 'wrong-audience');
  await refusedWithCause(labBrowser);
  await storeSettings(labBrowser, lab);
  // The interface has shown it and recorded that.
  await eventually(async () => Object.keys(await stored(labBrowser)).some((key) => key.startsWith('viewed:'))).toBe(
    true,
  );
  await openImport(app);
  const before = await stored(labBrowser);
  await chooseFiles(app, {
    'broken.json': '{"log": ',
    'other.json': '{"a": 1}',
    'empty.har': '{"log": {"entries": []}}',
    'newer.json': '{"format": "its-the-saml/report", "version": 99}',
    'damaged.json': '{"format": "its-the-saml/report", "version": 1}',
    'metadata.xml': lab.idpMetadata,
    'users.json': '{"Users": [{"UserName": "someone@example.test", "UserId": "1"}]}',
  });
  await eventually(() => importMessages(app)).toEqual([
    expect.stringMatching(/^broken\.jsonThe file cannot be read\. It begins like JSON/),
    expect.stringMatching(/^other\.json.*not a HAR, a SAML-tracer export/),
    expect.stringMatching(/^empty\.har.*contains no sign-in to IAM Identity Center/),
    expect.stringMatching(/^newer\.json.*later version/),
    expect.stringMatching(/^damaged\.json.*damaged/),
    expect.stringMatching(/^metadata\.xmlThis is metadata/),
    expect.stringMatching(/^users\.jsonThis is output from AWS/),
  ]);
  await eventually(() => shown(app)).toMatchObject({ headline: START });
  expect(await stored(labBrowser)).toEqual(before);

  await paste(app, '<samlp:Response \u200bID=');
  await expectImported(app, 'message-undecodable');
  // The text around the place may be personal, so it is drawn only on request, with everything invisible escaped.
  const excerpt = '[data-part="unreadable-message"]';
  await app.click(`${excerpt} [data-action="show-hidden"]`);
  await eventually(() => textsOf(app, `${excerpt} code`)).toEqual(['<samlp:Response \\u{200B}ID=']);
  expect(await textsOf(app, '.next-step')).toEqual([
    expect.stringContaining('administrator of your identity provider'),
  ]);
  await chooseFiles(app, { 'other.json': '{"a": 1}' });
  await eventually(() => importMessages(app)).toEqual([expect.stringMatching(/^other\.json/)]);
  await expectImported(app, 'message-undecodable');

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
  await chooseFiles(app, { 'report.json': JSON.stringify(unreadable) });
  await expectImported(app, 'message-undecodable');
  await eventually(() => textsOf(app, '.sentence')).toEqual([expect.stringContaining('Line 1, column 1.')]);
});

test('a bare message is judged by the URL and time that the user enters, in the chosen language', {
  tag: '@chromium',
}, async ({ lab, labBrowser, app, popup }) => {
  const { decision } = await runFailingSignIn(lab, labBrowser, 'none');
  await openImport(app);
  await paste(app, decision?.samlResponse ?? '');
  await expectImported(app, 'none');

  // Nobody stated the URL and the time, so they are not judged.
  const at = popup.getByLabel('Posted at (your local time)');
  await at.fill('2020-01-01T10:00:30');
  await at.blur();
  await expectImported(app, 'idp-clock-off');
  await eventually(() => findingsShown(app)).not.toContain('destination-mismatch');
  await app.fill(
    { role: 'textbox', name: 'Posted to (ACS URL)' },
    'https://us-east-1.signin.aws/platform/saml/acs/other',
  );
  await app.press('Tab');
  await eventually(() => findingsShown(app)).toContain('destination-mismatch');
  await expect(at).toHaveValue('2020-01-01T10:00:30');

  await openSettings(app);
  await popup.locator('select[name="language"]').selectOption('fr');
  await eventually(() => shown(app)).toMatchObject({ headline: 'Paramètres' });
  await openImport(app);
  await eventually(() => textOf(app)).toContain('Ce que la Response ne dit pas');
  const french = popup.getByLabel('Envoyée le (votre heure locale)');
  await expect(french).toHaveValue('2020-01-01T10:00:30');
  await french.fill('');
  await french.blur();
  await eventually(() => findingsShown(app)).not.toContain('not-yet-valid');
});
