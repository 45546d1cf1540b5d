import { documented, known, literal, UNVERIFIED } from '../../console-step.ts';
import { AS_GENERAL, type Console, USER_FIELDS_UPSTREAM } from '../console.ts';

const SERVICE_PROVIDER = ['tctl edit saml_idp_service_provider/<name of the application>', 'spec'];

const GUIDE = documented('https://goteleport.com/docs/identity-governance/aws-iam-identity-center/guide');
const SAML_IDP = documented('https://goteleport.com/docs/reference/access-controls/saml-idp/');
const FIELDS = documented(
  'https://goteleport.com/docs/reference/infrastructure-as-code/terraform-provider/resources/saml_idp_service_provider',
);

export const TELEPORT_CONSOLE: Console = {
  application: [
    {
      path: ['Teleport Web UI', 'Add new integration'],
      field: null,
      value: literal('AWS Identity Center'),
      note: 'idp_teleport_application_guided',
      ...GUIDE,
    },
  ],
  audience: [
    {
      path: SERVICE_PROVIDER,
      field: 'entity_id',
      value: known('issuer-url'),
      note: 'idp_teleport_audience_descriptor',
      ...FIELDS,
    },
  ],
  'acs-url': [
    {
      path: SERVICE_PROVIDER,
      field: 'acs_url',
      value: known('acs-url'),
      note: 'idp_teleport_audience_descriptor',
      ...FIELDS,
    },
  ],
  'name-id-format': AS_GENERAL,
  'name-id-value': [
    {
      path: ['Teleport Web UI', 'Users', 'User'],
      field: 'Username',
      value: null,
      note: 'idp_teleport_name_id_value_user_name',
      ...UNVERIFIED,
    },
  ],
  'sign-assertion': AS_GENERAL,
  'signature-algorithm': AS_GENERAL,
  encryption: AS_GENERAL,
  certificate: [
    {
      path: ['https://<Teleport address>/enterprise/saml-idp/metadata'],
      field: null,
      value: null,
      note: 'idp_teleport_certificate_in_metadata',
      ...SAML_IDP,
    },
  ],
  metadata: [
    {
      path: ['https://<Teleport address>/enterprise/saml-idp/metadata'],
      field: null,
      value: null,
      note: 'idp_teleport_metadata_save',
      ...SAML_IDP,
    },
  ],
  issuer: [
    {
      path: ['https://<Teleport address>/enterprise/saml-idp/metadata'],
      field: 'entityID',
      value: null,
      note: 'idp_general_issuer_as_in_metadata',
      ...SAML_IDP,
    },
  ],
  'user-assignment': [
    {
      path: ['Teleport role of the user', 'options', 'idp', 'saml'],
      field: 'enabled',
      value: literal('true'),
      note: 'idp_teleport_user_assignment_not_found',
      ...SAML_IDP,
    },
  ],
  'sign-in-policy': [
    {
      path: ['Teleport role of the user', 'options'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_policy_rule',
      ...UNVERIFIED,
    },
  ],
  attributes: [
    {
      path: SERVICE_PROVIDER,
      field: 'attribute_mapping',
      value: null,
      note: 'idp_general_attributes_fewer',
      ...FIELDS,
    },
  ],
  'access-control-attributes': [
    {
      path: SERVICE_PROVIDER,
      field: 'attribute_mapping',
      value: literal('https://aws.amazon.com/SAML/Attributes/AccessControl:'),
      note: 'idp_general_access_control_attributes_rules',
      ...FIELDS,
    },
  ],
  'user-fields': USER_FIELDS_UPSTREAM,
  'session-length': AS_GENERAL,
  validity: AS_GENERAL,
  'request-signature': AS_GENERAL,
  provisioning: [
    {
      path: ['Teleport Web UI', 'Integrations', 'AWS IAM Identity Center'],
      field: 'Enable SCIM',
      value: null,
      note: 'idp_teleport_provisioning_all_users',
      ...GUIDE,
    },
  ],
  'sign-in-log': [
    {
      path: ['Teleport Web UI', 'Audit Log'],
      field: null,
      value: null,
      note: 'idp_general_sign_in_log_reason',
      ...UNVERIFIED,
    },
  ],
  clock: AS_GENERAL,
};
