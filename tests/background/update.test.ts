import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answered, handedOver, PORTAL, pageShown, posted } from '../observations/observations.ts';
import { fake, startFakeBrowser } from './fake-browser.ts';

vi.mock('../../storage/browser.ts', () => import('./fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { markViewed, readSignIns } = await import('../../storage/records.ts');
const { readEffectiveSettings } = await import('../../storage/effective-settings.ts');
const { readPolicy } = await import('../../storage/read-policy.ts');
const { readSession } = await import('../../storage/session.ts');
const { onUpdateAvailable, UPDATE_ALARM, ...update } = await import('../../background/update.ts');
const { upkeep } = await import('../../background/upkeep.ts');

const installWaitingUpdate = async (): Promise<void> => update.installWaitingUpdate(await readSession());

const T0 = Date.UTC(2026, 10, 23, 12);

const seeRefused = async (): Promise<void> => {
  await storeObservation(handedOver({ time: T0 }));
  await storeObservation(posted({ time: T0 + 1000 }));
  await storeObservation(pageShown({ time: T0 + 1500, documentStart: T0 + 1200 }));
};
const seeAccepted = async (): Promise<void> => {
  await storeObservation(handedOver({ time: T0 }));
  await storeObservation(posted({ time: T0 + 1000, message: null, messageIs: 'deleted' }));
  await storeObservation(answered({ time: T0 + 1100, status: 302, redirectedTo: PORTAL }));
};
const lookAtAll = async (): Promise<void> => {
  for (const signIn of await readSignIns(readEffectiveSettings(readPolicy))) await markViewed(signIn);
};

beforeEach(() => {
  startFakeBrowser();
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'], now: T0 + 2000 });
});
afterEach(() => vi.clearAllTimers());

describe('in Firefox', () => {
  it('no update is installed if none waits', async () => {
    await installWaitingUpdate();
    expect(fake.reloads).toBe(0);
  });

  it('an update is installed at once if no sign-in is under way', async () => {
    await seeAccepted();
    await onUpdateAvailable();
    await installWaitingUpdate();
    expect(fake.reloads).toBe(1);
  });

  it('the upkeep after any event installs an update', async () => {
    await seeAccepted();
    await onUpdateAvailable();
    await upkeep(() => Promise.reject(new Error('nothing is to be diagnosed')));
    expect(fake.reloads).toBe(1);
  });

  it('an update waits for the answer to a request, and is checked regularly meanwhile', async () => {
    await storeObservation(handedOver({ time: T0 }));
    await onUpdateAvailable();
    await installWaitingUpdate();
    expect(fake.reloads).toBe(0);
    expect(fake.alarms.get(UPDATE_ALARM)).toBe(T0 + 2000 + 60_000);
  });

  const expectToWaitUntilLookedAt = async (): Promise<void> => {
    await onUpdateAvailable();
    await installWaitingUpdate();
    expect(fake.reloads).toBe(0);
    await lookAtAll();
    await installWaitingUpdate();
    expect(fake.reloads).toBe(1);
  };

  it('an update waits until a person has looked at a failed sign-in', async () => {
    await seeRefused();
    await expectToWaitUntilLookedAt();
  });

  it('an update waits until a person has looked at an accepted sign-in that they asked to keep', async () => {
    await seeAccepted();
    const [signIn] = await readSignIns(readEffectiveSettings(readPolicy));
    await fake.session.set({ [`kept:${signIn?.id}`]: true });
    await expectToWaitUntilLookedAt();
  });

  it('an update waits while the interface is open, because somebody may be typing there', async () => {
    await onUpdateAvailable();
    fake.openPages.push({ location: { pathname: '/popup/popup.html' } });
    await installWaitingUpdate();
    expect(fake.reloads).toBe(0);
    expect(fake.alarms.has(UPDATE_ALARM)).toBe(true);
    // The event page is a page as well.
    fake.openPages.splice(0, 1, { location: { pathname: '/_generated_background_page.html' } });
    await installWaitingUpdate();
    expect(fake.reloads).toBe(1);
  });
});

describe('in Chromium', () => {
  const lookAgain = async (): Promise<number> => {
    const reading = vi.spyOn(fake.session, 'get');
    await vi.advanceTimersByTimeAsync(20_000);
    const { length } = reading.mock.calls;
    reading.mockRestore();
    return length;
  };
  beforeEach(() => {
    fake.manifest = { ...fake.manifest, incognito: 'split' };
  });

  it('the worker calls the browser before it would be stopped, until a person has looked at the sign-in', async () => {
    await seeRefused();
    await installWaitingUpdate();
    expect(await lookAgain()).toBe(1);
    expect(await lookAgain()).toBe(1);
    await lookAtAll();
    expect(await lookAgain()).toBe(1);
    expect(await lookAgain()).toBe(0);
  });

  it('the worker may be stopped if no sign-in is under way', async () => {
    await seeAccepted();
    await installWaitingUpdate();
    expect(await lookAgain()).toBe(0);
  });

  it('however often the worker checks, only one next check is planned', async () => {
    await seeRefused();
    await Promise.all([installWaitingUpdate(), installWaitingUpdate()]);
    await installWaitingUpdate();
    expect(await lookAgain()).toBe(1);
  });

  it('the browser itself decides about an update', async () => {
    await onUpdateAvailable();
    await installWaitingUpdate();
    expect(fake.reloads).toBe(0);
  });
});
