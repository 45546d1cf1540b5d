import { X509Certificate } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import messages from '../../_locales/en/messages.json' with { type: 'json' };
import { observedSignIn } from '../../fixtures/interface/stored-sign-ins.ts';
import { keyPair } from '../../fixtures/keys.ts';
import { IDP_STYLES } from '../../fixtures/matrix/idp-styles.ts';
import { AWS, keyOf } from '../../fixtures/matrix/sign-in.ts';
import { mainState } from '../../popup/main-state.ts';
import { NOTHING_KNOWN } from '../../src/diagnosis/build-context.ts';
import { DAY } from '../../src/diagnosis/certificate-watch.ts';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { EMPTY_ACCOUNT } from '../../src/iam-federation/account.ts';
import { EMPTY_INSTANCE, type Instance } from '../../src/identity-center/instance.ts';
import type { Observation } from '../../src/observations/observation.ts';
import { headline } from '../../src/wording/headline.ts';
import { createTranslator } from '../../src/wording/translate.ts';
import {
  ACS,
  answered,
  handedOver,
  IAM_FEDERATION,
  LOGIN_PAGE,
  PORTAL,
  pageShown,
  posted,
  rolesOffered,
} from '../observations/observations.ts';
import { fake, startFakeBrowser } from './fake-browser.ts';

vi.mock('../../storage/browser.ts', () => import('./fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { onDeletionRequested } = await import('../../background/delete-stored.ts');
const { onAskedToGiveUp } = await import('../../background/give-up.ts');
const { requestDeletion } = await import('../../storage/deletion-request.ts');
const { markViewed, ...records } = await import('../../storage/records.ts');
const { readEffectiveSettings } = await import('../../storage/effective-settings.ts');
const { readPolicy } = await import('../../storage/read-policy.ts');
const readSignIns = () => records.readSignIns(readEffectiveSettings(readPolicy));
const { noteTrouble, readTrouble } = await import('../../storage/storage-trouble.ts');
const { DEFAULT_SETTINGS, readSettings, writeSettings } = await import('../../storage/settings.ts');
const { UPKEEP_ALARM, upkeep } = await import('../../background/upkeep.ts');

const ISSUER_URL = 'https://us-east-1.signin.aws.amazon.com/platform/saml/d-1234567890';
const IDP = 'https://idp.example.test';
const NAME_ID = 'alice@example.test';
const T0 = Date.UTC(2026, 10, 23, 12);
const MINUTE = 60_000;

const REQUEST = btoa(
  `<p:AuthnRequest xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="aws_1" Version="2.0" IssueInstant="2026-11-23T12:00:00Z" AssertionConsumerServiceURL="${ACS}"><a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">${ISSUER_URL}</a:Issuer></p:AuthnRequest>`,
);
const response = (audience: string): string =>
  btoa(
    `<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" ID="_r" Version="2.0" IssueInstant="2026-11-23T12:00:01Z" Destination="${ACS}" InResponseTo="aws_1"><a:Issuer>${IDP}</a:Issuer><p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status><a:Assertion ID="_a" Version="2.0" IssueInstant="2026-11-23T12:00:01Z"><a:Issuer>${IDP}</a:Issuer><a:Subject><a:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress">${NAME_ID}</a:NameID><a:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><a:SubjectConfirmationData Recipient="${ACS}" NotOnOrAfter="2026-11-23T12:05:00Z" InResponseTo="aws_1"/></a:SubjectConfirmation></a:Subject><a:Conditions NotBefore="2026-11-23T11:59:00Z" NotOnOrAfter="2026-11-23T12:05:00Z"><a:AudienceRestriction><a:Audience>${audience}</a:Audience></a:AudienceRestriction></a:Conditions><a:AuthnStatement AuthnInstant="2026-11-23T12:00:01Z"><a:AuthnContext><a:AuthnContextClassRef>urn:oasis:names:tc:SAML:2.0:ac:classes:Password</a:AuthnContextClassRef></a:AuthnContext></a:AuthnStatement><a:AttributeStatement><a:Attribute Name="department"><a:AttributeValue>secret value</a:AttributeValue></a:Attribute></a:AttributeStatement></a:Assertion></p:Response>`,
  );

const run = () => upkeep((observed, configured) => diagnose(observed, { ...NOTHING_KNOWN, ...configured }));

const seeRefused = async (part: { readonly private?: boolean; readonly tabId?: number } = {}) => {
  await storeObservation(handedOver({ time: T0, message: REQUEST, ...part }));
  await storeObservation(posted({ time: T0 + 1000, message: response('https://wrong.example.test'), ...part }));
  await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, ...part }));
  await storeObservation(pageShown({ time: T0 + 1500, documentStart: T0 + 1200, ...part }));
};

const seeAccepted = async (part: { readonly private?: boolean } = {}) => {
  await storeObservation(handedOver({ time: T0, message: REQUEST, ...part }));
  await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL), ...part }));
  await run();
  await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, status: 302, redirectedTo: PORTAL, ...part }));
  await run();
};

const instance = (part: Partial<Instance>): Instance => ({
  id: 'one',
  name: 'one',
  issuerUrl: ISSUER_URL,
  acsUrls: [ACS],
  portalUrl: null,
  idpEntityId: null,
  idpSignInUrl: null,
  idpMetadata: null,
  certificates: [],
  userName: null,
  lastAccepted: null,
  application: null,
  ...part,
});

