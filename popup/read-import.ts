import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedPost, ObservedSignIn } from '../src/diagnosis/observed.ts';
import type { EvidenceError } from '../src/evidence/evidence.ts';
import { readEvidence } from '../src/evidence/read-evidence.ts';
import type { Instance } from '../src/identity-center/instance.ts';
import type { Report } from '../src/report/format.ts';
import { diagnoseAgain } from './diagnose-again.ts';
import type { TakenFile } from './parts/import-box.tsx';

/** One sign-in that was imported. It lives in the page's memory only: nothing of it is stored or learned from. */
export type Imported = ImportedSignIn | ImportedReport;

export interface ImportedSignIn {
  readonly kind: 'sign-in';
  readonly id: string;
  readonly file: string | null;
  /** A message by itself: where and when it was posted is known only if a person says so. */
  readonly isBare: boolean;
  readonly observed: ObservedSignIn;
  readonly diagnosis: Diagnosis;
}

/** A report holds no message: it is shown as it is, not diagnosed again. */
export interface ImportedReport {
  readonly kind: 'report';
  readonly id: string;
  readonly file: string | null;
  readonly report: Report;
}

/** Why nothing came of a file. `metadata` and `aws-words` belong elsewhere in the interface, `idp-application` to the command line. */
export interface ImportFault {
  readonly file: string | null;
  readonly error:
    | EvidenceError
    | { readonly code: 'metadata' }
    | { readonly code: 'aws-words' }
    | { readonly code: 'idp-application' };
}

export interface ImportResult {
  /** In the order of the files, those of one file oldest first. */
  readonly imported: readonly Imported[];
  readonly faults: readonly ImportFault[];
}

/** What the files hold, diagnosed by the same road as a sign-in seen here. `configured`: the settings' instances. */
export const readImport = async (
  files: readonly TakenFile[],
  configured: readonly Instance[],
): Promise<ImportResult> => {
  const results: ImportResult[] = [];
  for (const file of files) {
    results.push(await readFile(file, configured));
  }
  return {
    imported: results.flatMap(({ imported }) => imported),
    faults: results.flatMap(({ faults }) => faults),
  };
};

const readFile = async ({ name: file, bytes }: TakenFile, configured: readonly Instance[]): Promise<ImportResult> => {
  const faulty = (error: ImportFault['error']): ImportResult => ({ imported: [], faults: [{ file, error }] });
  const evidence = await readEvidence(bytes);
  if (!evidence.ok) {
    return faulty(evidence.error);
  }
  switch (evidence.value.kind) {
    case 'idp-application':
      return faulty({ code: 'idp-application' });
    case 'pasted':
      return faulty({ code: 'aws-words' });
    case 'report':
      return {
        imported: evidence.value.reports.map((report) => ({ kind: 'report', id: crypto.randomUUID(), file, report })),
        faults: evidence.value.unread.map((error) => ({ file, error })),
      };
    case 'sign-ins': {
      const isBare = evidence.value.from === 'message';
      const imported = await Promise.all(
        evidence.value.signIns.map(async (observed) => ({
          kind: 'sign-in' as const,
          id: crypto.randomUUID(),
          file,
          isBare,
          observed,
          diagnosis: await diagnoseAgain(observed, configured),
        })),
      );
      return imported.some(({ diagnosis }) => isMetadata(diagnosis))
        ? faulty({ code: 'metadata' })
        : { imported, faults: [] };
    }
  }
};

const isMetadata = ({ error }: Diagnosis): boolean =>
  error?.root === 'EntityDescriptor' || error?.root === 'EntitiesDescriptor';

/** What a person says of the POST of a bare message. */
export interface SaidOfPost {
  readonly postedTo: string | null;
  /** By AWS's clock, milliseconds since the epoch. */
  readonly at: number | null;
}

/** The same message as posted there and then; its diagnosis is still that of before. */
export const withSaid = (imported: Imported, said: Partial<SaidOfPost>): Imported => {
  if (imported.kind === 'report' || imported.observed.post === null) return imported;
  const { post } = imported.observed;
  const { postedTo, at } = { postedTo: post.url, at: post.awsTime, ...said };
  const completed: ObservedPost = { ...post, url: postedTo, awsTime: at, timeFrom: at === null ? null : 'option' };
  return { ...imported, observed: { ...imported.observed, post: completed } };
};

/** The same sign-ins, judged by other settings. */
export const diagnoseAllAgain = (
  imported: readonly Imported[],
  configured: readonly Instance[],
): Promise<readonly Imported[]> =>
  Promise.all(
    imported.map(async (each) =>
      each.kind === 'report' ? each : { ...each, diagnosis: await diagnoseAgain(each.observed, configured) },
    ),
  );
