import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { openInterface, showState, stateNamed } from '../../fixtures/interface/states.ts';
import type { LabBrowser, Tab } from '../../lab/browser.ts';
import { signInWithoutBrowser } from '../../lab/client.ts';
import type { FaultId } from '../../lab/faults.ts';
import { USER } from '../../lab/idp.ts';
import type { Lab } from '../../lab/lab.ts';
import { runFailingSignIn, signIn } from '../../lab/sign-in.ts';
import { chooseFiles, importSettings, openDiagnosis } from './interface.ts';
import { expect, test } from './test.ts';

/** What an engineer can do with a sign-in in a tab. */

const failing = async (popup: Page, lab: Lab, labBrowser: LabBrowser, fault: FaultId, cause: string): Promise<Tab> => {
  const { tab } = await runFailingSignIn(lab, labBrowser, fault);
  await popup.locator(`main[data-cause="${cause}"]`).waitFor();
  return tab;
};

/** The state of each arrow in the picture. */
const stepStates = (popup: Page): Promise<readonly (string | null)[]> =>
  popup.locator('[data-step]').evaluateAll((steps) => steps.map((step) => step.getAttribute('data-step-state')));

const responseView = (popup: Page): Locator => popup.getByRole('list', { name: "The identity provider's Response" });

/** Posts the last Response again, changed, as any page could. */
const postChanged = async (tab: Tab, lab: Lab, change: (xml: string) => string): Promise<void> => {
  const { postedTo = '', samlResponse = '' } = lab.log.at(-1) ?? {};
  const changed = Buffer.from(change(Buffer.from(samlResponse, 'base64').toString())).toString('base64');
  await tab.run(
    ({ action, value }) => {
      const form = document.createElement('form');
      form.method = 'POST';
      form.action = action;
      const input = document.createElement('input');
      input.name = 'SAMLResponse';
      input.value = value;
      form.append(input);
      document.body.append(form);
      form.submit();
    },
    { action: postedTo, value: changed },
  );
};

test('the fault is shown on its arrow, and at its place in the message', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
}) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  expect(await stepStates(popup)).toEqual(['done', 'done', 'fault', 'refused']);
  await expect(popup.locator('[data-step="post"]')).toContainText("It's the audience.");
  const mark = responseView(popup).locator('[data-marks="audience-mismatch"]');
  await expect(mark).toHaveCount(1);
  const line = popup.locator('li', { has: popup.locator('[data-marks="audience-mismatch"]') }).last();
  await expect(line.locator('mark')).toHaveText(/d-/);
  await expect(popup.getByRole('list', { name: /\(AuthnRequest\)/ })).toContainText('AssertionConsumerServiceURL');
});

test('the picture shows a sign-in that began at the identity provider, and one that is pending', {
  tag: '@chromium',
}, async ({ lab, labBrowser, popup }) => {
  lab.set({ initiatedBy: 'idp' });
  await failing(popup, lab, labBrowser, 'name-id-format', 'idp-initiated-name-id-format');
  expect(await stepStates(popup)).toEqual(['absent', 'done', 'fault', 'refused']);
  lab.set({ initiatedBy: 'sp', fault: 'no-response' });
  await signIn(await labBrowser.newTab(), lab);
  await popup.locator('main[data-state="waiting"]').waitFor();
  expect(await stepStates(popup)).toEqual(['done', 'awaited', 'awaited', 'awaited']);
});

test('personal values are not in the page until the reader asks for them, one by one or all at once', {
  tag: '@chromium',
}, async ({ lab, labBrowser, popup }) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const response = responseView(popup);
  const personal = [USER.name, USER.displayName];
  await expect(response.locator('[data-action="show-hidden"]').first()).toBeVisible();
  const drawn = () =>
    popup.locator('.xml, .fields').evaluateAll((parts) => parts.map((part) => part.outerHTML).join('\n'));
  for (const value of personal) expect(await drawn()).not.toContain(value);

  const nameId = response.locator('li').filter({ hasText: /^<saml:NameID / });
  await nameId.locator('[data-action="show-hidden"]').click();
  await expect(nameId).toContainText(USER.name);
  expect(await drawn()).not.toContain(USER.displayName);

  await popup.locator('[data-action="show-personal"]').check();
  await expect(response).toContainText(USER.displayName);
  await expect(popup.locator('.fields')).toContainText(USER.displayName);
  await expect(popup.locator('[data-action="show-hidden"]')).toHaveCount(0);
});

