import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import type { Steps } from '../console.ts';
import type { IdpTopic } from '../topics.ts';

const APPLICATION = 'SAML application for AWS IAM Identity Center';

const OTHER_IDPS = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/other-idps.html');
const TROUBLESHOOTING = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html');
const ACS = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html');
const ROTATION = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/rotatesamlcert.html');
const ACCESS_CONTROL = documented(
  'https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html',
);
const SAML_CORE = documented('https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf');
const SAML_PROFILES = documented('https://docs.oasis-open.org/security/saml/v2.0/saml-profiles-2.0-os.pdf');

/** Any IdP, in SAML's own words, for an unknown product or an unknown console. */
export const GENERAL_CONSOLE: Readonly<Record<IdpTopic, Steps>> = {
  application: [
    { path: [APPLICATION], field: null, value: null, note: 'idp_general_application_right_one', ...OTHER_IDPS },
  ],
  audience: [
    {
      path: [APPLICATION],
      field: 'Audience (SP entity ID)',
      value: known('issuer-url'),
      note: 'idp_general_audience_other_names',
      ...OTHER_IDPS,
    },
  ],
  'acs-url': [
    {
      path: [APPLICATION],
      field: 'Assertion Consumer Service (ACS) URL',
      value: known('acs-urls'),
      note: 'idp_general_acs_url_every_one',
      ...ACS,
    },
  ],
  'name-id-format': [
    {
      path: [APPLICATION],
      field: 'NameID format',
      value: known('email-name-id-format'),
      note: 'idp_general_name_id_format_only_one',
      ...OTHER_IDPS,
    },
  ],
  'name-id-value': [
    {
      path: [APPLICATION],
      field: 'NameID',
      value: known('user-name'),
      note: 'idp_general_name_id_value_user_name',
      ...TROUBLESHOOTING,
    },
  ],
  'sign-assertion': [
    {
      path: [APPLICATION],
      field: 'Sign assertion',
      value: literal('On'),
      note: 'idp_general_sign_assertion_not_response_alone',
      ...SAML_PROFILES,
    },
  ],
  'signature-algorithm': [
    {
      path: [APPLICATION],
      field: 'Signature algorithm',
      value: literal('RSA-SHA256'),
      note: 'idp_general_signature_algorithm_not_sha1',
      ...UNVERIFIED,
    },
  ],
  encryption: [
    {
      path: [APPLICATION],
      field: 'Encrypt assertion',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...TROUBLESHOOTING,
    },
  ],
  certificate: [
    {
      path: [APPLICATION],
      field: 'Signing certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...ROTATION,
    },
  ],
  metadata: [
    {
      path: [APPLICATION],
      field: 'IdP metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...OTHER_IDPS,
    },
  ],
  issuer: [
    {
      path: [APPLICATION],
      field: 'Issuer (IdP entity ID)',
      value: known('idp-entity-id'),
      note: 'idp_general_issuer_as_in_metadata',
      ...SAML_CORE,
    },
  ],
  'user-assignment': [
    {
      path: [APPLICATION],
      field: 'Assigned users and groups',
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...UNVERIFIED,
    },
  ],
  'sign-in-policy': [
    {
      path: ['Sign-in policies of the identity provider'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    { path: [APPLICATION], field: 'Attributes', value: null, note: 'idp_general_attributes_fewer', ...UNVERIFIED },
  ],
  'access-control-attributes': [
    {
      path: [APPLICATION],
      field: 'Attributes',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...ACCESS_CONTROL,
    },
  ],
  'user-fields': [
    {
      path: ['User directory of the identity provider', 'User'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...TROUBLESHOOTING,
    },
  ],
  'session-length': [
    {
      path: [APPLICATION],
      field: 'SessionNotOnOrAfter',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-user-session.html'),
    },
  ],
  validity: [
    {
      path: [APPLICATION],
      field: 'Assertion lifetime',
      value: null,
      note: 'idp_general_validity_some_minutes',
      ...SAML_CORE,
    },
  ],
  'request-signature': [
    {
      path: [APPLICATION],
      field: 'Require signed requests',
      value: literal('Off'),
      note: 'idp_general_request_signature_not_signed',
      ...UNVERIFIED,
    },
  ],
  provisioning: [
    {
      path: [APPLICATION],
      field: 'Provisioning (SCIM)',
      value: null,
      note: 'idp_general_provisioning_four_names',
      ...TROUBLESHOOTING,
    },
  ],
  'sign-in-log': [
    {
      path: ['Sign-in log of the identity provider'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: [
    {
      path: ['Host of the identity provider'],
      field: 'Time synchronization (NTP)',
      value: literal('On'),
      note: 'idp_general_clock_ntp',
      ...TROUBLESHOOTING,
    },
  ],
  'application-enabled': [
    {
      path: [APPLICATION],
      field: 'Status',
      value: literal('Active'),
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
  'authn-statement': [
    {
      path: [APPLICATION],
      field: null,
      value: null,
      note: 'idp_general_authn_statement_included',
      ...UNVERIFIED,
    },
  ],
  canonicalization: [
    {
      path: [APPLICATION],
      field: null,
      value: null,
      note: 'idp_general_canonicalization_profile',
      ...UNVERIFIED,
    },
  ],
  'message-encoding': [
    {
      path: [APPLICATION],
      field: null,
      value: null,
      note: 'idp_general_message_encoding_base64',
      ...UNVERIFIED,
    },
  ],
  'message-form': [
    { path: [APPLICATION], field: null, value: null, note: 'idp_general_message_form_custom', ...UNVERIFIED },
  ],
  'message-integrity': [
    { path: [], field: null, value: null, note: 'idp_general_message_integrity_between', ...UNVERIFIED },
  ],
  'request-binding': [
    { path: [APPLICATION], field: null, value: null, note: 'idp_general_request_binding_redirect', ...UNVERIFIED },
  ],
  'start-url': [{ path: [APPLICATION], field: null, value: null, note: 'idp_general_start_url_portal', ...UNVERIFIED }],
};
