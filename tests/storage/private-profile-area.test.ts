import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, startFakeBrowser } from '../background/fake-browser.ts';
import { posted } from '../observations/observations.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { arePrivateWindowsClosed } = await import('../../background/private-windows.ts');
const { PRIVATE_PROFILE_AREA: area } = await import('../../storage/private-profile-area.ts');
const { readSession } = await import('../../storage/session.ts');
const { readTrouble } = await import('../../storage/storage-trouble.ts');
const { installWaitingUpdate } = await import('../../background/update.ts');

beforeEach(() => {
  startFakeBrowser();
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe("the area of Chromium's private windows", () => {
  it('contains what was written until it is removed', async () => {
    await area.set({ one: { a: [1, null] }, two: 'x' });
    await area.set({ two: 'y' });
    expect(await area.get()).toEqual({ one: { a: [1, null] }, two: 'y' });
    await area.remove(['one', 'never there']);
    expect(await area.get()).toEqual({ two: 'y' });
    expect(await area.get(['two', 'never there'])).toEqual({ two: 'y' });
    expect(await area.keys()).toEqual(['two']);
  });

  it('is as large as storage.session, and writes nothing if not everything fits', async () => {
    const megabytes = (count: number) => 'x'.repeat(count * 1024 * 1024);
    await area.set({ first: megabytes(6) });
    await expect(area.set({ small: 1, second: megabytes(5) })).rejects.toThrow('full');
    expect(Object.keys(await area.get())).toEqual(['first']);
    await expect(area.set({ first: megabytes(10) })).rejects.toThrow('full');
    await area.set({ first: megabytes(9) });
  });

  it('never lets two simultaneous writers exceed that', async () => {
    const half = 'x'.repeat(6 * 1024 * 1024);
    const written = await Promise.allSettled([area.set({ one: half }), area.set({ two: half })]);
    expect(written.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  });

  it('reports changes, and nothing else', async () => {
    const listener = vi.fn();
    const stop = area.onChanged(listener);
    const announced = vi.spyOn(BroadcastChannel.prototype, 'postMessage');
    await area.set({ one: 1 });
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    await area.set({ one: 1 });
    await area.remove(['never there']);
    await area.remove(['one']);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(2));
    expect(announced).toHaveBeenCalledTimes(2);
    announced.mockRestore();
    stop();
    await area.set({ two: 2 });
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('is the only place of what the worker of private windows sees, and evicts silently', async () => {
    fake.manifest = { ...fake.manifest, incognito: 'split' };
    fake.inIncognitoContext = true;
    const message = 'x'.repeat(4 * 1024 * 1024);
    for (const time of [1, 2, 3]) {
      await storeObservation(posted({ time, private: true, requestId: `${time}`, inResponseTo: null, message }));
    }
    const { observations } = await readSession();
    expect(observations.map(({ observation }) => observation.time)).toEqual([2, 3]);
    expect((await area.keys()).filter((key) => key.startsWith('observation:'))).toHaveLength(2);
    expect([fake.session.dump(), fake.local.dump()]).toEqual(['[]', '[]']);
    expect(await readTrouble()).toBeNull();
  });

  it('is not deleted by the worker, because the browser drops it, and no update touches it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    fake.manifest = { ...fake.manifest, incognito: 'split' };
    fake.inIncognitoContext = true;
    await storeObservation(posted({ time: 1, private: true }));
    expect(await arePrivateWindowsClosed()).toBe(false);
    await installWaitingUpdate(await readSession());
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
    expect((await readSession()).observations).toHaveLength(1);
  });
});
