import type { Refusal } from './refusals/refusal.ts';

/** The parts of a refusal that a sentence needs. */
export type WordedRefusal = Pick<Refusal, 'reason' | 'code' | 'source'> & { readonly product: string };

/** Why an IdP refused, as far as its answer says. */
export type RefusalReason =
  /** In its own words. */
  | { readonly by: 'idp'; readonly refusal: WordedRefusal }
  /** In SAML's codes. */
  | { readonly by: 'saml'; readonly code: StatusCode };

const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Status codes of saml-core 3.2.2.2. Requester and Responder count only if nothing else says more. */
export const EXPLAINED_STATUS = [
  'AuthnFailed',
  'InvalidNameIDPolicy',
  'NoAuthnContext',
  'NoAvailableIDP',
  'NoPassive',
  'NoSupportedIDP',
  'ProxyCountExceeded',
  'RequestDenied',
  'RequestUnsupported',
  'UnknownPrincipal',
  'UnsupportedBinding',
  'VersionMismatch',
] as const;
export const BARE_STATUS = ['Requester', 'Responder'] as const;

export type StatusCode = (typeof EXPLAINED_STATUS | typeof BARE_STATUS)[number];

/**
 * Explains a refusal: by the product's own words, else by the codes of a failed status.
 *
 * @param refusal the product's words, if they are known
 * @param statusCodes StatusCode values, outer to inner
 */
export const refusalReasons = (
  refusal: WordedRefusal | null,
  statusCodes: readonly string[],
): readonly RefusalReason[] => {
  if (refusal !== null) return [{ by: 'idp', refusal }];
  const reasons = statusReasons(statusCodes, EXPLAINED_STATUS);
  return reasons.length > 0 ? reasons : statusReasons(statusCodes, BARE_STATUS);
};

const statusReasons = (statusCodes: readonly string[], explained: readonly StatusCode[]): readonly RefusalReason[] =>
  statusCodes
    .filter((status) => status.startsWith(STATUS))
    .map((status) => status.slice(STATUS.length))
    .flatMap((text) => explained.find((code) => code === text) ?? [])
    .map((code) => ({ by: 'saml', code }));
