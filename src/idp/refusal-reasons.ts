/** Why an IdP refused, as far as its answer says so in codes that are documented. */
export interface RefusalReason {
  /** The code as the IdP wrote it, e.g. `AADSTS50105`. */
  readonly code: string;
  /** Key in `_locales` of the sentence that explains it. */
  readonly key: string;
  readonly source: string;
}

const SAML_CORE = 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf';
const ENTRA = 'https://learn.microsoft.com/en-us/entra/identity-platform/reference-error-codes';
const GOOGLE = 'https://support.google.com/a/answer/6301076';

const STATUS = 'urn:oasis:names:tc:SAML:2.0:status:';

/** Second-level status codes of saml-core 3.2.2.2. */
const STATUS_REASONS: ReadonlyMap<string, string> = new Map([
  [`${STATUS}AuthnFailed`, 'reason_authn_failed'],
  [`${STATUS}InvalidNameIDPolicy`, 'reason_invalid_name_id_policy'],
  [`${STATUS}NoAuthnContext`, 'reason_no_authn_context'],
  [`${STATUS}NoPassive`, 'reason_no_passive'],
  [`${STATUS}RequestDenied`, 'reason_request_denied'],
  [`${STATUS}RequestUnsupported`, 'reason_request_unsupported'],
  [`${STATUS}UnknownPrincipal`, 'reason_unknown_principal'],
  [`${STATUS}UnsupportedBinding`, 'reason_unsupported_binding'],
]);

/** Error codes that stand in StatusMessage, by product. */
const MESSAGE_REASONS: readonly (readonly [code: string, key: string, source: string])[] = [
  ['AADSTS50011', 'reason_aadsts50011', ENTRA],
  ['AADSTS50020', 'reason_aadsts50020', ENTRA],
  ['AADSTS50076', 'reason_aadsts50076', ENTRA],
  ['AADSTS50105', 'reason_aadsts50105', ENTRA],
  ['AADSTS53003', 'reason_aadsts53003', ENTRA],
  ['AADSTS700016', 'reason_aadsts700016', ENTRA],
  ['app_not_configured', 'reason_app_not_configured', GOOGLE],
  ['app_not_configured_for_user', 'reason_app_not_configured_for_user', GOOGLE],
  ['app_not_enabled_for_user', 'reason_app_not_enabled_for_user', GOOGLE],
];

/**
 * Explains the codes of a failed status, the product's own first.
 *
 * @param statusCodes StatusCode values, outer to inner
 * @param statusMessage StatusMessage, where there is one
 */
export const refusalReasons = (
  statusCodes: readonly string[],
  statusMessage: string | null,
): readonly RefusalReason[] => {
  const words = new Set(statusMessage?.match(/\w+/g));
  const ofProduct = MESSAGE_REASONS.filter(([code]) => words.has(code)).map(([code, key, source]) => ({
    code,
    key,
    source,
  }));
  const ofStandard = statusCodes.flatMap((status) => {
    const key = STATUS_REASONS.get(status);
    return key === undefined ? [] : [{ code: status.slice(STATUS.length), key, source: SAML_CORE }];
  });
  return [...ofProduct, ...ofStandard];
};
