import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, everyoneMay } from '../console.ts';

const CONNECTION = [
  'PingFederate administrative console',
  'Applications',
  'Integration',
  'SP Connections',
  'AWS IAM Identity Center',
];
const BROWSER_SSO = [...CONNECTION, 'Browser SSO', 'Configure Browser SSO'];
const ASSERTION_CREATION = [...BROWSER_SSO, 'Assertion Creation', 'Configure Assertion Creation'];
const PROTOCOL_SETTINGS = [...BROWSER_SSO, 'Protocol Settings', 'Configure Protocol Settings'];

const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/pingfederate-idp.html');
const ACS = documented(
  'https://docs.pingidentity.com/pingfederate/latest/administrators_reference_guide/help_spprotocolsettingstasklet_assertionconsumerservicestate.html',
);
const BINDINGS = documented(
  'https://docs.pingidentity.com/pingfederate/13.1/administrators_reference_guide/help_spprotocolsettingstasklet_allowablesamlbindingsstate.html',
);
const SIGNATURE_POLICY = documented(
  'https://docs.pingidentity.com/pingfederate/13.1/administrators_reference_guide/help_idpprotocolsettingstasklet_idpsignaturepolicystate.html',
);
const PROTOCOL = documented(
  'https://docs.pingidentity.com/pingfederate/13.1/administrators_reference_guide/pf_protocol_settings.html',
);

export const PINGFEDERATE_CONSOLE: Console = {
  application: [
    {
      path: [
        'PingFederate administrative console',
        'Applications',
        'Integration',
        'SP Connections',
        'Create Connection',
      ],
      field: null,
      value: literal('Browser SSO Profiles'),
      note: 'idp_pingfederate_application_sp_initiated',
      ...UNVERIFIED,
    },
  ],
  audience: [
    {
      path: [...CONNECTION, 'General Info'],
      field: "Partner's Entity ID (Connection ID)",
      value: known('issuer-url'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'acs-url': [
    {
      path: [...PROTOCOL_SETTINGS, 'Assertion Consumer Service URL'],
      field: 'Endpoint URL',
      value: known('acs-urls'),
      note: 'idp_pingfederate_acs_url_post_binding',
      ...ACS,
    },
  ],
  'name-id-format': [
    {
      path: [...ASSERTION_CREATION, 'Attribute Contract'],
      field: 'Subject Name Format',
      value: known('email-name-id-format'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'name-id-value': [
    {
      path: [...ASSERTION_CREATION, 'Authentication Source Mapping', 'Attribute Contract Fulfillment'],
      field: 'SAML_SUBJECT',
      value: literal('userPrincipalName'),
      note: 'idp_pingfederate_name_id_value_as_provisioned',
      ...AWS_GUIDE,
    },
  ],
  'sign-assertion': [
    {
      path: [...PROTOCOL_SETTINGS, 'Signature Policy'],
      field: 'Always sign assertion',
      value: literal('On'),
      note: 'idp_pingfederate_sign_assertion_additional',
      ...SIGNATURE_POLICY,
    },
  ],
  'signature-algorithm': [
    {
      path: [...CONNECTION, 'Credentials', 'Digital Signature Settings'],
      field: 'Signing Algorithm',
      value: literal('RSA SHA256'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  encryption: [
    {
      path: [...PROTOCOL_SETTINGS, 'Encryption Policy'],
      field: null,
      value: literal('None'),
      note: 'idp_general_encryption_no_key',
      ...UNVERIFIED,
    },
  ],
  certificate: [
    {
      path: [...CONNECTION, 'Credentials', 'Digital Signature Settings'],
      field: 'Signing Certificate',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: ['PingFederate administrative console', 'System', 'Protocol Metadata', 'Metadata Export'],
      field: null,
      value: null,
      note: null,
      ...UNVERIFIED,
    },
  ],
  issuer: [
    {
      path: ['PingFederate administrative console', 'System', 'Server', 'Protocol Settings', 'Federation Info'],
      field: 'SAML 2.0 Entity ID',
      value: known('idp-entity-id'),
      note: 'idp_pingfederate_issuer_virtual_server',
      ...PROTOCOL,
    },
  ],
  'user-assignment': everyoneMay(...ASSERTION_CREATION, 'Authentication Source Mapping', 'Issuance Criteria'),
  'sign-in-policy': [
    {
      path: ['PingFederate administrative console', 'Authentication', 'Policies'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...ASSERTION_CREATION, 'Attribute Contract'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...UNVERIFIED,
    },
  ],
  'access-control-attributes': [
    {
      path: [...ASSERTION_CREATION, 'Attribute Contract'],
      field: 'Extend the Contract',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
    {
      path: [...ASSERTION_CREATION, 'Attribute Contract', 'Extend the Contract'],
      field: 'Attribute Name Format',
      value: literal('urn:oasis:names:tc:SAML:2.0:attrname-format:uri'),
      note: null,
      ...AWS_GUIDE,
    },
  ],
  'user-fields': AS_GENERAL,
  'session-length': AS_GENERAL,
  validity: [
    {
      path: [...BROWSER_SSO, 'Assertion Lifetime'],
      field: 'Minutes Before / Minutes After',
      value: literal('5'),
      note: 'idp_general_validity_some_minutes',
      ...UNVERIFIED,
    },
  ],
  'request-signature': [
    {
      path: [...PROTOCOL_SETTINGS, 'Signature Policy'],
      field: 'Require authn requests to be signed when received via the POST or Redirect bindings',
      value: literal('Off'),
      note: 'idp_general_request_signature_not_signed',
      ...UNVERIFIED,
    },
  ],
  provisioning: [
    {
      path: [...CONNECTION, 'Outbound Provisioning', 'Configure Provisioning'],
      field: 'userName',
      value: literal('userPrincipalName'),
      note: 'idp_pingfederate_provisioning_email_form',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['log/server.log'],
      field: null,
      value: null,
      note: 'idp_pingfederate_sign_in_log_reference',
      ...UNVERIFIED,
    },
  ],
  clock: AS_GENERAL,
  'application-enabled': [
    {
      path: CONNECTION,
      field: 'Connection Status',
      value: literal('Active'),
      note: 'idp_general_application_enabled_status',
      ...UNVERIFIED,
    },
  ],
  'request-binding': [
    {
      path: [...PROTOCOL_SETTINGS, 'Allowable SAML Bindings'],
      field: 'Redirect',
      value: literal('On'),
      note: null,
      ...BINDINGS,
    },
  ],
  'start-url': [
    {
      path: ['https://<PingFederate address>/idp/startSSO.ping?PartnerSpId=<issuer URL of AWS>'],
      field: null,
      value: null,
      note: 'idp_pingfederate_start_url_entry',
      ...UNVERIFIED,
    },
  ],
};
