import type { MessageKey } from '../message-key.ts';
import type { Translate } from './translate.ts';

/** The places outside a message that findings name. JSON contains these words; readers see them in their own language. */
export const WORDED_FIELDS: ReadonlyMap<string, MessageKey> = new Map([
  ['ACS URL', 'field_acs_url'],
  ['AWS access portal URL', 'field_portal_url'],
  ['AWS page', 'field_aws_page'],
  ['IAM Identity Center issuer URL', 'field_issuer_url'],
  ['IAM Identity Center metadata', 'field_sp_metadata'],
  ['IdP', 'field_idp'],
  ['IdP application/acs-url', 'field_application_acs_url'],
  ['IdP application/application', 'field_application_application'],
  ['IdP application/audience', 'field_application_audience'],
  ['IdP application/certificate', 'field_application_certificate'],
  ['IdP application/encryption', 'field_application_encryption'],
  ['IdP application/issuer', 'field_application_issuer'],
  ['IdP application/name-id-format', 'field_application_name_id_format'],
  ['IdP application/name-id-value', 'field_application_name_id_value'],
  ['IdP application/request-signature', 'field_application_request_signature'],
  ['IdP application/sign-assertion', 'field_application_sign_assertion'],
  ['IdP application/signature-algorithm', 'field_application_signature_algorithm'],
  ['IdP application/user-assignment', 'field_application_user_assignment'],
  ['IdP application/validity', 'field_application_validity'],
  ['IdP certificate', 'field_idp_certificate'],
  ['IdP metadata', 'field_idp_metadata'],
  ['IdP sign-in URL', 'field_idp_sign_in_url'],
  ['POST URL', 'field_post_url'],
  ['SAML provider ARN', 'field_provider_arn'],
  ['device clock', 'field_device_clock'],
  ['identity source', 'field_identity_source'],
  ['user account', 'field_user_account'],
  ['user display name', 'field_user_display_name'],
  ['user given name', 'field_user_given_name'],
  ['user surname', 'field_user_surname'],
]);

/** The place that a finding concerns. A path in a message (`Response/@Destination`) is the same in every language. */
export const fieldText = (field: string, t: Translate): string => {
  const key = WORDED_FIELDS.get(field);
  return key === undefined ? field : t(key);
};
