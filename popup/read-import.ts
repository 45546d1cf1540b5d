import type { Diagnosis } from '../src/diagnosis/diagnosis.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import { preflight } from '../src/diagnosis/preflight.ts';
import type { EvidenceError } from '../src/evidence/evidence.ts';
import { refusedByIdp } from '../src/evidence/idp-words.ts';
import { readPageText } from '../src/evidence/page-text.ts';
import { readEvidence } from '../src/evidence/read-evidence.ts';
import type { RecordedObservations } from '../src/evidence/recorded.ts';
import { signInsOf } from '../src/evidence/sign-ins.ts';
import { type StatedPost, withPost } from '../src/evidence/stated.ts';
import { EMPTY_INSTANCE, type Instance } from '../src/identity-center/instance.ts';
import type { IdpApplication } from '../src/idp-application/idp-application.ts';
import type { Report } from '../src/report/format.ts';
import { diagnoseAgain } from './diagnose-again.ts';
import type { TakenFile } from './parts/import-box.tsx';
import { diagnoseWithStandIns, type StandIns, type WithStandIns } from './stand-ins.ts';

/** One imported sign-in, or settings alone. It exists only in the page's memory; nothing is stored or learned from it. */
export type Imported = ImportedSignIn | ImportedSettings | ImportedReport;

export interface ImportedSignIn {
  readonly kind: 'sign-in';
  readonly id: string;
  readonly file: string | null;
  /** A bare message, whose URL and time of the POST are known only if a person states them. Null for anything else. */
  readonly bare: RecordedObservations | null;
  /** The values that a bare Response itself names, in place of those that nobody stated. */
  readonly standIns: StandIns | null;
  readonly observed: ObservedSignIn;
  /** The settings of the application at the IdP, if its export was imported too. */
  readonly application: IdpApplication | null;
  readonly diagnosis: Diagnosis;
}

/** The settings of the application at the IdP, checked before anyone signs in. */
export interface ImportedSettings {
  readonly kind: 'settings';
  readonly id: string;
  readonly file: string | null;
  readonly application: IdpApplication;
  readonly diagnosis: Diagnosis;
}

/** A report contains no message, so it is shown unchanged and not diagnosed again. */
export interface ImportedReport {
  readonly kind: 'report';
  readonly id: string;
  readonly file: string | null;
  readonly report: Report;
}

/** Why a file gave no result. `metadata`, `aws-words` and `is-settings` belong elsewhere in the interface. */
export interface ImportFault {
  readonly file: string | null;
  readonly error: EvidenceError | { readonly code: 'metadata' } | { readonly code: 'aws-words' };
}

export interface ImportResult {
  /** In the order of the files, and within a file the oldest first. */
  readonly imported: readonly Imported[];
  readonly faults: readonly ImportFault[];
}

interface ReadFile extends ImportResult {
  readonly settings: readonly Omit<ImportedSettings, 'diagnosis'>[];
}

/**
 * Diagnoses the content of the files in the same way as a sign-in seen here. Settings of an application are compared
 * with the sign-ins that come with them, else with those that were imported before; without any sign-in they are
 * checked alone.
 *
 * @param before what was imported before
 * @param configured the settings' instances
 */
export const readImport = async (
  files: readonly TakenFile[],
  before: readonly Imported[],
  configured: readonly Instance[],
): Promise<ImportResult> => {
  const results: ReadFile[] = [];
  for (const file of files) {
    results.push(await readFile(file, configured));
  }
  const imported = results.flatMap((each) => each.imported);
  const faults = results.flatMap((each) => each.faults);
  const settings = results.flatMap((each) => each.settings);
  const [only, ...others] = settings;
  if (only === undefined) return { imported, faults };
  const beside = imported.length > 0 ? imported : before;
  if (others.length === 0 && beside.some(({ kind }) => kind === 'sign-in')) {
    const withSettings = beside.map((each) =>
      each.kind === 'sign-in' ? { ...each, application: only.application } : each,
    );
    return { imported: await diagnoseAllAgain(withSettings, configured), faults };
  }
  const checked = await Promise.all(
    settings.map(async (each) => ({ ...each, diagnosis: await checkSettings(each.application, configured) })),
  );
  return { imported: [...imported, ...checked], faults };
};

