import { useCallback, useEffect, useState } from 'preact/hooks';
import { browser } from '../background/browser.ts';
import { forgetSignIns, markRead, onSignInsChanged, readSignIns } from '../background/records.ts';
import {
  onSettingsChanged,
  readSettings,
  type Settings,
  type StoredSettings,
  writeSettings,
} from '../background/settings.ts';
import type { SignInRecord } from '../background/sign-in-record.ts';
import { onTroubleChanged, readTrouble, type StorageTrouble } from '../background/storage-trouble.ts';
import type { Page } from './page.ts';
import { tabAddress } from './page.ts';

/** All that the interface shows, read from the browser; null for what could not be read. */
export interface Extension {
  readonly records: readonly SignInRecord[] | null;
  readonly stored: StoredSettings | null;
  /** Whether the browser lets us see AWS's sign-in pages. */
  readonly hasAccess: boolean;
  /** The last write failed: what is shown may not have been kept. */
  readonly writeFailed: boolean;
  /** What went wrong when the worker was to keep something. */
  readonly trouble: StorageTrouble['trouble'] | null;
}

export interface Actions {
  readonly askForAccess: () => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly forgetSignIns: () => void;
  readonly forgetEverything: () => void;
  readonly markRead: (record: SignInRecord) => void;
  readonly openTab: (page: Page) => void;
}

/** Reads what is there and follows every change of it. Null until all was read once, so that nothing jumps. */
export const useExtension = (): { readonly extension: Extension | null; readonly actions: Actions } => {
  const [extension, setExtension] = useState<Extension | null>(null);

  const load = useCallback(async (): Promise<void> => {
    const [records, stored, trouble, hasAccess] = await Promise.all([
      readSignIns().catch(() => null),
      readSettings().catch(() => null),
      readTrouble().catch(() => null),
      browser.permissions.contains({ origins: neededHosts() }),
    ]);
    setExtension((before) => ({
      records,
      stored,
      hasAccess,
      writeFailed: before?.writeFailed ?? false,
      trouble: trouble?.trouble ?? null,
    }));
  }, []);

  useEffect(() => {
    const reload = (): void => void load();
    reload();
    const stopSignIns = onSignInsChanged(reload);
    const stopSettings = onSettingsChanged(reload);
    const stopTrouble = onTroubleChanged(reload);
    browser.permissions.onAdded.addListener(reload);
    browser.permissions.onRemoved.addListener(reload);
    return () => {
      stopSignIns();
      stopSettings();
      stopTrouble();
      browser.permissions.onAdded.removeListener(reload);
      browser.permissions.onRemoved.removeListener(reload);
    };
  }, [load]);

  const write = (writing: Promise<unknown>): void => {
    writing.then(
      () => setExtension((before) => before && { ...before, writeFailed: false }),
      () => setExtension((before) => before && { ...before, writeFailed: true }),
    );
  };

  return {
    extension,
    actions: {
      // Asked for at once, without a promise before: browsers want the click itself (Permissions API, user gesture).
      askForAccess: () => void browser.permissions.request({ origins: neededHosts() }),
      saveSettings: (settings) => {
        setExtension((before) => before && { ...before, stored: { settings, problem: null } });
        write(writeSettings(settings));
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

const neededHosts = (): string[] => {
  const { host_permissions: hosts } = browser.runtime.getManifest();
  return hosts ?? [];
};
