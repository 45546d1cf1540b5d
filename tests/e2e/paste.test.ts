import type { Page } from '@playwright/test';
import { runFailingSignIn } from '../lab/demo.ts';
import { findingsShown } from './interface.ts';
import { expect, test } from './shared-browser.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: Readonly<Record<'session' | 'local', { get(keys: null): Promise<unknown> }>>;
};

const paste = async (popup: Page, text: string): Promise<void> => {
  const box = popup.locator('[data-action="paste-aws"]');
  if (!(await box.isVisible())) await popup.locator('details', { has: box }).locator('summary').first().click();
  await box.fill(text);
  await popup.locator('[data-action="compare-aws"]').click();
};

test("AWS's own words, pasted, are set beside the sign-in and stored nowhere", async ({
  lab,
  sharedBrowser: { context },
  popup,
}) => {
  await runFailingSignIn(lab, context, 'unknown-user');
  await popup.bringToFront();
  const main = popup.locator('main');
  await expect(main).toHaveAttribute('data-cause', 'user-not-provisioned');

  await paste(popup, 'something else');
  await expect(popup.getByText('Nothing in it is known.')).toBeVisible();

  await paste(popup, '"errorMessage": "Response contains invalid name id policy format"');
  await expect(popup.getByText("AWS's own record (CloudTrail) says something else")).toBeVisible();

  await paste(popup, JSON.stringify({ Users: [{ UserName: 'pasted.person@example.test', UserId: '1' }] }));
  await expect(main).toHaveAttribute('data-cause', 'username-mismatch');
  await expect.poll(() => findingsShown(popup)).toContain('username-mismatch');
  const stored = await popup.evaluate(async () =>
    JSON.stringify([await chrome.storage.session.get(null), await chrome.storage.local.get(null)]),
  );
  expect(stored).toContain('observation:');
  expect(stored).not.toContain('pasted.person');
});
