import { beforeEach, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { observedSignIn, shownPage, unansweredRequest } from '../../fixtures/interface/stored-sign-ins.ts';
import { OTHER_AWS } from '../../fixtures/matrix/sign-in.ts';
import type { I18n } from '../../popup/i18n.ts';
import { mainState } from '../../popup/main-state.ts';
import { readableCause } from '../../popup/readable-cause.ts';
import { readerFinding } from '../../popup/reader-finding.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { headline } from '../../src/wording/headline.ts';
import { nextStepOf } from '../../src/wording/next-step.ts';
import { causeSentence } from '../../src/wording/sentence.ts';
import { nextStepText } from '../../src/wording/step-of-fixers.ts';
import { suspectsHeading, suspectTexts } from '../../src/wording/suspect-text.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import type { SignInSummary } from '../../storage/first-frame.ts';
import { fake, startFakeBrowser } from '../background/fake-browser.ts';
import { posted } from '../observations/observations.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { upkeep } = await import('../../background/upkeep.ts');
const { markViewed } = await import('../../storage/records.ts');
const { DEFAULT_SETTINGS, writeSettings } = await import('../../storage/settings.ts');
const { languageOf, readExtension, readFirst } = await import('../../popup/use-extension.ts');

const TAB = 1;
const t = createTranslator(messages);
const I18N: I18n = { t, locale: 'en-GB' };
const run = () => upkeep((observed, configured) => diagnose(observed, { ...NOTHING_KNOWN, ...configured }));

const see = async (observations: readonly Observation[]): Promise<void> => {
  for (const observation of observations) await storeObservation(observation);
  await run();
};

const refused = (tabId = TAB, ago = 0) =>
  observedSignIn({ at: Date.now() - ago, tabId, fault: { audiences: [OTHER_AWS.issuerUrl] }, ends: 'refused' });

const spies = () => [fake.session, fake.local, fake.managed].map((area) => vi.spyOn(area, 'get').mock.calls);

beforeEach(() => startFakeBrowser());

it('reads one item before the first frame, however much is stored', async () => {
  await writeSettings({ ...DEFAULT_SETTINGS, language: 'de' });
  for (let count = 0; count < 20; count += 1) await see(await refused(TAB + count, 1000 * count));
  const [session, local, managed] = spies();
  const first = await readFirst('diagnosis');
  expect(session).toEqual([[['first-frame']]]);
  expect([local, managed]).toEqual([[], []]);
  expect(languageOf(first)).toBe('de');
  expect(first).not.toHaveProperty('records');
  expect(first).toMatchObject({ hasAccess: true, contact: null });
});

it('shows in the first frame the newest sign-in of each tab, and no message', async () => {
  for (const [tabId, ago] of [
    [1, 9000],
    [2, 5000],
    [1, 2000],
  ] as const) {
    await see(await refused(tabId, ago));
  }
  const { records } = await readExtension();
  const first = await readFirst('diagnosis');
  const signIns = 'signIns' in first ? first.signIns : [];
  expect(signIns.map(({ id }) => id)).toEqual([records?.[0]?.id, records?.[1]?.id]);
  const item = String(fake.session.items.get('first-frame'));
  for (const { observed } of records ?? []) expect(item).not.toContain(observed.post?.message);
  expect(item.length).toBeLessThan(20_000);
});

it.each([
  ['refused with a cause', () => refused()],
  ['refused without one', () => observedSignIn({ at: Date.now(), tabId: TAB, ends: 'refused' })],
  ['that AWS did not answer', () => observedSignIn({ at: Date.now(), tabId: TAB, ends: 'unseen' })],
  ['accepted', () => observedSignIn({ at: Date.now(), tabId: TAB, ends: 'accepted' })],
  ['of which only a page was seen', async () => [shownPage(Date.now(), TAB, { page: 'not-you-its-us' })]],
  ['that waits for its Response', async () => unansweredRequest(Date.now(), TAB)],
])('shows of a sign-in %s at once what it shows once everything is read', async (_, observations) => {
  await see(await observations());
  const { records } = await readExtension();
  const first = await readFirst('diagnosis');
  const shown = (signIn: SignInSummary | undefined): unknown => {
    const diagnosis = signIn?.diagnosis ?? null;
    return [
      mainState(signIn ?? null, true),
      signIn?.firstSeen,
      diagnosis && [
        headline(diagnosis, t),
        causeSentence(diagnosis, t),
        nextStepOf(diagnosis),
        suspectsHeading(diagnosis, t),
        suspectTexts(diagnosis, t),
        diagnosis.findings,
        diagnosis.certificates.map(({ sha256 }) => sha256),
        diagnosis.instance?.portalUrl,
        diagnosis.facts?.response.status,
      ],
    ];
  };
  expect(records).toHaveLength(1);
  expect('signIns' in first && shown(first.signIns[0])).toEqual(shown(records?.[0]));
});

/** A Response with a status other than success names the identity provider's own reasons. */
const REQUESTER = 'urn:oasis:names:tc:SAML:2.0:status:Requester';

it.each([
  ['a wrong Audience', { audiences: [OTHER_AWS.issuerUrl] }],
  ['a wrong Recipient', { recipient: OTHER_AWS.dualStack }],
  ['a Response that came too late', { confirmedUntil: Date.now() - 3_600_000, notOnOrAfter: Date.now() - 3_600_000 }],
  ['a Response that came too early', { notBefore: Date.now() + 3_600_000 }],
  ['no Audience', { audiences: [] }],
])('words %s before the list of all causes is loaded as it does afterwards', async (_, fault) => {
  await see(await observedSignIn({ at: Date.now(), tabId: TAB, fault, ends: 'refused' }));
  const [record] = (await readExtension()).records ?? [];
  const first = await readFirst('diagnosis');
  const cause = readableCause('signIns' in first ? (first.signIns[0] ?? null) : null, I18N);
  const diagnosis = record?.diagnosis ?? null;
  expect(diagnosis?.cause).not.toBeNull();
  expect(cause?.title).toBe(diagnosis && headline(diagnosis, t));
  expect(cause?.nextStep).toBe(diagnosis && nextStepText(nextStepOf(diagnosis), t));
  expect(cause?.sentence).toBe(
    diagnosis && causeSentence(diagnosis, t, (finding) => readerFinding(finding, I18N.locale)),
  );
});

it.each([
  ['without a cause', () => observedSignIn({ at: Date.now(), tabId: TAB, ends: 'refused' })],
  ['that AWS accepted', () => observedSignIn({ at: Date.now(), tabId: TAB, ends: 'accepted' })],
  ['that waits for its Response', async () => unansweredRequest(Date.now(), TAB)],
  [
    'whose identity provider gives its own reasons',
    () => observedSignIn({ at: Date.now(), tabId: TAB, fault: { status: [REQUESTER] }, ends: 'refused' }),
  ],
])('leaves a sign-in %s to the whole interface', async (_, observations) => {
  await see(await observations());
  const first = await readFirst('diagnosis');
  const [signIn = null] = 'signIns' in first ? first.signIns : [];
  expect(signIn).not.toBeNull();
  expect(readableCause(signIn, I18N)).toBeNull();
});

it('asks each storage once for everything where no sign-in was seen', async () => {
  const [session, local, managed] = spies();
  const first = await readFirst('diagnosis');
  expect(session).toEqual([[['first-frame']], [null]]);
  expect(managed).toEqual([[null]]);
  expect(local).toEqual([[['settings', 'settings:keep-next-accepted']], ['storage-trouble']]);
  expect(first).toMatchObject({ records: [], stored: { problem: null } });
});

it('reads everything before a page of the settings, or where another version wrote the item', async () => {
  await see(await refused());
  expect(await readFirst('settings')).toHaveProperty('records');
  fake.manifest = { ...fake.manifest, version: '1.2.4' };
  expect(await readFirst('diagnosis')).toHaveProperty('records');
  await fake.session.set({ 'first-frame': '{' });
  expect(await readFirst('diagnosis')).toHaveProperty('records');
});

it('shows in a private window what was seen in private ones, and the others elsewhere', async () => {
  fake.tabs = [{ incognito: true }];
  await see((await refused(1)).map((each) => ({ ...each, private: true })));
  await see(await refused(2));
  expect(await readFirst('diagnosis')).toMatchObject({ signIns: [{ tabId: 2, private: false }] });
  fake.inIncognitoContext = true;
  expect(await readFirst('diagnosis')).toMatchObject({ signIns: [{ tabId: 1, private: true }] });
});

it('the interface reads only the mark when a sign-in is marked as viewed', async () => {
  await storeObservation(posted({ time: Date.now() }));
  const [record] = (await readExtension()).records ?? [];
  if (record === undefined) throw new Error('nothing was seen');
  const get = vi.spyOn(fake.session, 'get');
  await markViewed(record);
  await markViewed(record);
  expect(get.mock.calls).toEqual([[[`viewed:${record.id}`]], [[`viewed:${record.id}`]]]);
  expect(fake.session.items.get(`viewed:${record.id}`)).toBe(true);
});