test('fields are filtered by what is typed, and by what differs', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
}) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const rows = popup.locator('.fields tbody tr');
  const all = await rows.count();
  expect(all).toBeGreaterThan(15);
  await popup.getByLabel('Only differences').check();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText('Audience');
  await popup.getByLabel('Only differences').uncheck();
  await popup.getByLabel('Filter fields').fill('notonorafter');
  await expect(rows).toHaveCount(3);
  await popup.getByLabel('Filter fields').fill('no such field');
  await expect(popup.getByText('No field matches.')).toBeVisible();
});

test('a message is searched, unfolded, gone to its findings, and copied once personal values are shown', {
  tag: '@chromium',
}, async ({ lab, labBrowser, popup }) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const view = popup.locator('details', { has: responseView(popup) }).last();
  await expect(view.locator('.xml li', { hasText: /^<ds:Signature / }).locator('ul')).toHaveCount(0);
  await view.locator('[data-action="expand-all"]').click();
  await expect(view.locator('.xml')).toContainText('DigestValue');

  await view.getByRole('searchbox').fill('audience');
  await expect(view.getByRole('status')).toHaveText('2 elements match');
  await view.locator('[data-action="next-match"]').click();
  await expect(view.locator('.xml .found').first()).toBeInViewport();
  await popup.evaluate(() => scrollTo(0, 0));
  await view.locator('[data-jump="audience-mismatch"]').click();
  await expect(view.locator('[data-marks="audience-mismatch"]')).toBeInViewport();

  const copy = view.getByRole('button', { name: /^Copy the XML/ });
  await expect(copy).toHaveCount(0);
  await popup.locator('[data-action="show-personal"]').check();
  await expect(copy).toBeVisible();
});

test('a certificate shows its owner, its end and its fingerprints, and is saved as PEM', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
  app,
}) => {
  await importSettings(app, lab);
  await openDiagnosis(app);
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const held = new X509Certificate(lab.certificatePem);
  const hex = (fingerprint: string): string => fingerprint.replaceAll(':', '').toLowerCase();
  const card = popup.locator('.certificate', { hasText: hex(held.fingerprint256) });
  await expect(card).toContainText(hex(held.fingerprint));
  for (const role of ['in the Response', 'in Identity Center', 'verifies the signature']) {
    await expect(card).toContainText(role);
  }
  const [saved] = await Promise.all([
    popup.waitForEvent('download'),
    card.locator('[data-action="download-certificate"]').click(),
  ]);
  expect(new X509Certificate(readFileSync(await saved.path())).fingerprint256).toBe(held.fingerprint256);
});

test('a retest is shown next to the failure before it, even if AWS accepts it', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
}) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  await expect(popup.locator('[data-part="retest"]')).toHaveCount(0);
  await failing(popup, lab, labBrowser, 'name-id-format', 'name-id-format');
  await expect(popup.locator('[data-retest="fixed"] li')).toHaveText(/Audience$/);
  await expect(popup.locator('[data-retest="added"]')).toContainText("It's the NameID format.");

  lab.set({ fault: 'none' });
  await signIn(await labBrowser.newTab(), lab);
  await popup.locator('main[data-state="accepted"]').waitFor();
  await expect(popup.locator('[data-retest="fixed"] li')).toHaveText(/Format of NameID$/);
  await expect(popup.locator('[data-retest="still"], [data-retest="added"]')).toHaveCount(0);
  expect(await stepStates(popup)).toEqual(['done', 'done', 'done', 'done']);
  await expect(popup.locator('.sign-in')).toHaveText([/Accepted by AWS/, /Refused by AWS/, /Refused by AWS/]);
});

test('a failure is compared with the last sign-in that AWS accepted', { tag: '@chromium' }, async ({ chromium }) => {
  const page = await openInterface(chromium, 'tab');
  await showState(page, stateNamed('since-last-accepted'));
  await expect(page.locator('details', { has: page.getByRole('heading', { name: 'Since the last' }) })).toHaveText(
    /The certificate changed.*The NameID format changed.*The audience changed.*no longer sent: department\./,
  );
  await page.close();
});

