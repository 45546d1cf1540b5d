import type { Tab } from '../../lab/browser.ts';
import { EXPECTED_REFUSALS } from '../../lab/expected-refusals.ts';
import { type FaultId, faultOf, IDP_NAMES, type IdpName } from '../../lab/faults.ts';
import { base64Of } from '../../lab/keys.ts';
import { runFailingSignIn } from '../../lab/sign-in.ts';
import { eventually } from './eventually.ts';
import { casesByIdp, type ExpectedDiagnosis, NOTICES } from './fault-cases.ts';
import { findingsShown, openDiagnosis, openSettings, shown, textsOf } from './interface.ts';
import { storeSettings } from './stored-settings.ts';
import { expect, test } from './test.ts';

/** What a person reads about a failed sign-in: `headline`, and the findings that can stop a sign-in. */
const expectRefused = async (
  app: Tab,
  idp: IdpName,
  { cause, headline, findings }: ExpectedDiagnosis,
): Promise<void> => {
  await eventually(async () => ({
    ...(await shown(app)),
    findings: (await findingsShown(app)).filter((code) => !NOTICES[idp].includes(code)),
  })).toEqual({
    state: 'refused',
    cause,
    headline: typeof headline === 'string' ? headline : expect.stringMatching(headline),
    findings: findings.toSorted(),
  });
  await eventually(() => asksForWordsOfIdp(app)).toBe(cause === 'status-not-success');
};

/** The IdP's own words say more only if the IdP itself refused. */
const asksForWordsOfIdp = async (app: Tab): Promise<boolean> =>
  (await textsOf(app, '[data-action="paste-idp"]')).length > 0;

const wordsOfTheDouble: Readonly<Partial<Record<FaultId, (typeof EXPECTED_REFUSALS)['expired']>>> = EXPECTED_REFUSALS;

/** An IdP sends the same to every browser, so if both IdPs can produce a fault, each browser gets it from one of them. */
const SHOWN_IN = { simplesamlphp: '@firefox', samlp: '@chromium' } as const satisfies Record<IdpName, string>;

for (const [name, idp, { fault, lab: switches = {}, expected, expectedWithSettings = expected }] of casesByIdp()) {
  const tag = faultOf(fault).madeBy.length > 1 ? [SHOWN_IN[idp]] : [];
  test(`${idp}: ${name}`, { tag }, async ({ lab, startedBrowser: browser, emptyApp: app }) => {
    lab.set({ idp, ...switches });
    const { decision } = await runFailingSignIn(lab, browser, fault);
    const [judge = expect.anything(), reason = /./, page = expect.anything()] = wordsOfTheDouble[fault] ?? [];
    expect(decision?.verdict).toEqual({ accepted: false, judge, reason: expect.stringMatching(reason), page });
    await expectRefused(app, idp, expected);

    await storeSettings(browser, lab);
    await expectRefused(app, idp, expectedWithSettings);
  });
}

for (const idp of IDP_NAMES) {
  const tag = [SHOWN_IN[idp]];

  for (const initiatedBy of ['sp', 'idp'] as const) {
    test(`${idp}: a clean sign-in, begun by the ${initiatedBy}, has no cause`, { tag }, async ({
      lab,
      startedBrowser: browser,
      emptyApp: app,
    }) => {
      lab.set({ idp, initiatedBy });
      const { decision } = await runFailingSignIn(lab, browser, 'none');
      expect(decision?.verdict.accepted).toBe(true);
      await eventually(() => shown(app)).toEqual({
        state: 'accepted',
        cause: null,
        headline: "You're in. The SAML is fine.",
      });
    });
  }

  test(`${idp}: a clean sign-in that was asked to be kept is diagnosed, without a cause`, { tag }, async ({
    lab,
    startedBrowser: browser,
    emptyApp: app,
  }) => {
    await openSettings(app);
    await app.click('.switch input[type="checkbox"]');
    lab.set({ idp });
    await runFailingSignIn(lab, browser, 'none');
    await openDiagnosis(app);
    await eventually(() => shown(app)).toMatchObject({ state: 'accepted', cause: 'none' });
    expect(await findingsShown(app)).toEqual(NOTICES[idp]);
  });

  test(`${idp}: an IdP that does not answer is waited for until the user gives it up, then named`, { tag }, async ({
    lab,
    startedBrowser: browser,
    emptyApp: app,
  }) => {
    lab.set({ idp });
    const { decision } = await runFailingSignIn(lab, browser, 'no-response');
    expect(decision).toBeNull();
    await eventually(() => shown(app)).toEqual({
      state: 'waiting',
      cause: null,
      headline: 'Waiting for the identity provider.',
    });
    await eventually(() => asksForWordsOfIdp(app)).toBe(true);

    await app.click({ role: 'button', name: 'Show possible reasons' });
    await eventually(() => shown(app)).toEqual({
      state: 'unknown',
      cause: 'idp-gave-no-response',
      headline: "It's the identity provider: it sent no Response. Probably.",
    });
    expect(await findingsShown(app)).toEqual(['idp-gave-no-response']);
    await eventually(() => asksForWordsOfIdp(app)).toBe(true);
  });

  test(`${idp}: a certificate that changed since the last good sign-in`, { tag }, async ({
    lab,
    startedBrowser: browser,
    emptyApp: app,
  }) => {
    lab.set({ idp });
    const clean = await runFailingSignIn(lab, browser, 'none');
    expect(clean.decision?.verdict.accepted).toBe(true);
    await eventually(() => shown(app)).toMatchObject({ state: 'accepted' });
    await runFailingSignIn(lab, browser, 'other-certificate');
    await expectRefused(app, idp, {
      cause: 'certificate-changed',
      headline: "It's the certificate: it changed since the last good sign-in. Probably.",
      findings: ['certificate-changed'],
    });
  });

  test(`${idp}: a certificate that the IdP's metadata has, and AWS has not`, { tag }, async ({
    lab,
    startedBrowser: browser,
    emptyApp: app,
  }) => {
    lab.set({ idp });
    const { decision } = await runFailingSignIn(lab, browser, 'other-certificate');
    const response = Buffer.from(decision?.samlResponse ?? '', 'base64').toString();
    const rotated = /X509Certificate>([^<]+)</.exec(response)?.[1]?.replace(/\s/g, '') ?? '';
    const held = base64Of(lab.certificatePem);
    expect(rotated).not.toBe(held);
    const idpMetadata = lab.idpMetadata.replace(/(X509Certificate>)[^<]+/g, `$1${rotated}`);
    await storeSettings(browser, { spMetadata: lab.spMetadata, idpMetadata });
    await expectRefused(app, idp, {
      cause: 'certificate-held-by-aws',
      headline: /^It may be the certificate in Identity Center\./,
      findings: [],
    });
  });
}
