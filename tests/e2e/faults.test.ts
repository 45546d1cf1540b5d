import type { Page } from '@playwright/test';
import { runFailingSignIn } from '../lab/demo.ts';
import { EXPECTED_REFUSALS } from '../lab/expected-refusals.ts';
import { type FaultId, IDP_NAMES, type IdpName } from '../lab/faults.ts';
import { base64Of } from '../lab/keys.ts';
import { casesByIdp, NOTICES, type Told } from './fault-cases.ts';
import { findingsShown, importSettings, openDiagnosis, openSettings } from './interface.ts';
import { expect, test } from './shared-browser.ts';

/** The extension API as a page of the extension has it. */
declare const chrome: {
  readonly storage: {
    readonly session: {
      get(keys: null): Promise<Record<string, { readonly kind?: string; readonly time: number }>>;
      set(items: Record<string, unknown>): Promise<void>;
    };
  };
  readonly alarms: {
    get(name: string): Promise<{ readonly scheduledTime: number } | undefined>;
    create(name: string, when: { readonly when: number }): Promise<void>;
  };
};

const expectRefused = async (popup: Page, idp: IdpName, { cause, headline, findings }: Told): Promise<void> => {
  const main = popup.locator('main');
  await expect(main).toHaveAttribute('data-state', 'refused');
  await expect(main).toHaveAttribute('data-cause', cause);
  await expect(popup.locator('h1')).toHaveText(headline);
  // After an import the diagnosis is made anew a moment later.
  await expect
    .poll(async () =>
      [...(await findingsShown(popup))].filter((code) => !NOTICES[idp].some((notice) => notice === code)).toSorted(),
    )
    .toEqual(findings.toSorted());
};

const wordsOfTheDouble: Readonly<Partial<Record<FaultId, (typeof EXPECTED_REFUSALS)['expired']>>> = EXPECTED_REFUSALS;

for (const [name, idp, { fault, lab: switches = {}, told, toldWithSettings = told }] of casesByIdp()) {
  test(`${idp}: ${name}`, async ({ lab, sharedBrowser: { context }, popup }) => {
    lab.set({ idp, ...switches });
    const { decision } = await runFailingSignIn(lab, context, fault);
    const [judge = expect.anything(), reason = /./, page = expect.anything()] = wordsOfTheDouble[fault] ?? [];
    expect(decision?.verdict).toEqual({ accepted: false, judge, reason: expect.stringMatching(reason), page });
    await expectRefused(popup, idp, told);

    await importSettings(popup, lab);
    await openDiagnosis(popup);
    await expectRefused(popup, idp, toldWithSettings);
  });
}

