import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, startFakeBrowser } from '../background/fake-browser.ts';
import { answered, handedOver, LOGIN_PAGE, posted } from '../observations/observations.ts';

vi.mock('../../storage/browser.ts', () => import('../background/fake-browser.ts'));

const { storeObservation } = await import('../../background/store-observation.ts');
const { noteTrouble, readTrouble } = await import('../../storage/storage-trouble.ts');
const { parseSession, readSession } = await import('../../storage/session.ts');
const { DEFAULT_SETTINGS, onSettingsChanged, readSettings, turnOffKeepNextAccepted, writeSettings } = await import(
  '../../storage/settings.ts'
);

beforeEach(startFakeBrowser);

describe('settings', () => {
  const SETTINGS = { ...DEFAULT_SETTINGS, retentionMinutes: 5, keepNextAccepted: true };

  it('are the defaults if nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });

  it('are read back as they were written', async () => {
    await writeSettings(SETTINGS);
    expect(await readSettings()).toEqual({ settings: SETTINGS, problem: null });
  });

  it('that are damaged, foreign or from a newer version are saved elsewhere and reported', async () => {
    for (const [stored, problem] of [
      ['text', 'damaged'],
      [null, 'damaged'],
      [{ ...SETTINGS, retentionMinutes: 31 }, 'damaged'],
      [{ ...SETTINGS, retentionMinutes: 4 }, 'damaged'],
      [{ ...SETTINGS, instances: [{}] }, 'damaged'],
      [{ version: 2, other: true }, 'newer-version'],
    ] as const) {
      await fake.local.set({ settings: stored });
      expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem });
      expect(fake.local.items.get('settings:set-aside')).toEqual(stored);
    }
  });

  it('keep the rest when the worker turns the switch off', async () => {
    await writeSettings(SETTINGS);
    await turnOffKeepNextAccepted();
    expect((await readSettings()).settings).toEqual({ ...SETTINGS, keepNextAccepted: false });
  });

  it('report their changes, and nothing else', async () => {
    const listener = vi.fn();
    const stop = onSettingsChanged(listener);
    await fake.local.set({ other: 1 });
    await writeSettings(SETTINGS);
    await vi.waitFor(() => expect(listener).toHaveBeenCalledTimes(1));
    expect(listener).toHaveBeenCalledWith({ settings: SETTINGS, problem: null });
    stop();
    await writeSettings(DEFAULT_SETTINGS);
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe('settings of earlier versions', () => {
  const FOLDER = path.join(import.meta.dirname, 'stored-settings');
  const SAMPLES = readdirSync(FOLDER);
  const sampleOf = (file: string) => JSON.parse(readFileSync(path.join(FOLDER, file), 'utf8'));

  it('have a sample of each version, up to the one that is written', () => {
    const versions = new Set(SAMPLES.map((file) => sampleOf(file).settings.version));
    expect([...versions].toSorted()).toEqual(Array.from({ length: DEFAULT_SETTINGS.version }, (_, index) => index + 1));
  });

  it.each(SAMPLES)('are read with their original meaning: %s', async (file) => {
    const stored = sampleOf(file);
    await fake.local.set(stored);
    const { settings, problem } = await readSettings();
    expect(problem).toBeNull();
    expect(fake.local.items.has('settings:set-aside')).toBe(false);
    // Nothing was ever renamed in version 1: each member stays, and later ones get their default.
    const instances = stored.settings.instances.map((instance: object) => ({ application: null, ...instance }));
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, ...stored.settings, instances });
    expect(settings.instances[0]?.certificates).toHaveLength(1);
    await writeSettings(settings);
    expect(await readSettings()).toEqual({ settings, problem: null });
  });
});

describe('the session', () => {
  it('distinguishes damaged items from good ones', () => {
    const good = handedOver({ time: 1 });
    const session = parseSession({
      'observation:1': good,
      'observation:2': { ...good, version: 2 },
      'observation:3': null,
      'diagnosis:a': { version: 1 },
      'viewed:b': true,
      'kept:c': true,
      salt: 'x',
    });
    expect(session.observations).toEqual([{ key: 'observation:1', observation: good }]);
    expect(session.damaged).toEqual(['observation:2', 'observation:3', 'diagnosis:a']);
    expect([...session.viewed, ...session.kept]).toEqual(['b', 'c']);
  });

  it('puts a Response that has an item of its own into its observation', () => {
    const { message, ...post } = posted({ time: 1 });
    const items = { 'observation:1': { ...post, message: null }, 'message:observation:1': message };
    expect(parseSession(items).observations).toEqual([{ key: 'observation:1', observation: posted({ time: 1 }) }]);
    const withheld = { ...items, 'observation:1': { ...post, message: null, messageIs: 'withheld' } };
    expect(parseSession(withheld).observations).toMatchObject([{ observation: { message: null } }]);
  });
});

describe('storing an observation', () => {
  /** Of the observations that are stored, and no message may be without its own. */
  const tabs = async () => {
    const { observations, keys } = await readSession();
    const messages = [...keys].filter((key) => key.startsWith('message:'));
    expect(messages.filter((key) => !keys.has(key.replace('message:', '')))).toEqual([]);
    return observations.map(({ observation }) => observation.tabId).toSorted();
  };

  it('never overwrites another one of the same moment', async () => {
    await Promise.all([
      storeObservation(handedOver({ time: 1 })),
      storeObservation(handedOver({ time: 1 })),
      storeObservation(answered({ time: 1 })),
    ]);
    expect((await readSession()).observations).toHaveLength(3);
  });

  const message = 'x'.repeat(1000);
  const unasked = { inResponseTo: null, message };
  const keepPaired = async (tabId: number, time: number, messageId: string) => {
    await storeObservation(handedOver({ time, tabId, messageId }));
    await storeObservation(posted({ time: time + 1, tabId, requestId: messageId, inResponseTo: messageId, message }));
  };
  /** A Response as the browser shows it, before it is read. */
  const fresh = (tabId: number, time: number, inResponseTo: string | null) =>
    posted({
      time,
      tabId,
      requestId: `fresh ${tabId}`,
      message: btoa(
        `<p:Response xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_r" Version="2.0" ${inResponseTo ? `InResponseTo="${inResponseTo}"` : ''}><!--${'x'.repeat(600)}--></p:Response>`,
      ),
      isRead: false,
      inResponseTo: null,
      idHash: null,
      issuer: null,
    });

  it('evicts if storage is full: first unpaired sign-ins, then the oldest', async () => {
    await keepPaired(1, 1, 'paired');
    await storeObservation(posted({ time: 3, tabId: 2, requestId: 'forged, older', ...unasked }));
    await storeObservation(posted({ time: 4, tabId: 3, requestId: 'forged, newer', ...unasked }));
    await storeObservation(handedOver({ time: 1, tabId: 6, messageId: 'waiting' }));
    await storeObservation(handedOver({ time: 5, tabId: 4, messageId: 'new' }));
    fake.session.quota = fake.session.dump().length + 400;

    await storeObservation(fresh(4, 6, 'new'));
    expect(await tabs()).toEqual([1, 1, 3, 4, 4, 6]);
    expect(await readTrouble()).toEqual({ version: 1, at: 6, trouble: 'evicted', failure: null });
    await storeObservation(handedOver({ time: 7, tabId: 5, messageId: 'newer' }));
    await storeObservation(fresh(5, 8, 'newer'));
    expect(await tabs()).toEqual([1, 1, 4, 4, 5, 5, 6]);
  });

  it('evicts the oldest if storage is full of what AWS asked for', async () => {
    await keepPaired(1, 1, 'older');
    await keepPaired(2, 3, 'newer');
    await storeObservation(handedOver({ time: 5, tabId: 3, messageId: 'new' }));
    fake.session.quota = fake.session.dump().length + 400;
    await storeObservation(fresh(3, 6, 'new'));
    expect(await tabs()).toEqual([2, 2, 3, 3]);
  });

  it('does not treat a Response as forged because it has not been read yet, and evicts the oldest first', async () => {
    await keepPaired(1, 1, 'older');
    await storeObservation(handedOver({ time: 3, tabId: 2, messageId: 'new' }));
    await storeObservation(fresh(2, 4, 'new'));
    await storeObservation(handedOver({ time: 5, tabId: 3, messageId: 'newer' }));
    fake.session.quota = fake.session.dump().length + 400;
    await storeObservation(fresh(3, 6, 'newer'));
    expect(await tabs()).toEqual([2, 2, 3, 3]);
  });

  it('evicts nothing that AWS asked for in favour of a Response that it did not ask for', async () => {
    await keepPaired(1, 1, 'paired');
    fake.session.quota = fake.session.dump().length + 600;
    await storeObservation(fresh(2, 3, null));
    await storeObservation(fresh(3, 4, 'a request that AWS never sent'));
    const { observations } = await readSession();
    expect(observations.map(({ observation: { tabId } }) => tabId).toSorted()).toEqual([1, 1, 3]);
    expect(observations.at(-1)?.observation).toMatchObject({ message: null, messageIs: 'withheld' });
    expect(await readTrouble()).toMatchObject({ trouble: 'message-left-out' });
  });

  it('evicts nothing that AWS asked for in favour of a second Response to one request', async () => {
    await keepPaired(1, 1, 'older');
    await keepPaired(2, 3, 'newer');
    fake.session.quota = fake.session.dump().length + 600;
    await storeObservation(fresh(3, 5, 'newer'));
    expect(await tabs()).toEqual([1, 1, 2, 2, 3]);
    expect(await readTrouble()).toMatchObject({ trouble: 'message-left-out' });
  });

  it('keeps the request whose answer is seen, even if it is the oldest', async () => {
    await storeObservation(handedOver({ time: 1, tabId: 1, messageId: 'waiting' }));
    await keepPaired(2, 3, 'later');
    fake.session.quota = fake.session.dump().length + 100;
    await storeObservation(answered({ time: 5, tabId: 1, requestId: 'visit', url: LOGIN_PAGE }));
    expect(await tabs()).toEqual([1, 1]);
  });

  it('leaves out the message if even an empty storage has no room for it', async () => {
    fake.session.quota = 1000;
    await storeObservation(posted({ time: 1, message: 'x'.repeat(2000) }));
    expect((await readSession()).observations).toMatchObject([
      { observation: { kind: 'response-posted', message: null, messageIs: 'withheld' } },
    ]);
    expect(await readTrouble()).toMatchObject({ trouble: 'message-left-out' });
  });

  it('never throws, even if storage refuses everything, and notes that except for private windows', async () => {
    fake.session.quota = 0;
    await expect(storeObservation(posted({ time: 1, private: true }))).resolves.toBeUndefined();
    expect(await readTrouble()).toBeNull();
    await expect(storeObservation(posted({ time: 1 }))).resolves.toBeUndefined();
    expect(await readTrouble()).toMatchObject({ at: 1, trouble: 'not-stored' });
    fake.local.quota = 0;
    await expect(storeObservation(posted({ time: 2 }))).resolves.toBeUndefined();
  });

  it('notes nothing in a private window, because the note would outlive it', async () => {
    fake.inIncognitoContext = true;
    await noteTrouble('damaged', 1);
    fake.inIncognitoContext = false;
    expect(await readTrouble()).toBeNull();
    await noteTrouble('damaged', 1);
    expect(await readTrouble()).toMatchObject({ trouble: 'damaged' });
  });

  it('reads a trouble under the name that an earlier version gave it', async () => {
    await fake.local.set({ 'storage-trouble': { version: 1, at: 1, trouble: 'not-kept' } });
    expect(await readTrouble()).toEqual({ version: 1, at: 1, trouble: 'not-stored', failure: null });
  });
});
