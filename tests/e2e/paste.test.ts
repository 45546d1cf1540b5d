import type { Tab } from '../../lab/browser.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { findingsShown, shown, textOf } from './interface.ts';
import { stored } from './stored.ts';
import { expect, test } from './test.ts';

const BOX = '[data-action="paste-aws"]';

const paste = async (app: Tab, text: string): Promise<void> => {
  await app.run((box) => document.querySelector(box)?.closest('details')?.setAttribute('open', ''), BOX);
  await app.fill(BOX, text);
  await app.click('[data-action="compare-aws"]');
};

test("AWS's own words, pasted, are set beside the sign-in and stored nowhere", async ({ lab, labBrowser, app }) => {
  const { decision } = await runFailingSignIn(lab, labBrowser, 'unknown-user');
  await eventually(() => shown(app)).toMatchObject({ cause: 'user-not-provisioned' });

  await paste(app, 'something else');
  await eventually(() => textOf(app)).toContain('Nothing in this text was recognized.');

  await paste(app, '"errorMessage": "Response contains invalid name id policy format"');
  await eventually(() => textOf(app)).toContain("AWS's own record (CloudTrail) contradicts a check");

  // Only a name that nearly matches is set beside the one that the IdP sent.
  const response = Buffer.from(decision?.samlResponse ?? '', 'base64').toString();
  const pasted = (/NameID[^>]*>([^<]+)</.exec(response)?.[1] ?? '').toUpperCase();
  expect(pasted).toContain('@');
  await paste(app, JSON.stringify({ Users: [{ UserName: pasted, UserId: '1' }] }));
  await eventually(() => shown(app)).toMatchObject({ cause: 'username-mismatch' });
  await eventually(() => findingsShown(app)).toContain('username-mismatch');
  const dump = JSON.stringify(await stored(labBrowser));
  expect(dump).toContain('observation:');
  expect(dump).not.toContain(pasted);
});
