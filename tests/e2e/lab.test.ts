import { REFUSALS } from '../../lab/aws-double.ts';
import { HAND_OVERS } from '../../lab/pages.ts';
import { beginSignIn, logIn, runFailingSignIn } from '../../lab/sign-in.ts';
import { textsOf } from './interface.ts';
import { expect, test } from './test.ts';

/** What lab/lab.test.ts cannot see without a browser: the pages that scripts drive, and the login form. */

for (const handOver of HAND_OVERS) {
  test(`the browser is handed over to the IdP by ${handOver} and signed in`, async ({ lab, labBrowser }) => {
    lab.set({ handOver });
    const { tab, decision } = await runFailingSignIn(lab, labBrowser, 'none');
    expect(decision?.verdict.accepted).toBe(true);
    expect(await textsOf(tab, 'h1')).toEqual(['AWS access portal']);
  });
}

for (const refusal of REFUSALS) {
  test(`the browser shows a refusal ${refusal}`, async ({ lab, labBrowser }) => {
    lab.set({ refusal });
    const { tab, decision } = await runFailingSignIn(lab, labBrowser, 'wrong-audience');
    expect(decision?.verdict.accepted).toBe(false);
    expect(await textsOf(tab, '[role="alert"]')).toEqual([expect.stringContaining("It's not you, it's us")]);
    expect(await tab.run(() => location.href, null)).toMatch(
      refusal === 'inline' ? /\/platform\/saml\/acs\// : /\/login\?workflowStateHandle=/,
    );
  });
}

test('two tabs keep the faults with which their sign-ins began', async ({ lab, labBrowser }) => {
  const [first, second] = [await labBrowser.newTab(), await labBrowser.newTab()];
  lab.set({ idp: 'simplesamlphp', fault: 'wrong-audience' });
  await beginSignIn(first, lab);
  lab.set({ fault: 'name-id-format' });
  await beginSignIn(second, lab);
  lab.set({ fault: 'none' });

  for (const tab of [first, second]) {
    await tab.toFront();
    await logIn(tab);
  }
  expect(lab.log.slice(-2).map(({ verdict }) => verdict)).toMatchObject([
    { accepted: false, reason: expect.stringMatching(/audience mismatch/) },
    { accepted: false, reason: expect.stringMatching(/^NameID Format is/) },
  ]);
});