beforeEach(() => {
  startFakeBrowser();
  fake.events.onMessage.addListener(onDeletionRequested);
  vi.useFakeTimers({ toFake: ['Date'], now: T0 + 2000 });
});

describe('a refused sign-in', () => {
  it('is diagnosed and marked on its tab, until somebody reads it', async () => {
    await seeRefused();
    await run();
    const [signIn] = await readSignIns();
    expect(signIn).toMatchObject({ paired: true, diagnosis: { cause: { code: 'audience-mismatch' } } });
    expect(fake.badges.get(1)).toBe('!');

    if (signIn) await markViewed(signIn);
    expect(fake.badges.get(1)).toBeUndefined();
    await run();
    expect(fake.badges.get(1)).toBeUndefined();
  });

  it('is marked as viewed only once, so that an interface that marks it after every change stops', async () => {
    await seeRefused();
    await run();
    const [signIn] = await readSignIns();
    if (!signIn) throw new Error('nothing was seen');
    await markViewed(signIn);
    const changed = vi.fn();
    fake.session.onChanged.addListener(changed);
    await markViewed(signIn);
    expect(changed).not.toHaveBeenCalled();
  });

  it('is diagnosed once, and again when the settings, the policy or the program change', async () => {
    await seeRefused();
    const counting = vi.fn(diagnose);
    const counted = () => upkeep((observed, configured) => counting(observed, { ...NOTHING_KNOWN, ...configured }));
    await counted();
    await counted();
    expect(counting).toHaveBeenCalledTimes(1);
    await writeSettings({ ...DEFAULT_SETTINGS, instances: [instance({})] });
    await counted();
    expect(counting).toHaveBeenCalledTimes(2);
    await fake.managed.set({ instances: [{ name: 'of the policy', issuerUrl: ISSUER_URL }] });
    await counted();
    expect(counting).toHaveBeenCalledTimes(3);
    // Another version of the program may see more.
    fake.manifest = { ...fake.manifest, version: '1.2.4' };
    await counted();
    expect(counting).toHaveBeenCalledTimes(4);
  });

  it('is diagnosed even if another one cannot be', async () => {
    await seeRefused();
    await storeObservation(posted({ time: T0 + 1000, tabId: 2, requestId: 'other', message: 'broken' }));
    const failing = upkeep((observed, configured) => {
      if (observed.post?.message === 'broken') throw new Error('cannot');
      return diagnose(observed, { ...NOTHING_KNOWN, ...configured });
    });
    await expect(failing).rejects.toThrow('cannot');
    expect((await readSignIns()).map(({ tabId, diagnosis }) => [tabId, diagnosis !== null])).toEqual([
      [1, true],
      [2, false],
    ]);
  });

  it('is deleted when its time is over, even if the worker did not run meanwhile', async () => {
    await seeRefused();
    await run();
    expect(fake.alarms.get(UPKEEP_ALARM)).toBe(T0 + 30 * MINUTE);
    vi.setSystemTime(T0 + 1000 + 30 * MINUTE);
    await run();
    expect(fake.session.dump()).toBe('[]');
    expect(fake.alarms.size).toBe(0);
  });

  it('keeps the request that it answers as long as it exists itself', async () => {
    await storeObservation(handedOver({ time: T0 - 20 * MINUTE, message: REQUEST }));
    await storeObservation(posted({ time: T0, message: response('https://wrong.example.test') }));
    vi.setSystemTime(T0 + 20 * MINUTE);
    await run();
    expect(await readSignIns()).toMatchObject([{ paired: true, diagnosis: { cause: { code: 'audience-mismatch' } } }]);
    // Not a moment in the past, because Firefox would fire such an alarm at once, again and again.
    expect(fake.alarms.get(UPKEEP_ALARM)).toBe(T0 + 30 * MINUTE);
  });

  it('is deleted after the shorter time that was chosen', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, retentionMinutes: 5 });
    await seeRefused();
    vi.setSystemTime(T0 + 2000 + 5 * MINUTE);
    await run();
    expect(fake.session.dump()).toBe('[]');
  });

  it('is deleted when the interface asks for it', async () => {
    await seeRefused();
    await run();
    await requestDeletion('sign-ins');
    expect(fake.session.dump()).toBe('[]');
    expect(fake.badges.get(1)).toBeUndefined();
  });

  it.each(['sign-ins', 'everything'] as const)(
    'does not come back if it is deleted (%s) while its message is being read',
    async (what) => {
      await storeObservation(posted({ time: T0, message: response(ISSUER_URL), isRead: false }));
      const { set } = fake.session;
      let deletion = Promise.resolve();
      const isWriting = new Promise<void>((resolve) => {
        vi.spyOn(fake.session, 'set').mockImplementationOnce(async (items) => {
          resolve();
          deletion = requestDeletion(what);
          // Long enough for a deletion that does not wait for the lock.
          await new Promise(setImmediate);
          await set.call(fake.session, items);
        });
      });
      await Promise.all([run(), isWriting]);
      await deletion;
      expect(fake.session.dump()).toBe('[]');
      if (what === 'everything') expect(fake.local.dump()).toBe('[]');
    },
  );
});

