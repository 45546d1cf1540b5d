import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console } from '../console.ts';

const PROVIDER = ['authentik Admin interface', 'Applications', 'Providers', 'Provider', 'Edit'];
const PROTOCOL = [...PROVIDER, 'Protocol settings'];
const ADVANCED = [...PROVIDER, 'Advanced protocol settings'];

const INTEGRATION = documented('https://integrations.goauthentik.io/cloud-providers/aws/');
const SAML_PROVIDER = documented('https://docs.goauthentik.io/add-secure-apps/providers/saml/');

const BINDINGS = [
  'authentik Admin interface',
  'Applications',
  'Applications',
  'Application',
  'Policy / Group / User Bindings',
];

export const AUTHENTIK_CONSOLE: Console = {
  application: [
    {
      path: ['authentik Admin interface', 'Applications', 'Applications', 'New Application'],
      field: 'Choose a Provider type',
      value: literal('SAML Provider from metadata'),
      note: 'idp_authentik_application_from_metadata',
      ...INTEGRATION,
    },
  ],
  audience: [
    {
      path: PROTOCOL,
      field: 'Audience',
      value: known('issuer-url'),
      note: 'idp_authentik_audience_empty',
      ...SAML_PROVIDER,
    },
  ],
  'acs-url': [
    {
      path: PROTOCOL,
      field: 'ACS URL',
      value: known('acs-url'),
      note: 'idp_authentik_acs_url_only_one',
      ...SAML_PROVIDER,
    },
    { path: PROTOCOL, field: 'Service Provider Binding', value: literal('Post'), note: null, ...SAML_PROVIDER },
  ],
  'name-id-format': [
    {
      path: ADVANCED,
      field: 'Default NameID Policy',
      value: literal('Email address'),
      note: 'idp_authentik_name_id_format_idp_initiated',
      ...SAML_PROVIDER,
    },
  ],
  'name-id-value': [
    {
      path: ADVANCED,
      field: 'NameID Property Mapping',
      value: literal('authentik default SAML Mapping: Email'),
      note: 'idp_general_name_id_value_user_name',
      ...INTEGRATION,
    },
  ],
  'sign-assertion': [
    {
      path: ADVANCED,
      field: 'Signing Certificate',
      value: null,
      note: 'idp_authentik_sign_assertion_choose_certificate',
      ...INTEGRATION,
    },
    { path: ADVANCED, field: 'Sign assertions', value: literal('On'), note: null, ...SAML_PROVIDER },
  ],
  'signature-algorithm': [
    { path: ADVANCED, field: 'Signature algorithm', value: literal('RSA-SHA256'), note: null, ...UNVERIFIED },
    { path: ADVANCED, field: 'Digest algorithm', value: literal('SHA256'), note: null, ...UNVERIFIED },
  ],
  encryption: [
    {
      path: ADVANCED,
      field: 'Encryption Certificate',
      value: literal('---------'),
      note: 'idp_general_encryption_no_key',
      ...SAML_PROVIDER,
    },
  ],
  certificate: [
    {
      path: [...PROVIDER.slice(0, -1), 'Related objects', 'Download signing certificate'],
      field: 'Download',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...PROVIDER.slice(0, -1), 'Related objects', 'Metadata'],
      field: 'Download',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...INTEGRATION,
    },
  ],
  issuer: [
    {
      path: PROTOCOL,
      field: 'Issuer',
      value: known('idp-entity-id'),
      note: 'idp_authentik_issuer_default',
      ...SAML_PROVIDER,
    },
  ],
  'user-assignment': [
    { path: BINDINGS, field: null, value: null, note: 'idp_authentik_user_assignment_bindings', ...UNVERIFIED },
  ],
  'sign-in-policy': [
    { path: BINDINGS, field: null, value: null, note: 'idp_general_sign_in_policy_rule', ...UNVERIFIED },
  ],
  attributes: [
    {
      path: ADVANCED,
      field: 'User Property Mappings',
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [
        'authentik Admin interface',
        'Customization',
        'Property Mappings',
        'Create',
        'SAML Provider Property Mapping',
      ],
      field: 'SAML Attribute Name',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...UNVERIFIED,
    },
  ],
  'user-fields': [
    {
      path: ['authentik Admin interface', 'Directory', 'Users', 'User', 'Edit'],
      field: 'Name',
      value: null,
      note: 'idp_authentik_user_fields_one_name',
      ...UNVERIFIED,
    },
  ],
  'session-length': [
    {
      path: ADVANCED,
      field: 'Session valid not on or after',
      value: null,
      note: 'idp_general_session_length_shorter_counts',
      ...UNVERIFIED,
    },
  ],
  validity: [
    {
      path: ADVANCED,
      field: 'Assertion valid not on or after',
      value: literal('minutes=5'),
      note: 'idp_general_validity_some_minutes',
      ...UNVERIFIED,
    },
  ],
  'request-signature': [
    {
      path: ADVANCED,
      field: 'Verification Certificate',
      value: literal('---------'),
      note: 'idp_authentik_request_signature_not_signed',
      ...SAML_PROVIDER,
    },
  ],
  provisioning: [
    {
      path: ['authentik Admin interface', 'Customization', 'Property Mappings', 'SCIM Provider Mapping'],
      field: 'Expression',
      value: literal('return {"photos": None, "userName": request.user.email}'),
      note: 'idp_authentik_provisioning_user_name',
      ...INTEGRATION,
    },
    {
      path: ['authentik Admin interface', 'Providers', 'Providers', 'SCIM Provider', 'Protocol settings'],
      field: 'Compatibility Mode',
      value: literal('AWS'),
      note: null,
      ...INTEGRATION,
    },
  ],
  'sign-in-log': [
    {
      path: ['authentik Admin interface', 'Events', 'Logs'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: AS_GENERAL,
  'message-encoding': [
    {
      path: PROTOCOL,
      field: 'Service Provider Binding',
      value: literal('Post'),
      note: 'idp_authentik_message_encoding_default',
      ...SAML_PROVIDER,
    },
  ],
};
