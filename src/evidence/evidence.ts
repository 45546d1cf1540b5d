import type { ObservedSignIn } from '../diagnosis/observed.ts';
import type { CloudTrailError } from '../identity-center/cloudtrail.ts';
import type { Report } from '../report/format.ts';

/** What a file or a pasted text turned out to be. */
export type Evidence =
  /** A SAML message in any wrapping, still encoded: the diagnosis reads it, and says what it is if it is no Response. */
  | { readonly kind: 'message'; readonly signIns: readonly [ObservedSignIn] }
  /** A recording of a browser's traffic; the sign-ins in it, oldest first, at least one. */
  | { readonly kind: 'har' | 'saml-tracer'; readonly signIns: readonly ObservedSignIn[] }
  /** Reports of ours, at least one. They hold no message, so they are shown as they are, not diagnosed again. */
  | { readonly kind: 'report'; readonly reports: readonly Report[] }
  | CloudTrailRecord
  /** Output of `aws identitystore list-users`; empty where no user was found. */
  | { readonly kind: 'list-users'; readonly userNames: readonly string[] };

/** AWS's own record of a refused Response. */
export interface CloudTrailRecord {
  readonly kind: 'cloudtrail';
  /** Null where the record's text is none of those known. */
  readonly error: CloudTrailError | null;
  readonly requestId: string | null;
  /** `eventTime`, milliseconds since the epoch. */
  readonly time: number | null;
}

/** Bounds on what is read, so that no file keeps the program busy. */
export const evidenceLimits = {
  /** Characters of a whole file: recordings with bodies are large. */
  size: 64 * 1024 * 1024,
  /** Requests of a recording. */
  entries: 50_000,
  /** SAML messages of a recording. */
  messages: 1_000,
  /** Characters of a page's text that are searched for a known heading. */
  page: 1024 * 1024,
  reports: 10_000,
  userNames: 100_000,
} as const;