describe('what the interface shows while a sign-in is diagnosed', () => {
  const translate = createTranslator(messages);
  /** State and headline; there is no headline while the diagnosis is being made. */
  const shown = async (): Promise<readonly (string | null)[]> => {
    const [record = null] = await readSignIns();
    const diagnosis = record === null || record.waiting ? null : record.diagnosis;
    return [mainState(record, true, diagnosis !== null), diagnosis && headline(diagnosis, translate)];
  };

  it("never mixes the states from before and after AWS's answer", async () => {
    const waiting = ['waiting', null];
    const posting = [
      ['unknown', null],
      ['unknown', "It's the audience."],
    ];
    const refused = [
      ['refused', null],
      ['refused', "It's the audience."],
    ];
    const wrong = posted({ time: T0 + 1000, message: response('https://wrong.example.test') });
    const steps: readonly (readonly [Observation, readonly (readonly (string | null)[])[]])[] = [
      [handedOver({ time: T0, message: REQUEST }), [waiting]],
      [wrong, posting],
      [answered({ time: T0 + 1100, awsTime: T0 + 1000 }), posting],
      [pageShown({ time: T0 + 1500, documentStart: T0 + 1200 }), refused],
    ];
    for (const [observation, allowed] of steps) {
      await storeObservation(observation);
      // Reads the stored items before and after the worker has diagnosed them.
      expect(allowed).toContainEqual(await shown());
      await run();
      expect(allowed).toContainEqual(await shown());
    }
    expect(await shown()).toEqual(refused[1]);
  });
});

describe('an accepted sign-in', () => {
  it('is learned from even if it came while earlier messages were being read', async () => {
    const unread = { isRead: false, inResponseTo: null, issuer: null, idHash: null };
    await storeObservation(handedOver({ time: T0, message: REQUEST, isRead: false, messageId: null }));
    const { set } = fake.session;
    const writing = vi.spyOn(fake.session, 'set').mockImplementation(async (items) => {
      if (JSON.stringify(items).includes('"messageId":"aws_1"')) {
        writing.mockRestore();
        await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL), ...unread }));
        await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, status: 302, redirectedTo: PORTAL }));
      }
      await set.call(fake.session, items);
    });
    await run();
    expect(fake.session.dump()).toContain('response-posted');
    await run();
    expect(fake.local.items.has(`accepted:${ISSUER_URL}`)).toBe(true);
  });

  it('leaves no message, no NameID and no attribute value in any storage', async () => {
    await seeRefused();
    expect(fake.session.dump()).toContain(REQUEST);
    startFakeBrowser();
    await seeAccepted();
    const stored = fake.session.dump() + fake.local.dump();
    for (const personal of [REQUEST, response(ISSUER_URL), NAME_ID, 'secret value', 'diagnosis:', 'message:']) {
      expect(stored).not.toContain(personal);
    }
    expect(await readSignIns()).toMatchObject([{ observed: { outcome: 'accepted' }, diagnosis: null, paired: true }]);
    expect(fake.badges.get(1)).toBeUndefined();
  });

  it('teaches what a good one looks like', async () => {
    await seeAccepted();
    expect(fake.local.items.get(`accepted:${ISSUER_URL}`)).toEqual({
      at: T0 + 1000,
      issuer: IDP,
      audience: ISSUER_URL,
      certificateSha256: null,
      certificateEnds: null,
      nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      attributeNames: ['department'],
    });
  });

  it("puts into the icon's title at once that it was signed with a certificate that AWS is not said to have", async () => {
    const titleWhereHeld = async (der: string): Promise<string | undefined> => {
      startFakeBrowser();
      const certificates = [{ der, source: 'held' as const, encoding: 'pem' as const, length: der.length }];
      const instance = { ...EMPTY_INSTANCE, id: 'one', issuerUrl: AWS.issuerUrl, certificates };
      await writeSettings({ ...DEFAULT_SETTINGS, language: 'en', instances: [instance] });
      for (const each of await observedSignIn({ at: Date.now(), tabId: 1, ends: 'accepted' }))
        await storeObservation(each);
      await run();
      expect(fake.local.dump()).toContain('accepted:');
      return fake.titles.get('every tab');
    };
    expect(await titleWhereHeld(keyPair('another').certificateBase64)).toContain('not among those');
    const signing = keyOf(IDP_STYLES.okta).certificate.replaceAll(/-----[^-]+-----|\s/g, '');
    expect(await titleWhereHeld(signing)).not.toContain('not among those');
  });

  it("puts into the icon's title that a certificate of an account of IAM federation expires soon", async () => {
    const { certificateBase64: der } = keyPair('of-account', { extra: ['-days', '3650'] });
    vi.setSystemTime(Date.parse(new X509Certificate(Buffer.from(der, 'base64')).validTo) - 5.5 * DAY);
    const certificates = [{ der, source: 'metadata' as const, encoding: 'pem' as const, length: der.length }];
    await writeSettings({ ...DEFAULT_SETTINGS, language: 'en', accounts: [{ ...EMPTY_ACCOUNT, certificates }] });
    await run();
    expect(fake.titles.get('every tab')).toContain('(days left: 5)');
  });

  it('teaches nothing if AWS asked for none', async () => {
    await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL) }));
    await storeObservation(answered({ time: T0 + 1100, status: 302, redirectedTo: PORTAL }));
    await run();
    expect(await readSignIns()).toMatchObject([{ observed: { outcome: 'accepted' } }]);
    expect(fake.local.dump()).toBe('[]');
  });

  it('teaches nothing in a private window', async () => {
    fake.tabs = [{ incognito: true }];
    fake.inIncognitoContext = true;
    await seeAccepted({ private: true });
    expect(await readSignIns()).toMatchObject([{ paired: true, observed: { outcome: 'accepted' } }]);
    expect(fake.local.dump()).toBe('[]');
  });

  it('is remembered as posted before', async () => {
    await seeAccepted();
    await storeObservation(posted({ time: T0 + 9000, requestId: 'again', message: response(ISSUER_URL) }));
    const [again] = await readSignIns();
    expect(again?.observed.postedBefore).toBe(true);
  });

  it('is kept once if the user asked for that, and the switch turns itself off', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, keepNextAccepted: true });
    await seeAccepted();
    const [kept] = await readSignIns();
    expect(kept?.observed.post?.message).toBe(response(ISSUER_URL));
    expect(kept?.diagnosis).not.toBeNull();
    expect((await readSettings()).settings.keepNextAccepted).toBe(false);
    await run();
    expect((await readSignIns())[0]?.observed.post?.message).toBe(response(ISSUER_URL));
  });
});

