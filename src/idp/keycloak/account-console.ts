import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { type AccountConsole, ATTRIBUTE } from '../account-console.ts';

const CLIENT = ['Keycloak Admin Console', 'Clients', 'Client'];
const MAPPERS = [...CLIENT, 'Client scopes', '…-dedicated', 'Mappers'];

const CLIENT_GUIDE = documented('https://www.keycloak.org/docs/latest/server_admin/#_client-saml-configuration');

export const KEYCLOAK_ACCOUNT_CONSOLE: AccountConsole = {
  'account-application': [
    {
      path: ['Keycloak Admin Console', 'Clients', 'Create client'],
      field: 'Client type',
      value: literal('SAML'),
      note: 'idp_keycloak_account_application_idp_initiated',
      ...CLIENT_GUIDE,
    },
  ],
  'account-audience': [
    {
      path: [...CLIENT, 'Settings', 'General settings'],
      field: 'Client ID',
      value: known('federation-audience'),
      note: 'idp_keycloak_audience_client_id',
      ...CLIENT_GUIDE,
    },
  ],
  'account-endpoint': [
    {
      path: [...CLIENT, 'Advanced', 'Fine Grain SAML Endpoint Configuration'],
      field: 'Assertion Consumer Service POST Binding URL',
      value: known('federation-sign-in-url'),
      note: null,
      ...CLIENT_GUIDE,
    },
  ],
  'account-role': [
    {
      path: [...MAPPERS, 'Role list'],
      field: 'Role attribute name',
      value: literal(ATTRIBUTE.role),
      note: 'idp_keycloak_account_role_client_roles',
      ...UNVERIFIED,
    },
    {
      path: [...CLIENT, 'Client scopes'],
      field: 'role_list',
      value: null,
      note: 'idp_keycloak_account_role_list_removed',
      ...UNVERIFIED,
    },
  ],
  'account-session-name': [
    {
      path: [...MAPPERS, 'User Property'],
      field: 'SAML Attribute Name',
      value: literal(ATTRIBUTE.sessionName),
      note: 'idp_general_account_session_name_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-duration': [
    {
      path: [...MAPPERS, 'Hardcoded attribute'],
      field: 'SAML Attribute Name',
      value: literal(ATTRIBUTE.sessionDuration),
      note: 'idp_general_account_session_duration_range',
      ...UNVERIFIED,
    },
  ],
  'account-source-identity': [
    {
      path: [...MAPPERS, 'User Property'],
      field: 'SAML Attribute Name',
      value: literal(ATTRIBUTE.sourceIdentity),
      note: 'idp_general_account_source_identity_characters',
      ...UNVERIFIED,
    },
  ],
  'account-session-tags': [
    {
      path: [...MAPPERS, 'User Attribute'],
      field: 'SAML Attribute Name',
      value: literal(ATTRIBUTE.sessionTag),
      note: 'idp_general_account_session_tags_one_value',
      ...UNVERIFIED,
    },
  ],
  'account-metadata': [
    {
      path: ['Keycloak Admin Console', 'Realm settings', 'General', 'Endpoints'],
      field: 'SAML 2.0 Identity Provider Metadata',
      value: null,
      note: 'idp_general_account_metadata_same_application',
      ...documented('https://www.keycloak.org/docs/latest/server_admin/'),
    },
  ],
};
