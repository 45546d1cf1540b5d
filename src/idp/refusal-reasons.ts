import type { IdpProductId } from './product.ts';
import { recogniseRefusal } from './refusals/recognise-refusal.ts';
import type { RefusalReasonId } from './refusals/refusal.ts';

/** Why an IdP refused, as far as its answer says so. */
export type RefusalReason =
  /** In its own words. The code as the IdP wrote it, e.g. `AADSTS50105`; null where its text alone was recognised. */
  | { readonly by: 'idp'; readonly code: string | null; readonly reason: RefusalReasonId; readonly source: string }
  /** In SAML's codes. */
  | { readonly by: 'saml'; readonly code: StatusCode; readonly source: string };

const SAML_CORE = 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf';
const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Status codes of saml-core 3.2.2.2. Requester and Responder say something only where nothing else does. */
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
 * Explains the codes of a failed status, the product's own first.
 *
 * @param statusCodes StatusCode values, outer to inner
 * @param statusMessage StatusMessage, where there is one
 * @param product the product, where it is known from elsewhere
 */
export const refusalReasons = (
  statusCodes: readonly string[],
  statusMessage: string | null,
  product: IdpProductId | null = null,
): readonly RefusalReason[] => {
  const refusal = statusMessage === null ? null : recogniseRefusal(statusMessage, product);
  const ofProduct: readonly RefusalReason[] =
    refusal === null ? [] : [{ by: 'idp', code: refusal.code, reason: refusal.reason, source: refusal.source }];
  const reasons = [...ofProduct, ...statusReasons(statusCodes, EXPLAINED_STATUS)];
  return reasons.length > 0 || statusMessage !== null ? reasons : statusReasons(statusCodes, BARE_STATUS);
};

const statusReasons = (statusCodes: readonly string[], explained: readonly StatusCode[]): readonly RefusalReason[] =>
  statusCodes
    .filter((status) => status.startsWith(STATUS))
    .map((status) => status.slice(STATUS.length))
    .flatMap((text) => explained.find((code) => code === text) ?? [])
    .map((code) => ({ by: 'saml', code, source: SAML_CORE }));