const readFile = async ({ name: file, bytes }: TakenFile, configured: readonly Instance[]): Promise<ReadFile> => {
  const found = (result: Partial<ReadFile>): ReadFile => ({ imported: [], faults: [], settings: [], ...result });
  const faulty = (error: ImportFault['error']): ReadFile => found({ faults: [{ file, error }] });
  const evidence = await readEvidence(bytes);
  if (!evidence.ok) {
    return faulty(evidence.error);
  }
  switch (evidence.value.kind) {
    case 'idp-application':
      return found({
        settings: evidence.value.applications.map((application) => ({
          kind: 'settings',
          id: crypto.randomUUID(),
          file,
          application,
        })),
      });
    case 'pasted':
      return faulty({ code: 'aws-words' });
    case 'report':
      return found({
        imported: evidence.value.reports.map((report) => ({ kind: 'report', id: crypto.randomUUID(), file, report })),
        faults: evidence.value.unread.map((error) => ({ file, error })),
      });
    case 'sign-ins': {
      const bare = evidence.value.from === 'message' ? evidence.value.recorded : null;
      const imported = await Promise.all(
        evidence.value.signIns.map(async (observed) => ({
          kind: 'sign-in' as const,
          id: crypto.randomUUID(),
          file,
          bare,
          observed,
          application: null,
          ...(await diagnoseImported({ bare, observed, application: null }, configured)),
        })),
      );
      return imported.some(({ diagnosis }) => isMetadata(diagnosis))
        ? faulty({ code: 'metadata' })
        : found({ imported });
    }
  }
};

const diagnoseImported = async (
  { bare, observed, application }: Pick<ImportedSignIn, 'bare' | 'observed' | 'application'>,
  configured: readonly Instance[],
): Promise<WithStandIns> => {
  const diagnose = (each: ObservedSignIn): Promise<Diagnosis> => diagnoseAgain(each, configured, { application });
  return bare === null
    ? { diagnosis: await diagnose(observed), standIns: null }
    : diagnoseWithStandIns(observed, diagnose);
};

/** Checks the settings of an application against those of its instance, if one is configured. */
const checkSettings = (application: IdpApplication, configured: readonly Instance[]): Promise<Diagnosis> => {
  const values = [...(application.audiences ?? []), ...(application.acsUrls ?? [])];
  const isMeant = ({ issuerUrl, acsUrls }: Instance): boolean =>
    [issuerUrl, ...acsUrls].some((url) => url !== null && values.includes(url));
  const [only, ...others] = configured;
  const instance = configured.find(isMeant) ?? (others.length === 0 ? only : undefined) ?? EMPTY_INSTANCE;
  return preflight({ ...instance, application }, [], Date.now());
};

/**
 * Makes a sign-in of the typed or pasted text of a page, AWS's or the IdP's; nothing else is known of it. Null if the
 * text does not come from a known page.
 */
export const importedPage = async (text: string, configured: readonly Instance[]): Promise<ImportedSignIn | null> => {
  const shown = await readPageText(text);
  const observed = shown?.of === 'idp' ? refusedByIdp(shown.words) : (shown?.signIn ?? null);
  return (
    observed && {
      kind: 'sign-in',
      id: crypto.randomUUID(),
      file: null,
      bare: null,
      standIns: null,
      observed,
      application: null,
      diagnosis: await diagnoseAgain(observed, configured),
    }
  );
};

const isMetadata = ({ error }: Diagnosis): boolean =>
  error?.root === 'EntityDescriptor' || error?.root === 'EntitiesDescriptor';

/** What a person states about the POST of a bare message; null if it is not known. */
export type SaidOfPost = Pick<StatedPost, 'url' | 'awsTime'>;

/** The same message with that URL and time of the POST; its diagnosis is still the earlier one. */
export const withSaid = (imported: Imported, said: Partial<SaidOfPost>): Imported => {
  if (imported.kind !== 'sign-in' || imported.bare === null) return imported;
  const { awsTime = imported.observed.post?.awsTime ?? null } = said;
  const bare: RecordedObservations = {
    ...withPost(imported.bare, said),
    timeFrom: awsTime === null ? null : 'option',
  };
  return { ...imported, bare, observed: signInsOf(bare)[0] ?? imported.observed };
};

/** The same sign-ins and settings, judged by this program's changed settings. */
export const diagnoseAllAgain = (
  imported: readonly Imported[],
  configured: readonly Instance[],
): Promise<readonly Imported[]> => Promise.all(imported.map((each) => diagnosedAgain(each, configured)));

const diagnosedAgain = async (imported: Imported, configured: readonly Instance[]): Promise<Imported> => {
  switch (imported.kind) {
    case 'sign-in': {
      return { ...imported, ...(await diagnoseImported(imported, configured)) };
    }
    case 'settings':
      return { ...imported, diagnosis: await checkSettings(imported.application, configured) };
    case 'report':
      return imported;
  }
};
