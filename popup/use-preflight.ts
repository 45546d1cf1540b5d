import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { preflight, preflightOfAccount } from '../src/diagnosis/preflight.ts';
import type { FederationAccount } from '../src/iam-federation/account.ts';
import type { Instance } from '../src/identity-center/instance.ts';

/** The diagnosis of an instance's settings alone; null until it is made. */
export const usePreflight = (instance: Instance): Diagnosis | null => useChecked(instance, checkInstance);

/** The same for an account of IAM federation. */
export const useAccountPreflight = (account: FederationAccount): Diagnosis | null => useChecked(account, checkAccount);

const checkInstance = (instance: Instance): Promise<Diagnosis> => preflight(instance, [], Date.now());
const checkAccount = (account: FederationAccount): Promise<Diagnosis> => preflightOfAccount(account, [], Date.now());

/** @param check the same function at every call */
const useChecked = <Settings>(
  settings: Settings,
  check: (settings: Settings) => Promise<Diagnosis>,
): Diagnosis | null => {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void check(settings).then((made) => {
      if (isCurrent) {
        setDiagnosis(made);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [settings, check]);
  return diagnosis;
};
