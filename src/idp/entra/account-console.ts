import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import type { AccountConsole } from '../account-console.ts';

const APPLICATION = ['Microsoft Entra admin center', 'Entra ID', 'Enterprise apps', 'AWS Single-Account Access'];
const SINGLE_SIGN_ON = [...APPLICATION, 'Single sign-on'];
const BASIC = [...SINGLE_SIGN_ON, 'Basic SAML Configuration'];
const CLAIMS = [...SINGLE_SIGN_ON, 'Attributes & Claims'];

const TUTORIAL = documented('https://learn.microsoft.com/en-us/entra/identity/saas-apps/amazon-web-service-tutorial');

export const ENTRA_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['Microsoft Entra admin center', 'Entra ID', 'Enterprise apps', 'New application', 'Add from the gallery'],
      field: null,
      value: literal('AWS Single-Account Access'),
      note: null,
      ...TUTORIAL,
    },
  ],
  'account-audience': [
    {
      path: BASIC,
      field: 'Identifier (Entity ID)',
      value: known('federation-sign-in-url'),
      note: 'idp_entra_account_audience_number_sign',
      ...TUTORIAL,
    },
  ],
  'account-endpoint': [
    { path: BASIC, field: 'Reply URL', value: known('federation-sign-in-url'), note: null, ...TUTORIAL },
  ],
  'account-role': [
    {
      path: CLAIMS,
      field: 'Role',
      value: literal('user.assignedroles'),
      note: 'idp_entra_account_role_app_role',
      ...TUTORIAL,
    },
    { path: [...APPLICATION, 'Users and groups'], field: 'Add user/group', value: null, note: null, ...TUTORIAL },
  ],
  'account-session-name': [
    {
      path: CLAIMS,
      field: 'RoleSessionName',
      value: literal('user.userprincipalname'),
      note: 'idp_general_account_session_name_characters',
      ...TUTORIAL,
    },
  ],
  'account-session-duration': [
    {
      path: CLAIMS,
      field: 'SessionDuration',
      value: null,
      note: 'idp_general_account_session_duration_range',
      ...TUTORIAL,
    },
  ],
  'account-source-identity': [
    {
      path: CLAIMS,
      field: 'SourceIdentity',
      value: literal('user.userprincipalname'),
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: CLAIMS,
      field: 'PrincipalTag:<key>',
      value: null,
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: [...SINGLE_SIGN_ON, 'SAML Signing Certificate'],
      field: 'Federation Metadata XML',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...TUTORIAL,
    },
  ],
};
