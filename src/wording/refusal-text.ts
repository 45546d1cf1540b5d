import { productById } from '../idp/products.ts';
import type { RefusalReason, StatusCode } from '../idp/refusal-reasons.ts';
import { keyOf, type MessageKey } from '../message-key.ts';
import type { Translate } from './translate.ts';
import { labelled } from './value-text.ts';

const STATUS_KEYS: Readonly<Record<StatusCode, MessageKey>> = {
  AuthnFailed: 'reason_authn_failed',
  InvalidNameIDPolicy: 'reason_invalid_name_id_policy',
  NoAuthnContext: 'reason_no_authn_context',
  NoAvailableIDP: 'reason_no_available_idp',
  NoPassive: 'reason_no_passive',
  NoSupportedIDP: 'reason_no_supported_idp',
  ProxyCountExceeded: 'reason_proxy_count_exceeded',
  RequestDenied: 'reason_request_denied',
  RequestUnsupported: 'reason_request_unsupported',
  Requester: 'reason_requester',
  Responder: 'reason_responder',
  UnknownPrincipal: 'reason_unknown_principal',
  UnsupportedBinding: 'reason_unsupported_binding',
  VersionMismatch: 'reason_version_mismatch',
};

/** One sentence: why the IdP refused, after the code that it showed. */
export const refusalText = (reason: RefusalReason, t: Translate): string => {
  if (reason.by === 'saml') return t(STATUS_KEYS[reason.code]);
  const { code, reason: id, product, source } = reason.refusal;
  const sentence = t(keyOf('refusal', id), { product: productById(product).name, source });
  return code === null ? sentence : labelled(code, sentence, t);
};
