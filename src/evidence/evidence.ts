import type { ObservedSignIn } from '../diagnosis/observed.ts';
import type { IdpApplication } from '../idp-application/idp-application.ts';
import type { Report } from '../report/format.ts';
import type { ReportError } from './earlier-report.ts';
import type { OtherFile } from './other-file.ts';
import type { Pasted } from './pasted.ts';
import type { RecordedObservations } from './recorded.ts';

export type SignInsFrom = 'message' | 'har' | 'saml-tracer' | 'idp-words' | 'aws-page';

/** To be diagnosed: at least one sign-in, oldest first. A `message` may still be unreadable: the diagnosis says so. */
export interface SignInsEvidence {
  readonly kind: 'sign-ins';
  readonly from: SignInsFrom;
  readonly recorded: RecordedObservations;
  /** The sign-ins of the recorded observations, with nothing added. */
  readonly signIns: readonly ObservedSignIn[];
}

/** What a file or a pasted text turned out to be. */
export type Evidence =
  | SignInsEvidence
  /**
   * At least one. They contain no message, so they are shown unchanged, not diagnosed again. `unread`: in a file with
   * one report on each line, the lines that could not be read.
   */
  | { readonly kind: 'report'; readonly reports: readonly Report[]; readonly unread: readonly UnreadLine[] }
  /** The settings of the application for AWS at an IdP: at least one. */
  | { readonly kind: 'idp-application'; readonly applications: readonly IdpApplication[] }
  /** Data from AWS's side, to be compared with a sign-in. */
  | { readonly kind: 'pasted'; readonly pasted: Pasted };

/** Why one line could not be read, and its number, from 1. */
export type UnreadLine = (ReportError | { readonly code: 'json-malformed' } | { readonly code: 'evidence-unknown' }) & {
  readonly line: number;
  readonly column: number;
};

export type EvidenceError =
  | ReportError
  | UnreadLine
  | { readonly code: OtherFile }
  /** Settings of ours, which contain no sign-in. */
  | { readonly code: 'is-settings' }
  | { readonly code: 'evidence-too-large' }
  /** It begins like JSON. Line and column count from 1; null if the engine does not tell the place. */
  | { readonly code: 'json-malformed'; readonly line: number | null; readonly column: number | null }
  /** JSON, but no HAR, SAML-tracer export, report or known output of AWS. */
  | { readonly code: 'evidence-unknown' }
  /** A recording without any sign-in to Identity Center in it. */
  | { readonly code: 'evidence-without-sign-in' };

/** Bounds on what is read, so that no file can keep the program busy or fill its memory. */
export const evidenceLimits = {
  /**
   * Bytes or characters of a whole file; the recording of a sign-in with all its bodies stays below. Reading a file
   * takes four to six times its size in memory, most if one wide character makes every character take two bytes: 175 MB
   * at this bound (`npm run hostile`).
   */
  size: 20 * 1024 * 1024,
  /** Requests of a recording. */
  exchanges: 20_000,
  /** SAML messages in a recording, and reports in a file. */
  messages: 1_000,
  /** AuthnRequests compared with one Response, the latest ones. */
  requests: 100,
  /**
   * How many pages are searched for what an IdP said, and how many characters of each. The latest ones, because a
   * refusal ends a sign-in.
   */
  pages: 100,
  pageCharacters: 2 * 1024 * 1024,
  /** Characters of a page that are searched for a known heading. */
  page: 1024 * 1024,
} as const;
