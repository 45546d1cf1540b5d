import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { preflight } from '../src/diagnosis/preflight.ts';
import type { Instance } from '../src/identity-center/instance.ts';

/** The diagnosis of an instance's settings alone; null until it is made. */
export const usePreflight = (instance: Instance): Diagnosis | null => {
  const [diagnosis, setDiagnosis] = useState<Diagnosis | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void preflight(instance, [], Date.now()).then((made) => {
      if (isCurrent) {
        setDiagnosis(made);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [instance]);
  return diagnosis;
};
