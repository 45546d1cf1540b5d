/**
 * What CloudTrail's event `ExternalIdPDirectoryLogin` says about a refused Response: the only three texts that were
 * ever published.
 */
export type CloudTrailError = 'name-id-policy' | 'request-id' | 'one-assertion';

/** AWS's own record of a refused Response, event `ExternalIdPDirectoryLogin`, or its `errorMessage` alone. */
export interface CloudTrailRecord {
  /** Null if the record's text is unknown. */
  readonly error: CloudTrailError | null;
  /** The ID of AWS's AuthnRequest that the text names; null if it names none. */
  readonly authnRequestId: string | null;
  /** AWS's ID of the call. */
  readonly requestId: string | null;
  /** `eventTime`, milliseconds since the epoch. */
  readonly time: number | null;
  readonly region: string | null;
}

/** Sources: github.com/goauthentik/authentik/issues/4554, github.com/panther-labs/panther-analysis, and one published audit fixture. */
export const CLOUDTRAIL_TEXTS: readonly (readonly [CloudTrailError, string])[] = [
  ['name-id-policy', 'Response contains invalid name id policy format'],
  ['request-id', 'Not a valid response for the provided request id'],
  ['one-assertion', 'Responses must contain exactly one assertion'],
];

/** Reads the `errorMessage` of a record, or any text around it, without what only the whole record says. */
export const readCloudTrailError = (text: string): CloudTrailRecord => ({
  error: CLOUDTRAIL_TEXTS.find(([, known]) => text.toLowerCase().includes(known.toLowerCase()))?.[0] ?? null,
  authnRequestId: /for the provided request id:?\s*(aws_[\w.-]+)/i.exec(text)?.[1] ?? null,
  requestId: null,
  time: null,
  region: null,
});
