import { known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const APPLICATION = ['Google Admin console', 'Apps', 'Web and mobile apps', 'Amazon Web Services'];
const SERVICE_PROVIDER = [...APPLICATION, 'Service provider details'];
const MAPPING = [...APPLICATION, 'SAML attribute mapping'];

export const GOOGLE_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['Google Admin console', 'Apps', 'Web and mobile apps', 'Add app', 'Search for apps'],
      field: null,
      value: literal('Amazon Web Services'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'account-audience': [
    {
      path: SERVICE_PROVIDER,
      field: 'Entity ID',
      value: known('federation-audience'),
      note: 'idp_general_account_audience_either',
      ...UNVERIFIED,
    },
  ],
  'account-endpoint': [
    {
      path: SERVICE_PROVIDER,
      field: 'ACS URL',
      value: known('federation-sign-in-url'),
      note: 'idp_google_acs_url_only_one',
      ...UNVERIFIED,
    },
  ],
  'account-role': [
    {
      path: MAPPING,
      field: ATTRIBUTE.role,
      value: null,
      note: 'idp_google_account_role_custom_attribute',
      ...UNVERIFIED,
    },
  ],
  'account-session-name': [
    {
      path: MAPPING,
      field: ATTRIBUTE.sessionName,
      value: literal('Primary email'),
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: MAPPING,
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
      value: literal('Primary email'),
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
      path: APPLICATION,
      field: 'Download metadata',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...UNVERIFIED,
    },
  ],
};
