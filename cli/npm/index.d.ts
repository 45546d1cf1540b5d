/** The exports of its-the-saml. Nothing leaves the process: no network, no files. */

/** The content of a file. */
export type Content = string | Uint8Array;

/** What is known about a sign-in besides its Response; every member is optional. */
export interface Given {
  /** The ACS URL that the Response was posted to. */
  readonly postedTo?: string;
  readonly authnRequest?: Content;
  /** Identity Center's metadata. */
  readonly spMetadata?: Content;
  readonly idpMetadata?: Content;
  /** PEM or DER. */
  readonly certificates?: readonly Content[];
  /** An instance in the form in which the extension exports its settings. */
  readonly settings?: Content;
  /** What a browser saw, in the form of the member `signIn` of a report. */
  readonly observed?: Content;
  /** A CloudTrail record or errorMessage, list-users output, or a user's record of the identity provider. */
  readonly evidence?: Content;
  readonly userName?: string;
  /** The text of the page that AWS or the identity provider showed. */
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

/** A report of an input that cannot be read as a SAML message. */
export interface ErrorReport {
  readonly format: 'its-the-saml/report';
  readonly version: 1;
  readonly error: { readonly code: 'message-undecodable'; readonly layer: string; readonly reason: string };
}

export type Report = DiagnosisReport | ErrorReport;

/** An input cannot be used: `code` says why, and the message how to correct it. */
export class InvalidInput extends Error {
  readonly code: string;
}

/**
 * Diagnoses what a file contains: a SAMLResponse in any wrapping, a HAR, a SAML-tracer export or an earlier report.
 *
 * @returns a report for each sign-in in it
 * @throws InvalidInput if a member of `given` cannot be used
 */
export function diagnose(input: Content, given?: Given): Promise<readonly Report[]>;

/**
 * Checks settings, metadata and certificates against each other, before anyone signs in. If there are several instances
 * and accounts, returns the report of the first that has a cause, else of the first.
 *
 * @param now milliseconds since the epoch
 * @throws InvalidInput if there is nothing to check, or a member of `given` cannot be used
 */
export function preflight(given: Given, now?: number): Promise<Report>;

/**
 * A report as readable text.
 *
 * @param language a BCP 47 tag; English if there are no words in that language
 * @throws InvalidInput if it is not a report
 */
export function report(report: Report, as: 'json' | 'markdown' | 'html' | 'text', language?: string): string;