describe("a Response posted to IAM's federation", () => {
  const post = posted({ time: T0 + 1000, url: IAM_FEDERATION, inResponseTo: null });
  const answer = answered({
    time: T0 + 1100,
    url: IAM_FEDERATION,
    status: 302,
    redirectedTo: 'https://console.aws.amazon.com/',
  });

  it('is not stored if it was accepted', async () => {
    await storeObservation(post);
    expect(await readSignIns()).toEqual([]);
    await storeObservation(answer);
    await run();
    expect(fake.session.dump()).toBe('[]');
  });

  it('is not stored if it led to a choice of roles', async () => {
    await storeObservation(post);
    await storeObservation({ ...answer, status: 200, redirectedTo: null });
    await storeObservation(rolesOffered({ time: T0 + 1300, documentStart: T0 + 1200 }));
    await run();
    expect(fake.session.dump()).toBe('[]');
  });

  it('waits for its page if the answer alone says nothing, and then follows the page', async () => {
    await storeObservation(post);
    await storeObservation({ ...answer, status: 200, redirectedTo: null });
    await run();
    expect(await readSignIns()).toEqual([]);
    expect(fake.alarms.get(UPKEEP_ALARM)).toBe(T0 + 1000 + MINUTE);
    await storeObservation(pageShown({ time: T0 + 1500, documentStart: T0 + 1200, page: 'invalid-saml-response' }));
    await run();
    expect(await readSignIns()).toMatchObject([
      { diagnosis: { signIn: { door: 'iam-federation', outcome: 'refused' } } },
    ]);
  });

  it('is not stored if nothing shows how it ended', async () => {
    await storeObservation(post);
    vi.setSystemTime(T0 + 2 * MINUTE);
    await run();
    expect(fake.session.dump()).toBe('[]');
  });

  it('is shown if it was refused', async () => {
    await storeObservation(post);
    await storeObservation({ ...answer, status: 403, redirectedTo: null });
    await run();
    expect(await readSignIns()).toHaveLength(1);
  });

  it('is checked against the account in the settings that trusts its IdP', async () => {
    await storeObservation({ ...post, message: response('urn:amazon:webservices') });
    await storeObservation({ ...answer, status: 403, redirectedTo: null });
    await run();
    expect((await readSignIns())[0]?.diagnosis?.account).toBeNull();
    const account = { ...EMPTY_ACCOUNT, id: 'a', name: 'Production', idpEntityId: IDP };
    await writeSettings({ ...DEFAULT_SETTINGS, accounts: [account] });
    await run();
    expect((await readSignIns())[0]?.diagnosis).toMatchObject({
      account: { name: 'Production' },
      passed: expect.arrayContaining(['iam-provider-issuer']),
    });
  });

  it('is shown if its IdP belongs to a known instance', async () => {
    await writeSettings({ ...DEFAULT_SETTINGS, instances: [instance({ idpEntityId: IDP })] });
    await storeObservation(post);
    await run();
    expect(await readSignIns()).toHaveLength(1);
  });
});

describe('a request without an answer', () => {
  it('marks nothing while the user is at the IdP, and becomes a failure when the user says that no answer came', async () => {
    await storeObservation(handedOver({ time: T0, message: REQUEST }));
    await run();
    vi.setSystemTime(T0 + 20 * MINUTE);
    await run();
    expect(fake.badges.get(1)).toBeUndefined();
    const [waiting] = await readSignIns();
    expect(waiting).toMatchObject({ waiting: true, diagnosis: { cause: null } });
    const message = { kind: 'give-up', of: waiting?.id };
    const page = { id: 'this-extension', url: 'extension://this-extension/popup/popup.html' };
    expect(onAskedToGiveUp(message, { ...page, url: LOGIN_PAGE })).toBeUndefined();
    await onAskedToGiveUp({ kind: 'give-up', of: 'observation:of-nothing' }, page);
    await run();
    expect(await readSignIns()).toMatchObject([{ waiting: true }]);
    await onAskedToGiveUp(message, page);
    await run();
    expect(await readSignIns()).toMatchObject([
      { waiting: false, diagnosis: { cause: { code: 'idp-gave-no-response' } } },
    ]);
    expect(fake.badges.get(1)).toBe('!');
  });
});

