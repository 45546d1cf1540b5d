import { showState, stateNamed } from '../../fixtures/interface/states.ts';
import { expect, test } from './test.ts';

test('the popup over a tab without a sign-in says so, and shows the newest one', { tag: '@chromium' }, async ({
  interfaceAt,
}) => {
  const page = await interfaceAt('popup');
  await showState(page, stateNamed('elsewhere'));
  const main = page.locator('main');
  await expect(main.locator('h1')).toHaveText('No sign-in in this tab.');
  await expect(main).toContainText("It's the audience.");
  await main.locator('[data-action="show-newest"]').click();
  await expect(main).toHaveAttribute('data-cause', 'audience-mismatch');
});

test('the list of sign-ins is one key press away', { tag: '@chromium' }, async ({ interfaceAt }) => {
  const page = await interfaceAt('tab');
  await showState(page, stateNamed('refused'));
  const skip = page.getByRole('button', { name: 'Skip to the list of sign-ins' });
  await skip.focus();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.locator('.sign-in').first()).toBeFocused();
});

test('the instance of a sign-in just seen is saved, and then no longer offered', { tag: '@chromium' }, async ({
  interfaceAt,
}) => {
  const page = await interfaceAt('tab');
  await showState(page, stateNamed('refused'));
  const save = page.locator('[data-action="save-instance"]');
  await page.locator('summary', { hasText: 'Check every sign-in of this instance' }).click();
  await save.click();
  await expect(page.getByRole('heading', { level: 2, name: /^d-/ })).toBeVisible();
  await page.locator('[data-action="back"]').click();
  await page.locator('main .folds').waitFor();
  await expect(save).toHaveCount(0);
});

test('a preview leaves no blank space below it', { tag: '@chromium' }, async ({ interfaceAt }) => {
  const page = await interfaceAt('popup');
  await showState(page, stateNamed('refused'));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  await expect(page.locator('.preview mark').first()).toBeAttached();
  const { end, height } = await page.evaluate(() => ({
    end: document.querySelector('.frame')?.getBoundingClientRect().bottom ?? 0,
    height: document.documentElement.getBoundingClientRect().height,
  }));
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(
    Math.ceil(Math.max(end, height)),
  );
});

test('text pasted from AWS brings the new headline into view, and is confirmed where it was pasted', {
  tag: '@chromium',
}, async ({ interfaceAt }) => {
  const page = await interfaceAt('popup');
  await showState(page, stateNamed('refused-without-cause'));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const before = await page.locator('h1').textContent();
  const entry = page.locator('[data-action="paste-aws"]');
  await entry.fill(JSON.stringify({ Users: [] }));
  await page.locator('[data-action="compare-aws"]').click();
  await expect(page.locator('h1')).not.toHaveText(before ?? '');
  await expect(page.locator('h1')).toBeInViewport();
  const now = (await page.locator('h1').textContent()) ?? '';
  await expect(page.locator('form > .notice')).toContainText(now);
});

const IMPORT_BOTH = "Import the identity provider's metadata and the certificate from Identity Center";

test('the next step and its button come first below the headline', {
  tag: '@chromium',
}, async ({ interfaceAt }) => {
  const page = await interfaceAt('popup');
  const steps = [
    ['refused', 'Send this to the administrator', 'Copy message to the IdP administrator'],
    ['refused-late', 'Try again once.', 'Copy message to the IdP administrator'],
    ['refused-without-cause', 'Send this to your AWS administrator', 'Copy message to the AWS administrator'],
    ['unknown', 'If AWS let you in', IMPORT_BOTH],
  ] as const;
  for (const [state, says, button] of steps) {
    await showState(page, stateNamed(state));
    const next = page.locator('main > .chips + .headline + [data-part="next-step"]');
    await expect(next.locator('.next-step')).toContainText(says);
    await expect(next.locator('.primary')).toHaveText(button);
  }
});

test('the settings show certificates once, long values whole, where files are, what was saved, and the version', {
  tag: '@chromium',
}, async ({ interfaceAt }) => {
  const page = await interfaceAt('tab');
  await showState(page, stateNamed('settings'));
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  // The metadata and a separate file contained the same certificate.
  const certificate = page.locator('.card-head', { hasText: 'CN=acme' });
  await expect(certificate).toHaveCount(1);
  await expect(certificate).toContainText("from the identity provider's metadata · in Identity Center");

  const fields = page.locator('.fields-two textarea');
  expect(await fields.evaluateAll((each) => each.filter((one) => one.scrollHeight > one.clientHeight + 1))).toEqual([]);

  const files = page.locator('details', { hasText: 'Where to get these files' }).locator('.rows > li');
  await expect(files).toHaveCount(3);
  for (const file of await files.all()) await expect(file.locator('a').first()).toHaveAttribute('href', /^https:/);

  // No administrator set anything.
  await expect(page.locator('#policy')).toHaveCount(0);
  await fields.first().fill('Staging');
  await fields.first().blur();
  await expect(page.locator('[role="status"]', { hasText: 'Saved' })).toBeVisible();

  const footer = page.locator('.page-footer');
  await expect(footer).toContainText(/It's the SAML \d+\.\d+\.\d+/);
  await footer.getByRole('button', { name: 'How it works' }).click();
  await expect(page.locator('h1')).toHaveText('Ready for the next failed sign-in.');
  // The page shows what happens: AWS's page, the marked icon, and a diagnosis.
  const example = page.locator('.example > li');
  await expect(example).toHaveCount(3);
  await expect(example.nth(0)).toContainText("It's not you, it's us");
  await expect(example.nth(1).locator('img')).toHaveJSProperty('complete', true);
  await expect(example.nth(2)).toContainText("It's the audience.");
  await expect(example.nth(2).locator('.value mark')).toHaveCount(2);
});
