import { randomBytes } from 'node:crypto';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { ObservedPost, ObservedSignIn } from '../../src/diagnosis/observed.ts';
import { preflight } from '../../src/diagnosis/preflight.ts';
import { readEvidence } from '../../src/evidence/read-evidence.ts';
import { EMPTY_INSTANCE } from '../../src/identity-center/import.ts';
import { recogniseSignInPage } from '../../src/identity-center/sign-in-pages.ts';
import { type ErrorReport, FORMAT, type Report, VERSION } from '../../src/report/format.ts';
import { type ReportOptions, reportOf } from '../../src/report/from-diagnosis.ts';
import { relevel } from '../../src/report/relevel.ts';
import { readSaml } from '../../src/saml/read.ts';
import { readBytes } from './files.ts';
import type { Knowledge } from './knowledge.ts';
import type { Options } from './options.ts';

export interface Run {
  readonly options: Options;
  readonly knowledge: Knowledge;
  readonly program: { readonly name: string; readonly version: string };
}

/** The reports of a file: one for each sign-in in it, or one that says why it cannot be read. */
export const reportsOfFile = async (file: string, run: Run): Promise<readonly Report[]> => {
  const bytes = readBytes(file);
  if (!bytes.ok) return [unreadable(file, { code: bytes.error }, run)];
  const evidence = await readEvidence(bytes.value);
  if (!evidence.ok) return [unreadable(file, evidence.error, run)];
  if (evidence.value.kind === 'pasted') return [unreadable(file, { code: 'evidence-without-sign-in' }, run)];
  if (evidence.value.kind === 'report') {
    return evidence.value.reports.map((report) => relevel({ ...report, file }, run.options.level, randomBytes(16)));
  }
  const reports: Report[] = [];
  for (const signIn of evidence.value.signIns) {
    const observed = await completed(signIn, run);
    reports.push(reportOf(await diagnose(observed, run.knowledge.known), reportOptions(file, run)));
  }
  return reports;
};

/** What metadata, certificates and settings alone show to be wrong. */
export const reportOfSettings = async (now: number, run: Run): Promise<Report> => {
  const { named, swapped } = run.knowledge.known;
  const diagnosis = await preflight(named ?? EMPTY_INSTANCE, swapped, run.options.at ?? now);
  return reportOf(diagnosis, { ...reportOptions(null, run) });
};

const reportOptions = (file: string | null, { options, knowledge, program }: Run): ReportOptions => ({
  level: options.level,
  file,
  program,
  salt: randomBytes(16),
  userNames: knowledge.known.userNames ?? [],
});

interface FileError {
  readonly code: string;
  readonly line?: number | null;
  readonly column?: number | null;
}

const unreadable = (file: string, error: FileError, { options, program }: Run): ErrorReport => ({
  format: FORMAT,
  version: VERSION,
  level: options.level,
  file,
  program,
  error: {
    code: 'message-undecodable',
    layer: 'file',
    reason: error.code,
    offset: null,
    line: error.line ?? null,
    column: error.column ?? null,
    encoding: null,
    root: null,
  },
});

/** The sign-in with what the options say of it; what an option names goes before what the file holds. */
const completed = async (signIn: ObservedSignIn, { options, knowledge }: Run): Promise<ObservedSignIn> => {
  const { seen, request } = knowledge;
  const page = (options.page === null ? null : recogniseSignInPage(options.page)) ?? seen?.page ?? signIn.page;
  return {
    ...signIn,
    post: signIn.post && completedPost(signIn.post, options, seen?.post ?? {}),
    requests: [...signIn.requests, ...(request ? [request] : [])],
    page,
    outcome: seen?.outcome ?? (page === null || options.page === null ? signIn.outcome : 'refused'),
    postedBefore: await wasPostedBefore(signIn, seen?.earlierResponses ?? null),
  };
};

const completedPost = (post: ObservedPost, options: Options, seen: Partial<ObservedPost>): ObservedPost => ({
  ...post,
  url: options.postedTo ?? seen.url ?? post.url,
  deviceTime: seen.deviceTime ?? post.deviceTime,
  awsTime: options.at ?? seen.awsTime ?? post.awsTime,
  timeFrom: options.at === null ? post.timeFrom : 'option',
  status: seen.status ?? post.status,
  requestId: seen.requestId ?? post.requestId,
  idpOrigin: seen.idpOrigin ?? post.idpOrigin,
});

const wasPostedBefore = async (signIn: ObservedSignIn, earlier: readonly string[] | null): Promise<boolean | null> => {
  if (earlier === null || signIn.post?.message == null) return signIn.postedBefore;
  const message = await readSaml(signIn.post.message);
  const id = message.ok && message.value.kind === 'Response' ? message.value.id : null;
  return signIn.postedBefore === true || (id !== null && earlier.includes(id));
};