describe('sign-ins of private windows', () => {
  it('are shown only there', async () => {
    await seeRefused({ private: true });
    expect(await readSignIns()).toEqual([]);
    fake.inIncognitoContext = true;
    expect(await readSignIns()).toHaveLength(1);
  });

  it('are deleted with the last private window; the others stay', async () => {
    fake.tabs = [{ incognito: true }, { incognito: false }];
    await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL), isRead: false, private: true }));
    await seeRefused({ tabId: 2 });
    await run();
    const [privatePost] = [...fake.session.items].find(([, item]) => Object(item).private === true) ?? [];
    expect(fake.session.items.has(`message:${privatePost}`)).toBe(true);
    expect(fake.session.items.has(`diagnosis:${privatePost}`)).toBe(true);
    expect(fake.session.items.has('salt:private')).toBe(true);
    expect(fake.session.items.has('first-frame:private')).toBe(true);
    fake.tabs = [{ incognito: false }];
    await run();
    expect(fake.session.dump()).not.toContain('"private":true');
    expect(fake.session.dump()).not.toContain(privatePost);
    expect(fake.session.items.has('salt:private')).toBe(false);
    expect(fake.session.items.has('first-frame:private')).toBe(false);
    expect(fake.session.items.has('first-frame')).toBe(true);
    expect(await readSignIns()).toHaveLength(1);
  });

  it('leave no trace of a failed diagnosis', async () => {
    fake.tabs = [{ incognito: true }];
    await seeRefused({ private: true });
    const failing = upkeep(() => {
      throw new Error('cannot');
    });
    await expect(failing).resolves.toBeUndefined();
    fake.inIncognitoContext = true;
    await noteTrouble('damaged', T0);
    expect(await readTrouble()).toBeNull();
  });
});

it('hashes the IDs of Responses with a salt that it makes once, and with another in private windows', async () => {
  fake.tabs = [{ incognito: true }];
  const unread = { message: response(ISSUER_URL), isRead: false, inResponseTo: null, issuer: null, idHash: null };
  for (const [index, isPrivate] of [false, false, true].entries()) {
    await storeObservation(posted({ ...unread, time: T0 + index, requestId: `post ${index}`, private: isPrivate }));
    await run();
  }
  const hashes = [...fake.session.dump().matchAll(/"idHash":"([0-9a-f]{64})"/g)].map(([, hash]) => hash);
  expect(hashes).toHaveLength(3);
  expect(hashes[1]).toBe(hashes[0]);
  expect(hashes[2]).not.toBe(hashes[0]);
  expect(fake.session.items.get('salt')).toMatch(/^[0-9a-f]{32}$/);
});

describe('a worker that is stopped', () => {
  /** The stored items without random parts: a part of the keys, the salt and its hashes. */
  const stored = () =>
    [...fake.session.items, ...fake.local.items]
      .filter(([key]) => key !== 'salt')
      .map((item) => JSON.stringify(item).replaceAll(/:[0-9a-f-]{36}|\\?"(?:idHash|of)\\?":\\?"[0-9a-f]+\\?"/g, ''))
      .toSorted()
      .join('\n');

  const notRead = { isRead: false, messageId: null, inResponseTo: null, idHash: null, issuer: null };

  const refuse = async () => {
    await storeObservation(handedOver({ time: T0, message: REQUEST, ...notRead }));
    await storeObservation(posted({ time: T0 + 1000, message: response('https://wrong.example.test'), ...notRead }));
    await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000 }));
    await storeObservation(pageShown({ time: T0 + 1500, documentStart: T0 + 1200 }));
  };

  const accept = async () => {
    await storeObservation(handedOver({ time: T0, message: REQUEST, ...notRead }));
    await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL), ...notRead }));
    await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, status: 302, redirectedTo: PORTAL }));
  };

  const acceptLater = async () => {
    const writes = fake.writes.left;
    await storeObservation(handedOver({ time: T0, message: REQUEST, ...notRead }));
    await storeObservation(posted({ time: T0 + 1000, message: response(ISSUER_URL), ...notRead }));
    await run();
    fake.writes.left = writes;
    await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, status: 302, redirectedTo: PORTAL }));
  };

  it.each([
    ['a refused', refuse, 1],
    // What was learned, then all that changed.
    ['an accepted', accept, 2],
    // The message and the diagnosis are deleted in between.
    ['a diagnosed and then accepted', acceptLater, 3],
  ])(
    'at any write during upkeep of %s sign-in leaves nothing behind that the next run does not correct',
    async (_, see, writesOfARun) => {
      await see();
      await run();
      const undisturbed = stored();

      let stops = 0;
      for (let writes = 0; ; writes++) {
        startFakeBrowser();
        await see();
        fake.writes.left = writes;
        await run().catch(() => undefined);
        const { isStopped } = fake.writes;
        fake.writes.startAgain();
        await run();
        expect(stored(), `stopped after ${writes} writes`).toBe(undisturbed);
        if (!isStopped) break;
        stops++;
      }
      expect(stops).toBe(writesOfARun);
    },
  );
});

