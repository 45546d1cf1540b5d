import { REFUSALS } from '../lab/aws-double.ts';
import { runFailingSignIn } from '../lab/demo.ts';
import { HAND_OVERS } from '../lab/pages.ts';
import { expect, test } from './test.ts';

/** What tests/lab/lab.test.ts cannot see without a browser: the pages that scripts drive, and the login form. */

for (const handOver of HAND_OVERS) {
  test(`Chromium is handed over to the IdP by ${handOver} and signed in`, async ({ lab, browserWithExtension }) => {
    lab.set({ handOver });
    const { page, decision } = await runFailingSignIn(lab, browserWithExtension.context, 'none');
    expect(decision?.verdict.accepted).toBe(true);
    await expect(page.getByRole('heading', { name: 'AWS access portal' })).toBeVisible();
  });
}

for (const refusal of REFUSALS) {
  test(`Chromium shows a refusal ${refusal}`, async ({ lab, browserWithExtension }) => {
    lab.set({ refusal });
    const { page, decision } = await runFailingSignIn(lab, browserWithExtension.context, 'wrong-audience');
    expect(decision?.verdict.accepted).toBe(false);
    await expect(page.getByRole('alert')).toContainText("It's not you, it's us");
    expect(page.url()).toMatch(refusal === 'inline' ? /\/platform\/saml\/acs\// : /\/login\?workflowStateHandle=/);
  });
}

test('two tabs keep the faults with which their sign-ins began', async ({ lab, browserWithExtension: { context } }) => {
  const [first, second] = [await context.newPage(), await context.newPage()];
  lab.set({ idp: 'simplesamlphp', fault: 'wrong-audience' });
  await first.goto(lab.signInUrl);
  lab.set({ fault: 'name-id-format' });
  await second.goto(lab.signInUrl);
  lab.set({ fault: 'none' });

  for (const page of [first, second]) {
    await page.locator('input[name="username"]').fill('alice');
    await page.locator('input[name="password"]').fill('alicepass');
    await page.locator('input[name="password"]').press('Enter');
    await page.getByRole('alert').waitFor();
  }
  expect(lab.log.slice(-2).map(({ verdict }) => verdict)).toMatchObject([
    { accepted: false, reason: expect.stringMatching(/audience mismatch/) },
    { accepted: false, reason: expect.stringMatching(/^NameID Format is/) },
  ]);
});
