import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const APPLICATION = ['PingOne admin console', 'Applications', 'Applications', 'Amazon Web Services - AWS'];
const CONFIGURATION = [...APPLICATION, 'Configuration', 'Edit'];
const MAPPINGS = [...APPLICATION, 'Attribute Mappings'];

const EDIT = documented('https://docs.pingidentity.com/pingone/applications/p1_edit_application_saml.html');
const METADATA = documented('https://docs.pingidentity.com/pingone/applications/p1_downloadidpmetadataapps.html');

export const PINGONE_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['PingOne admin console', 'Applications', 'Application Catalog'],
      field: null,
      value: literal('Amazon Web Services - AWS'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'account-audience': [
    {
      path: CONFIGURATION,
      field: 'Entity ID',
      value: known('federation-audience'),
      note: 'idp_general_account_audience_either',
      ...EDIT,
    },
  ],
  'account-endpoint': [
    { path: CONFIGURATION, field: 'ACS URLs', value: known('federation-sign-in-url'), note: null, ...EDIT },
  ],
  'account-role': [
    { path: MAPPINGS, field: ATTRIBUTE.role, value: null, note: 'idp_general_account_role_pair', ...UNVERIFIED },
  ],
  'account-session-name': [
    {
      path: MAPPINGS,
      field: ATTRIBUTE.sessionName,
      value: null,
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: MAPPINGS,
      field: ATTRIBUTE.sessionDuration,
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': [
    {
      path: MAPPINGS,
      field: ATTRIBUTE.sourceIdentity,
      value: null,
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: MAPPINGS,
      field: ATTRIBUTE.sessionTag,
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: [...APPLICATION, 'Configuration'],
      field: 'Download Metadata',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...METADATA,
    },
  ],
};