it.each([0, 50])('reads each short item once and writes all changes once, with %i sign-ins stored', async (count) => {
  for (let index = 0; index < count; index++) {
    const [time, tabId, messageId] = [T0 - 60_000 + 10 * index, 100 + index, `aws_${100 + index}`];
    await storeObservation(handedOver({ time, tabId, messageId }));
    await storeObservation(
      posted({ time: time + 1, tabId, requestId: messageId, inResponseTo: messageId, message: 'x' }),
    );
  }
  await storeObservation(handedOver({ time: T0, message: REQUEST, isRead: false, messageId: null }));
  await run();
  const [get, set, remove] = [
    vi.spyOn(fake.session, 'get'),
    vi.spyOn(fake.session, 'set'),
    vi.spyOn(fake.session, 'remove'),
  ];
  const shortKeys = () => [...fake.session.items.keys()].filter((key) => !/^(message|diagnosis):/.test(key));

  const message = response('https://wrong.example.test');
  await storeObservation(
    posted({ time: T0 + 1000, message, isRead: false, inResponseTo: null, issuer: null, idHash: null }),
  );
  expect([get.mock.calls, set.mock.calls.length]).toEqual([[], 1]);
  set.mockClear();
  const before = shortKeys();
  await run();
  expect(get.mock.calls).toEqual([[before]]);
  expect(set.mock.calls.map(([items]) => Object.keys(items).map((key) => key.split(':')[0]))).toEqual([
    ['observation', 'message', 'diagnosis', 'diagnosed', 'first-frame'],
  ]);
  expect(remove).not.toHaveBeenCalled();

  for (const spy of [get, set, remove]) spy.mockClear();
  await run();
  expect([get.mock.calls, set.mock.calls, remove.mock.calls]).toEqual([[[shortKeys()]], [], []]);
});

describe('a Response that was read', () => {
  it('is read again only where its own sign-in has to be diagnosed again', async () => {
    await seeRefused();
    const message = response('https://other.example.test');
    await storeObservation(posted({ time: T0 + 1600, tabId: 2, requestId: 'other', idHash: 'other', message }));
    await run();
    const get = vi.spyOn(fake.session, 'get');
    await storeObservation(pageShown({ time: T0 + 1900, tabId: 2, documentStart: T0 + 1700 }));
    await run();
    const read = get.mock.calls.flatMap(([keys]) => keys ?? []).filter((key) => fake.session.items.has(key));
    const messages = [...fake.session.items.keys()].filter((key) => key.startsWith('message:'));
    expect(messages).toHaveLength(2);
    const [first] = await readSignIns();
    expect(first).toMatchObject({ tabId: 2, observed: { outcome: 'refused', post: { message } } });
    expect(read.filter((key) => key.startsWith('message:'))).toHaveLength(1);
    expect(read.filter((key) => key.startsWith('diagnosis:'))).toEqual([]);
    expect(first?.diagnosis?.cause?.code).toBe('audience-mismatch');
  });

  it('is deleted with its observation, and an item without one is deleted too', async () => {
    await seeRefused();
    await run();
    const [message] = [...fake.session.items.keys()].filter((key) => key.startsWith('message:'));
    await fake.session.remove(message?.replace('message:', '') ?? '');
    await run();
    expect(fake.session.dump()).not.toContain('message:');
  });

  it('may be inside its observation, as an earlier version stored it', async () => {
    const common = { version: 1 } as const;
    await fake.session.set({
      'observation:1:a': handedOver({ time: T0, message: REQUEST }),
      'observation:1:b': posted({ time: T0 + 1000, message: response('https://wrong.example.test') }),
      'diagnosis:observation:1:a': {
        ...common,
        of: 'x',
        private: false,
        diagnosis: { signIn: { outcome: 'unknown' } },
      },
    });
    await run();
    expect(await readSignIns()).toMatchObject([
      {
        observed: { post: { message: response('https://wrong.example.test') } },
        diagnosis: { cause: { code: 'audience-mismatch' } },
      },
    ]);
    await storeObservation(answered({ time: T0 + 1100, awsTime: T0 + 1000, status: 302, redirectedTo: PORTAL }));
    await run();
    expect(fake.session.dump()).not.toContain(response('https://wrong.example.test'));
  });
});

it('makes a diagnosis again where the first frame lost it', async () => {
  await seeRefused();
  await run();
  const frame = fake.session.items.get('first-frame');
  expect(frame).toContain('audience-mismatch');
  await fake.session.remove('first-frame');
  await run();
  expect(fake.session.items.get('first-frame')).toBe(frame);
});

it('does the same in a browser that cannot list keys alone', async () => {
  Object.defineProperty(fake.session, 'getKeys', { value: undefined });
  await seeRefused();
  await run();
  expect(await readSignIns()).toMatchObject([{ diagnosis: { cause: { code: 'audience-mismatch' } } }]);
  await requestDeletion('sign-ins');
  expect(fake.session.dump()).toBe('[]');
});

it('runs once more for all events during a run, not once for each', async () => {
  let runs = 0;
  const countRuns = vi.spyOn(fake.alarms, 'delete').mockImplementation(() => {
    runs++;
    return true;
  });
  await Promise.all(Array.from({ length: 50 }, run));
  expect(runs).toBeGreaterThan(0);
  expect(runs).toBeLessThanOrEqual(3);
  countRuns.mockRestore();
  await seeRefused();
  await Promise.all(Array.from({ length: 50 }, run));
  expect((await readSignIns())[0]?.diagnosis?.cause?.code).toBe('audience-mismatch');
});

