import type { Acceptance } from '../../lab/aws-double.ts';
import { everythingStored } from '../../lab/in-extension.ts';
import { PRINTS, UNKNOWN_LANGUAGE } from '../../lab/pages.ts';
import { eventually } from './eventually.ts';
import { textsOf } from './interface.ts';
import { refusedWithCause, signInsStored } from './stored.ts';
import { expect, test } from './test.ts';

/** How AWS shows the browser that a sign-in was accepted or refused. */

/** Where an accepted sign-in leads; null for the access portal. */
const LANDINGS = {
  'the access portal': null,
  'an application': 'https://app.kiro.dev/signin/oauth?code=secret',
  // Nothing listens there, like after a tool has ended.
  'a tool on this device': 'http://127.0.0.1:9/oauth/callback?code=secret',
  'the token endpoint': 'https://oidc.us-east-1.amazonaws.com/authorize?code=secret',
  'a device page': 'https://d-9067f1c2a3.awsapps.com/start/#/device?user_code=SECRET',
} as const;

interface Way {
  readonly to: string;
  readonly landing: string | null;
  readonly acceptance: Acceptance;
}

const WAYS: readonly Way[] = [
  ...Object.entries(LANDINGS).map(([to, landing]) => ({ to, landing, acceptance: 'page' as const })),
  { to: 'the access portal', landing: null, acceptance: 'redirect' },
];

for (const { to, landing, acceptance } of WAYS) {
  for (const initiatedBy of ['sp', 'idp'] as const) {
    test(`a sign-in begun at the ${initiatedBy} that goes on to ${to} by a ${acceptance} is accepted, and its message is gone`, async ({
      lab,
      labBrowser,
    }) => {
      lab.set({ idp: 'samlp', initiatedBy, acceptance, landing });
      const before = lab.log.length;
      const tab = await labBrowser.newTab();
      // The tool's address does not answer.
      void tab.goTo(lab.signInUrl).catch(() => undefined);
      // The observations alone show it, without waiting for a time limit.
      await eventually(async () =>
        (await signInsStored(labBrowser)).map(({ observed: { outcome }, paired, waiting, changesAt }) => ({
          outcome,
          paired,
          waiting,
          changesAt,
        })),
      ).toEqual([{ outcome: 'accepted', paired: initiatedBy === 'sp', waiting: false, changesAt: null }]);
      const [decision, ...others] = lab.log.slice(before);
      expect(others).toEqual([]);
      const { samlResponse = '' } = decision ?? {};
      expect(samlResponse.length).toBeGreaterThan(1000);
      const kept = [samlResponse.slice(0, 200), 'alice', 'secret', 'SECRET', 'diagnosis:'];
      await eventually(async () => {
        const everything = JSON.stringify(await labBrowser.inExtension(everythingStored, null));
        return kept.filter((text) => everything.includes(text));
      }).toEqual([]);
    });
  }
}

for (const print of PRINTS) {
  test(`a refusal in an unknown language is recognised by its request ID and time, drawn late (${print})`, async ({
    lab,
    labBrowser,
    app,
  }) => {
    lab.set({
      idp: 'samlp',
      fault: 'wrong-audience',
      refusal: 'late-script',
      refusalPage: { ...UNKNOWN_LANGUAGE, print },
    });
    await (await labBrowser.newTab()).goTo(lab.signInUrl);
    const [{ observed }, cause] = await refusedWithCause(labBrowser);
    expect(cause).toBe('audience-mismatch');
    const { requestId = '', at } = lab.log.at(-1) ?? {};
    const time = Math.floor((at?.getTime() ?? 0) / 1000) * 1000;
    await eventually(async () => (await signInsStored(labBrowser))[0]?.observed.failure).toEqual({ requestId, time });
    expect(observed).toMatchObject({ page: null, outcome: 'refused' });
    await app.waitFor('[data-part="for-support"]');
    const [printed = ''] = await textsOf(app, '[data-part="for-support"] dl');
    expect(printed).toContain(requestId);
    expect(printed).toMatch(/\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT/);
    const everything = JSON.stringify(await labBrowser.inExtension(everythingStored, null));
    for (const word of Object.values(UNKNOWN_LANGUAGE)) expect(everything).not.toContain(word);
  });
}
