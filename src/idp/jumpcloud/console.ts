import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = ['JumpCloud Admin Portal', 'SSO Applications', 'AWS IAM Identity Center'];
const SSO = [...APPLICATION, 'SSO'];

const JUMPCLOUD_GUIDE = documented('https://jumpcloud.com/support/integrate-with-aws-iam-identity-center');
const FIELDS = documented('https://jumpcloud.com/support/sso-application-connector-fields');
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/jumpcloud-idp.html');

export const JUMPCLOUD_CONSOLE: Console = {
  application: [
    {
      path: ['JumpCloud Admin Portal', 'SSO Applications', 'Add New Application'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_jumpcloud_application_wrong_one',
      ...JUMPCLOUD_GUIDE,
    },
  ],
  audience: [
    {
      path: SSO,
      field: 'SP Entity ID',
      value: known('issuer-url'),
      note: 'idp_jumpcloud_audience_template',
      ...FIELDS,
    },
  ],
  'acs-url': [
    {
      path: SSO,
      field: 'ACS URLs',
      value: known('acs-urls'),
      note: 'idp_general_acs_url_every_one',
      ...FIELDS,
    },
  ],
  'name-id-format': [
    {
      path: SSO,
      field: 'SAMLSubject NameID Format',
      value: known('email-name-id-format'),
      note: 'idp_jumpcloud_name_id_format_default',
      ...FIELDS,
    },
  ],
  'name-id-value': [
    {
      path: SSO,
      field: 'SAMLSubject NameID',
      value: literal('email'),
      note: 'idp_jumpcloud_name_id_value_email',
      ...JUMPCLOUD_GUIDE,
    },
  ],
  'sign-assertion': [
    { path: SSO, field: 'Sign', value: literal('Assertion'), note: 'idp_jumpcloud_sign_assertion_or_both', ...FIELDS },
  ],
  'signature-algorithm': [
    { path: SSO, field: 'Signature Algorithm', value: literal('RSA-SHA256'), note: null, ...FIELDS },
  ],
  encryption: AS_GENERAL,
  certificate: [
    {
      path: [...APPLICATION, 'IDP Certificate'],
      field: 'Download certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...SSO, 'JumpCloud Metadata'],
      field: 'Export Metadata',
      value: null,
      note: 'idp_jumpcloud_metadata_idp_url',
      ...FIELDS,
    },
  ],
  issuer: [
    {
      path: SSO,
      field: 'IdP Entity ID',
      value: known('idp-entity-id'),
      note: 'idp_jumpcloud_issuer_one_each',
      ...FIELDS,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'User Groups'],
      field: null,
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...JUMPCLOUD_GUIDE,
    },
  ],
  'sign-in-policy': [
    {
      path: ['JumpCloud Admin Portal', 'Conditional Policies'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...SSO, 'User Attribute Mapping'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...FIELDS,
    },
  ],
  'access-control-attributes': [
    {
      path: [...SSO, 'User Attribute Mapping', 'Add new attribute'],
      field: 'Service Provider Attribute Name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['JumpCloud Admin Portal', 'Users', 'User', 'Details'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: [
    {
      path: [...APPLICATION, 'Identity Management', 'Configure'],
      field: 'Base URL',
      value: null,
      note: 'idp_jumpcloud_provisioning_no_slash',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['JumpCloud Admin Portal', 'Directory Insights'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
  'start-url': [
    { path: SSO, field: 'Login URL', value: known('portal-url'), note: 'idp_general_start_url_portal', ...UNVERIFIED },
  ],
};
