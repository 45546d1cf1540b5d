/** What its-the-saml exports to programs. Nothing leaves the process: no network, no files. */

/** The content of a file. */
export type Content = string | Uint8Array;

/** What is known of a sign-in besides its Response; all of it may be left out. */
export interface Given {
  /** The ACS URL that the Response was posted to. */
  readonly postedTo?: string;
  readonly authnRequest?: Content;
  /** Identity Center's metadata. */
  readonly spMetadata?: Content;
  readonly idpMetadata?: Content;
  /** PEM or DER. */
  readonly certificates?: readonly Content[];
  /** An instance, as the settings of the extension export it. */
  readonly settings?: Content;
  /** What a browser saw, as the member `signIn` of a report. */
  readonly observed?: Content;
  /** A CloudTrail record or errorMessage, list-users output, or a user's record of the identity provider. */
  readonly evidence?: Content;
  readonly userName?: string;
  /** The text of the page that AWS showed. */
  readonly page?: string;
  /** ISO 8601: the moment of the POST by AWS's clock. */
  readonly at?: string;
  /** What a report may contain: without personal data (colleague, the default), without the organisation (public), or all (raw). */
  readonly level?: 'colleague' | 'public' | 'raw';
}

export interface Finding {
  readonly code: string;
  readonly weight: 'decisive' | 'likely' | 'notice';
  readonly field: string;
  readonly expected: string | null;
  readonly received: string | null;
  readonly fixedBy: readonly string[];
  readonly [member: string]: unknown;
}

/** A report of a sign-in; docs/schema/report.schema.json describes every member. */
export interface DiagnosisReport {
  readonly format: 'its-the-saml/report';
  readonly version: 1;
  readonly cause: {
    readonly code: string;
    readonly weight: 'decisive' | 'likely' | 'notice';
    readonly explains: readonly string[];
  } | null;
  readonly findings: readonly Finding[];
  readonly passed: readonly string[];
  readonly unknown: readonly { readonly code: string; readonly needs: string }[];
  readonly [member: string]: unknown;
}

/** A report of an input that is no SAML message that can be read. */
export interface ErrorReport {
  readonly format: 'its-the-saml/report';
  readonly version: 1;
  readonly error: { readonly code: 'message-undecodable'; readonly layer: string; readonly reason: string };
}

export type Report = DiagnosisReport | ErrorReport;

/** What was handed over cannot be used: `code` says why, the message how to put it right. */
export class InvalidInput extends Error {
  readonly code: string;
}

/**
 * Diagnoses what a file contains: a SAMLResponse in any wrapping, a HAR, a SAML-tracer export or an earlier report.
 *
 * @returns a report for each sign-in in it
 * @throws InvalidInput where a member of `given` cannot be used
 */
export function diagnose(input: Content, given?: Given): Promise<readonly Report[]>;

/**
 * Checks settings, metadata and certificates against each other, before anyone signs in. Of several instances and accounts,
 * the report of the first that has a cause, else of the first.
 *
 * @param now milliseconds since the epoch
 * @throws InvalidInput where there is nothing to check, or a member of `given` cannot be used
 */
export function preflight(given: Given, now?: number): Promise<Report>;

/**
 * A report as a person reads it.
 *
 * @param language a BCP 47 tag; English where there are no words in it
 * @throws InvalidInput where it is no report
 */
export function report(report: Report, as: 'json' | 'markdown' | 'html' | 'text', language?: string): string;
