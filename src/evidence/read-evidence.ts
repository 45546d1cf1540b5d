import { toBase64 } from '../bytes.ts';
import type { ObservedSignIn } from '../diagnosis/observed.ts';
import type { Report } from '../report/format.ts';
import { fail, type Result, succeed } from '../result.ts';
import { isReport, type ReportError, readReport } from './earlier-report.ts';
import { isHar, readHar } from './har.ts';
import { isSamlTracerExport, readSamlTracer } from './saml-tracer.ts';
import { signInsOf } from './sign-ins.ts';

/** What a file holds: sign-ins to be diagnosed, or reports that were diagnosed before. */
export type Evidence =
  | { readonly kind: 'sign-ins'; readonly signIns: readonly ObservedSignIn[] }
  | { readonly kind: 'report'; readonly reports: readonly Report[] };

export type EvidenceError =
  | ReportError
  | { readonly code: 'evidence-too-large' }
  /** JSON, but neither HAR, nor SAML-tracer export, nor report. */
  | { readonly code: 'evidence-unknown' }
  /** A recording without any sign-in to Identity Center in it. */
  | { readonly code: 'evidence-without-sign-in' };

/** Recordings of a whole morning stay below; more would fill the memory. */
const LARGEST = 200 * 1024 * 1024;
const MOST_SIGN_INS = 1000;

/**
 * Reads whatever somebody has: a SAMLResponse in any wrapping, a HAR, a SAML-tracer export, a report of ours (or one a
 * line). What is none of the others is taken as a message; whether it can be read is the diagnosis's to say.
 *
 * @param input a file's bytes, or pasted text
 */
export const readEvidence = (input: Uint8Array | string): Result<Evidence, EvidenceError> => {
  if (input.length > LARGEST) return fail({ code: 'evidence-too-large' });
  const text = typeof input === 'string' ? input : decodeText(input);
  const json = text !== null && /^\s*[{[]/.test(text) ? parseJson(text) : undefined;
  if (json === undefined) return readLines(text) ?? succeed({ kind: 'sign-ins', signIns: [signInOf(input)] });
  if (isReport(json)) return reportsOf([json]);
  if (isHar(json)) return recorded(signInsOf(readHar(json), 'har'));
  if (isSamlTracerExport(json)) return recorded(signInsOf(readSamlTracer(json), 'file'));
  return fail({ code: 'evidence-unknown' });
};

const recorded = (signIns: readonly ObservedSignIn[]): Result<Evidence, EvidenceError> => {
  if (signIns.length > MOST_SIGN_INS) return fail({ code: 'evidence-too-large' });
  return signIns.length === 0 ? fail({ code: 'evidence-without-sign-in' }) : succeed({ kind: 'sign-ins', signIns });
};

/** `npm run diagnose` writes a report a line. */
const readLines = (text: string | null): Result<Evidence, EvidenceError> | null => {
  if (text === null || !text.startsWith('{')) return null;
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const reports = lines.map(parseJson);
  return reports.every(isReport) ? reportsOf(reports) : fail({ code: 'evidence-unknown' });
};

const reportsOf = (all: readonly unknown[]): Result<Evidence, EvidenceError> => {
  const reports: Report[] = [];
  for (const json of all) {
    const report = readReport(json);
    if (!report.ok) return report;
    reports.push(report.value);
  }
  return succeed({ kind: 'report', reports });
};

/** A message on its own: bytes that are no text travel as base64, which unwraps to the same bytes. */
const signInOf = (input: Uint8Array | string): ObservedSignIn => ({
  post: {
    url: null,
    message: typeof input === 'string' ? input : (decodeText(input) ?? toBase64(input)),
    deviceTime: null,
    awsTime: null,
    timeFrom: 'file',
    status: null,
    requestId: null,
    redirectedTo: null,
    idpOrigin: null,
  },
  requests: [],
  page: null,
  outcome: 'unknown',
  postedBefore: null,
  waitedInVain: false,
  passwordPageFailed: false,
});

const decodeText = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
