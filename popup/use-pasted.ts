import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import { isPasted, type Pasted, readPasted } from '../src/evidence/pasted.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';

/** AWS's own words about one sign-in. They live in the page's memory only: lists of users name people. */
interface PastedTo {
  readonly recordId: string;
  readonly pasted: Pasted;
}

export interface WithPasted {
  /** The diagnosis made anew with what was pasted; null where nothing was, or nothing could be told from it. */
  readonly diagnosis: Diagnosis | null;
  /** Takes pasted text; false where nothing in it is known. */
  readonly paste: (text: string) => boolean;
}

/** The worker diagnosed already: only what is pasted needs all that reads a message again. */
const diagnoser = () => import('./diagnose-again.ts');

/** Sets pasted CloudTrail records and lists of users beside the sign-in that is shown. */
export const useWithPasted = (
  record: Pick<SignInRecord, 'id' | 'observed'> | null,
  configured: readonly Instance[],
): WithPasted => {
  const [of, setOf] = useState<PastedTo | null>(null);
  const [anew, setAnew] = useState<{ readonly of: PastedTo; readonly diagnosis: Diagnosis } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    if (record !== null && of?.recordId === record.id) {
      void diagnoser()
        .then(({ diagnoseAgain }) => diagnoseAgain(record.observed, configured, of.pasted))
        .then((diagnosis) => {
          if (isCurrent) {
            setAnew({ of, diagnosis });
          }
        });
    }
    return () => {
      isCurrent = false;
    };
  }, [record, of, configured]);
  return {
    diagnosis: anew !== null && anew.of === of && of.recordId === record?.id ? anew.diagnosis : null,
    paste: (text) => {
      const pasted = readPasted(text);
      const isKnown = isPasted(pasted);
      if (record !== null && isKnown) {
        setOf({ recordId: record.id, pasted });
      }
      return isKnown;
    },
  };
};
