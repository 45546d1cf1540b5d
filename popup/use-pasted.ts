import { useEffect, useState } from 'preact/hooks';
import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { PastedText } from '../src/evidence/pasted-text.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import type { IdpApplication } from '../src/idp-application/idp-application.ts';
import type { SignInRecord } from '../src/observations/sign-in-record.ts';
import { answersWaiting, isWorthDiagnosingAgain, pastedTogether } from './pasted-together.ts';

/**
 * What was pasted about one sign-in. It exists only in the page's memory, because an error page or a list of users
 * names people.
 */
interface PastedTo {
  readonly recordId: string;
  readonly pasted: PastedText;
}

/** Accepts pasted text; false if nothing in it is known. */
export type Paste = (text: string) => Promise<boolean>;

export interface WithPasted {
  /** The diagnosis with the pasted texts and the settings of the IdP's application; null if neither is known. */
  readonly diagnosis: Diagnosis | null;
  readonly paste: Paste;
}

interface DiagnosedRecord extends Pick<SignInRecord, 'id' | 'observed' | 'diagnosis'> {
  readonly waiting?: boolean;
  /** The settings of the application at the IdP, if they were imported with the sign-in. */
  readonly application?: IdpApplication | null;
}

/** The worker has already diagnosed, so only pasted or imported texts need the code that reads messages. */
const diagnoser = () => import('./diagnose-again.ts');

/** Compares pasted text and the settings of the IdP's application with the sign-in that is shown. */
export const useWithPasted = (record: DiagnosedRecord | null, configured: readonly Instance[]): WithPasted => {
  const [last, setLast] = useState<PastedTo | null>(null);
  const [again, setAgain] = useState<{ readonly of: DiagnosedRecord; readonly diagnosis: Diagnosis } | null>(null);
  const [toShow, setToShow] = useState<PastedText | null>(null);
  const pasted = last !== null && last.recordId === record?.id ? last.pasted : null;
  useEffect(() => {
    let isCurrent = true;
    if (record === null || !isWorthDiagnosingAgain(record, configured, pasted)) {
      setAgain(null);
      return;
    }
    void diagnoser()
      .then(({ diagnoseAgain }) => {
        const application = pasted?.application ?? record.application ?? null;
        return diagnoseAgain(record.observed, configured, { ...pasted, application });
      })
      .then((diagnosis) => {
        if (isCurrent) {
          setAgain({ of: record, diagnosis });
          setToShow(pasted);
        }
      });
    return () => {
      isCurrent = false;
    };
  }, [record, pasted, configured]);
  useEffect(() => {
    // The pasted text changed the diagnosis, which begins above the box.
    if (toShow !== null) document.querySelector('h1')?.scrollIntoView({ block: 'center' });
  }, [toShow]);
  return {
    diagnosis: again !== null && again.of.id === record?.id ? again.diagnosis : null,
    paste: async (text) => {
      const { readPastedText } = await diagnoser();
      const read = await readPastedText(text);
      if (record === null || read === null || (record.waiting && !answersWaiting(read))) return false;
      setLast({ recordId: record.id, pasted: pastedTogether(pasted, read) });
      return true;
    },
  };
};
