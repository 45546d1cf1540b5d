/** The last eight digits of a fingerprint, which are enough to distinguish the certificates of one sign-in. */
export const shortFingerprint = (fingerprint: string): string =>
  /^[\da-f]{32,}$/i.test(fingerprint) ? `…${fingerprint.slice(-8)}` : fingerprint;
