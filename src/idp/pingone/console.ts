import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['PingOne admin console', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const CONFIGURATION = [...APPLICATION, 'Configuration', 'Edit'];

const EDIT = documented('https://docs.pingidentity.com/pingone/applications/p1_edit_application_saml.html');
const METADATA = documented('https://docs.pingidentity.com/pingone/applications/p1_downloadidpmetadataapps.html');
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/pingone-idp.html');

export const PINGONE_CONSOLE: Console = {
  application: [
    {
      path: ['PingOne admin console', 'Applications', 'Application Catalog'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_pingone_application_advanced',
      ...UNVERIFIED,
    },
  ],
  audience: [{ path: CONFIGURATION, field: 'Entity ID', value: known('issuer-url'), note: null, ...EDIT }],
  'acs-url': [
    {
      path: CONFIGURATION,
      field: 'ACS URLs',
      value: known('acs-urls'),
      note: 'idp_pingone_acs_url_must_match',
      ...EDIT,
    },
  ],
  'name-id-format': [
    { path: CONFIGURATION, field: 'Subject NameID Format', value: known('email-name-id-format'), note: null, ...EDIT },
    {
      path: [
        'PingOne for Enterprise',
        'Applications',
        'AWS Single Sign-On',
        'Attribute Mapping',
        'SAML_SUBJECT',
        'Advanced',
      ],
      field: 'Name ID Format to send to SP',
      value: known('email-name-id-format'),
      note: 'idp_pingone_name_id_format_plus',
      ...AWS_GUIDE,
    },
  ],
  'name-id-value': [
    {
      path: [...APPLICATION, 'Attribute Mappings'],
      field: 'SAML_SUBJECT',
      value: literal('Email Address'),
      note: 'idp_general_name_id_value_user_name',
      ...EDIT,
    },
  ],
  'sign-assertion': [
    {
      path: [...CONFIGURATION, 'Signing key'],
      field: 'Sign Assertion',
      value: literal('On'),
      note: 'idp_pingone_sign_assertion_or_both',
      ...EDIT,
    },
  ],
  'signature-algorithm': [
    {
      path: [...CONFIGURATION, 'Signing key'],
      field: 'Signing Algorithm',
      value: literal('RSA_SHA256'),
      note: null,
      ...EDIT,
    },
  ],
  encryption: [
    {
      path: CONFIGURATION,
      field: 'Encryption',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...EDIT,
    },
  ],
  certificate: [
    {
      path: [...CONFIGURATION, 'Signing key', 'Download Signing Certificate'],
      field: 'X509 PEM (.crt)',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...EDIT,
    },
  ],
  metadata: [
    {
      path: [...APPLICATION, 'Overview'],
      field: 'Download Metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...METADATA,
    },
  ],
  issuer: [
    {
      path: [...APPLICATION, 'Configuration'],
      field: 'Issuer ID',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Access'],
      field: null,
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...UNVERIFIED,
    },
  ],
  'sign-in-policy': [
    {
      path: [...APPLICATION, 'Policies'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...APPLICATION, 'Attribute Mappings'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...EDIT,
    },
  ],
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'Attribute Mappings', 'Add new attribute'],
      field: 'Application Attribute',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['PingOne admin console', 'Directory', 'Users', 'User', 'Profile'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': AS_GENERAL,
  validity: [
    {
      path: CONFIGURATION,
      field: 'Assertion Validity Duration (in seconds)',
      value: literal('300'),
      note: 'idp_general_validity_some_minutes',
      ...EDIT,
    },
  ],
  'request-signature': [
    {
      path: CONFIGURATION,
      field: 'Enforce Signed AuthnRequest',
      value: literal('Off'),
      note: 'idp_general_request_signature_not_signed',
      ...EDIT,
    },
  ],
  provisioning: [
    {
      path: [
        'PingOne admin console',
        'Integrations',
        'Provisioning',
        'New Connection',
        'Identity Store',
        'SCIM Outbound',
      ],
      field: null,
      value: null,
      note: 'idp_pingone_provisioning_no_slash',
      ...UNVERIFIED,
    },
  ],
  'sign-in-log': [
    {
      path: ['PingOne admin console', 'Monitoring', 'Audit'],
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
      field: 'Enabled',
      value: literal('On'),
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
};
