import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK, USER_FIELDS_UPSTREAM } from '../console.ts';

const APPLICATION = ['Duo Admin Panel', 'Applications', 'Applications', 'AWS IAM Identity Center'];
const SERVICE_PROVIDER = [...APPLICATION, 'Service Provider'];
const SAML_RESPONSE = [...APPLICATION, 'SAML Response'];

const DUO_GUIDE = documented('https://duo.com/docs/aws');

export const DUO_CONSOLE: Console = {
  application: [
    {
      path: ['Duo Admin Panel', 'Applications', 'Application Catalog'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_duo_application_wrong_one',
      ...DUO_GUIDE,
    },
  ],
  audience: [
    {
      path: SERVICE_PROVIDER,
      field: 'IAM Identity Center issuer URL',
      value: known('issuer-url'),
      note: 'idp_duo_audience_custom',
      ...UNVERIFIED,
    },
  ],
  'acs-url': [
    {
      path: SERVICE_PROVIDER,
      field: 'IAM Identity Center Assertion Consumer Service (ACS) URL',
      value: known('acs-url'),
      note: 'idp_duo_acs_url_strict',
      ...UNVERIFIED,
    },
  ],
  'name-id-format': [
    {
      path: SAML_RESPONSE,
      field: 'NameID format',
      value: known('email-name-id-format'),
      note: 'idp_duo_name_id_format_custom',
      ...UNVERIFIED,
    },
  ],
  'name-id-value': [
    {
      path: SAML_RESPONSE,
      field: 'NameID attribute',
      value: literal('<Email Address>'),
      note: 'idp_general_name_id_value_user_name',
      ...UNVERIFIED,
    },
  ],
  'sign-assertion': [
    {
      path: SAML_RESPONSE,
      field: 'Signing options',
      value: literal('Sign assertion'),
      note: 'idp_general_sign_assertion_not_response_alone',
      ...UNVERIFIED,
    },
  ],
  'signature-algorithm': [
    {
      path: SAML_RESPONSE,
      field: 'Signature algorithm',
      value: literal('SHA256'),
      note: 'idp_general_signature_algorithm_not_sha1',
      ...UNVERIFIED,
    },
  ],
  encryption: AS_GENERAL,
  certificate: [
    {
      path: [...APPLICATION, 'Downloads'],
      field: 'Certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...APPLICATION, 'Downloads'],
      field: 'SAML Metadata',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
  issuer: [
    {
      path: [...APPLICATION, 'Metadata'],
      field: 'Entity ID',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    { path: APPLICATION, field: 'User access', value: null, note: 'idp_duo_user_assignment_groups', ...UNVERIFIED },
  ],
  'sign-in-policy': [
    { path: APPLICATION, field: 'Policy', value: null, note: 'idp_general_sign_in_policy_rule', ...UNVERIFIED },
  ],
  attributes: [
    { path: SAML_RESPONSE, field: 'Map attributes', value: null, note: 'idp_general_attributes_fewer', ...UNVERIFIED },
  ],
  'access-control-attributes': [
    {
      path: SAML_RESPONSE,
      field: 'Map attributes',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': USER_FIELDS_UPSTREAM,
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: AS_GENERAL,
  'sign-in-log': [
    {
      path: ['Duo Admin Panel', 'Reports', 'Authentication Log'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
};
