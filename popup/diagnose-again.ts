import { NOTHING_KNOWN } from '../src/diagnosis/build-context.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import { suppliedOf } from '../src/diagnosis/supplied.ts';
import type { PastedText } from '../src/evidence/pasted-text.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import { knownInstances, readAccepted } from '../storage/accepted.ts';
import { readEffectiveSettings } from '../storage/effective-settings.ts';
import { readPolicy } from '../storage/read-policy.ts';

export { readPastedText } from '../src/evidence/pasted-text.ts';

/** What was pasted about a sign-in, or imported together with it. */
export type Beside = Partial<PastedText>;

/**
 * Diagnoses in the page itself, with the worker's input (the settings and the last accepted sign-ins) and the settings
 * of the application at the IdP, which the worker does not use.
 *
 * @param configured the settings' instances
 */
export const diagnoseAgain = async (
  observed: ObservedSignIn,
  configured: readonly Instance[],
  { cloudTrail = [], users, userRecords = [], idpWords, application }: Beside = {},
): Promise<Diagnosis> => {
  const [accepted, { accounts }] = await Promise.all([readAccepted(), readEffectiveSettings(readPolicy)]);
  return diagnose(idpWords ? { ...observed, idpWords } : observed, {
    ...NOTHING_KNOWN,
    instances: knownInstances(configured, accepted),
    accounts,
    users: users ?? null,
    supplied: suppliedOf({ cloudTrail, userRecords }),
    application: application ?? null,
  });
};