/** A promise, and a function that fulfils it. */
const signal = () => {
  let give = (): void => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { given, give: () => give() };
};

describe('a storage that is full', () => {
  it('is reported if it has no room for one diagnosis', async () => {
    await seeRefused();
    fake.session.quota = fake.session.dump().length + 500;
    await run();
    expect(await readSignIns()).toMatchObject([{ observed: { outcome: 'refused' }, diagnosis: null }]);
    expect(await readTrouble()).toMatchObject({ trouble: 'not-diagnosed' });
  });

  it('evicts for the diagnosis of the newest sign-in, and says so', async () => {
    for (const tabId of [1, 2, 3]) {
      const [time, messageId, requestId] = [T0 + tabId, `aws_${tabId}`, `post ${tabId}`];
      await storeObservation(handedOver({ time, tabId, messageId, message: REQUEST }));
      await storeObservation(
        posted({
          time,
          tabId,
          requestId,
          inResponseTo: messageId,
          idHash: messageId,
          message: response('https://wrong.example.test'),
        }),
      );
      await storeObservation(answered({ time, tabId, requestId, status: 403, awsTime: T0 }));
    }
    fake.session.quota = fake.session.dump().length + 10_500;
    vi.setSystemTime(T0 + 3000);
    await run();
    const signIns = await readSignIns();
    expect(signIns.length).toBeLessThan(3);
    expect(signIns[0]?.tabId).toBe(3);
    expect(signIns[0]?.diagnosis?.cause?.code).toBe('audience-mismatch');
    expect(await readTrouble()).toMatchObject({ trouble: 'evicted' });
  });

  it('keeps nothing of a sign-in that an observation evicts while a run is diagnosing it', async () => {
    await storeObservation(posted({ time: T0, tabId: 2, inResponseTo: null, message: 'x'.repeat(50_000) }));
    const [begun, released] = [signal(), signal()];
    const running = upkeep(async (observed, configured) => {
      begun.give();
      await released.given;
      return diagnose(observed, { ...NOTHING_KNOWN, ...configured });
    });
    await begun.given;
    fake.session.quota = fake.session.dump().length + 10;
    const storing = storeObservation(handedOver({ time: T0 + 1000, message: REQUEST }));
    // Without the lock it is stored before this.
    await new Promise((resolve) => setImmediate(resolve));
    released.give();
    await Promise.all([running, storing]);
    expect([...fake.session.items.keys()].map((key) => key.split(':')[0])).toEqual(['observation']);
    expect(await readSignIns()).toMatchObject([{ tabId: 1 }]);
  });

  it('leaves no first frame behind that it has no room to write', async () => {
    await seeRefused();
    await run();
    expect(fake.session.dump()).toContain('first-frame');
    await storeObservation(posted({ time: T0 + 2000, tabId: 2, requestId: 'other', message: 'x' }));
    fake.session.quota = fake.session.dump().length;
    await run();
    expect(fake.session.dump()).not.toContain('first-frame');
  });

  it('is reported until its time is over, or until everything is deleted', async () => {
    const note = () => noteTrouble('not-stored', T0);
    await note();
    await run();
    expect(await readTrouble()).not.toBeNull();
    vi.setSystemTime(T0 + 30 * MINUTE);
    await run();
    expect(await readTrouble()).toBeNull();
    await note();
    await requestDeletion('sign-ins');
    expect(await readTrouble()).toBeNull();
  });

  it('loses an unreadable item, which is deleted and reported, and nothing else', async () => {
    await seeRefused();
    await fake.session.set({ 'observation:1': { version: 7 }, 'diagnosis:x': 'damaged' });
    await run();
    expect(await readSignIns()).toHaveLength(1);
    expect([...fake.session.items.keys()].filter((key) => /:1$|:x$/.test(key))).toEqual([]);
    expect(await readTrouble()).toMatchObject({ trouble: 'damaged' });
  });
});

it("stores a bounded number of one tab's visits and failure pages, which any page can cause", async () => {
  await seeRefused();
  for (let index = 0; index < 150; index++) {
    const time = T0 + 3000 + 10 * index;
    await storeObservation(answered({ time, requestId: `visit ${index}`, url: LOGIN_PAGE }));
    if (index % 3 === 0) await storeObservation(pageShown({ time: time + 2, documentStart: time + 1 }));
  }
  vi.setSystemTime(T0 + 10_000);
  await run();
  const signIns = await readSignIns();
  expect(signIns.filter(({ paired }) => !paired)).toHaveLength(20);
  expect(signIns.at(-1)?.paired).toBe(true);
  expect(fake.session.items.size).toBeLessThan(250);
});

it("stores a bounded number of one tab's sign-ins that answer no AWS request", async () => {
  for (let index = 0; index < 40; index++) {
    await storeObservation(
      posted({ time: T0 + index, requestId: `forged ${index}`, inResponseTo: null, message: 'x' }),
    );
  }
  await storeObservation(answered({ time: T0 + 50, requestId: 'visit', url: LOGIN_PAGE }));
  await run();
  const signIns = await readSignIns();
  expect(signIns).toHaveLength(20);
  expect(signIns[0]?.firstSeen).toBe(T0 + 39);
});

