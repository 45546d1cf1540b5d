import AxeBuilder from '@axe-core/playwright';
import { runFailingSignIn } from '../lab/demo.ts';
import { urlsOf } from '../lab/instance.ts';
import { base64Of } from '../lab/keys.ts';
import type { Lab } from '../lab/lab.ts';
import { launchManagedChromium, launchManagedFirefox } from '../lab/managed.ts';
import { openDiagnosis, openSettings } from './interface.ts';
import { expect, test } from './test.ts';

// Installing takes Chromium some seconds, and more on a busy machine: a watchdog only.
test.setTimeout(240_000);

const CONTACT = 'Send this to identity@example.test';

const policyOf = (lab: Lab) => {
  const { issuer, allAcs, portal } = urlsOf(lab.settings.instance);
  return {
    instances: [
      {
        name: 'Production',
        issuerUrl: issuer,
        acsUrls: allAcs,
        portalUrl: portal,
        idpMetadata: lab.idpMetadata,
        certificates: [lab.certificatePem],
      },
    ],
    reportLevel: 'public',
    retentionMinutes: 12,
    contact: CONTACT,
  };
};

/** One mistake of each kind that both browsers pass on, and no metadata of the IdP. */
const withMistakes = (lab: Lab) => {
  const { contact, instances } = policyOf(lab);
  const [{ idpMetadata: _, ...instance }] = instances as [(typeof instances)[number]];
  return {
    contact,
    retentionMinutes: 600,
    reportLevel: 'everything',
    instances: [
      {
        ...instance,
        portalUrl: 'd-1234567890',
        certificate: 'PEM',
        certificates: [base64Of(lab.certificatePem).slice(9)],
      },
    ],
  };
};
const MISTAKES = [
  'retentionMinutes',
  'reportLevel',
  'instances[0].portalUrl',
  'instances[0].certificate',
  'instances[0].certificates[0]',
];

test('what policy sets in Chromium holds, is shown, and may change or be wrong while the browser runs', async ({
  lab,
}) => {
  const { context, extensionUrl, setPolicy, close } = await launchManagedChromium(lab, policyOf(lab));
  try {
    await runFailingSignIn(lab, context, 'wrong-issuer');
    const popup = await context.newPage();
    await popup.goto(extensionUrl('popup/popup.html'));
    const main = popup.locator('main');
    // What the IdP must call itself is known from the policy alone.
    await expect(main).toHaveAttribute('data-cause', 'issuer-mismatch');
    await expect(popup.getByText(CONTACT).first()).toBeVisible();

    await openSettings(popup);
    const card = popup.getByRole('region', { name: 'Set by your administrator' });
    await expect(card).toContainText(lab.settings.instance.directoryId);
    await expect(card).toContainText('12 minutes');
    await expect(card).toContainText('What is known of this instance fits together.');
    await expect(card.getByRole('textbox').or(card.getByRole('button'))).toHaveCount(0);
    await expect(popup.getByLabel('Keep the messages of a failed sign-in for')).toHaveCount(0);
    await expect(card.locator('.notice.bad')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme });
      expect((await new AxeBuilder({ page: popup }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    }

    setPolicy(withMistakes(lab));
    // In no particular order: Chromium sorts the members.
    const places = card.locator('.notice.bad li bdi');
    await expect.poll(async () => (await places.allTextContents()).toSorted()).toEqual(MISTAKES.toSorted());
    await expect(card).toContainText(CONTACT);
    await expect(popup.getByLabel('Keep the messages of a failed sign-in for')).toHaveCount(1);

    await openDiagnosis(popup);
    // Diagnosed anew: nothing says any longer what the issuer must be.
    await expect(main).toHaveAttribute('data-cause', 'none');
  } finally {
    await close();
  }
});

test('what policy sets in Firefox is shown, with everything that is wrong in it', async ({ lab }) => {
  const policy = { ...withMistakes(lab), instance: [], contact: CONTACT };
  const { settings, close } = await launchManagedFirefox({
    ...policy,
    instances: [...policy.instances, { acsUrls: 'https://acs.example.test' }],
  });
  try {
    const card = await settings.waitForSelector('section[aria-labelledby="policy"]');
    expect(await card?.$$eval('.notice.bad li bdi', (places) => places.map(({ textContent }) => textContent))).toEqual(
      expect.arrayContaining([...MISTAKES, 'instance', 'instances[1].acsUrls']),
    );
    expect(await card?.evaluate(({ textContent }) => textContent)).toContain(CONTACT);
  } finally {
    await close();
  }
});
