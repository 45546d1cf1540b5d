import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, HOSTED_CLOCK } from '../console.ts';

const APPLICATION = [
  'CyberArk Identity Administration portal',
  'Apps & Widgets',
  'Web Apps',
  'AWS IAM Identity Center',
];
const SERVICE_PROVIDER = [...APPLICATION, 'Trust', 'Service Provider Configuration'];
const IDENTITY_PROVIDER = [...APPLICATION, 'Trust', 'Identity Provider Configuration'];

const CYBERARK_GUIDE = documented(
  'https://docs.cyberark.com/Product-Doc/OnlineHelp/Idaptive/Latest/en/Content/Applications/AppsWeb/CyberArk-Cloud-Entitlements-Manager.htm',
);
const AWS_GUIDE = documented('https://docs.aws.amazon.com/singlesignon/latest/userguide/cyberark-idp.html');

const CUSTOM_SAML = documented(
  'https://docs.cyberark.com/Product-Doc/OnlineHelp/idaptive/Latest/en/Content/Applications/AppsCustom/AddConfigSAML.htm',
);

export const CYBERARK_CONSOLE: Console = {
  application: [
    {
      path: ['CyberArk Identity Administration portal', 'Apps & Widgets', 'Web Apps', 'Add Web Apps'],
      field: null,
      value: literal('AWS IAM Identity Center'),
      note: 'idp_cyberark_application_wrong_one',
      ...AWS_GUIDE,
    },
  ],
  audience: [
    {
      path: SERVICE_PROVIDER,
      field: 'SP Entity ID / Issuer / Audience',
      value: known('issuer-url'),
      note: 'idp_cyberark_audience_metadata',
      ...CUSTOM_SAML,
    },
  ],
  'acs-url': [
    {
      path: SERVICE_PROVIDER,
      field: 'Assertion Consumer Service (ACS) URL',
      value: known('acs-url'),
      note: 'idp_cyberark_acs_url_recipient',
      ...CUSTOM_SAML,
    },
  ],
  'name-id-format': [
    {
      path: SERVICE_PROVIDER,
      field: 'NameID Format',
      value: literal('emailAddress'),
      note: null,
      ...UNVERIFIED,
    },
  ],
  'name-id-value': [
    {
      path: [...APPLICATION, 'Account Mapping'],
      field: null,
      value: null,
      note: 'idp_general_name_id_value_user_name',
      ...documented('https://docs.cyberark.com/Idaptive/Latest/en/Content/Applications/AppsOvw/ConfigSSO.htm'),
    },
  ],
  'sign-assertion': [
    {
      path: SERVICE_PROVIDER,
      field: 'Sign Response or Assertion?',
      value: literal('Assertion'),
      note: 'idp_general_sign_assertion_not_response_alone',
      ...CUSTOM_SAML,
    },
  ],
  'signature-algorithm': AS_GENERAL,
  encryption: [
    {
      path: SERVICE_PROVIDER,
      field: 'Encrypt SAML Response Assertion',
      value: literal('Off'),
      note: 'idp_general_encryption_no_key',
      ...UNVERIFIED,
    },
  ],
  certificate: [
    {
      path: [...IDENTITY_PROVIDER, 'Signing Certificate'],
      field: 'Download',
      value: null,
      note: 'idp_general_certificate_import_first',
      ...UNVERIFIED,
    },
  ],
  metadata: [
    {
      path: [...IDENTITY_PROVIDER, 'Metadata'],
      field: 'Download Metadata File',
      value: null,
      note: 'idp_general_metadata_same_application',
      ...CYBERARK_GUIDE,
    },
  ],
  issuer: [
    {
      path: [...IDENTITY_PROVIDER, 'Manual Configuration'],
      field: 'IdP Entity ID / Issuer',
      value: known('idp-entity-id'),
      note: 'idp_general_issuer_as_in_metadata',
      ...UNVERIFIED,
    },
  ],
  'user-assignment': [
    {
      path: [...APPLICATION, 'Permissions'],
      field: 'Add',
      value: null,
      note: 'idp_general_user_assignment_needed',
      ...documented('https://docs.cyberark.com/Idaptive/Latest/en/Content/iDaptiveTrial/ssoSAMLapp.htm'),
    },
  ],
  'sign-in-policy': [
    {
      path: [...APPLICATION, 'Policy'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: [...APPLICATION, 'SAML Response', 'Attributes'],
      field: null,
      value: null,
      note: 'idp_general_attributes_fewer',
      ...AWS_GUIDE,
    },
  ],
  'access-control-attributes': [
    {
      path: [...APPLICATION, 'SAML Response', 'Attributes'],
      field: 'Attribute Value',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...AWS_GUIDE,
    },
  ],
  'user-fields': [
    {
      path: ['CyberArk Identity Administration portal', 'Core Services', 'Users', 'User', 'Account'],
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
      path: [...APPLICATION, 'Provisioning'],
      field: 'SCIM Service URL',
      value: null,
      note: 'idp_cyberark_provisioning_live_mode',
      ...AWS_GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['CyberArk Identity Administration portal', 'Reports'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: HOSTED_CLOCK,
  'message-form': [
    {
      path: [...APPLICATION, 'SAML Response'],
      field: 'Custom Logic',
      value: null,
      note: 'idp_cyberark_message_form_script',
      ...documented(
        'https://docs.cyberark.com/Product-Doc/OnlineHelp/Idaptive/Latest/en/Content/Applications/AppsScriptRef/SAMLAppScripting.htm',
      ),
    },
  ],
};
