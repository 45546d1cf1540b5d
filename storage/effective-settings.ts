import type { Instance } from '../src/identity-center/instance.ts';
import type { SharedLevel } from '../src/report/format.ts';
import { onManagedChanged, readManaged } from './managed-storage.ts';
import type { Policy, ReadPolicy } from './policy.ts';
import { onSettingsChanged, readSettings, type Settings } from './settings.ts';

/** The effective settings: the administrator's policy combined with the user's own settings. */
export interface EffectiveSettings extends Settings {
  readonly policy: Policy;
}

/**
 * What an administrator sets takes precedence over the reader's choice. The policy's instances and accounts come first,
 * so that they are found if both have the same one. Only the user's name, which is personal, is copied into it.
 */
export const effectiveSettings = (own: Settings, policy: Policy): EffectiveSettings => ({
  ...own,
  instances: [...policy.instances.map((instance) => withUserName(instance, own.instances)), ...own.instances],
  accounts: [...policy.accounts, ...own.accounts],
  retentionMinutes: policy.retentionMinutes ?? own.retentionMinutes,
  policy,
});

const withUserName = (instance: Instance, own: readonly Instance[]): Instance => ({
  ...instance,
  userName: own.find(({ issuerUrl }) => issuerUrl !== null && issuerUrl === instance.issuerUrl)?.userName ?? null,
});

/** The level at which reports leave the device; if policy sets one, no less strict one is offered. */
export const reportLevel = ({ policy }: EffectiveSettings): SharedLevel => policy.reportLevel ?? 'colleague';

export const readEffectiveSettings = async (readPolicy: ReadPolicy): Promise<EffectiveSettings> => {
  const [{ settings }, policy] = await Promise.all([readSettings(), readManaged(readPolicy)]);
  return effectiveSettings(settings, policy);
};

/** Calls `listener` after either changed. Returns a function that stops that. */
export const onEffectiveSettingsChanged = (listener: () => void): (() => void) => {
  const stops = [onSettingsChanged(listener), onManagedChanged(listener)];
  return () => {
    for (const stop of stops) stop();
  };
};
