import { useEffect, useState } from 'preact/hooks';
import type { AcceptedSignIn, Instance } from '../src/identity-center/instance.ts';
import { readAccepted } from '../storage/accepted.ts';

/** Returns the last accepted sign-in of an instance, seen here or imported with it. Only the settings page shows it. */
export const useLastAccepted = (): ((instance: Instance) => Instance['lastAccepted']) => {
  const [accepted, setAccepted] = useState<ReadonlyMap<string, AcceptedSignIn>>(new Map());
  useEffect(() => {
    void readAccepted().then(setAccepted, () => undefined);
  }, []);
  return ({ issuerUrl, lastAccepted }) => (issuerUrl === null ? null : accepted.get(issuerUrl)) ?? lastAccepted;
};
