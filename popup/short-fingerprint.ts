/** The last eight digits of a fingerprint: enough to tell the certificates of one sign-in apart. */
export const shortFingerprint = (fingerprint: string): string =>
  /^[\da-f]{32,}$/i.test(fingerprint) ? `…${fingerprint.slice(-8)}` : fingerprint;