for (const idp of IDP_NAMES) {
  for (const initiatedBy of ['sp', 'idp'] as const) {
    test(`${idp}: a clean sign-in, begun by the ${initiatedBy}, has no cause`, async ({
      lab,
      sharedBrowser: { context },
      popup,
    }) => {
      lab.set({ idp, initiatedBy });
      const { decision } = await runFailingSignIn(lab, context, 'none');
      expect(decision?.verdict.accepted).toBe(true);
      const main = popup.locator('main');
      await expect(main).toHaveAttribute('data-state', 'accepted');
      await expect(popup.locator('h1')).toHaveText("You're in. The SAML is fine.");
      await expect(main).not.toHaveAttribute('data-cause');
    });
  }

  test(`${idp}: a clean sign-in that was asked to be kept is diagnosed, without a cause`, async ({
    lab,
    sharedBrowser: { context },
    popup,
  }) => {
    await openSettings(popup);
    await popup.getByLabel('Keep the next sign-in even if AWS accepts it').check();
    lab.set({ idp });
    await runFailingSignIn(lab, context, 'none');
    await openDiagnosis(popup);
    const main = popup.locator('main');
    await expect(main).toHaveAttribute('data-cause', 'none');
    await expect(main).toHaveAttribute('data-state', 'accepted');
    expect([...(await findingsShown(popup))]).toEqual(NOTICES[idp]);
  });

  test(`${idp}: an IdP that does not answer is waited for, then named`, async ({
    lab,
    sharedBrowser: { context },
    popup,
  }) => {
    lab.set({ idp });
    const { decision } = await runFailingSignIn(lab, context, 'no-response');
    expect(decision).toBeNull();
    const main = popup.locator('main');
    await expect(main).toHaveAttribute('data-state', 'waiting');
    await expect(popup.locator('h1')).toHaveText('Waiting for the identity provider.');
    await expect.poll(() => waitingTime(popup)).toBe(120_000);

    await letWaitingTimePass(popup);
    await expect(main).toHaveAttribute('data-state', 'unknown');
    await expect(main).toHaveAttribute('data-cause', 'idp-gave-no-response');
    await expect(popup.locator('h1')).toHaveText("It's the identity provider: it gave no answer. Probably.");
    expect([...(await findingsShown(popup))]).toEqual(['idp-gave-no-response']);
  });

  test(`${idp}: a certificate that changed since the last good sign-in`, async ({
    lab,
    sharedBrowser: { context },
    popup,
  }) => {
    lab.set({ idp });
    const clean = await runFailingSignIn(lab, context, 'none');
    expect(clean.decision?.verdict.accepted).toBe(true);
    await expect(popup.locator('main')).toHaveAttribute('data-state', 'accepted');
    await runFailingSignIn(lab, context, 'other-certificate');
    await expectRefused(popup, idp, {
      cause: 'certificate-changed',
      headline: "It's the certificate: it is new since the last good sign-in. Probably.",
      findings: ['certificate-changed'],
    });
  });

  test(`${idp}: a certificate that the IdP's metadata has, and AWS has not`, async ({
    lab,
    sharedBrowser: { context },
    popup,
  }) => {
    lab.set({ idp });
    const { decision } = await runFailingSignIn(lab, context, 'other-certificate');
    const response = Buffer.from(decision?.samlResponse ?? '', 'base64').toString();
    const rotated = /X509Certificate>([^<]+)</.exec(response)?.[1]?.replace(/\s/g, '') ?? '';
    const held = base64Of(lab.certificatePem);
    expect(rotated).not.toBe(held);
    const idpMetadata = lab.idpMetadata.replace(/(X509Certificate>)[^<]+/g, `$1${rotated}`);
    const certificatePem = lab.certificatePem.replace(/(-----\n)[^-]+/, `$1${rotated}\n`);
    await importSettings(popup, { spMetadata: lab.spMetadata, idpMetadata, certificatePem });
    await openDiagnosis(popup);
    await expectRefused(popup, idp, {
      cause: 'certificate-held-by-aws',
      headline: /^It isn't the message: compare the certificate that AWS holds\./,
      findings: [],
    });
  });
}

/** Milliseconds from AWS's request to the moment for which the worker has set its alarm. */
const waitingTime = (popup: Page): Promise<number | null> =>
  popup.evaluate(async () => {
    const items = Object.values(await chrome.storage.session.get(null));
    const alarm = await chrome.alarms.get('upkeep');
    const requests = items.filter(({ kind }) => kind === 'authn-request').map(({ time }) => time);
    return alarm === undefined ? null : alarm.scheduledTime - Math.max(...requests);
  });

/**
 * Nothing can move a worker's clock, so the stored observations are made as much older instead, and the alarm that the worker
 * has set goes off now.
 */
const letWaitingTimePass = (popup: Page): Promise<void> =>
  popup.evaluate(async () => {
    const items = Object.entries(await chrome.storage.session.get(null)).filter(([key]) =>
      key.startsWith('observation:'),
    );
    await chrome.storage.session.set(
      Object.fromEntries(items.map(([key, item]) => [key, { ...item, time: item.time - 120_000 }])),
    );
    await chrome.alarms.create('upkeep', { when: Date.now() });
  });
