import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['Okta Admin Console', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const SIGN_ON = [...APPLICATION, 'Sign On', 'Edit'];
const ADVANCED = [...SIGN_ON, 'Advanced Sign-on Settings'];
const CUSTOM_APPLICATION = [
  'Okta Admin Console',
  'Applications',
  'Applications',
  'Application',
  'General',
  'SAML Settings',
  'Edit',
  'Show Advanced Settings',
];

const OKTA_GUIDE = documented(
  'https://saml-doc.okta.com/SAML_Docs/How-to-Configure-SAML-2.0-for-AWS-Identity-Manager-Center.html',
);
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/okta-idp.html');

const FIELDS = documented('https://help.okta.com/oie/en-us/content/topics/apps/aiw-saml-reference.htm');

export const OKTA_CONSOLE: Console = {
  application: [
    {
      path: ['Okta Admin Console', 'Applications', 'Applications', 'Browse App Catalog'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_okta_application_wrong_one',
      ...OKTA_GUIDE,
    },
  ],
  audience: [{ path: ADVANCED, field: 'AWS SSO issuer URL', value: known('issuer-url'), note: null, ...OKTA_GUIDE }],
  'acs-url': [
    {
      path: ADVANCED,
      field: 'AWS SSO ACS URL',
      value: known('acs-url'),
      note: 'idp_okta_acs_url_never_empty',
      ...OKTA_GUIDE,
    },
    {
      path: CUSTOM_APPLICATION,
      field: 'Other Requestable SSO URLs',
      value: known('acs-urls'),
      note: 'idp_okta_acs_url_further',
      ...FIELDS,
    },
  ],
  'name-id-format': [
    {
      path: CUSTOM_APPLICATION,
      field: 'Name ID format',
      value: literal('EmailAddress'),
      note: 'idp_okta_name_id_format_custom_application',
      ...FIELDS,
    },
  ],
  'name-id-value': [
    {
      path: [...SIGN_ON, 'Credentials Details'],
      field: 'Application username format',
      value: literal('Email'),
      note: 'idp_okta_name_id_value_as_provisioned',
      ...OKTA_GUIDE,
    },
  ],
  'sign-assertion': [
    {
      path: CUSTOM_APPLICATION,
      field: 'Assertion Signature',
      value: literal('Signed'),
      note: 'idp_okta_sign_assertion_custom_application',
      ...FIELDS,
    },
  ],
  'signature-algorithm': [
    {
      path: CUSTOM_APPLICATION,
      field: 'Signature Algorithm',
      value: literal('RSA-SHA256'),
      note: 'idp_okta_sign_assertion_custom_application',
      ...FIELDS,
    },
  ],
  encryption: [
    {
      path: CUSTOM_APPLICATION,
      field: 'Assertion Encryption',
      value: literal('Unencrypted'),
      note: 'idp_general_encryption_no_key',
      ...FIELDS,
    },
  ],
  certificate: [
    {
      path: [...APPLICATION, 'Sign On', 'SAML Signing Certificates', 'Actions'],
      field: 'View IdP metadata',
      value: null,
      note: 'idp_okta_certificate_of_this_application',
      ...OKTA_GUIDE,
    },
  ],
  metadata: [
    {
      path: [...APPLICATION, 'Sign On', 'SAML Signing Certificates', 'Actions'],
      field: 'View IdP metadata',
      value: null,
      note: 'idp_okta_metadata_save_the_page',
      ...OKTA_GUIDE,
    },
  ],
  issuer: [
    {
      path: [...APPLICATION, 'Sign On', 'View SAML setup instructions'],
      field: 'Identity Provider Issuer',
      value: null,
      note: 'idp_okta_certificate_of_this_application',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Assignments'],
      field: 'Assign',
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-policy': [
    {
      path: ['Okta Admin Console', 'Security', 'Authentication Policies'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...SIGN_ON, 'SAML', 'Attributes (Optional)'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [...SIGN_ON, 'SAML', 'Attributes (Optional)', 'Attribute Statements (optional)'],
      field: 'Name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
    {
      path: [...SIGN_ON, 'SAML', 'Attributes (Optional)', 'Attribute Statements (optional)'],
      field: 'Name Format',
      value: literal('URI reference'),
      note: null,
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['Okta Admin Console', 'Directory', 'People', 'User', 'Profile'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': [
    {
      path: [...SIGN_ON, 'Maximum App Session Lifetime'],
      field: 'Send value in response',
      value: literal('On'),
      note: 'idp_okta_session_length_else_default',
      ...FIELDS,
    },
  ],
  validity: AS_GENERAL,
  'request-signature': [
    {
      path: CUSTOM_APPLICATION,
      field: 'Signed Requests',
      value: literal('Off'),
      note: 'idp_general_request_signature_not_signed',
      ...FIELDS,
    },
  ],
  provisioning: [
    {
      path: [...APPLICATION, 'Provisioning', 'Integration', 'Configure API Integration'],
      field: 'Base URL',
      value: null,
      note: 'idp_okta_provisioning_no_slash',
      ...AWS_GUIDE,
    },
    {
      path: [...APPLICATION, 'Push Groups'],
      field: null,
      value: null,
      note: 'idp_okta_provisioning_two_groups',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['Okta Admin Console', 'Reports', 'System Log'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
  'application-enabled': [
    {
      path: APPLICATION,
      field: 'Activate',
      value: null,
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
};
