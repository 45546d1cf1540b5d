/** What CloudTrail's event `ExternalIdPDirectoryLogin` says of a refused Response: the only three texts ever published. */
export type CloudTrailError = 'name-id-policy' | 'request-id' | 'one-assertion';

/** Sources: github.com/goauthentik/authentik/issues/4554, github.com/panther-labs/panther-analysis, and one published audit fixture. */
const KNOWN_TEXTS: readonly (readonly [CloudTrailError, RegExp])[] = [
  ['name-id-policy', /response contains invalid name id policy format/i],
  ['request-id', /not a valid response for the provided request id/i],
  ['one-assertion', /responses must contain exactly one assertion/i],
];

/** Reads the `errorMessage` of a record, or any text around it; null where it holds none of the known texts. */
export const readCloudTrailError = (text: string): CloudTrailError | null =>
  KNOWN_TEXTS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
