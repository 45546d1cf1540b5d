import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { browser } from '../background/browser.ts';
import {
  type EffectiveSettings,
  effectiveSettings,
  onEffectiveSettingsChanged,
} from '../background/effective-settings.ts';
import { askForHostAccess, hasHostAccess, onHostAccessChanged } from '../background/host-access.ts';
import { readManaged } from '../background/managed-storage.ts';
import { NO_POLICY, type Policy, type ReadPolicy } from '../background/policy.ts';
import { forgetSignIns, markRead, onSignInsChanged, readSignIns } from '../background/records.ts';
import {
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  type StoredSettings,
  writeSettings,
} from '../background/settings.ts';
import type { SignInRecord } from '../background/sign-in-record.ts';
import { onTroubleChanged, readTrouble, type StorageTrouble } from '../background/storage-trouble.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { Page } from './page.ts';
import { tabAddress } from './page.ts';

/** What is read from the browser; null for what could not be read. */
interface Loaded {
  readonly records: readonly SignInRecord[] | null;
  readonly stored: StoredSettings | null;
  readonly policy: Policy;
  /** Whether the browser lets us see AWS's sign-in pages. */
  readonly hasAccess: boolean;
  /** The last write failed: what is shown may not have been kept. */
  readonly writeFailed: boolean;
  /** What went wrong when the worker was to keep something. */
  readonly trouble: StorageTrouble['trouble'] | null;
}

/** All that the interface shows. */
export interface Extension extends Loaded {
  /** What holds of the stored settings and the policy. */
  readonly effective: EffectiveSettings;
}

export interface Actions {
  readonly askForAccess: () => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly forgetSignIns: () => void;
  readonly forgetEverything: () => void;
  readonly markRead: (record: SignInRecord) => void;
  readonly openTab: (page: Page) => void;
}

const readPolicy: ReadPolicy = async (values) => (await import('./read-policy.ts')).readPolicy(values);

/** Reads what is there and follows every change of it. Null until all was read once, so that nothing jumps. */
export const useExtension = (): { readonly extension: Extension | null; readonly actions: Actions } => {
  const [loaded, setLoaded] = useState<Loaded | null>(null);

  /** The settings that were saved last here: what was read before they were written must not stand again. */
  const lastSave = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const reload = oneAtATime(async () => {
      const written = lastSave.current;
      await written.catch(() => null);
      const [records, stored, policy, trouble, hasAccess] = await Promise.all([
        readSignIns(readPolicy).catch(() => null),
        readSettings().catch(() => null),
        readManaged(readPolicy).catch(() => NO_POLICY),
        readTrouble().catch(() => null),
        hasHostAccess(),
      ]);
      setLoaded((before) => ({
        records,
        stored: lastSave.current === written ? stored : (before?.stored ?? stored),
        policy,
        hasAccess,
        writeFailed: before?.writeFailed ?? false,
        trouble: trouble?.trouble ?? null,
      }));
    });
    reload();
    const stopSignIns = onSignInsChanged(reload);
    const stopSettings = onEffectiveSettingsChanged(reload);
    const stopTrouble = onTroubleChanged(reload);
    const stopAccess = onHostAccessChanged(reload);
    return () => {
      stopSignIns();
      stopSettings();
      stopTrouble();
      stopAccess();
    };
  }, []);

  const write = (writing: Promise<unknown>): void => {
    writing.then(
      () => setLoaded((before) => before && { ...before, writeFailed: false }),
      () => setLoaded((before) => before && { ...before, writeFailed: true }),
    );
  };

  const extension = useMemo(
    () =>
      loaded && {
        ...loaded,
        effective: effectiveSettings(loaded.stored?.settings ?? DEFAULT_SETTINGS, loaded.policy),
      },
    [loaded],
  );

  return {
    extension,
    actions: {
      askForAccess: () => void askForHostAccess(),
      saveSettings: (settings) => {
        setLoaded((before) => before && { ...before, stored: { settings, problem: null } });
        lastSave.current = writeSettings(settings);
        write(lastSave.current);
      },
      forgetSignIns: () => write(forgetSignIns()),
      forgetEverything: () => write(Promise.all([forgetSignIns(), browser.storage.local.clear()])),
      markRead: (record) => write(markRead(record)),
      openTab: (page) => {
        void browser.tabs.create({ url: browser.runtime.getURL(tabAddress(page)) }).then(() => window.close());
      },
    },
  };
};
