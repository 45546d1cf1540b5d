import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay, NO_PROVISIONING } from '../console.ts';

const CLIENT = ['Keycloak Admin Console', 'Clients', 'Client'];
const SETTINGS = [...CLIENT, 'Settings'];
const KEYS = [...CLIENT, 'Keys'];

const CLIENT_GUIDE = documented('https://www.keycloak.org/docs/latest/server_admin/#_client-saml-configuration');

const SERVER_GUIDE = documented('https://www.keycloak.org/docs/latest/server_admin/');

export const KEYCLOAK_CONSOLE: Console = {
  application: [
    {
      path: ['Keycloak Admin Console', 'Clients', 'Create client'],
      field: 'Client type',
      value: literal('SAML'),
      note: null,
      ...CLIENT_GUIDE,
    },
  ],
  audience: [
    {
      path: [...SETTINGS, 'General settings'],
      field: 'Client ID',
      value: known('issuer-url'),
      note: 'idp_keycloak_audience_client_id',
      ...CLIENT_GUIDE,
    },
  ],
  'acs-url': [
    {
      path: [...SETTINGS, 'Access settings'],
      field: 'Valid redirect URIs',
      value: known('acs-urls'),
      note: 'idp_keycloak_acs_url_wildcard',
      ...CLIENT_GUIDE,
    },
    {
      path: [...CLIENT, 'Advanced', 'Fine Grain SAML Endpoint Configuration'],
      field: 'Assertion Consumer Service POST Binding URL',
      value: known('acs-url'),
      note: 'idp_keycloak_acs_url_idp_initiated',
      ...CLIENT_GUIDE,
    },
  ],
  'name-id-format': [
    {
      path: [...SETTINGS, 'SAML capabilities'],
      field: 'Name ID format',
      value: literal('email'),
      note: null,
      ...CLIENT_GUIDE,
    },
    {
      path: [...SETTINGS, 'SAML capabilities'],
      field: 'Force name ID format',
      value: literal('On'),
      note: 'idp_keycloak_name_id_format_force',
      ...CLIENT_GUIDE,
    },
  ],
  'name-id-value': [
    {
      path: ['Keycloak Admin Console', 'Users', 'User', 'Details'],
      field: 'Email',
      value: known('user-name'),
      note: 'idp_keycloak_name_id_value_email',
      ...UNVERIFIED,
    },
  ],
  'sign-assertion': [
    {
      path: [...SETTINGS, 'Signature and Encryption'],
      field: 'Sign assertions',
      value: literal('On'),
      note: 'idp_keycloak_sign_assertion_documents',
      ...CLIENT_GUIDE,
    },
  ],
  'signature-algorithm': [
    {
      path: [...SETTINGS, 'Signature and Encryption'],
      field: 'Signature algorithm',
      value: literal('RSA_SHA256'),
      note: null,
      ...CLIENT_GUIDE,
    },
  ],
  encryption: [
    {
      path: KEYS,
      field: 'Encrypt assertions',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...CLIENT_GUIDE,
    },
  ],
  certificate: [
    {
      path: ['Keycloak Admin Console', 'Realm settings', 'Keys', 'RS256'],
      field: 'Certificate',
      value: null,
      note: 'idp_keycloak_certificate_realm_keys',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: ['Keycloak Admin Console', 'Realm settings', 'General', 'Endpoints'],
      field: 'SAML 2.0 Identity Provider Metadata',
      value: null,
      note: 'idp_keycloak_metadata_host_name',
      ...documented('https://www.keycloak.org/docs/latest/server_admin/'),
    },
  ],
  issuer: [
    {
      path: ['Keycloak server configuration'],
      field: 'hostname',
      value: null,
      note: 'idp_keycloak_issuer_host_name',
      ...documented('https://www.keycloak.org/server/hostname'),
    },
  ],
  'user-assignment': everyoneMay('Keycloak Admin Console', 'Authentication', 'Flows'),
  'sign-in-policy': [
    {
      path: ['Keycloak Admin Console', 'Authentication', 'Flows'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...CLIENT, 'Client scopes', 'role_list', 'Mappers', 'role list'],
      field: 'Single Role Attribute',
      value: literal('On'),
      note: 'idp_keycloak_attributes_role_list',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [...CLIENT, 'Client scopes', 'Dedicated scope', 'Add mapper', 'User Attribute'],
      field: 'SAML Attribute Name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': [
    {
      path: ['Keycloak Admin Console', 'Users', 'User', 'Details'],
      field: null,
      value: null,
      note: 'idp_general_user_fields_filled',
      ...UNVERIFIED,
    },
  ],
  'session-length': [
    {
      path: ['Keycloak Admin Console', 'Realm settings', 'Sessions'],
      field: 'SSO Session Max',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...SERVER_GUIDE,
    },
  ],
  validity: [
    {
      path: [...CLIENT, 'Advanced', 'Advanced Settings'],
      field: 'Assertion Lifespan',
      value: null,
      note: 'idp_keycloak_validity_else_realm',
      ...CLIENT_GUIDE,
    },
  ],
  'request-signature': [
    {
      path: KEYS,
      field: 'Client signature required',
      value: literal('Off'),
      note: 'idp_keycloak_request_signature_invalid_requester',
      ...CLIENT_GUIDE,
    },
  ],
  provisioning: NO_PROVISIONING,
  'sign-in-log': [
    {
      path: ['Keycloak Admin Console', 'Events', 'User events'],
      field: null,
      value: null,
      note: 'idp_keycloak_sign_in_log_saved',
      ...SERVER_GUIDE,
    },
  ],
  clock: AS_GENERAL,
  'application-enabled': [
    {
      path: CLIENT,
      field: 'Enabled',
      value: literal('On'),
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
  'authn-statement': [
    {
      path: [...SETTINGS, 'SAML capabilities'],
      field: 'Include AuthnStatement',
      value: literal('On'),
      note: null,
      ...CLIENT_GUIDE,
    },
  ],
  canonicalization: [
    {
      path: [...SETTINGS, 'Signature and Encryption'],
      field: 'Canonicalization method',
      value: literal('EXCLUSIVE'),
      note: 'idp_general_canonicalization_profile',
      ...CLIENT_GUIDE,
    },
  ],
  'message-encoding': [
    {
      path: [...SETTINGS, 'SAML capabilities'],
      field: 'Force POST binding',
      value: literal('On'),
      note: 'idp_general_message_encoding_base64',
      ...CLIENT_GUIDE,
    },
  ],
};
