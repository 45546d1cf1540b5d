import { NOTHING_KNOWN } from '../src/diagnosis/build-context.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { Pasted } from '../src/evidence/pasted.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import { knownInstances, readAccepted } from '../storage/accepted.ts';
import { readSettings } from '../storage/settings.ts';

/**
 * Diagnoses in the page itself, by what the worker goes by: the settings and the last accepted sign-ins.
 *
 * @param configured the settings' instances
 * @param pasted what AWS says of this sign-in, where somebody pasted it
 */
export const diagnoseAgain = async (
  observed: ObservedSignIn,
  configured: readonly Instance[],
  pasted: Pasted | null = null,
): Promise<Diagnosis> => {
  const [accepted, { settings }] = await Promise.all([readAccepted(), readSettings()]);
  return diagnose(observed, {
    ...NOTHING_KNOWN,
    instances: knownInstances(configured, accepted),
    accounts: settings.accounts,
    cloudTrail: pasted?.cloudTrail ?? [],
    users: pasted?.users ?? null,
    userRecords: pasted?.userRecords ?? [],
  });
};
