import { useEffect, useState } from 'preact/hooks';
import type { Finding } from '../src/diagnosis/finding.ts';
import { preflight } from '../src/diagnosis/preflight.ts';
import type { Instance } from '../src/identity-center/instance.ts';

/** What does not fit together in an instance's settings; null until it was looked at. */
export const usePreflight = (instance: Instance): readonly Finding[] | null => {
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void preflight(instance, [], Date.now()).then((diagnosis) => {
      if (isCurrent) {
        setFindings(diagnosis.findings);
      }
    });
    return () => {
      isCurrent = false;
    };
  }, [instance]);
  return findings;
};