test('the next accepted sign-in is kept if the user asks for that beside the list', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
}) => {
  await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const keepNext = popup.locator('[data-action="keep-next"]');
  await keepNext.check();
  lab.set({ fault: 'none' });
  await signIn(await labBrowser.newTab(), lab);
  await popup.locator('main[data-state="accepted"][data-cause="none"]').waitFor();
  await expect(responseView(popup)).toContainText('Assertion');
  await expect(keepNext).not.toBeChecked();
});

test('there is a message to each administrator and to AWS Support', { tag: '@chromium' }, async ({
  lab,
  labBrowser,
  popup,
  app,
}) => {
  await importSettings(app, lab);
  await openDiagnosis(app);
  await failing(popup, lab, labBrowser, 'wrong-issuer', 'issuer-mismatch');
  const messages = popup.locator('[data-part="messages"]');
  await messages.locator('summary').click();
  const text = messages.getByRole('textbox');
  const toIdp = messages.getByRole('radio', { name: 'IdP administrator' });
  const toAws = messages.getByRole('radio', { name: 'AWS administrator' });
  await toAws.check();
  await expect(text).toHaveValue(/What to change in AWS IAM Identity Center/);
  await toIdp.check();
  await expect(text).toHaveValue(/What to change in SimpleSAMLphp/);
  await messages.getByRole('radio', { name: 'AWS Support' }).check();
  await expect(text).toHaveValue(new RegExp(`AWS request ID: ${lab.log.at(-1)?.requestId}`));
  await expect(text).not.toHaveValue(new RegExp(USER.name));
});

test('values that look like markup are shown as text', { tag: '@chromium' }, async ({ lab, labBrowser, popup }) => {
  const tab = await failing(popup, lab, labBrowser, 'wrong-audience', 'audience-mismatch');
  const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const escaped = hostile.replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  await postChanged(tab, lab, (xml) =>
    xml
      .replaceAll(USER.displayName, escaped)
      .replace('Name="displayName"', `Name="${escaped}"`)
      .replace(/(<saml:Audience>)[^<]*/, `$1${escaped}`),
  );
  await expect(popup.locator('.sign-in')).toHaveCount(2);
  await popup.locator('[data-action="show-personal"]').check();
  await expect(responseView(popup).locator('.xml-text').getByText(hostile, { exact: true })).toHaveCount(3);
  await expect(popup.locator('.fields')).toContainText(hostile);
  expect(await popup.locator('main img, main script').count()).toBe(0);
  expect(await popup.title()).toBe("It's the SAML");
});

test('a part of a long message is drawn, and more of it on request', { tag: '@chromium' }, async ({
  lab,
  popup,
  app,
}) => {
  lab.set({ fault: 'wrong-audience' });
  await signInWithoutBrowser(lab);
  const response = Buffer.from(lab.log.at(-1)?.samlResponse ?? '', 'base64').toString();
  const attribute = (name: string, value: string): string =>
    `<saml:Attribute Name="${name}"><saml:AttributeValue>${value}</saml:AttributeValue></saml:Attribute>`;
  const added = [
    attribute('long', 'x'.repeat(500_000)),
    ...Array.from({ length: 5000 }, (_, index) => attribute(`n${index}`, 'v')),
  ].join('');
  const long = response.replace('<saml:AttributeStatement>', `<saml:AttributeStatement>${added}`);
  expect(long.length).toBeGreaterThan(900_000);

  await popup.evaluate(() => {
    location.hash = 'import';
  });
  await chooseFiles(app, { 'response.xml': long });
  await popup.locator('main[data-state="imported"]').waitFor();
  const view = responseView(popup);
  const more = view.getByRole('button', { name: 'Show more (4,954 left)' });
  await expect(more).toBeVisible();
  const drawn = await view.locator('li').count();
  expect(drawn).toBeLessThan(600);
  expect(await popup.locator('.fields tbody tr').count()).toBe(200);
  await more.click();
  await expect(view.getByRole('button', { name: 'Show more (4,904 left)' })).toBeVisible();
  expect(await view.locator('li').count()).toBe(drawn + 50);
  await popup.locator('[data-action="show-personal"]').check();
  await expect(view.getByRole('button', { name: 'Show more (499,952 characters left)' })).toBeVisible();
});
