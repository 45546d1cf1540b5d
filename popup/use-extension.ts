import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { requestDeletion } from '../storage/deletion-request.ts';
import {
  type EffectiveSettings,
  effectiveSettings,
  onEffectiveSettingsChanged,
} from '../storage/effective-settings.ts';
import { type FirstFrame, readFirstFrame, type SignInSummary } from '../storage/first-frame.ts';
import { askForHostAccess, hasHostAccess, onHostAccessChanged } from '../storage/host-access.ts';
import { readManaged } from '../storage/managed-storage.ts';
import { NO_POLICY, type Policy, type ReadPolicy } from '../storage/policy.ts';
import { markViewed, onSignInsChanged, readSignIns } from '../storage/records.ts';
import {
  DEFAULT_SETTINGS,
  readSettings,
  type Settings,
  type StoredSettings,
  writeSettings,
} from '../storage/settings.ts';
import { onTroubleChanged, readTrouble, type StorageTrouble } from '../storage/storage-trouble.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openTab } from './open-tab.ts';
import type { Page } from './page.ts';

/** What the interface reads from the browser; null for what could not be read. */
export interface Read {
  readonly records: readonly SignInRecord[] | null;
  readonly stored: StoredSettings | null;
  readonly policy: Policy;
  /** Whether the browser lets the extension see AWS's sign-in pages. */
  readonly hasAccess: boolean;
  /** What went wrong when the worker stored something. */
  readonly trouble: StorageTrouble | null;
}

/** What is shown: in the first frame not everything was read yet. */
export type Shown = FirstFrame | Read;

const isRead = (shown: Shown): shown is Read => 'records' in shown;

/** Everything that the interface shows. */
export interface Extension {
  /** In the first frame those that it may show, and of them only that. */
  readonly signIns: readonly (SignInSummary | SignInRecord)[];
  readonly hasAccess: boolean;
  /** Whom the administrator's policy names. */
  readonly contact: string | null;
  /** Null in the first frame. */
  readonly whole: Whole | null;
}

/** What was read, and what follows from it. */
export interface Whole extends Read {
  /** The last write failed, so what is shown may not be stored. */
  readonly writeFailed: boolean;
  /** The effective settings: the policy and the user's own settings. */
  readonly effective: EffectiveSettings;
}

export interface Actions {
  readonly askForAccess: () => void;
  readonly saveSettings: (settings: Settings) => void;
  readonly deleteSignIns: () => void;
  readonly deleteEverything: () => void;
  readonly markViewed: (record: SignInRecord) => void;
  readonly openTab: (page: Page) => void;
}

const readPolicy: ReadPolicy = async (values) => (await import('./read-policy.ts')).readPolicy(values);

/** Reads the current state; never rejects if something cannot be read. */
export const readExtension = async (): Promise<Read> => {
  const settings = readSettings().catch(() => null);
  const managed = readManaged(readPolicy).catch(() => NO_POLICY);
  const effective = Promise.all([settings, managed]).then(([stored, policy]) =>
    effectiveSettings(stored?.settings ?? DEFAULT_SETTINGS, policy),
  );
  const [records, stored, policy, trouble, hasAccess] = await Promise.all([
    readSignIns(effective).catch(() => null),
    settings,
    managed,
    readTrouble().catch(() => null),
    hasHostAccess(),
  ]);
  return { records, stored, policy, hasAccess, trouble };
};

/** Reads no more than the first frame needs: everything only where no sign-in was seen, or a page shows something else. */
export const readFirst = async (page: Page): Promise<Shown> =>
  (page === 'diagnosis' ? await readFirstFrame().catch(() => null) : null) ?? readExtension();

/** The setting. */
export const languageOf = (shown: Shown): string =>
  isRead(shown) ? (shown.stored?.settings ?? DEFAULT_SETTINGS).language : shown.language;

/** Reads everything after the first frame, and follows every change. */
export const useExtension = (first: Shown): { readonly extension: Extension; readonly actions: Actions } => {
  const [shown, setShown] = useState(first);
  const [writeFailed, setWriteFailed] = useState(false);

  /** The settings that were last saved here; older ones that were read before the write must not replace them. */
  const lastSave = useRef<Promise<unknown>>(Promise.resolve());

  useEffect(() => {
    const reload = oneAtATime(async () => {
      const written = lastSave.current;
      await written.catch(() => null);
      const now = await readExtension();
      setShown((before) =>
        lastSave.current === written || !isRead(before) ? now : { ...now, stored: before.stored ?? now.stored },
      );
    });
    // Something may have changed since the first read.
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
      () => setWriteFailed(false),
      () => setWriteFailed(true),
    );
  };

  const extension = useMemo(() => extensionOf(shown, writeFailed), [shown, writeFailed]);

  return {
    extension,
    actions: {
      askForAccess: () => void askForHostAccess(),
      saveSettings: (settings) => {
        setShown((before) => (isRead(before) ? { ...before, stored: { settings, problem: null } } : before));
        lastSave.current = writeSettings(settings);
        write(lastSave.current);
      },
      deleteSignIns: () => write(requestDeletion('sign-ins')),
      deleteEverything: () => write(requestDeletion('everything')),
      markViewed: (record) => write(markViewed(record)),
      openTab: (page) => void openTab(page),
    },
  };
};

const extensionOf = (shown: Shown, writeFailed: boolean): Extension => {
  if (!isRead(shown)) return { ...shown, whole: null };
  const { records, stored, policy, hasAccess } = shown;
  const effective = effectiveSettings(stored?.settings ?? DEFAULT_SETTINGS, policy);
  return {
    signIns: records ?? [],
    hasAccess,
    contact: policy.contact,
    whole: { ...shown, writeFailed, effective },
  };
};
