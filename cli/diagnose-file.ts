import { type Known, withApplication, withIdpOf } from '../src/diagnosis/build-context.ts';
import { diagnose } from '../src/diagnosis/diagnose.ts';
import { isOfIdentityCenter } from '../src/diagnosis/door.ts';
import type { ObservedSignIn } from '../src/diagnosis/observed.ts';
import { preflight, preflightOfAccount } from '../src/diagnosis/preflight.ts';
import { readEvidence } from '../src/evidence/read-evidence.ts';
import { NOTHING_RECORDED } from '../src/evidence/recorded.ts';
import { signInsOf } from '../src/evidence/sign-ins.ts';
import { withStated } from '../src/evidence/stated.ts';
import { EMPTY_INSTANCE, type Instance } from '../src/identity-center/instance.ts';
import type { IdpApplication } from '../src/idp-application/idp-application.ts';
import type { Report } from '../src/report/format.ts';
import { reportOf } from '../src/report/from-diagnosis.ts';
import { relevel } from '../src/report/relevel.ts';
import { errorReport, type FileError } from './error-report.ts';
import type { ReadBytes } from './files.ts';
import type { Knowledge } from './knowledge.ts';
import type { Options } from './options.ts';
import { statedBy } from './stated.ts';

export interface Run {
  readonly options: Options;
  readonly knowledge: Knowledge;
  readonly program: { readonly name: string; readonly version: string };
  readonly read: ReadBytes;
}

/**
 * The reports of a file: one for each sign-in in it, or one that says why it cannot be read.
 *
 * @param file the reports' label for it
 */
export const reportsOfFile = async (path: string, file: string, run: Run): Promise<readonly Report[]> => {
  const { level } = run.options;
  const unreadable = (error: FileError): readonly Report[] => [errorReport(file, error, level, run.program)];
  const bytes = run.read(path);
  if (!bytes.ok) return unreadable({ reason: 'file-unreadable' });
  const evidence = await readEvidence(bytes.value);
  if (!evidence.ok) return unreadable({ ...placeOf(evidence.error), reason: evidence.error.code });
  if (evidence.value.kind === 'idp-application') {
    return Promise.all(evidence.value.applications.map((application) => reportOfSettings(file, application, run)));
  }
  if (evidence.value.kind === 'pasted') return unreadable({ reason: 'evidence-without-sign-in' });
  if (evidence.value.kind === 'report') {
    const { reports, unread } = evidence.value;
    return [
      ...reports.map((report) => relevel({ ...report, file }, level, {})),
      ...unread.flatMap((error) => unreadable({ ...placeOf(error), reason: error.code })),
    ];
  }
  const reports: Report[] = [];
  const { recorded } = evidence.value;
  const { idpWords } = run.knowledge;
  for (const signIn of signInsOf(await withStated(recorded, statedBy(run.options, run.knowledge)))) {
    // What people state counts beside a Response, too.
    reports.push(await reportOfSignIn(file, idpWords === null ? signIn : { ...signIn, idpWords }, run));
  }
  return reports;
};

/** The settings of the application at the IdP, checked against metadata and settings if those were supplied. */
const reportOfSettings = async (file: string, application: IdpApplication, run: Run): Promise<Report> => {
  const { named, swapped } = run.knowledge.known;
  const instance = { ...(named ?? EMPTY_INSTANCE), application };
  return reportOf(await preflight(instance, swapped, run.options.at), reportOptions(file, run));
};

const placeOf = (error: object): Pick<FileError, 'line' | 'column'> =>
  'line' in error && 'column' in error && typeof error.line === 'number' && typeof error.column === 'number'
    ? { line: error.line, column: error.column }
    : {};

/**
 * What the options alone say about a sign-in. If they describe none, what is wrong in metadata, certificates and
 * settings: one report for each instance and each account of IAM federation.
 */
export const reportsWithoutFile = async (now: number, run: Run): Promise<readonly Report[]> => {
  const { idpWords } = run.knowledge;
  const stated = statedBy(run.options, run.knowledge);
  const [signIn] = signInsOf(await withStated({ ...NOTHING_RECORDED, idpWords }, stated));
  if (signIn) return [await reportOfSignIn(null, signIn, run)];
  const { named, swapped, accounts } = run.knowledge.known;
  const at = run.options.at ?? now;
  const diagnoses = await Promise.all([
    ...instancesToCheck(run.knowledge.known).map((instance) => preflight(instance, swapped, at)),
    ...accounts.map((account) => preflightOfAccount(withIdpOf(named, account), swapped, at)),
  ]);
  return diagnoses.map((diagnosis) => reportOf(diagnosis, reportOptions(null, run)));
};

/** The IdP's metadata alone belongs to the accounts if the settings contain accounts but no instance. */
const instancesToCheck = ({ named, instances, accounts, application }: Known): readonly Instance[] => {
  const only = withApplication(named, application);
  if (only !== null && (accounts.length === 0 || application !== null || isOfIdentityCenter(only))) return [only];
  return instances.length + accounts.length > 0 ? instances : [EMPTY_INSTANCE];
};

const reportOfSignIn = async (file: string | null, signIn: ObservedSignIn, run: Run): Promise<Report> =>
  reportOf(await diagnose(signIn, run.knowledge.known), reportOptions(file, run));

const reportOptions = (file: string | null, { options, knowledge, program }: Run) => ({
  level: options.level,
  file,
  program,
  userNames: knowledge.known.users?.names ?? [],
});
