import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['OneLogin Administration', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const CONFIGURATION = [...APPLICATION, 'Configuration'];
const SSO = [...APPLICATION, 'SSO'];

const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/onelogin-idp.html');
const AWS_BLOG = documented('https://aws.amazon.com/blogs/apn/enabling-single-sign-on-between-onelogin-and-aws/');

export const ONELOGIN_CONSOLE: Console = {
  application: [
    {
      path: ['OneLogin Administration', 'Applications', 'Applications', 'Add App'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_general_application_right_one',
      ...AWS_BLOG,
    },
  ],
  audience: [
    { path: CONFIGURATION, field: 'AWS SSO Issuer URL', value: known('issuer-url'), note: null, ...UNVERIFIED },
    {
      path: CONFIGURATION,
      field: 'Audience (EntityID)',
      value: known('issuer-url'),
      note: 'idp_onelogin_audience_custom_connector',
      ...UNVERIFIED,
    },
  ],
  'acs-url': [
    { path: CONFIGURATION, field: 'AWS SSO ACS URL', value: known('acs-url'), note: null, ...UNVERIFIED },
    {
      path: CONFIGURATION,
      field: 'ACS (Consumer) URL',
      value: known('acs-url'),
      note: 'idp_onelogin_acs_url_validator',
      ...UNVERIFIED,
    },
  ],
  'name-id-format': [
    { path: CONFIGURATION, field: 'SAML nameID format', value: literal('Email'), note: null, ...UNVERIFIED },
  ],
  'name-id-value': [
    {
      path: [...APPLICATION, 'Parameters'],
      field: 'NameID value',
      value: literal('Email'),
      note: 'idp_general_name_id_value_user_name',
      ...UNVERIFIED,
    },
  ],
  'sign-assertion': [
    {
      path: CONFIGURATION,
      field: 'SAML signature element',
      value: literal('Assertion'),
      note: 'idp_onelogin_sign_assertion_not_response',
      ...UNVERIFIED,
    },
  ],
  'signature-algorithm': [
    { path: SSO, field: 'SAML Signature Algorithm', value: literal('SHA-256'), note: null, ...UNVERIFIED },
  ],
  encryption: [
    {
      path: CONFIGURATION,
      field: 'Encrypt assertion',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...UNVERIFIED,
    },
  ],
  certificate: [
    {
      path: [...SSO, 'X.509 Certificate', 'View Details'],
      field: 'X.509 PEM',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...APPLICATION, 'More Actions'],
      field: 'SAML Metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
  issuer: [{ path: SSO, field: 'Issuer URL', value: null, note: 'idp_general_issuer_as_in_metadata', ...UNVERIFIED }],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Access'],
      field: 'Roles',
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...UNVERIFIED,
    },
  ],
  'sign-in-policy': [
    {
      path: [...APPLICATION, 'Access'],
      field: 'Policy',
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...APPLICATION, 'Parameters'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'Parameters', '+'],
      field: 'Field name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_onelogin_access_control_attributes_include',
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['OneLogin Administration', 'Users', 'Users', 'User', 'User Info'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': [
    {
      path: CONFIGURATION,
      field: 'SAML sessionNotOnOrAfter',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...UNVERIFIED,
    },
  ],
  validity: [
    {
      path: CONFIGURATION,
      field: 'SAML not valid on or after',
      value: null,
      note: 'idp_general_validity_some_minutes',
      ...UNVERIFIED,
    },
  ],
  'request-signature': AS_GENERAL,
  provisioning: [
    {
      path: CONFIGURATION,
      field: 'SCIM Base URL',
      value: null,
      note: 'idp_onelogin_provisioning_no_slash',
      ...AWS_GUIDE,
    },
    {
      path: [...APPLICATION, 'More Actions'],
      field: 'Reapply entitlement mappings',
      value: null,
      note: 'idp_onelogin_provisioning_reapply',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['OneLogin Administration', 'Activity', 'Events'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
};
