import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const APPLICATION = ['JumpCloud Admin Portal', 'SSO Applications', 'AWS'];
const SSO = [...APPLICATION, 'SSO'];
const CONSTANT = [...SSO, 'Constant Attributes'];
const MAPPING = [...SSO, 'User Attribute Mapping'];

const CONSTANT_ATTRIBUTES = documented(
  'https://jumpcloud.com/support/configure-aws-roles-in-jumpcloud-with-constant-attributes',
);
const CUSTOM_ATTRIBUTES = documented(
  'https://support.jumpcloud.com/support/s/article/Configuring-Dynamic-AWS-Roles-in-JumpCloud-Using-Custom-User-Attributes',
);
const FIELDS = documented('https://jumpcloud.com/support/sso-application-connector-fields');

export const JUMPCLOUD_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['JumpCloud Admin Portal', 'SSO Applications', 'Add New Application'],
      field: null,
      value: literal('AWS'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'account-audience': [
    {
      path: SSO,
      field: 'SP Entity ID',
      value: known('federation-audience'),
      note: 'idp_general_account_audience_either',
      ...FIELDS,
    },
  ],
  'account-endpoint': [{ path: SSO, field: 'ACS URLs', value: known('federation-sign-in-url'), note: null, ...FIELDS }],
  'account-role': [
    {
      path: CONSTANT,
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_general_account_role_pair',
      ...CONSTANT_ATTRIBUTES,
    },
    {
      path: MAPPING,
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_jumpcloud_account_role_custom_attribute',
      ...CUSTOM_ATTRIBUTES,
    },
  ],
  'account-session-name': [
    {
      path: MAPPING,
      field: ATTRIBUTE.sessionName,
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: CONSTANT,
      field: ATTRIBUTE.sessionDuration,
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': [
    {
      path: MAPPING,
      field: ATTRIBUTE.sourceIdentity,
      value: null,
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: MAPPING,
      field: ATTRIBUTE.sessionTag,
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: SSO,
      field: 'Export Metadata',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
};