it('stores a bounded number of unanswered requests, which any page can cause, and the sign-in before them', async () => {
  await seeRefused();
  for (let index = 0; index < 600; index++) {
    // Some wait so long that the next one does not replace them.
    const time = T0 + 3000 + index * 2000 + Math.floor(index / 40) * 3 * MINUTE;
    await storeObservation(
      handedOver({ time, tabId: 2 + (index % 3), messageId: `aws_unanswered_${index}`, message: 'x' }),
    );
    await storeObservation(
      answered({ time: time + 1, tabId: 2 + (index % 3), requestId: `visit ${index}`, url: LOGIN_PAGE }),
    );
  }
  vi.setSystemTime(T0 + 25 * MINUTE);
  await run();
  const signIns = await readSignIns();
  expect(signIns.length).toBeLessThanOrEqual(50);
  expect(signIns.at(-1)).toMatchObject({ tabId: 1, paired: true, observed: { outcome: 'refused' } });
  // The sign-ins of each tab, and a hundred observations that belong to none.
  expect(fake.session.items.size).toBeLessThan(3 * 100 + 4 * signIns.length + 10);
  expect(fake.local.dump()).not.toContain('accepted:');
});

it('stores the sign-in before a page that opens AWS in many tabs, each with an unanswered request', async () => {
  await seeRefused();
  for (let index = 0; index < 200; index++) {
    await storeObservation(
      handedOver({ time: T0 + 3000 + index, tabId: 100 + index, messageId: `aws_${100 + index}`, message: 'x' }),
    );
  }
  vi.setSystemTime(T0 + 4000);
  await run();
  const signIns = await readSignIns();
  expect(signIns).toHaveLength(21);
  expect(signIns[0]?.tabId).toBe(299);
  expect(signIns.at(-1)).toMatchObject({ tabId: 1, paired: true, observed: { outcome: 'refused' } });
});

it('stores a bounded number of further answers to one request, which neither teach nor displace the first', async () => {
  await seeRefused();
  for (let index = 0; index < 40; index++) {
    const requestId = `forged ${index}`;
    await storeObservation(posted({ time: T0 + 3000 + index, tabId: 2, requestId, message: response(ISSUER_URL) }));
  }
  await storeObservation(
    answered({ time: T0 + 3100, tabId: 2, requestId: 'forged 39', status: 302, redirectedTo: PORTAL }),
  );
  vi.setSystemTime(T0 + 4000);
  await run();
  await run();
  const signIns = await readSignIns();
  expect(signIns.filter(({ tabId }) => tabId === 2)).toHaveLength(20);
  expect(signIns.at(-1)).toMatchObject({ tabId: 1, paired: true, observed: { requests: [{ message: REQUEST }] } });
  expect(fake.local.dump()).not.toContain('accepted:');
});

it('diagnoses a later answer to the same request', async () => {
  await seeRefused();
  await storeObservation(
    posted({ time: T0 + 5000, requestId: 'again', message: response('https://wrong.example.test') }),
  );
  await run();
  const [again] = await readSignIns();
  expect(again).toMatchObject({ firstSeen: T0 + 5000, paired: true });
  expect(again?.diagnosis?.findings.length).toBeGreaterThan(0);
});

it('stores the newest sign-in even if its Response came while earlier messages were being read', async () => {
  for (let index = 0; index < 50; index++) {
    const part = { time: T0 - 60 + index, inResponseTo: `aws_old_${index}`, requestId: `old ${index}`, message: 'x' };
    await storeObservation(handedOver({ time: T0 - 61 + index, messageId: part.inResponseTo }));
    await storeObservation(posted(part));
  }
  await run();
  await storeObservation(handedOver({ time: T0, message: REQUEST, isRead: false, messageId: null }));
  const { set } = fake.session;
  const writing = vi.spyOn(fake.session, 'set').mockImplementation(async (items) => {
    if (JSON.stringify(items).includes('"messageId":"aws_1"')) {
      writing.mockRestore();
      const message = response('https://wrong.example.test');
      await storeObservation(
        posted({ time: T0 + 1000, message, isRead: false, inResponseTo: null, issuer: null, idHash: null }),
      );
    }
    await set.call(fake.session, items);
  });
  await run();
  await run();
  const signIns = await readSignIns();
  expect(signIns).toHaveLength(50);
  expect(signIns[0]).toMatchObject({ paired: true, diagnosis: { cause: { code: 'audience-mismatch' } } });
});

it('stores the newest sign-ins, and more of those that AWS asked for than of the others', async () => {
  for (let index = 0; index < 60; index++) {
    const messageId = `aws_${index}`;
    const part = { tabId: index, inResponseTo: messageId, requestId: messageId };
    await storeObservation(handedOver({ time: T0 + 2 * index, tabId: index, messageId }));
    await storeObservation(posted({ time: T0 + 2 * index + 1, ...part, idHash: messageId, message: 'x' }));
    await storeObservation(
      posted({ time: T0 + 200 + index, tabId: 100 + index, inResponseTo: null, requestId: `forged ${index}` }),
    );
  }
  await run();
  const signIns = await readSignIns();
  expect(signIns.map(({ tabId }) => tabId)).toEqual(Array.from({ length: 50 }, (_, index) => 59 - index));
});
