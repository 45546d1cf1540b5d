import type { Tab } from '../../lab/browser.ts';
import { urlsOf } from '../../lab/instance.ts';
import { base64Of } from '../../lab/keys.ts';
import type { Lab } from '../../lab/lab.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { axeFinds, contrastFinds } from './axe.ts';
import { eventually } from './eventually.ts';
import { openDiagnosis, openSettings, shown, textOf, textsOf } from './interface.ts';
import { launchManagedChromium, launchManagedFirefox } from './managed.ts';
import { expect, test } from './test.ts';

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

/** One mistake of each kind that both browsers pass on, without IdP metadata. */
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

const CARD = 'section[aria-labelledby="policy"]';
const RETENTION = 'Keep failed sign-ins for';

const cardShown = async (app: Tab): Promise<string> => (await textsOf(app, CARD)).join('');

test('the policy in Chromium applies, is shown, and may change or be wrong while the browser runs', {
  tag: '@chromium',
}, async ({ lab }) => {
  const managed = await launchManagedChromium(lab, policyOf(lab));
  try {
    await runFailingSignIn(lab, managed, 'wrong-issuer');
    const app = await managed.openInterface();
    // The expected Issuer is known only from the policy.
    await eventually(() => shown(app)).toMatchObject({ cause: 'issuer-mismatch' });
    await eventually(() => textOf(app)).toContain(CONTACT);
    expect(await textsOf(app, '.page-footer .own-words')).toEqual([CONTACT]);

    await openSettings(app);
    await eventually(() => cardShown(app)).toContain('These settings fit together:');
    const card = await cardShown(app);
    expect(card).toContain(lab.settings.instance.directoryId);
    expect(card).toContain('12 minutes');
    expect(await textsOf(app, `${CARD} :is(input, textarea, button)`)).toEqual([]);
    expect((await textsOf(app, 'label')).join()).not.toContain(RETENTION);
    expect(await textsOf(app, `${CARD} .notice.bad`)).toEqual([]);
    await app.preferColours('light');
    expect(await axeFinds(app)).toEqual([]);
    await app.preferColours('dark');
    expect(await contrastFinds(app)).toEqual([]);

    managed.setPolicy(withMistakes(lab));
    // In any order, because Chromium sorts the members.
    await eventually(async () => (await textsOf(app, `${CARD} .notice.bad li bdi`)).toSorted()).toEqual(
      MISTAKES.toSorted(),
    );
    expect(await cardShown(app)).toContain(CONTACT);
    expect((await textsOf(app, 'label')).join()).toContain(RETENTION);

    await openDiagnosis(app);
    // Diagnosed again, because nothing gives the expected issuer any more.
    await eventually(() => shown(app)).toMatchObject({ cause: 'none' });
  } finally {
    await managed.close();
  }
});

test('a policy in Firefox is shown, with everything that is wrong in it', { tag: '@firefox' }, async ({ lab }) => {
  const policy = { ...withMistakes(lab), instance: [], contact: CONTACT };
  const { settings, close } = await launchManagedFirefox({
    ...policy,
    instances: [...policy.instances, { acsUrls: 'https://acs.example.test' }],
  });
  try {
    const card = await settings.waitForSelector(CARD);
    expect(await card?.$$eval('.notice.bad li bdi', (places) => places.map(({ textContent }) => textContent))).toEqual(
      expect.arrayContaining([...MISTAKES, 'instance', 'instances[1].acsUrls']),
    );
    expect(await card?.evaluate(({ textContent }) => textContent)).toContain(CONTACT);
  } finally {
    await close();
  }
});
