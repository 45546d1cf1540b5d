import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fake, startFakeBrowser } from './fake-browser.ts';
import { answered, handedOver, posted } from './observations.ts';

vi.mock('../../background/browser.ts', () => import('./fake-browser.ts'));

const { keep } = await import('../../background/keep.ts');
const { parseSession, readSession } = await import('../../background/session.ts');
const { readSalt } = await import('../../background/salt.ts');
const { DEFAULT_SETTINGS, onSettingsChanged, readSettings, turnOffKeepNextAccepted, writeSettings } = await import(
  '../../background/settings.ts'
);

beforeEach(startFakeBrowser);

describe('settings', () => {
  const SETTINGS = { ...DEFAULT_SETTINGS, retentionMinutes: 5, keepNextAccepted: true };

  it('are the defaults where nothing is stored', async () => {
    expect(await readSettings()).toEqual({ settings: DEFAULT_SETTINGS, problem: null });
  });

  it('are read back as they were written', async () => {
    await writeSettings(SETTINGS);
    expect(await readSettings()).toEqual({ settings: SETTINGS, problem: null });
  });

  it('that are damaged, foreign or of a newer version are set aside and told', async () => {
    for (const [stored, problem] of [
      ['text', 'damaged'],
      [null, 'damaged'],
      [{ ...SETTINGS, retentionMinutes: 31 }, 'damaged'],
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

  it('tell their changes, and nothing else', async () => {
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

describe('the session', () => {
  it('tells damaged items from good ones', () => {
    const good = handedOver({ time: 1 });
    const session = parseSession({
      'observation:1': good,
      'observation:2': { ...good, version: 2 },
      'observation:3': null,
      'diagnosis:a': { version: 1 },
      'read:b': true,
      'kept:c': true,
      salt: 'x',
    });
    expect(session.observations).toEqual([{ key: 'observation:1', observation: good }]);
    expect(session.damaged).toEqual(['observation:2', 'observation:3', 'diagnosis:a']);
    expect([...session.read, ...session.kept]).toEqual(['b', 'c']);
  });

  it('has one salt, however many ask at once, and another for private windows', async () => {
    const [one, two] = await Promise.all([readSalt(false), readSalt(false)]);
    expect(one).toMatch(/^[0-9a-f]{32}$/);
    expect(two).toBe(one);
    expect(await readSalt(true)).not.toBe(one);
  });
});

describe('keeping an observation', () => {
  const tabs = async () => (await readSession()).observations.map(({ observation }) => observation.tabId).toSorted();

  it('never overwrites another one of the same moment', async () => {
    await Promise.all([keep(handedOver({ time: 1 })), keep(handedOver({ time: 1 })), keep(answered({ time: 1 }))]);
    expect((await readSession()).observations).toHaveLength(3);
  });

  it('makes room where storage is full: unpaired sign-ins go first, then the oldest', async () => {
    const message = 'x'.repeat(1000);
    await keep(handedOver({ time: 1, tabId: 1 }));
    await keep(posted({ time: 2, tabId: 1, requestId: 'paired', message }));
    await keep(posted({ time: 3, tabId: 2, requestId: 'forged, older', inResponseTo: null, message }));
    await keep(posted({ time: 4, tabId: 3, requestId: 'forged, newer', inResponseTo: null, message }));
    await keep(handedOver({ time: 1, tabId: 6, messageId: 'waiting' }));
    fake.session.quota = fake.session.dump().length + 100;

    await keep(posted({ time: 5, tabId: 4, requestId: 'new', inResponseTo: null, message }));
    expect(await tabs()).toEqual([1, 1, 3, 4, 6]);
    await keep(posted({ time: 6, tabId: 5, requestId: 'newer', inResponseTo: null, message }));
    expect(await tabs()).toEqual([1, 1, 4, 5, 6]);
  });

  it('leaves the message out where even an empty storage cannot hold it', async () => {
    fake.session.quota = 1000;
    await keep(posted({ time: 1, message: 'x'.repeat(2000) }));
    expect((await readSession()).observations).toMatchObject([
      { observation: { kind: 'response-posted', message: null, messageIs: 'withheld' } },
    ]);
  });

  it('never throws, even where storage refuses everything', async () => {
    fake.session.quota = 0;
    await expect(keep(posted({ time: 1 }))).resolves.toBeUndefined();
  });
});
